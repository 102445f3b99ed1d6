import { XMLValidator } from 'fast-xml-parser';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findActing } from '../commands/foreign-text.js';
import { answerSchema } from '../answer-schema.js';
import { runIn, type Session } from '../commands/session.js';
import type { FuzzInput } from './inputs.js';

/** Something that no input may bring about. */
export interface Finding {
  readonly command: string;
  readonly what: string;
}

/** Milliseconds of the processor that a command may take for an input of some thousand letters. */
const mostEffort = 10_000;

type Format = 'text' | 'json' | 'sarif' | 'junit' | 'github' | 'ndjson';

/** The command lines that read an input, each with what its standard output is. */
const commandLines: Readonly<Record<FuzzInput['kind'], readonly (readonly [Format, ...string[]])[]>> = {
  policy: [
    ['text', 'check', 'input.json'],
    ['json', 'check', 'input.json', 'policy.json', '--json'],
    ['sarif', 'check', 'input.json', '--format', 'sarif'],
    ['junit', 'check', 'input.json', '--format', 'junit'],
    ['github', 'check', 'input.json', '--format', 'github'],
    ['text', 'effective', 'input.json', '--all'],
    ['json', 'effective', 'input.json', '--json'],
    ['text', 'compile', 'input.json', '--out', 'made'],
    ['json', 'compile', 'input.json', '--out', 'made', '--place', 'local', '--json'],
    ['json', 'test', 'input.json', '--expect', 'policy.expect.json', '--json'],
  ],
  scenarios: [
    ['text', 'simulate', '--scenario', 'input.json', '--detail', 'trace'],
    ['json', 'simulate', '--scenario', 'input.json', '--json'],
  ],
  expectations: [
    ['text', 'test', 'policy.json', '--expect', 'input.json'],
    ['json', 'test', 'policy.json', '--expect', 'input.json', '--json'],
    ['junit', 'test', 'policy.json', '--expect', 'input.json', '--format', 'junit'],
  ],
  batch: [
    ['text', 'simulate', '--batch', 'input.json'],
    ['json', 'simulate', '--batch', 'input.json', '--json'],
    ['ndjson', 'simulate', '--batch', 'input.json', '--ndjson'],
  ],
};

/** Files that stand beside every input; `.git` makes their folder a repository. */
export const filesBeside: Readonly<Record<string, string>> = {
  '.git/HEAD': '',
  'policy.json': JSON.stringify({
    language: 1,
    name: 'policy',
    title: 'Policy',
    appliesTo: ['windows-11-24h2/pro'],
    client: { signing: 'required' },
  }),
  'base.json': JSON.stringify({
    language: 1,
    name: 'base',
    title: 'Base',
    appliesTo: ['windows-11-24h2/pro'],
    server: { signing: 'required' },
  }),
  'policy.expect.json': JSON.stringify({
    language: 1,
    expectations: [{ name: 'signed', connection: { client: 'policy', server: 'samba-4.17' }, expect: { signed: true } }],
  }),
};

/** Gives an input to every command that reads such a thing; `folder` holds the files that stand beside it. */
export async function findIn({ kind, text }: FuzzInput, folder: string): Promise<readonly Finding[]> {
  writeFileSync(join(folder, 'input.json'), text);
  const findings: Finding[] = [];
  for (const [format, ...words] of commandLines[kind]) {
    findings.push(...(await judge(format, words, folder)).map((what) => ({ command: `smbward ${words.join(' ')}`, what })));
  }
  return findings;
}

async function judge(format: Format, words: readonly string[], folder: string): Promise<readonly string[]> {
  rmSync(join(folder, 'made'), { recursive: true, force: true });
  try {
    const before = process.cpuUsage();
    const session = await runIn({ folder }, ...words);
    const { user, system } = process.cpuUsage(before);
    const effort = (user + system) / 1000;
    rmSync(join(folder, 'made'), { recursive: true, force: true });
    const again = await runIn({ folder }, ...words);
    return [
      ...(effort > mostEffort ? [`it takes ${Math.round(effort)} ms`] : []),
      ...(session.out === again.out && session.err === again.err ? [] : ['it answers otherwise the second time']),
      ...findWrong(format, words, session),
    ];
  } catch (error) {
    return [`it throws: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`];
  }
}

function findWrong(format: Format, [command = '']: readonly string[], { out, err, exitCode }: Session): readonly string[] {
  const bug = /(?:\[internal-error\]|"internal-error"|a bug in smbward: .*)/.exec(out + err);
  const lines = format === 'github' ? out.split('\n').map((line) => line.replace(/^::(?=error |warning |notice )/, '')) : [out];
  return [
    ...(bug === null ? [] : [`it calls itself broken: ${(/a bug in smbward: [^"\n]*/.exec(out + err) ?? bug)[0]}`]),
    ...(exitCode === 0 || exitCode === 1 || exitCode === 2 ? [] : [`its exit code is ${exitCode}`]),
    ...[...lines, err].flatMap(findActing).map((line) => `text acts: ${line.slice(0, 200)}`),
    ...findMalformed(format, command, out),
  ];
}

function findMalformed(format: Format, command: string, out: string): readonly string[] {
  switch (format) {
    case 'json': {
      const isValid = answerSchema(command);
      return isValid(JSON.parse(out)) ? [] : [`its JSON is not as its schema says: ${JSON.stringify(isValid.errors?.slice(0, 3))}`];
    }
    case 'sarif':
      JSON.parse(out);
      return [];
    case 'ndjson':
      for (const line of out.split('\n').slice(0, -1)) JSON.parse(line);
      return [];
    case 'junit':
      return out === '' || XMLValidator.validate(out) === true ? [] : ['its JUnit is no XML'];
    case 'text':
    case 'github':
      return [];
  }
}
