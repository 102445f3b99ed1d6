import { readdirSync } from 'node:fs';
import { expect } from 'chai';
import { gateList } from '../../src/simulate/gates/index.js';

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
  '9b',
  '10',
  '10a',
  '10b',
  '10c',
  '10d',
  '10e',
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
});
