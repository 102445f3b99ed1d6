import { expect } from 'chai';
import { factParts, shapesOf } from '../../src/scenario/fact-shapes.js';
import { ordinary } from '../../src/simulate/facts.js';

describe('the table of facts that a scenario can state', () => {
  for (const part of factParts) {
    it(`has every fact of the ${part} that the simulator has, and no other`, () => {
      expect(Object.keys(shapesOf(part)).sort()).to.deep.equal(Object.keys(ordinary[part]).sort());
    });
  }
});
