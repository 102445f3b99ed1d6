import { expect } from 'chai';
import fc from 'fast-check';
import { decodeUtf16, decodeUtf16File, encodeUtf16, encodeUtf16File } from '../../src/text/utf16.js';

describe('text/utf16', () => {
  it('writes little-endian code units, surrogate pairs included', () => {
    expect([...encodeUtf16('A\u{1f600}')]).to.deep.equal([0x41, 0x00, 0x3d, 0xd8, 0x00, 0xde]);
  });

  it('puts the byte order mark before a file only', () => {
    expect([...encodeUtf16File('A')]).to.deep.equal([0xff, 0xfe, 0x41, 0x00]);
  });

  it('reads no file without byte order mark', () => {
    expect(decodeUtf16File(Uint8Array.of(0x41, 0x00))).to.equal(undefined);
  });

  it('reads no half of a code unit', () => {
    expect(decodeUtf16(Uint8Array.of(0x41, 0x00, 0x42))).to.equal(undefined);
    expect(decodeUtf16File(Uint8Array.of(0xff, 0xfe, 0x42))).to.equal(undefined);
  });

  it('reads either byte order', () => {
    expect(decodeUtf16(Uint8Array.of(0xd8, 0x3d, 0xde, 0x00), 'big-endian')).to.equal('\u{1f600}');
    expect(decodeUtf16(Uint8Array.of(0x3d, 0xd8, 0x00, 0xde))).to.equal('\u{1f600}');
  });

  it('reads a view into a larger buffer', () => {
    expect(decodeUtf16(Uint8Array.of(9, 0x41, 0x00, 9).subarray(1, 3))).to.equal('A');
  });

  it('keeps every text, lone surrogates and long ones too', () => {
    const units = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 50 }).map((codes) => String.fromCharCode(...codes));
    fc.assert(fc.property(units, (text) => decodeUtf16(encodeUtf16(text)) === text));
    const long = 'x'.repeat(10_000);
    expect(decodeUtf16File(encodeUtf16File(long))).to.equal(long);
  });
});
