import { expect } from 'chai';
import { textWidth } from '../../src/report/lines.js';
import { plainPaint, terminalPaint } from '../../src/report/style.js';
import { renderTable } from '../../src/report/table.js';

const rows = [
  ['client.signing', 'required', 'default of this edition'],
  ['server.encryption.unencryptedAccess', 'rejected', 'policy, policy.json:12:5'],
];
const titles = ['Setting', 'Value', 'Origin'];

describe('table', () => {
  it('aligns its columns', () => {
    expect(renderTable(titles, rows, { paint: plainPaint, width: 100 })).to.equal(
      [
        'Setting                              Value     Origin',
        'client.signing                       required  default of this edition',
        'server.encryption.unencryptedAccess  rejected  policy, policy.json:12:5',
        '',
      ].join('\n'),
    );
  });

  it('breaks cells so that no line is wider than the terminal', () => {
    const text = renderTable(titles, rows, { paint: plainPaint, width: 60 });
    expect(Math.max(...text.split('\n').map(textWidth))).to.be.at.most(60);
    expect(text).to.contain('policy.json:12:5');
  });

  it('leaves columns whole that fit, and breaks the one that holds blanks', () => {
    expect(renderTable(titles, rows, { paint: plainPaint, width: 65 })).to.contain(
      'server.encryption.unencryptedAccess  rejected  policy,\n',
    );
  });

  it('becomes a list of records where columns cannot fit', () => {
    expect(renderTable(titles, rows.slice(0, 1), { paint: plainPaint, width: 24 })).to.equal(
      ['client.signing', '  Value: required', '  Origin: default of', '  this edition', ''].join('\n'),
    );
  });

  it('keeps its alignment under colours', () => {
    const cell = { text: 'x', paint: terminalPaint.red };
    const text = renderTable(
      ['A', 'B'],
      [
        [cell, 'y'],
        ['long cell', 'z'],
      ],
      { paint: terminalPaint, width: 80 },
    );
    const columns = text
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => textWidth(line));
    expect(columns).to.deep.equal([12, 12]);
  });

  it('shows control characters of a cell instead of obeying them', () => {
    expect(renderTable(['A'], [['\u001B[2J']], { paint: plainPaint, width: 80 })).to.contain('\\u{1B}[2J');
  });
});
