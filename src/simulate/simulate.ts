import type { Connection } from './facts.js';
import { mergeForks } from './merge-forks.js';
import type { Outcome } from './outcome.js';
import { needsUnknown } from './protection.js';
import { WalkedOutcome } from './walked-outcome.js';
import { type Facts, factsOf, recordedFactsOf, type Walk, walk } from './walk.js';
import type { ReadFact } from './watch.js';

/**
 * Predicts one connection: walks the gates with its facts, and where they or the protection of the session need a fact that is not known, tries every
 * possible value. Never throws; what cannot be told is `undecided`, with what it depends on. Errors, events, blockers and the like are worked out when they are read.
 */
export function simulate(connection: Connection): Outcome {
  return walkOnce(connection) ?? mergeForks(connection, factsOf(connection));
}

/** What comes of a connection of which one walk needs nothing that is not known; null of any other. */
export function walkOnce(connection: Connection): Outcome | null {
  const facts = factsOf(connection);
  const result = walk(facts);
  return !('decisions' in result) || isOpenInDetail(result, facts, connection) ? null : new WalkedOutcome(connection, result);
}

/** What comes of a connection of which values must be tried, and the facts that it hangs on, in the order in which they were read. */
export function tryOut(connection: Connection): { readonly outcome: Outcome; readonly read: readonly ReadFact[] } {
  const facts = recordedFactsOf(connection);
  return { outcome: mergeForks(connection, facts), read: facts.reading.record };
}

/** Whether the gates needed nothing unknown, and the protection of the session that they let through does. */
function isOpenInDetail({ end, session }: Walk, facts: Facts, connection: Connection): boolean {
  return end === null && hasUnknown(connection) && needsUnknown(facts, session);
}

function hasUnknown({ client, server }: Connection): boolean {
  return client.unknown.length > 0 || server.unknown.length > 0;
}
