import { expect } from 'chai';
import fc from 'fast-check';
import { hexByte, parseHexList, printHex, printHex32 } from '../../src/text/hex.js';

describe('text/hex', () => {
  it('writes bytes as two lower-case digits', () => {
    expect(printHex(Uint8Array.of(0, 0x0a, 0xff))).to.equal('000aff');
  });

  it('writes 32-bit numbers as eight digits, unsigned', () => {
    expect(printHex32(1)).to.equal('00000001');
    expect(printHex32(0xffffffff)).to.equal('ffffffff');
  });

  it('reads a list with one or two digits a byte', () => {
    expect(parseHexList('1, 0A,ff')).to.deep.equal(Uint8Array.of(1, 10, 255));
    expect(parseHexList('')).to.deep.equal(new Uint8Array());
  });

  it('reads no list with a hole, a long number or a letter', () => {
    for (const text of ['1,,2', '1,', '100', 'zz', ' ']) expect(parseHexList(text), text).to.equal(undefined);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void expect(parseHexList(Array.from(bytes, hexByte).join(','))).to.deep.equal(bytes)),
    );
  });
});
