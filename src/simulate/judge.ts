import type { Decision, Gate } from './gate.js';
import { gateList } from './gates/index.js';
import { Session } from './session.js';
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
  return tryValues(facts, (read) => answerOf(gate, read, before), isSameAnswer);
}

function answerOf(gate: Gate, facts: Facts, before: Session): Answer {
  const session = before.copy();
  const decision = gate.decide(facts, session);
  return { decision, session, weakest: facts.reading.weakest };
}

function isSameAnswer(one: Answer, other: Answer): boolean {
  return one.decision === other.decision && one.session.equals(other.session);
}

/** The session as the first gates leave it; cheaper than a copy before every gate that may have to be asked again. */
export function replay(facts: Facts, count: number): Session {
  const session = new Session();
  for (const gate of gateList.slice(0, count)) gate.decide(facts, session);
  return session;
}
