import { basename, dirname, resolve } from 'node:path';
import * as Args from '@oclif/core/args';
import * as Flags from '@oclif/core/flags';
import { addFiles } from '../cli/add-files.js';
import { type Answer, type CommandContext, refusal, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readImportInputs } from '../cli/import-input.js';
import { readWindowsArgument } from '../cli/windows-argument.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type Imported, importPolicy } from '../import/import-policy.js';
import { importedToJson } from '../report/import-json.js';
import { countImported, renderImported } from '../report/import-text.js';

/** Makes a policy of what an administrator has: a Group Policy object, an export, a baseline. */
export class Import extends SmbwardCommand<typeof Import> {
  static override readonly summary = 'Make a policy of a Group Policy backup, a .reg file, a baseline, a machine.';
  static override readonly description =
    'Reads Group Policy backups (one, or a folder of many), objects as they lie in SYSVOL, registry.pol, security templates (GptTmpl.inf, secedit /export), Registry.xml of preferences, LGPO text, PolicyRules, .reg files and what the script of "smbward observe" answered, and makes one policy of what they say of SMB settings, with reasons from their comments. Every record that is not in the policy is told: those on SMB settings with the place and why, all others counted by area. Files that disagree are an error that names both places. The exit code is 1 when something could not be read or is decided by nobody.';
  static override readonly args = {
    path: Args.string({
      description: 'Files to import, and folders of Group Policy objects or of backups; - is standard input.',
      required: true,
      multiple: true,
      ignoreStdin: true,
    }),
  };
  static override readonly flags = {
    out: Flags.string({ summary: 'Write the policy to this file, which must not be there yet.', helpValue: 'FILE' }),
    windows: Flags.string({
      summary:
        'A Windows that the policy is for, such as windows-11-24h2/enterprise; can be given several times. Left out: that of the machine, else the newest ones.',
      helpValue: 'WINDOWS',
      multiple: true,
      multipleNonGreedy: true,
    }),
  };
  static override readonly examples = [
    {
      description: 'A backup of Group Policy objects.',
      command: 'smbward import backup --windows windows-11-24h2/enterprise --out policy.json',
    },
    { description: 'A registration file and a security template, to standard output.', command: 'smbward import smb.reg GptTmpl.inf' },
  ];

  protected override async answer({ args: { path: words }, flags }: CommandWords<typeof Import>, context: CommandContext): Promise<Answer> {
    const named = (flags.windows ?? []).map(readWindowsArgument);
    const mistakes = named.flatMap((read) => ('diagnostic' in read ? [read.diagnostic] : []));
    if (mistakes.length > 0) return refusal(mistakes, context);
    const read = await readImportInputs(words, context.io);
    if (read.diagnostics.length > 0) return refusal(read.diagnostics, context);
    const windows = named.flatMap((each) => ('windows' in each ? [each.windows.text] : []));
    const imported = importPolicy(read.inputs, { windows });
    if (flags.out === undefined || imported.policy === null) return answerOf(imported, null, context);
    const failure = await write(flags.out, imported.policy, context);
    return failure === undefined ? answerOf(imported, flags.out, context) : refusal([...imported.diagnostics, failure], context);
  }
}

async function write(out: string, policy: string, { io }: CommandContext): Promise<Diagnostic | undefined> {
  const path = resolve(io.folder, out);
  return addFiles(dirname(path), dirname(out), [{ path: basename(path), bytes: new TextEncoder().encode(policy) }]);
}

function answerOf(imported: Imported, out: string | null, context: CommandContext): Answer {
  const { diagnostics, policy } = imported;
  return {
    exitCode: diagnostics.some(isError) ? 1 : 0,
    diagnostics,
    result: importedToJson(imported, out),
    data: () => (out === null ? (policy ?? '') : ''),
    words: () => {
      const said = sayDiagnostics(diagnostics, new Map(), context);
      return context.quiet ? said : [renderImported(imported, context.wordsStyle), said].filter((each) => each !== '').join('\n');
    },
    closing: () => (context.quiet ? '' : `${countImported(imported)}${out === null ? '' : `; the policy is in ${out}`}\n`),
  };
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}
