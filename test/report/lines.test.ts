import { expect } from 'chai';
import fc from 'fast-check';
import { countOf, indentText, textWidth, wrapText } from '../../src/report/lines.js';

describe('lines', () => {
  it('gives a wide letter two columns, a combining mark none and a colour none', () => {
    expect(textWidth('ab')).to.equal(2);
    expect(textWidth('日本')).to.equal(4);
    expect(textWidth('e\u0301')).to.equal(1);
    expect(textWidth('\u001B[31mred\u001B[39m')).to.equal(3);
  });

  it('breaks at blanks', () => {
    expect(wrapText('one two three', 8)).to.deep.equal(['one two', 'three']);
  });

  it('breaks a long path after its separators rather than inside a name', () => {
    expect(wrapText('server.encryption.unencryptedAccess', 20)).to.deep.equal(['server.encryption.', 'unencryptedAccess']);
  });

  it('breaks a name without separators where it must', () => {
    expect(wrapText('abcdefgh', 3)).to.deep.equal(['abc', 'def', 'gh']);
  });

  it('never makes a line wider than asked and loses no letter', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z./-]{1,30}$/), { minLength: 1 }), fc.integer({ min: 4, max: 60 }), (words, width) => {
        const text = words.join(' ');
        const lines = wrapText(text, width);
        expect(Math.max(...lines.map(textWidth))).to.be.at.most(width);
        expect(lines.join('').replaceAll(' ', '')).to.equal(text.replaceAll(' ', ''));
      }),
    );
  });

  it('indents the first line as told and the others under it', () => {
    expect(indentText('one two three four five six', '      ', 26, 'help: ')).to.equal('help: one two three four\n      five six');
  });

  it('writes out what acts before it breaks lines, line ends too', () => {
    expect(indentText('one\ntwo \u001B[2J \u200Bfour', '      ', 30, 'help: ')).to.equal(
      'help: one\\u{A}two \\u{1B}[2J\n      \\u{200B}four',
    );
  });

  it('counts in singular and plural', () => {
    expect([countOf(0, 'error'), countOf(1, 'error'), countOf(2, 'policy', 'policies')]).to.deep.equal([
      '0 errors',
      '1 error',
      '2 policies',
    ]);
  });
});
