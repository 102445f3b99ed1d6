import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';

/** Equal keys mean the same for the user: how it ends, the session, what stays open. */
export function keyOfOutcome(outcome: Outcome): string {
  if (outcome.result !== 'undecided') return keyOfDecided(outcome);
  return ['undecided', ...outcome.dependsOn.map(({ fact }) => fact), ...outcome.outcomes.map(keyOfDecided)].join('\n');
}

function keyOfDecided({ fullKey, open }: DecidedOutcome): string {
  return open === null ? fullKey : [fullKey, ...open.details, ...open.outcomes.map(keyOfDecided)].join('\n');
}
