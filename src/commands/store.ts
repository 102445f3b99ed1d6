import * as Args from '@oclif/core/args';
import { type Answer, type CommandContext, sayDiagnostics } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { readPolicy } from '../cli/policy-input.js';
import { readStore } from '../cli/template-files.js';
import { heldToJson } from '../report/store-json.js';
import { renderHeld } from '../report/store-text.js';
import { holdAgainstStore } from '../store/hold-against-store.js';

/** Says what a store of administrative templates lacks for a policy. */
export class Store extends SmbwardCommand<typeof Store> {
  static override readonly summary = 'Hold the administrative templates of a central store against a policy.';
  static override readonly description =
    'Reads the .admx files of a folder and says for each setting of a policy whether one of their policies writes its registry value, and can write the value that is wanted. Templates are judged by what they write, so that older and newer generations count alike. The exit code is 1 when something is lacking or a template is broken.';
  static override readonly args = {
    folder: Args.string({
      description: 'PolicyDefinitions of a machine or of a domain, with .admx files and a folder for each language.',
      required: true,
      ignoreStdin: true,
    }),
    policy: Args.string({ description: 'The policy; - is standard input.', required: true, ignoreStdin: true }),
  };
  static override readonly examples = [
    {
      description: 'What the central store of a domain lacks.',
      command: String.raw`smbward store \\example.org\SYSVOL\example.org\Policies\PolicyDefinitions policy.json`,
    },
    { description: 'The same for programs.', command: 'smbward store PolicyDefinitions policy.json --json' },
  ];

  protected override async answer(
    { args: { folder, policy: file } }: CommandWords<typeof Store>,
    context: CommandContext,
  ): Promise<Answer> {
    const input = await readPolicy(file, context.io);
    const store = readStore(folder, context.io);
    const diagnostics = [...input.diagnostics, ...store.diagnostics];
    const common = { diagnostics, words: () => sayDiagnostics(diagnostics, input.texts, context) };
    if (!store.isReadable || input.policy === null) {
      const exitCode = store.isReadable && input.isReadable ? 1 : 2;
      return { ...common, exitCode, result: null, data: () => '' };
    }
    const held = holdAgainstStore(input.policy, store.templates);
    const isWhole = store.refused === 0 && held.every(({ verdict }) => verdict.kind !== 'lacking');
    return {
      ...common,
      exitCode: isWhole ? 0 : 1,
      result: { store: folder, policy: file, templates: store.templates.length, settings: held.map(heldToJson) },
      data: () => renderHeld(held, store.templates.length, context.style),
    };
  }
}
