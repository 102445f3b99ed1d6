import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { connectionMix } from '../bench/connection-mix.js';
import type { Gate } from '../../src/simulate/gate.js';
import { gateList } from '../../src/simulate/gates/index.js';
import { Session } from '../../src/simulate/session.js';
import { plainFacts } from '../../src/simulate/walk.js';
import { statedConnection } from '../../src/simulate/facts.js';
import { tables } from './tables/index.js';

/** The order of connection rules §0; two halves of one gate carry the same number. */
const order = [
  '0',
  '1',
  '2',
  '3',
  '4',
  '5',
  '6',
  '6a',
  '7',
  '8',
  '8a',
  '8b',
  '8c',
  '9',
  '9a',
  '10',
  '10a',
  '10b',
  '10c',
  '10d',
  '11',
  '12',
  '13',
  '14',
  '15',
];

describe('order of the gates', () => {
  it('is that of connection rules §0, every number once or in halves', () => {
    const numbers = gateList.map(({ number }) => number);
    expect(numbers.filter((number, place) => number !== numbers[place - 1])).to.deep.equal(order);
  });

  it('holds each file of the folder', () => {
    const files = readdirSync(new URL('../../src/simulate/gates', import.meta.url)).filter((file) => file !== 'index.ts');
    expect(files.map((file) => file.replace('.ts', '')).sort()).to.deep.equal(gateList.map(({ id }) => id as string).sort());
  });

  it('gives each gate an id of its own', () => {
    expect(new Set(gateList.map(({ id }) => id)).size).to.equal(gateList.length);
  });

  it('settles everything before a later gate needs it', () => {
    const settled = new Set<string>();
    for (const gate of gateList) {
      expect([...settled], gate.id).to.include.members([...gate.needs].filter((need) => !gate.gives.includes(need)));
      for (const given of gate.gives) settled.add(given);
    }
  });

  it('leaves room in the bits of the quick walk', () => {
    expect(gateList.length).to.be.at.most(31);
  });
});

describe('usual case of a gate', () => {
  const connections = [
    ...connectionMix(3000, 31017),
    ...Object.values(tables).flatMap((rows) => rows.map(({ given }) => statedConnection(given, 'the test'))),
  ].filter(({ client }) => client.unknown.length === 0);

  for (const gate of gateList.filter(({ idleWhen }) => idleWhen !== undefined)) {
    it(`${gate.id} passes and settles nothing new where it idles`, () => {
      let met = 0;
      for (const connection of connections) {
        const facts = plainFacts(connection);
        const session = new Session();
        for (const earlier of gateList.slice(0, gateList.indexOf(gate))) (earlier as Gate).decide(facts, session);
        const tests = Object.entries(gate.idleWhen ?? {}) as [keyof typeof facts, (values: never) => boolean][];
        if (!tests.every(([part, test]) => test(facts[part] as never))) continue;
        met += 1;
        const before = session.copy();
        const decision = gate.decide(facts, session);
        if (decision.kind === 'block') expect.fail(`${gate.id} blocks although it idles: ${decision.branch.says}`);
        expect(session.equals(before)).to.equal(true);
      }
      expect(met).to.be.above(0);
    });
  }
});
