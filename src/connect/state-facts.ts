import type { Smb2DialectId } from '../catalogue/smb/dialects.js';
import type { StatedFact, Statement } from '../scenario/scenario.js';
import type { Shape } from '../scenario/shape.js';
import { dialectsOf } from '../facts/dialect-set.js';
import {
  type Fact,
  type FactId,
  type FactOrigin,
  type FactsOf,
  known,
  oneOf,
  type PartName,
  type Parts,
  unknown,
} from '../simulate/facts.js';
import type { PlainValue } from '../source/value.js';
import { statable } from './statable.js';

/** The facts that somebody states of a part, as the simulator takes them. A later statement of the same fact counts. */
export function stateFacts<P extends PartName>(part: P, facts: readonly StatedFact[]): Partial<FactsOf<Parts[P]>> {
  const shapes: Readonly<Record<string, Shape>> = statable[part];
  const stated = facts.map(({ name, statement, by }): [string, Fact<unknown>] => {
    const origin: FactOrigin = { kind: 'stated', by };
    return [name, factOf(`${part}.${name}` as FactId, statement, shapes[name]!, origin)];
  });
  // The shapes have the types of the facts, see `statable`, and statements were compared with them.
  return Object.fromEntries(stated) as Partial<FactsOf<Parts[P]>>;
}

function factOf(id: FactId, statement: Statement, shape: Shape, origin: FactOrigin): Fact<unknown> {
  switch (statement.kind) {
    case 'value':
      return known(valueOf(statement.value, shape), origin);
    case 'one-of':
      return oneOf(
        statement.values.map((value) => valueOf(value, shape)),
        origin,
      );
    case 'unknown':
      return unknown(id, origin);
  }
}

/** Dialects are a set of bits for the simulator; all else is what the scenario says. */
function valueOf(value: PlainValue, shape: Shape): unknown {
  return shape.kind === 'dialect-set' ? dialectsOf(...(value as readonly Smb2DialectId[])) : value;
}
