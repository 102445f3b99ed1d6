import type { StatedFact, Statement } from '../scenario/scenario.js';
import { type Fact, type FactOrigin, type FactsOf, known, oneOf, unknown } from '../simulate/facts.js';
import { type FactId, type PartName, type Parts, factTableOf } from '../facts/index.js';
import type { ValueShape } from '../facts/shape.js';
import { distinctValues, readValue } from '../facts/value.js';

/** The facts that somebody states of a part, as the simulator takes them. A later statement of the same fact counts. */
export function stateFacts<P extends PartName>(part: P, facts: readonly StatedFact[]): Partial<FactsOf<Parts[P]>> {
  const rows = factTableOf(part);
  const stated = facts.map(({ name, statement, by }): [string, Fact<unknown>] => {
    const origin: FactOrigin = { kind: 'stated', by };
    return [name, factOf(`${part}.${name}` as FactId, statement, rows[name]!.shape, origin)];
  });
  // the shape of a row has the type of its fact, and statements were compared with it
  return Object.fromEntries(stated) as Partial<FactsOf<Parts[P]>>;
}

function factOf(id: FactId, statement: Statement, shape: ValueShape, origin: FactOrigin): Fact<unknown> {
  switch (statement.kind) {
    case 'value':
      return known(readValue(statement.value, shape), origin);
    case 'one-of':
      // a value that is named twice is one possibility
      return oneOf(distinctValues(statement.values.map((value) => readValue(value, shape))), origin);
    case 'unknown':
      return unknown(id, origin);
  }
}
