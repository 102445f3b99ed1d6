import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';

/** Equal keys mean the same result, cause and stage. */
export function endOf(outcome: Outcome): string {
  return outcome.result === 'undecided' ? 'undecided' : `${outcome.result} ${outcome.cause ?? ''} ${outcome.stage ?? ''}`;
}

/** Equal keys mean the same for the user: how it ends, the session, what stays open. */
export function keyOfOutcome(outcome: Outcome): string {
  if (outcome.result !== 'undecided') return keyOfDecided(outcome);
  return ['undecided', ...outcome.dependsOn.map(({ fact }) => fact), ...outcome.outcomes.map(keyOfDecided)].join('\n');
}

function keyOfDecided(outcome: DecidedOutcome): string {
  const { dialect, mechanism, identity } = outcome.protection;
  const session = outcome.result === 'connected' ? outcome.protection : { dialect, mechanism, identity };
  return [
    endOf(outcome),
    JSON.stringify(session),
    ...(outcome.open?.details ?? []),
    ...(outcome.open?.outcomes ?? []).map(keyOfDecided),
  ].join('\n');
}
