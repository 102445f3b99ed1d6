import { basename, dirname, resolve } from 'node:path';
import * as Flags from '@oclif/core/flags';
import { addFiles } from '../cli/add-files.js';
import { type Answer, type CommandContext, refusal } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { toolVersion } from '../cli/version.js';
import { printObserveScript } from '../observation/observe-script.js';
import { listQuestions } from '../observation/questions.js';

/** Writes the script that asks a machine what it has of the SMB settings. */
export class Observe extends SmbwardCommand<typeof Observe> {
  static override readonly summary = 'Write a read-only script that tells what a machine has.';
  static override readonly description =
    'Writes a script for Windows PowerShell 5.1 and PowerShell 7 that prints, as JSON, what a machine has of the SMB settings: its Windows, values of the registry with their types and those that are not there, what the SMB cmdlets show, features, firewall rules, certificate mappings, services. It changes nothing and is the same for every policy. drift, effective, simulate and import take its answer.';
  static override readonly flags = {
    out: Flags.string({ summary: 'Write the script to this file, which must not be there yet.', helpValue: 'FILE' }),
  };
  static override readonly examples = [
    { description: 'The script, to be run on the machines.', command: 'smbward observe --out observe.ps1' },
    { description: 'What differs from the policy on one of them.', command: 'smbward drift policy.json --state pc-042.json' },
  ];

  protected override async answer({ flags: { out } }: CommandWords<typeof Observe>, context: CommandContext): Promise<Answer> {
    const script = printObserveScript(toolVersion);
    const text = new TextDecoder().decode(script);
    const { registry, commands } = listQuestions();
    if (out !== undefined) {
      const path = resolve(context.io.folder, out);
      const failure = await addFiles(dirname(path), dirname(out), [{ path: basename(path), bytes: script }]);
      if (failure !== undefined) return refusal([failure], context);
    }
    return {
      exitCode: 0,
      diagnostics: [],
      result: { out: out ?? null, script: text, keys: registry.map(({ key }) => key), commands: commands.map(({ name }) => name) },
      data: () => (out === undefined ? text : ''),
      words: () => '',
      closing: () => (context.quiet || out === undefined ? '' : `the script is in ${out}; run it on a machine and keep what it prints\n`),
    };
  }
}
