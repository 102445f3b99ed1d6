import type { Decision, Gate } from './gate.js';
import { gateList } from './gates/index.js';
import { Session } from './session.js';
import type { Facts } from './walk.js';
import type { Question } from './watch.js';
import { narrow } from './watch.js';

/** What one gate says of a session: one answer, or one for each group of possible values of a fact that it had to read. */
export type Judgement =
  | { readonly kind: 'answer'; readonly decision: Decision; readonly session: Session; readonly weakest: number }
  | { readonly kind: 'split'; readonly question: Question; readonly groups: readonly Group<Judgement>[] };

/** Possible values of a fact that lead to the same. */
export interface Group<T> {
  readonly values: readonly unknown[];
  readonly to: T;
}

/** Asks a gate, for each possible value of what it reads and is not known; values on which it says the same make one group. */
export function judge(gate: Gate, facts: Facts, before: Session): Judgement {
  const session = before.copy();
  const { reading } = facts;
  reading.clear();
  const decision = gate.decide(facts, session);
  const question = reading.asked;
  if (question === null) return { kind: 'answer', decision, session, weakest: reading.weakest };
  const groups: Group<Judgement>[] = [];
  for (const value of question.fact.oneOf) {
    const to = judge(gate, narrowed(facts, question, [value]), before);
    const same = groups.findIndex((group) => areEqual(group.to, to));
    const held = groups[same];
    if (held === undefined) groups.push({ values: [value], to });
    else groups[same] = { values: [...held.values, value], to: held.to };
  }
  const [only] = groups;
  return groups.length === 1 && only !== undefined ? only.to : { kind: 'split', question, groups };
}

/** Facts with one of them narrowed to some of its possible values. */
export function narrowed(facts: Facts, question: Question, values: readonly unknown[]): Facts {
  return { ...facts, [question.part]: narrow(facts[question.part] as never, question, values) };
}

function areEqual(a: Judgement, b: Judgement): boolean {
  if (a.kind === 'answer') return b.kind === 'answer' && a.decision === b.decision && a.session.equals(b.session);
  return (
    b.kind === 'split' &&
    a.question.part === b.question.part &&
    a.question.place === b.question.place &&
    a.groups.length === b.groups.length &&
    a.groups.every((group, place) => {
      const other = b.groups[place] as Group<Judgement>;
      return (
        group.values.length === other.values.length &&
        group.values.every((value, index) => value === other.values[index]) &&
        areEqual(group.to, other.to)
      );
    })
  );
}

/** The session as the first gates leave it; cheaper than a copy before every gate that may have to be asked again. */
export function replay(facts: Facts, count: number): Session {
  const session = new Session();
  for (const gate of gateList.slice(0, count)) gate.decide(facts, session);
  return session;
}
