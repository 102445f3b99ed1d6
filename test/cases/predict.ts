import { certainties, type Certainty } from '../../src/catalogue/certainty.js';
import { simulate } from '../../src/simulate/simulate.js';
import { summarize, type Summary } from '../../src/simulate/summary.js';
import type { Outcome } from '../../src/simulate/outcome.js';
import type { KnownCase, Prediction } from './case-file.js';
import { connectionsOf } from './connections.js';

/** A prediction with the outcomes that it was made of, one for each Windows that an end may be. */
export interface Predicted {
  readonly prediction: Prediction;
  readonly outcomes: readonly Outcome[];
}

/** Predicts a case: where its candidates agree in a field, that value; where they differ, the field is open. */
export function predictCase(known: KnownCase): Predicted {
  const outcomes = connectionsOf(known).map((connection) => simulate(connection));
  return { prediction: { id: known.id, ...agree(outcomes.map(summarize)) }, outcomes };
}

function agree(summaries: readonly Summary[]): Omit<Prediction, 'id'> {
  const first = summaries[0];
  if (first === undefined)
    return {
      result: 'undecided',
      cause: null,
      stage: null,
      dialect: null,
      signed: null,
      encrypted: null,
      auth: null,
      codes: [],
      events: [],
      certainty: 'unconfirmed',
    };
  const same = <K extends keyof Summary>(field: K): Summary[K] | null =>
    summaries.every((summary) => summary[field] === first[field]) ? first[field] : null;
  const common = (field: 'codes' | 'events'): readonly string[] =>
    first[field].filter((code) => summaries.every((summary) => summary[field].includes(code)));
  const weakest = summaries
    .map((summary) => summary.certainty)
    .sort((a, b) => certainties.indexOf(b) - certainties.indexOf(a))[0] as Certainty;
  const result = same('result') ?? 'undecided';
  return {
    result,
    cause: same('cause'),
    stage: same('stage'),
    dialect: same('dialect'),
    signed: same('signed'),
    encrypted: same('encrypted'),
    auth: same('auth'),
    codes: common('codes'),
    events: common('events'),
    certainty: weakest,
  };
}
