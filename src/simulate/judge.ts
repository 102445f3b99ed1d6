import type { Decision, Gate } from './gate.js';
import type { Session } from './session.js';
import { type Tried, tryValues } from './try-values.js';
import type { Facts } from './walk.js';

/** One answer of a gate: its decision, the session as it leaves it, and the weakest certainty of what it read. */
export interface Answer {
  readonly decision: Decision;
  readonly session: Session;
  readonly weakest: number;
}

/** Asks a gate, for each possible value of what it reads and is not known; values on which it says the same make one group. */
export function judge(gate: Gate, facts: Facts, before: Session): Tried<Answer> {
  return tryValues(
    facts,
    (read) => {
      const session = before.copy();
      const decision = gate.decide(read, session);
      return { decision, session, weakest: read.reading.weakest };
    },
    // Of the session a gate settles what it gives, and nothing else.
    (one, other) => one.decision === other.decision && gate.gives.every((name) => one.session[name] === other.session[name]),
  );
}
