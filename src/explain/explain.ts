import { didYouMean } from '../diagnostics/did-you-mean.js';
import { causeWords, explainCause } from './explain-cause.js';
import { diagnosticWords, explainDiagnostic } from './explain-diagnostic.js';
import { dialectWords, explainDialect } from './explain-dialect.js';
import { errorWords, explainErrors } from './explain-error.js';
import { eventWords, explainEvents } from './explain-event.js';
import { explainFact, factWords } from './explain-fact.js';
import { explainPeers, peerWords } from './explain-peer.js';
import { explainSettings, settingWords } from './explain-setting.js';
import { explainWindows, windowsWords } from './explain-windows.js';
import { explainWords, languageWords } from './explain-word.js';
import type { Explanation } from './explanation.js';

/** What a word means; several things can share a word, such as an error number and an event id. */
export interface Explained {
  readonly explanations: readonly Explanation[];
  /** The word that was probably meant, where nothing was found. */
  readonly nearest: string | undefined;
}

const explainers = [
  explainSettings,
  explainDiagnostic,
  explainCause,
  explainErrors,
  explainEvents,
  explainDialect,
  explainWindows,
  explainFact,
  explainPeers,
  explainWords,
];

/**
 * Explains a setting (id, policy path, or any name that Windows has for it), a diagnostic, a cause, an error number in any spelling, an event id, a dialect, a Windows, a fact of a
 * connection or a word of the language: what it means, which settings bring it about, what to do, and the sources.
 */
export function explain(word: string): Explained {
  const wanted = word.trim();
  const explanations = explainers.flatMap((explainer) => explainer(wanted));
  if (explanations.length > 0) return { explanations, nearest: undefined };
  const words = [
    settingWords,
    diagnosticWords,
    causeWords,
    errorWords,
    dialectWords,
    windowsWords,
    factWords,
    peerWords,
    languageWords,
    eventWords,
  ].flat();
  return { explanations, nearest: didYouMean(wanted, words) };
}
