import * as Args from '@oclif/core/args';
import { type Answer, type CommandContext, plainAnswer, refusal } from '../cli/answer.js';
import { type CommandWords, SmbwardCommand } from '../cli/command.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { explain } from '../explain/explain.js';
import { renderExplanations } from '../report/explain-text.js';

/** Says in words what an error number, an event, a setting, a fact, a diagnostic or a word of the language means. */
export class Explain extends SmbwardCommand<typeof Explain> {
  static override readonly summary = 'Say in words what an error, event, setting, fact, diagnostic or word means.';
  static override readonly description =
    'Says in words what a thing means, which settings bring it about, and what to do: at the device first, in the policy last, with sources. Error numbers can be given in any spelling that Windows shows.';
  static override readonly args = {
    word: Args.string({
      description:
        'What to explain: a setting id or policy path, the name of a setting in the registry, a cmdlet or a policy, a word of the language such as waivers or never, a diagnostic, a cause, an error number, an event id, a fact of a connection, a dialect, a Windows, a peer or app.',
      required: true,
      ignoreStdin: true,
    }),
  };
  static override readonly examples = [
    { description: 'The error that Explorer shows for a blocked guest logon.', command: 'smbward explain 0x80070035' },
    { description: 'An event of the client.', command: 'smbward explain 31017' },
    { description: 'A setting.', command: 'smbward explain client.signing' },
    { description: 'A word of the policy language.', command: 'smbward explain unmanaged' },
  ];

  protected override answer({ args: { word } }: CommandWords<typeof Explain>, context: CommandContext): Answer {
    const { explanations, nearest } = explain(word);
    if (explanations.length === 0) return refusal([createDiagnostic('word-not-known', { word, nearest })], context);
    return plainAnswer({ word, explanations }, () => renderExplanations(explanations, context.style));
  }
}
