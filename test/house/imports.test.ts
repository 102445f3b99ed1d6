import { expect } from 'chai';
import { findOffences } from './dependency-rules.js';
import { root } from './sources.js';

describe('imports of src/', () => {
  it('are those that the import table allows', async () => {
    const { files, offences } = await findOffences(root);
    expect(files).to.be.greaterThan(100);
    expect(offences.map(({ from, to, rule }) => `${from} imports ${to} (${rule})`)).to.deep.equal([]);
  });
});
