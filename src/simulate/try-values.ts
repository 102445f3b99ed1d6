import { assuming, type Facts } from './walk.js';
import type { Question } from './watch.js';

/** What is read from facts: one answer, or one for each group of possible values of a fact that had to be read and is not known. */
export type Tried<T> =
  | { readonly kind: 'answer'; readonly answer: T }
  | { readonly kind: 'split'; readonly question: Question; readonly groups: readonly Group<Tried<T>>[] };

/** Possible values of a fact that lead to the same. */
export interface Group<T> {
  readonly values: readonly unknown[];
  readonly to: T;
}

/** Reads facts, and where one is not known, again with each of its possible values; values that give the same answer make one group. */
export function tryValues<T>(facts: Facts, read: (facts: Facts) => T, isSame: (one: T, other: T) => boolean): Tried<T> {
  const { reading } = facts;
  reading.clear();
  const answer = read(facts);
  const question = reading.asked;
  if (question === null) return { kind: 'answer', answer };
  const groups: Group<Tried<T>>[] = [];
  for (const value of question.fact.oneOf) {
    const to = assuming(facts, question, [value], () => tryValues(facts, read, isSame));
    const same = groups.findIndex((group) => areEqual(group.to, to, isSame));
    const held = groups[same];
    if (held === undefined) groups.push({ values: [value], to });
    else groups[same] = { values: [...held.values, value], to: held.to };
  }
  const [only] = groups;
  return groups.length === 1 && only !== undefined ? only.to : { kind: 'split', question, groups };
}

function areEqual<T>(a: Tried<T>, b: Tried<T>, isSame: (one: T, other: T) => boolean): boolean {
  if (a.kind === 'answer') return b.kind === 'answer' && isSame(a.answer, b.answer);
  return (
    b.kind === 'split' &&
    a.question.part === b.question.part &&
    a.question.place === b.question.place &&
    a.groups.length === b.groups.length &&
    a.groups.every((group, place) => {
      const other = b.groups[place] as Group<Tried<T>>;
      return (
        group.values.length === other.values.length &&
        group.values.every((value, index) => value === other.values[index]) &&
        areEqual(group.to, other.to, isSame)
      );
    })
  );
}
