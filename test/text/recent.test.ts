import { expect } from 'chai';
import * as fc from 'fast-check';
import { Recent } from '../../src/text/recent.js';

describe('Recent', () => {
  it('forgets what nobody asked for while as many others came, and keeps what was asked for', () => {
    const recent = new Recent<number>(4);
    recent.keep('a', 1);
    recent.keep('b', 2);
    recent.keep('c', 3);
    expect(recent.find('a')).to.equal(1);
    recent.keep('d', 4);
    expect(['a', 'b', 'c', 'd'].map((text) => recent.find(text))).to.deep.equal([1, undefined, 3, 4]);
  });

  it('gives what was kept or nothing, and holds no more than it may', () => {
    const steps = fc.array(fc.tuple(fc.constantFrom('find', 'keep'), fc.nat(20)), { maxLength: 200 });
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), steps, (most, all) => {
        const recent = new Recent<number>(most);
        const kept = new Map<string, number>();
        for (const [index, [step, number]] of all.entries()) {
          const text = String(number);
          if (step === 'keep') kept.set(text, recent.keep(text, index));
          else expect(recent.find(text)).to.be.oneOf([undefined, kept.get(text)]);
        }
        const held = [...kept].filter(([text]) => recent.find(text) !== undefined);
        expect(held.length).to.be.at.most(most);
      }),
      { seed: 20261130 },
    );
  });
});
