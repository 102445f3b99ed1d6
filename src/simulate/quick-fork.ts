import type { Connection } from './facts.js';
import { mergeForks, mostForks } from './fork.js';
import type { Block } from './gate.js';
import { narrowed } from './judge.js';
import { Session } from './session.js';
import { WalkedOutcome } from './walked-outcome.js';
import type { WatchedFacts } from './walk.js';
import { walkQuicklyNarrowed, watchedFacts } from './walk.js';
import type { Question } from './watch.js';

/** How all walks of a connection with unknown facts end: the same, with the session of one of them. */
interface Agreement {
  readonly end: Block | null;
  readonly session: Session;
}

/**
 * Result and cause where every possible value of the unknown facts leads to the same; stops at the first difference. `question` is the fact that the
 * quick walk met first.
 */
export function forkQuickly(connection: Connection, question: Question): Agreement | 'undecided' {
  const facts = watchedFacts(connection);
  const answer = agreeOn(facts, question, { left: mostForks });
  if (answer !== 'too-many') return answer;
  const outcome = mergeForks(connection, facts);
  return outcome instanceof WalkedOutcome ? outcome.walk : 'undecided';
}

type Answer = Agreement | 'undecided' | 'too-many';

function agreeOn(facts: WatchedFacts, question: Question, budget: { left: number }): Answer {
  let agreed: Agreement | null = null;
  for (const value of question.fact.oneOf) {
    const next = walkNarrowed(narrowed(facts, question, [value]), budget);
    if (typeof next === 'string') return next;
    if (agreed !== null && !endsAlike(agreed.end, next.end)) return 'undecided';
    agreed ??= next;
  }
  return agreed ?? 'undecided';
}

function walkNarrowed(facts: WatchedFacts, budget: { left: number }): Answer {
  const session = new Session();
  const end = walkQuicklyNarrowed(facts, session);
  if (end !== null && 'fact' in end) return agreeOn(facts, end, budget);
  budget.left -= 1;
  return budget.left < 0 ? 'too-many' : { end, session };
}

function endsAlike(a: Block | null, b: Block | null): boolean {
  return a === b || (a !== null && b !== null && a.cause === b.cause);
}
