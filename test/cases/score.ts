import { getCause, findCause } from '../../src/catalogue/smb/causes.js';
import type { CaseFile, KnownCase, Prediction } from './case-file.js';

/** Right ones out of those that count; fields listed as inferred count half. */
export interface Tally {
  right: number;
  of: number;
}

/** One thing that was predicted otherwise than the file expects. */
export interface Miss {
  readonly id: string;
  readonly field: string;
  readonly expected: unknown;
  readonly predicted: unknown;
}

/** The score of a file, as its `scoring` rules say. */
export interface Score {
  readonly count: number;
  readonly result: Tally;
  readonly cause: Tally;
  readonly codes: Tally;
  readonly fields: Tally;
  readonly pairs: Tally;
  readonly undecided: readonly string[];
  readonly lowConfidence: readonly string[];
  readonly misses: readonly Miss[];
  readonly byKind: Readonly<Record<string, { readonly result: Tally; readonly cause: Tally }>>;
}

const fields = ['stage', 'dialect', 'signed', 'encrypted', 'auth'] as const;

/** Compares predictions with a file of cases. */
export function scoreCases(file: CaseFile, predictions: readonly Prediction[]): Score {
  const byId = new Map(predictions.map((prediction) => [prediction.id, prediction]));
  const result: Tally = { right: 0, of: 0 };
  const cause: Tally = { right: 0, of: 0 };
  const codes: Tally = { right: 0, of: 0 };
  const compared: Tally = { right: 0, of: 0 };
  const misses: Miss[] = [];
  const byKind: Record<string, { result: Tally; cause: Tally }> = {};
  const wrong = new Set<string>();
  for (const known of file.cases) {
    const prediction = byId.get(known.id)!;
    const kind = (byKind[known.kind] ??= { result: { right: 0, of: 0 }, cause: { right: 0, of: 0 } });
    const note = (field: string, expected: unknown, predicted: unknown): void => {
      misses.push({ id: known.id, field, expected, predicted });
    };
    const resultRight = prediction.result === known.expected.result;
    for (const tally of [result, kind.result]) count(tally, resultRight);
    if (!resultRight) {
      wrong.add(known.id);
      note('result', known.expected.result, prediction.result);
    }
    if (known.confidence === 'low') continue;
    if (known.expected.result === 'failed' && known.expected.cause !== null) {
      const causeRight = acceptedCauses(known).has(prediction.cause ?? '');
      for (const tally of [cause, kind.cause]) count(tally, causeRight);
      if (!causeRight) {
        wrong.add(known.id);
        note('cause', known.expected.cause, prediction.cause);
      }
    }
    const wanted = acceptedCodes(file, known);
    if (wanted.size > 0) {
      const given = [...prediction.codes, ...prediction.events, ...prediction.events.map((event) => `event:${event.split('/').at(-1)}`)];
      const codesRight = given.some((code) => wanted.has(code.toLowerCase()));
      count(codes, codesRight);
      if (!codesRight) note('codes', [...wanted], given);
    }
    for (const field of fields) compareField(known, prediction, field, compared, note);
  }
  return {
    count: file.cases.length,
    result,
    cause,
    codes,
    fields: compared,
    pairs: scorePairs(file, wrong),
    undecided: predictions.filter((prediction) => prediction.result === 'undecided').map((prediction) => prediction.id),
    lowConfidence: file.cases.filter((known) => known.confidence === 'low').map((known) => known.id),
    misses,
    byKind,
  };
}

function count(tally: Tally, right: boolean, weight = 1): void {
  tally.of += weight;
  if (right) tally.right += weight;
}

function compareField(
  known: KnownCase,
  prediction: Prediction,
  field: (typeof fields)[number],
  tally: Tally,
  note: (field: string, expected: unknown, predicted: unknown) => void,
): void {
  const expected = known.expected[field];
  if (expected === null || expected === undefined) return;
  const predicted = prediction[field];
  const stages = field === 'stage' && prediction.cause !== null ? (findCause(prediction.cause)?.acceptStages ?? []) : [];
  const openAllowed = field === 'signed' && prediction.encrypted === true && expected === false;
  const right =
    predicted === expected ||
    (field === 'stage' && (stages as readonly string[]).includes(String(expected))) ||
    (openAllowed && predicted === null);
  count(tally, right, known.expected.inferred.includes(field) ? 0.5 : 1);
  if (!right) note(field, expected, predicted);
}

/** The causes that count as right: those of the case, the expected one, and what the catalogue accepts for them. */
function acceptedCauses(known: KnownCase): ReadonlySet<string> {
  const named = [...known.expected.acceptCauses, ...(known.expected.cause === null ? [] : [known.expected.cause])];
  const neighbours = named.flatMap((id) => {
    const cause = findCause(id);
    return cause === undefined ? [] : getCause(cause.id).accept.map((accepted) => accepted.id as string);
  });
  return new Set([...named, ...neighbours]);
}

/** The codes that count as right, in lower case: observed ones, equivalents, and the alternatives of an accepted cause. */
function acceptedCodes(file: CaseFile, known: KnownCase): ReadonlySet<string> {
  const { codes, eventIds } = known.observed;
  const observed = (['win32', 'hresult', 'ntstatus', 'errno'] as const).flatMap((space) =>
    (codes[space] ?? []).map((code) => `${space}:${code}`),
  );
  const events = eventIds.map((event) => `event:${event}`);
  const alternatives = known.expected.acceptCauses.flatMap((cause) => file.vocabulary.codeAlternatives[cause] ?? []);
  const bare = alternatives.map((code) => code.replace(/ \(.*\)$/, ''));
  if (observed.length + events.length + known.expected.equivalentCodes.length === 0) return new Set();
  return new Set([...observed, ...events, ...known.expected.equivalentCodes, ...bare].map((code) => code.toLowerCase()));
}

/** A pair is right when result and cause are right in all its members. */
function scorePairs(file: CaseFile, wrong: ReadonlySet<string>): Tally {
  const pairs = new Map<string, readonly string[]>();
  for (const known of file.cases)
    if (known.pair !== null && known.confidence !== 'low') pairs.set(known.pair, [...(pairs.get(known.pair) ?? []), known.id]);
  const complete = [...pairs.values()].filter((members) => members.length > 1);
  return { right: complete.filter((members) => members.every((id) => !wrong.has(id))).length, of: complete.length };
}
