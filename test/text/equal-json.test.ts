import { expect } from 'chai';
import fc from 'fast-check';
import { type Json, printCanonicalJson } from '../../src/text/canonical-json.js';
import { distinctJson, isEqualJson, isEqualUnordered } from '../../src/text/equal-json.js';

/** Values of a few letters and numbers, so that equal ones come up. */
const few = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 2 },
    fc.constantFrom(null, true, 0, 1, 'a'),
    fc.array(tie('value'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('a', 'b'), tie('value'), { maxKeys: 2 }),
  ),
})).value;

describe('isEqualJson', () => {
  it('says of two values what their canonical texts say', () => {
    fc.assert(
      fc.property(few, few, (a, b) => {
        expect(isEqualJson(a, b)).to.equal(printCanonicalJson(a) === printCanonicalJson(b));
      }),
      { numRuns: 2000 },
    );
  });

  it('takes a member that is undefined for none', () => {
    expect(isEqualJson({ a: 1, b: undefined }, { a: 1 })).to.equal(true);
    expect(isEqualJson({ a: undefined }, { a: null })).to.equal(false);
  });

  it('does not take a list for an object', () => {
    expect(isEqualJson([], {})).to.equal(false);
    expect(isEqualJson(['a'], { 0: 'a' })).to.equal(false);
  });
});

describe('isEqualUnordered', () => {
  const sortedTexts = (items: readonly Json[]): string => JSON.stringify(items.map(printCanonicalJson).sort());

  it('says of two lists what their items say as sorted texts', () => {
    const lists = fc.array(few, { maxLength: 3 });
    fc.assert(
      fc.property(lists, lists, (a, b) => {
        expect(isEqualUnordered(a, b)).to.equal(sortedTexts(a) === sortedTexts(b));
        expect(isEqualUnordered(a, a.toReversed())).to.equal(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('compares what is no list as it stands, and the order within an item', () => {
    expect([isEqualUnordered(1, 1), isEqualUnordered(1, [1]), isEqualUnordered([[1, 2]], [[2, 1]])]).to.deep.equal([true, false, false]);
  });
});

describe('distinctJson', () => {
  it('keeps the first of equal values, in their order', () => {
    expect(distinctJson([['b'], ['a'], ['b'], 'a', ['a', 'b']])).to.deep.equal([['b'], ['a'], 'a', ['a', 'b']]);
  });
});
