import { expect } from 'chai';
import { sha256Hex, sha256HexOfText } from '../../src/text/digest.js';

describe('text/digest', () => {
  it('is the SHA-256 of FIPS 180-4: of nothing, and of "abc"', () => {
    expect(sha256Hex(new Uint8Array())).to.equal('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(sha256HexOfText('abc')).to.equal('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('counts a text by its UTF-8 bytes', () => {
    expect(sha256HexOfText('\u00e9')).to.equal(sha256Hex(Uint8Array.of(0xc3, 0xa9)));
  });
});
