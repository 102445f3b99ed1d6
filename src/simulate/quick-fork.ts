import type { Connection } from './facts.js';
import { mergeForks, mostForks } from './fork.js';
import type { Block } from './gate.js';
import { narrowed } from './judge.js';
import { Session } from './session.js';
import { WalkedOutcome } from './walked-outcome.js';
import type { WatchedFacts } from './walk.js';
import { walkQuicklyWatched } from './walk.js';

/** How all walks of a connection with unknown facts end: the same, with the session of one of them. */
interface Agreement {
  readonly end: Block | null;
  readonly session: Session;
}

/** Result and cause where every possible value of the unknown facts leads to the same; stops at the first difference. */
export function forkQuickly(connection: Connection, facts: WatchedFacts): Agreement | 'undecided' {
  const answer = agree(connection, facts, { left: mostForks });
  if (answer !== 'too-many') return answer;
  const outcome = mergeForks(connection, facts);
  return outcome instanceof WalkedOutcome ? outcome.walk : 'undecided';
}

function agree(connection: Connection, facts: WatchedFacts, budget: { left: number }): Agreement | 'undecided' | 'too-many' {
  const session = new Session();
  const end = walkQuicklyWatched(connection, facts, session);
  if (end === null || 'branch' in end) {
    budget.left -= 1;
    return budget.left < 0 ? 'too-many' : { end, session };
  }
  let agreed: Agreement | null = null;
  for (const value of end.fact.oneOf) {
    const next = agree(connection, narrowed(facts, end, [value]), budget);
    if (typeof next === 'string') return next;
    if (agreed !== null && !endsAlike(agreed.end, next.end)) return 'undecided';
    agreed ??= next;
  }
  return agreed ?? { end: null, session };
}

function endsAlike(a: Block | null, b: Block | null): boolean {
  return a === b || (a !== null && b !== null && a.cause === b.cause);
}
