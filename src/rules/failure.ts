import type { Decision } from '../simulate/gate.js';
import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';
import { possibleOutcomes } from '../simulate/possible-outcomes.js';

/** How a connection fails, whatever it is that is not known; undefined where it comes about in some case, or where not every case could be tried. */
export function failureOf(outcome: Outcome): DecidedOutcome | undefined {
  if (outcome.result === 'undecided' && !outcome.complete) return undefined;
  const possible = possibleOutcomes(outcome);
  return possible.every(({ result }) => result === 'failed') ? possible[0] : undefined;
}

/** The decision that ends a connection; undefined where it comes about. Equal ones: it ends in the same place, for the same reason. */
export function decisionThatEnds(outcome: Outcome): Decision | undefined {
  return failureOf(outcome)?.trace.at(-1)?.decision;
}
