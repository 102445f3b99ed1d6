import { CommandHelp, type HelpFormatter } from '@oclif/core/help';
import { indentText } from '../report/lines.js';
import type { Style } from '../report/style.js';
import { commonFlags, type BooleanFlag, type CommandEntry, type LoadedCommand, type OptionFlag } from './command.js';

type OclifConfig = ConstructorParameters<typeof HelpFormatter>[0];
type OclifCommand = ConstructorParameters<typeof CommandHelp>[0];

/** What oclif's help asks of the program that it writes for; the rest of its configuration comes from plugins, of which there are none. */
const program = {
  bin: 'smbward',
  name: 'smbward',
  platform: 'linux',
  shell: 'sh',
  topicSeparator: ' ',
  theme: undefined,
} as unknown as OclifConfig;

/** The help of one command: usage, arguments, flags, what it does, examples. */
export function renderCommandHelp(name: string, summary: string, command: LoadedCommand, style: Style): string {
  const flags = { ...command.flags, ...commonFlags };
  const described = {
    id: name,
    summary,
    description: command.description,
    args: Object.fromEntries(
      Object.entries(command.args).map(([argument, { summary: description, ...rest }]) => [
        argument,
        { ...rest, name: argument, description },
      ]),
    ),
    flags: Object.fromEntries(Object.entries(flags).map(([flag, definition]) => [flag, describeFlag(flag, definition)])),
    examples: command.examples.map((example) => ({ description: example.does, command: example.command })),
    aliases: [],
    hiddenAliases: [],
  } as unknown as OclifCommand;
  const options = {
    maxWidth: Math.min(style.width, 100) - 2,
    stripAnsi: true,
    flagSortOrder: 'none',
    hideCommandSummaryInDescription: true,
  } as const;
  const body = new CommandHelp(described, program, options).generate();
  return markHeadings(`${indentText(summary, '', style.width)}\n\n${body}\n`, style);
}

function describeFlag(name: string, flag: BooleanFlag | OptionFlag): object {
  if (flag.type === 'boolean') return { type: flag.type, name, summary: flag.summary };
  const { summary, value, options, ...rest } = flag;
  return { ...rest, name, helpValue: value, summary: options === undefined ? summary : `${summary} One of ${options.join(', ')}.` };
}

/** The help of smbward itself: what it is and its commands. */
export function renderRootHelp(commands: Readonly<Record<string, CommandEntry>>, style: Style): string {
  const names = Object.keys(commands);
  const longest = Math.max(...names.map((name) => name.length));
  const list = names.map((name) =>
    indentText(commands[name]?.summary ?? '', ' '.repeat(longest + 4), style.width, `  ${name.padEnd(longest)}  `),
  );
  const lines = [
    'smbward compiles and simulates the Windows SMB security settings.',
    '',
    'USAGE',
    '  $ smbward COMMAND [--json] [--quiet]',
    '',
    'COMMANDS',
    ...list,
    '',
    'smbward COMMAND --help explains a command.',
    'Exit codes: 0 nothing found, 1 findings, 2 wrong usage, unreadable input or a bug.',
  ];
  return markHeadings(lines.join('\n') + '\n', style);
}

function markHeadings(text: string, style: Style): string {
  return text.replace(/^[A-Z][A-Z ]+$/gm, style.paint.bold);
}
