import { expect } from 'chai';
import fc from 'fast-check';
import { joinCrlf, splitLines } from '../../src/text/lines.js';

describe('text/lines', () => {
  it('cuts at CR LF, LF and CR alike and counts from 1', () => {
    expect(splitLines('a\r\nb\nc\rd')).to.deep.equal([
      { number: 1, text: 'a', offset: 0 },
      { number: 2, text: 'b', offset: 3 },
      { number: 3, text: 'c', offset: 5 },
      { number: 4, text: 'd', offset: 7 },
    ]);
  });

  it('sees empty lines, but none after the last line end', () => {
    expect(splitLines('\n\na\n').map(({ text }) => text)).to.deep.equal(['', '', 'a']);
    expect(splitLines('')).to.deep.equal([]);
  });

  it('ends every line with CR LF', () => {
    expect(joinCrlf(['a', ''])).to.equal('a\r\n\r\n');
  });

  it('gives back the lines that it joined', () => {
    const lines = fc.array(fc.string().filter((text) => !/[\r\n]/.test(text)));
    fc.assert(fc.property(lines, (texts) => void expect(splitLines(joinCrlf(texts)).map(({ text }) => text)).to.deep.equal(texts)));
  });
});
