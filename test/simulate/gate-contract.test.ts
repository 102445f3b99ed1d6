import { expect } from 'chai';
import { partNames } from '../../src/facts/index.js';
import { type Connection, statedConnection } from '../../src/simulate/facts.js';
import type { Decision } from '../../src/simulate/gate.js';
import { gateList } from '../../src/simulate/gates/index.js';
import { Session } from '../../src/simulate/session.js';
import type { Facts } from '../../src/simulate/walk.js';
import { Reading } from '../../src/simulate/watch.js';
import { connectionMix } from '../bench/connection-mix.js';
import { tables } from './tables/index.js';

/** What a gate was seen to do over many connections. */
class Conduct {
  readonly reads = new Set<string>();
  readonly needs = new Set<string>();
  readonly gives = new Set<string>();
  readonly answers = new Set<Decision>();
}

/** The values of a connection, each read noted as `part.name`. */
function recordedFacts(connection: Connection, { reads }: Conduct): Facts {
  const recorded = partNames.map((part) => {
    const get = (values: object, name: string): unknown => {
      reads.add(`${part}.${name}`);
      return (values as Readonly<Record<string, unknown>>)[name];
    };
    return [part, new Proxy(connection[part].values, { get: (values, name) => get(values, String(name)) })];
  });
  return { ...Object.fromEntries(recorded), reading: new Reading() } as Facts;
}

/** A session, each read of what the gate has not itself written, and each write, noted. */
function recordedSession(session: Session, { needs, gives }: Conduct): Session {
  const written = new Set<PropertyKey>();
  return new Proxy(session, {
    get(target, name: keyof Session) {
      if (!written.has(name)) needs.add(name);
      return target[name];
    },
    set(target, name: keyof Session, value) {
      written.add(name);
      gives.add(name);
      return Reflect.set(target, name, value);
    },
  });
}

/** Asks the gates in their order, on and on as if what ends the connection were relaxed. */
function observe(connection: Connection, conducts: ReadonlyMap<string, Conduct>): void {
  const session = new Session();
  for (const gate of gateList) {
    const conduct = conducts.get(gate.id)!;
    const decision = gate.decide(recordedFacts(connection, conduct), recordedSession(session, conduct));
    conduct.answers.add(decision);
    if (decision.kind === 'block' && !decision.goesOn) return;
  }
}

const connections = [
  ...connectionMix(2000, 31017),
  ...Object.values(tables).flatMap((rows) => rows.map(({ given }) => statedConnection(given, 'the test'))),
];

describe('contract of a gate', () => {
  const conducts = new Map(gateList.map(({ id }) => [id as string, new Conduct()]));
  before(() => {
    for (const connection of connections) observe(connection, conducts);
  });

  for (const gate of gateList) {
    const conduct = conducts.get(gate.id)!;
    it(`${gate.id} reads the facts that it declares, all of them and no other`, () => {
      expect([...conduct.reads].sort()).to.deep.equal([...gate.reads].sort());
    });
    it(`${gate.id} needs and gives of the session what it declares, all of it and nothing else`, () => {
      expect([...conduct.needs].sort(), 'needs').to.deep.equal([...gate.needs].sort());
      expect([...conduct.gives].sort(), 'gives').to.deep.equal([...gate.gives].sort());
    });
    it(`${gate.id} answers with each of its rows, and with nothing else`, () => {
      const names = new Map<Decision, string>(Object.entries(gate.rows).map(([name, row]) => [row, name]));
      expect([...conduct.answers].map((answer) => names.get(answer)).sort()).to.deep.equal(Object.keys(gate.rows).sort());
    });
  }
});
