import type { Connection } from './facts.js';
import { mergeForks } from './merge-forks.js';
import type { Outcome } from './outcome.js';
import { needsUnknown } from './protection.js';
import { WalkedOutcome } from './walked-outcome.js';
import { type Facts, factsOf, type Walk, walk } from './walk.js';

/**
 * Predicts one connection: walks the gates with its facts, and where they or the protection of the session need a fact that is not known, tries every
 * possible value. Never throws; what cannot be told is `undecided`, with what it depends on. Errors, events, blockers and the like are worked out when they are read.
 */
export function simulate(connection: Connection): Outcome {
  const facts = factsOf(connection);
  const result = walk(facts);
  if (!('decisions' in result) || isOpenInDetail(result, facts, connection)) return mergeForks(connection, facts);
  return new WalkedOutcome(facts, connection, result);
}

/** Whether the gates needed nothing unknown, and the protection of the session that they let through does. */
function isOpenInDetail({ end, session }: Walk, facts: Facts, connection: Connection): boolean {
  return end === null && hasUnknown(connection) && needsUnknown(facts, session);
}

function hasUnknown({ client, server }: Connection): boolean {
  return client.unknown.length > 0 || server.unknown.length > 0;
}
