import type { FactChange } from '../facts/change.js';
import { type FactId, findFact, type PartName } from '../facts/index.js';
import { isSameValue } from '../facts/value.js';
import { type Connection, type Fact, factIn } from './facts.js';

/**
 * The value to which a change brings a fact of a connection; undefined where its end cannot be brought there: the change starts from another value, the
 * implementation has no switch for it, or the end is known to have no such value.
 */
export function attain(connection: Connection, id: FactId, change: FactChange<unknown>): unknown {
  const { from, onlyOn } = change;
  const fact = factIn(connection, id);
  if (from !== undefined && !fact.oneOf.some((value) => from.includes(value))) return undefined;
  const family = familyOf(connection, id);
  if (onlyOn !== undefined && family !== undefined && !onlyOn.includes(family)) return undefined;
  const typedName = connection.credentials.values.target;
  const wanted = 'to' in change ? change.to : change.find({ before: fact.oneOf[0], typedName });
  return nearest(id, wanted, fact);
}

function familyOf(connection: Connection, id: FactId) {
  const { values } = connection[id.split('.')[0] as PartName];
  return 'family' in values ? values.family : undefined;
}

/** What an end makes of a wanted value: the value where it can have it; of a set of dialects and of a list of words those that it has. */
function nearest(id: FactId, wanted: unknown, { attainable }: Fact<unknown>): unknown {
  if (attainable === undefined || attainable.some((value) => isSameValue(value, wanted))) return wanted;
  if (findFact(id)?.shape.kind === 'dialect-set') {
    return (attainable as readonly number[]).reduce((all, set) => all | set, 0) & (wanted as number);
  }
  if (!Array.isArray(wanted)) return undefined;
  return wanted.filter((item) => attainable.some((list) => (list as readonly unknown[]).includes(item)));
}
