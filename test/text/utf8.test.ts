import { expect } from 'chai';
import fc from 'fast-check';
import { decodeUtf8, findInvalidUtf8 } from '../../src/text/utf8.js';

describe('findInvalidUtf8', () => {
  const rows = [
    ['a lone continuation byte', [0x41, 0x80], 1],
    ['an overlong slash', [0xc0, 0xaf], 0],
    ['an overlong three-byte form', [0x41, 0xe0, 0x9f, 0xbf], 1],
    ['a surrogate', [0xed, 0xa0, 0x80], 0],
    ['a character above U+10FFFF', [0xf4, 0x90, 0x80, 0x80], 0],
    ['a character that is cut off', [0x41, 0xe2, 0x82], 1],
    ['a byte that never occurs', [0x41, 0x42, 0xff], 2],
  ] as const;
  for (const [name, bytes, index] of rows) {
    it(`finds ${name}`, () => expect(findInvalidUtf8(Uint8Array.from(bytes))).to.equal(index));
  }

  it('agrees with the decoder on any bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 8 }), (bytes) => {
        expect(findInvalidUtf8(bytes) === undefined).to.equal(decodeUtf8(bytes) !== undefined);
      }),
      { numRuns: 2000 },
    );
  });

  it('has nothing to say of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(findInvalidUtf8(new TextEncoder().encode(text))).to.equal(undefined);
      }),
    );
  });
});
