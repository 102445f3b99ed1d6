import type { CauseId } from '../catalogue/smb/causes.js';
import type { Connection } from './facts.js';
import type { Block } from './gate.js';
import { mergeForks } from './fork.js';
import { forkQuickly } from './quick-fork.js';
import type { Outcome } from './outcome.js';
import { Session } from './session.js';
import { WalkedOutcome } from './walked-outcome.js';
import { factsOf, walk, walkQuickly, watchedFacts } from './walk.js';

/**
 * Predicts one connection: walks the gates with its facts, and where it needs a fact that is not known, tries every possible value. Never throws;
 * what cannot be told is `undecided`, with what it depends on. Errors, events, blockers and the like are worked out when they are read.
 */
export function simulate(connection: Connection): Outcome {
  const facts = factsOf(connection);
  const result = walk(facts);
  if ('decisions' in result) return new WalkedOutcome(facts, connection, result);
  return mergeForks(connection, watchedFacts(connection));
}

/** The short answer: result, cause, and the session with its protection. */
export interface QuickOutcome {
  readonly result: 'connected' | 'failed' | 'undecided';
  readonly cause: CauseId | null;
  /** The protection as settled so far; of an undecided connection that of nothing in particular. */
  readonly session: Readonly<Session>;
}

class QuickResult implements QuickOutcome {
  constructor(
    readonly session: Session,
    private readonly end: Block | null,
    private readonly decided: boolean,
  ) {}

  get result(): 'connected' | 'failed' | 'undecided' {
    return this.decided ? (this.end === null ? 'connected' : 'failed') : 'undecided';
  }

  get cause(): CauseId | null {
    return this.end === null ? null : this.end.cause;
  }
}

/** Predicts one connection without explaining it; the same answer as `simulate`, several times faster. */
export function simulateQuickly(connection: Connection): QuickOutcome {
  const session = new Session();
  const end = walkQuickly(connection, session);
  if (end === null || 'branch' in end) return new QuickResult(session, end, true);
  const agreement = forkQuickly(connection, end);
  return agreement === 'undecided' ? new QuickResult(session, null, false) : new QuickResult(agreement.session, agreement.end, true);
}
