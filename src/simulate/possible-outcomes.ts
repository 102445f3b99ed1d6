import type { DecidedOutcome, Outcome } from './outcome.js';

/** Everything that can come of a connection, each decided in every detail; one where nothing is open. */
export function possibleOutcomes(outcome: Outcome): readonly DecidedOutcome[] {
  if (outcome.result === 'undecided') return outcome.outcomes.flatMap(possibleOutcomes);
  return outcome.open === null ? [outcome] : outcome.open.outcomes;
}
