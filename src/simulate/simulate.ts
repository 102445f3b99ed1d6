import type { Connection } from './facts.js';
import { mergeForks } from './fork.js';
import type { Outcome } from './outcome.js';
import { WalkedOutcome } from './walked-outcome.js';
import { factsOf, walk } from './walk.js';

/**
 * Predicts one connection: walks the gates with its facts, and where it needs a fact that is not known, tries every possible value. Never throws;
 * what cannot be told is `undecided`, with what it depends on. Errors, events, blockers and the like are worked out when they are read.
 */
export function simulate(connection: Connection): Outcome {
  const facts = factsOf(connection);
  const result = walk(facts);
  if ('decisions' in result) return new WalkedOutcome(facts, connection, result);
  return mergeForks(connection, facts);
}
