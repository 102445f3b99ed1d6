import { refusal, plainAnswer } from '../cli/answer.js';
import { defineCommand } from '../cli/command.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { explain } from '../explain/explain.js';
import { renderExplanations } from '../report/explain-text.js';

export default defineCommand({
  description:
    'Says in words what a thing means, which settings bring it about, and what to do: at the device first, in the policy last, with sources. Error numbers can be given in any spelling that Windows shows.',
  args: {
    word: {
      summary: 'What to explain: a setting id or policy path, a diagnostic, a cause, an error number, an event id, a dialect, a Windows.',
      required: true,
    },
  },
  flags: {},
  examples: [
    { does: 'The error that Explorer shows for a blocked guest logon.', command: 'smbward explain 0x80070035' },
    { does: 'An event of the client.', command: 'smbward explain 31017' },
    { does: 'A setting.', command: 'smbward explain client.signing' },
  ],
  run: ({ word }, _flags, context) => {
    const { explanations, nearest } = explain(word);
    if (explanations.length === 0) return refusal([createDiagnostic('word-not-known', { word, nearest })], context);
    return plainAnswer({ word, explanations }, () => renderExplanations(explanations, context.style));
  },
});
