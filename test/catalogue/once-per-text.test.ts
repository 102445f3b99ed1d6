import { expect } from 'chai';
import { oncePerText } from '../../src/catalogue/once-per-text.js';

describe('oncePerText', () => {
  it('works out the answer for a text once, and keeps no more answers than it may: the one not asked for the longest goes', () => {
    const worked: string[] = [];
    const lengthOf = oncePerText(2, (text) => {
      worked.push(text);
      return { length: text.length };
    });
    expect(['a', 'bb', 'a', 'ccc', 'a', 'bb'].map((text) => lengthOf(text).length)).to.deep.equal([1, 2, 1, 3, 1, 2]);
    expect(worked).to.deep.equal(['a', 'bb', 'ccc', 'bb']);
  });
});
