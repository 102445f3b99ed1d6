import { expect } from 'chai';
import { type FactId, factIds, getFact, ordinary, type PartName } from '../../src/facts/index.js';
import { valuesWhenUnknown } from '../../src/facts/row.js';
import { distinctValues } from '../../src/facts/value.js';
import { type Connection, restated, statedConnection } from '../../src/simulate/facts.js';
import type { Decision, Gate } from '../../src/simulate/gate.js';
import { gateList } from '../../src/simulate/gates/index.js';
import { simulate } from '../../src/simulate/simulate.js';
import { gateRows } from './gate-rows/reading.js';
import type { Given } from './row.js';
import { tables } from './tables/index.js';

const rows = Object.values(tables).flat();
const gates: readonly Gate[] = gateList;

/** The values of a fact that are worth trying: the usual one, those that stand for an unknown one, and those of the tables. */
function valuesOf(id: FactId): readonly unknown[] {
  const [part, name] = id.split('.') as [PartName, string];
  const valueIn = (given: Given): unknown => (given[part] as Readonly<Record<string, unknown>> | undefined)?.[name];
  const ofTables = rows.map(({ given }) => valueIn(given)).filter((value) => value !== undefined);
  return distinctValues([valueIn(ordinary), ...(valuesWhenUnknown(getFact(id)) ?? []), ...ofTables]);
}

const values: ReadonlyMap<FactId, readonly unknown[]> = new Map(factIds.map((id) => [id, valuesOf(id)]));

/** The connection with each value of a fact. */
function variants(connection: Connection, id: FactId): readonly Connection[] {
  const [part, name] = id.split('.') as [PartName, string];
  return values.get(id)!.map((value) => restated(connection, part, { [name]: value }, 'the test'));
}

/** The row that ends a connection; undefined where it comes about. */
function endOf(connection: Connection): Decision | undefined {
  const outcome = simulate(connection);
  if (outcome.result === 'undecided') return expect.fail('a connection of which all is known is decided');
  return outcome.result === 'failed' ? outcome.trace.at(-1)?.decision : undefined;
}

/** Of the facts that a row names, those of which some value takes the connection away from the row. */
function decidingFacts(connection: Connection, row: Decision, named: ReadonlySet<FactId>): readonly FactId[] {
  return [...named].filter((id) => variants(connection, id).some((variant) => endOf(variant) !== row));
}

/** Connections that the row still ends when one fact is changed that it names or its gate reads: where two things are in the way, one of them is gone. */
function neighbours(connection: Connection, name: string, row: Decision): readonly Connection[] {
  const gate = gates.find(({ id }) => name.startsWith(`${id}/`));
  const changed = new Set<FactId>([...row.because, ...(gate?.reads ?? [])]);
  return [...changed].flatMap((id) => variants(connection, id).filter((variant) => endOf(variant) === row));
}

/** The facts that a row names and that no connection of the tables, or close to one of them, hangs on. */
function namedInVain(name: string, row: Decision): readonly FactId[] {
  const left = new Set(row.because);
  const settle = (connection: Connection): void => decidingFacts(connection, row, left).forEach((id) => left.delete(id));
  const connections = rows.filter(({ decidedBy }) => decidedBy === name).map(({ given }) => statedConnection(given, 'the test'));
  connections.forEach(settle);
  for (const connection of connections) if (left.size > 0) neighbours(connection, name, row).forEach(settle);
  return [...left];
}

describe('the facts for which a connection ends', () => {
  it('each decides: there is a connection that ends there with one of its values and not with another', () => {
    const blocks = [...gateRows].filter(([, { kind }]) => kind === 'block');
    const faults = blocks.flatMap(([name, row]) => namedInVain(name, row).map((id) => `${name} names ${id}`));
    expect(faults).to.deep.equal([]);
  });

  it('are never none', () => {
    expect([...gateRows].filter(([, { kind, because }]) => kind === 'block' && because.length === 0)).to.deep.equal([]);
  });
});
