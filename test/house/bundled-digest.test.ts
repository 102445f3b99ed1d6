import { expect } from 'chai';
import fc from 'fast-check';
import { sha256 as sha256OfNode } from '../../scripts/build/sha256-of-node.js';
import { sha256Hex } from '../../src/text/digest.js';

describe('SHA-256 in the bundled command line', () => {
  it('is that of the core', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        expect(Buffer.from(sha256OfNode(bytes)).toString('hex')).to.equal(sha256Hex(bytes));
      }),
    );
  });
});
