import fc from 'fast-check';
import {
  clientPart,
  type Connection,
  credentialsPart,
  type Fact,
  type FactOrigin,
  known,
  networkPart,
  oneOf,
  serverPart,
  sharePart,
} from '../../src/simulate/facts.js';
import { ordinary, type PartName, type Parts } from '../../src/facts/index.js';
import { tables } from './tables/index.js';

const origin: FactOrigin = { kind: 'stated', by: 'a property' };

/** For every fact, the values that the tables of the gates use, and that of the ordinary case: together they reach every gate. */
function valuesSeen(): ReadonlyMap<string, readonly unknown[]> {
  const seen = new Map<string, Map<string, unknown>>();
  const see = (part: string, values: object): void => {
    for (const [name, value] of Object.entries(values)) {
      const id = `${part}.${name}`;
      seen.set(id, (seen.get(id) ?? new Map<string, unknown>()).set(JSON.stringify(value), value));
    }
  };
  for (const [part, values] of Object.entries(ordinary)) see(part, values as object);
  for (const rows of Object.values(tables))
    for (const { given } of rows) for (const [part, values] of Object.entries(given)) see(part, values as object);
  return new Map([...seen].map(([id, values]) => [id, [...values.values()]]));
}

const values = valuesSeen();

function facts<P extends PartName>(part: P, withUnknown: boolean): fc.Arbitrary<{ readonly [N in keyof Parts[P]]: Fact<Parts[P][N]> }> {
  const names = Object.keys(ordinary[part]);
  const fact = (name: string): fc.Arbitrary<Fact<unknown>> => {
    const possible = values.get(`${part}.${name}`) ?? [];
    const usual = (ordinary[part] as unknown as Readonly<Record<string, unknown>>)[name];
    const certainty = fc.constantFrom('documented', 'observed', 'inferred', 'unconfirmed' as const);
    const one = fc.oneof({ weight: 4, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: fc.constantFrom(...possible) });
    const sure = fc.tuple(one, certainty).map(([value, sureness]) => known<unknown>(value, origin, sureness));
    const open = fc.constant(oneOf<unknown>(possible, origin));
    return withUnknown ? fc.oneof({ weight: 30, arbitrary: sure }, { weight: 1, arbitrary: open }) : sure;
  };
  return fc.record(Object.fromEntries(names.map((name) => [name, fact(name)]))) as unknown as fc.Arbitrary<{
    readonly [N in keyof Parts[P]]: Fact<Parts[P][N]>;
  }>;
}

/** Connections of all kinds; with `withUnknown` some facts are not known. A counterexample prints what is not the ordinary case. */
export function connections(withUnknown: boolean): fc.Arbitrary<Connection> {
  const parts = fc.record({
    client: facts('client', withUnknown).map(clientPart),
    server: facts('server', withUnknown).map(serverPart),
    credentials: facts('credentials', withUnknown).map(credentialsPart),
    share: facts('share', withUnknown).map(sharePart),
    network: facts('network', withUnknown).map(networkPart),
  });
  return parts.map((connection) => Object.assign(connection, { [fc.toStringMethod]: () => print(connection) }));
}

function print(connection: Connection): string {
  const unusual = Object.entries(connection).flatMap(([part, { facts: all }]) =>
    Object.entries(all as Readonly<Record<string, Fact<unknown>>>)
      .filter(
        ([name, { oneOf: possible }]) =>
          JSON.stringify(possible) !== JSON.stringify([(ordinary[part as PartName] as unknown as Readonly<Record<string, unknown>>)[name]]),
      )
      .map(([name, { oneOf: possible }]) => `${part}.${name}: ${possible.map((value) => JSON.stringify(value)).join(' or ')}`),
  );
  return `{ ${unusual.join(', ')} }`;
}
