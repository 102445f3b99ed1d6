import { expect } from 'chai';
import type { Edit } from '../../src/diagnostics/diagnostic.js';
import { addToTally, emptyTally } from '../../src/diagnostics/tally.js';
import { renderDiagnostics, renderSummary } from '../../src/report/diagnostics-text.js';
import { textWidth } from '../../src/report/lines.js';
import { plainPaint, terminalPaint, type Style } from '../../src/report/style.js';
import { diagnosticOf, spanIn } from './samples.js';

const style: Style = { paint: plainPaint, width: 80 };
const text = '{\n  "client": {\n\t"signing": "require",\n    "dialects": { "minimum": "3.1.1", "maximum": "3.0" }\n  }\n}\n';

function render(...given: Parameters<typeof diagnosticOf>[0][]): string {
  return renderDiagnostics(given.map(diagnosticOf), new Map([['policy.json', text]]), style);
}

describe('diagnostics as text', () => {
  it("marks the place under the author's own line, whatever indents it", () => {
    expect(
      render({
        code: 'value-is-unknown',
        message: '"require" is no value of signing',
        help: 'Did you mean "required"?',
        span: spanIn(text, '"require"'),
      }),
    ).to.equal(
      [
        'error: "require" is no value of signing [value-is-unknown]',
        '  at policy.json:3:13',
        '    |',
        '  3 |   "signing": "require",',
        '    |              ^^^^^^^^^',
        '  help: Did you mean "required"?',
        '',
      ].join('\n'),
    );
  });

  it('shows the line as a correction makes it', () => {
    const span = spanIn(text, '"require"');
    const fixes = [{ title: 'Write "required"', safe: false, edits: [{ span, text: '"required"' }] }];
    expect(render({ span, fixes })).to.equal(
      [
        'error: the value is wrong [value-is-wrong]',
        '  at policy.json:3:13',
        '    |',
        '  3 |   "signing": "require",',
        '    |              ^^^^^^^^^',
        '  3 +   "signing": "required",',
        '  help: Give another.',
        '',
      ].join('\n'),
    );
  });

  it('shows no corrected line where a correction is more than one change, or goes over lines', () => {
    const [one, other] = ['"require"', '"3.0"'].map((piece) => ({ span: spanIn(text, piece), text: '' })) as [Edit, Edit];
    const overLines = { span: spanIn(text, '{\n\t"signing"'), text: '' };
    const shown = [[one, other], [overLines], []].map((edits) => render({ span: one.span, fixes: [{ title: 'x', safe: true, edits }] }));
    expect(shown.map((each) => each.includes('  3 +') || each.includes('  2 +'))).to.deep.equal([false, false, false]);
  });

  it('shows both ends of a contradiction', () => {
    const shown = render({
      span: spanIn(text, '"3.1.1"'),
      related: [{ message: 'the maximum is 3.0', span: spanIn(text, '"3.0"') }],
    });
    expect(shown).to.contain('  and policy.json:4:50: the maximum is 3.0\n');
    expect(shown.match(/\^+/g)).to.deep.equal(['^^^^^^^', '^^^^^']);
  });

  it('marks a span over several lines to the end of the first', () => {
    const shown = render({ span: spanIn(text, '{\n\t"signing"') });
    expect(shown).to.contain('  2 |   "client": {\n    |             ^\n');
  });

  it('cuts a long line around the place, so that the mark stays in the terminal', () => {
    const long = `{${'"a":1,'.repeat(100)}"bad":2,${'"c":3,'.repeat(100)}}`;
    const shown = renderDiagnostics([diagnosticOf({ span: spanIn(long, '"bad"') })], new Map([['policy.json', long]]), style);
    expect(Math.max(...shown.split('\n').map(textWidth))).to.be.at.most(80);
    const [, line = '', carets = ''] = shown.split('\n').slice(2);
    expect(line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1)).to.equal('"bad"');
  });

  it('counts a wide letter before the place as two columns', () => {
    const wide = '{ "名前": "x", "signing": 1 }';
    const shown = renderDiagnostics([diagnosticOf({ span: spanIn(wide, '"signing"') })], new Map([['policy.json', wide]]), style);
    const [, line = '', carets = ''] = shown.split('\n').slice(2);
    expect(textWidth(line.slice(0, line.indexOf('"signing"')))).to.equal(carets.indexOf('^'));
  });

  it('marks what is written out letter for letter, and takes a command apart without moving the mark', () => {
    const odd = '{ "a\u200b\u{E0041}": ##[error] "x" }\n';
    const markedIn = (piece: string): string => {
      const shown = renderDiagnostics([diagnosticOf({ span: spanIn(odd, piece) })], new Map([['policy.json', odd]]), style);
      const [line = '', carets = ''] = shown.split('\n').slice(3);
      return line.slice(carets.indexOf('^'), carets.lastIndexOf('^') + 1);
    };
    expect(['\u{E0041}', '##', '"x"'].map(markedIn)).to.deep.equal(['\\u{E0041}', '\\u{23}#', '"x"']);
  });

  it('ends a line where readers count one: at LF, CR LF and CR', () => {
    const lineShown = (end: string): string | undefined => {
      const whole = ['{', '  "a": 1,', '  "b": 2', '}'].join(end);
      const texts = new Map([['policy.json', whole]]);
      return renderDiagnostics([diagnosticOf({ span: spanIn(whole, '"b"') })], texts, style).split('\n')[3];
    };
    expect(['\n', '\r\n', '\r'].map(lineShown)).to.deep.equal(['  3 |   "b": 2', '  3 |   "b": 2', '  3 |   "b": 2']);
  });

  it('finds the line of a text that begins with a byte order mark', () => {
    const shown = renderDiagnostics(
      [diagnosticOf({ span: spanIn(text, '"signing"') })],
      new Map([['policy.json', `\uFEFF${text}`]]),
      style,
    );
    expect(shown).to.contain('  "signing": "require",');
  });

  it('points behind the last character where something is missing at the end', () => {
    const open = '{ "name": "x"';
    const end = { offset: open.length, line: 1, column: open.length + 1, columnUtf16: open.length + 1 };
    const shown = renderDiagnostics(
      [diagnosticOf({ span: { file: 'policy.json', start: end, end } })],
      new Map([['policy.json', open]]),
      style,
    );
    expect(shown).to.contain(`    | ${' '.repeat(open.length)}^\n`);
  });

  it('shows no line for what concerns the whole file', () => {
    const start = { offset: 0, line: 1, column: 1, columnUtf16: 1 };
    expect(render({ span: { file: 'policy.json', start, end: start } })).to.contain('  at policy.json:1:1\n  help:');
  });

  it('gives the place alone when the text is not at hand', () => {
    const shown = renderDiagnostics([diagnosticOf({ span: spanIn(text, '"signing"') })], new Map(), style);
    expect(shown).to.contain('  at policy.json:3:2\n  help:');
  });

  it('gives the same advice of several notes once', () => {
    const note = { severity: 'note', help: 'Keep it or not.' } as const;
    expect(render(note, note).match(/help: Keep/g)).to.have.lengthOf(1);
  });

  it('never lets text of a policy move the cursor', () => {
    const shown = renderDiagnostics([diagnosticOf({ message: 'key "\u001B[2J"', help: '\u001B]0;x\u0007' })], new Map(), style);
    expect(shown).not.to.contain('\u001B');
  });

  it('shows a waived diagnostic on one line with its reason', () => {
    expect(
      render({ severity: 'warning', message: 'guests are let in', waivedBecause: 'old NAS', span: spanIn(text, '"signing"') }),
    ).to.equal('waived warning: guests are let in [value-is-wrong] (policy.json:3:2). Reason:\n  old NAS\n');
  });

  it('colours the severity only when colours are wanted', () => {
    const coloured = renderDiagnostics([diagnosticOf({})], new Map(), { paint: terminalPaint, width: 80 });
    expect(coloured).to.contain('\u001B[31m');
    expect(render({})).not.to.contain('\u001B');
  });

  describe('summary', () => {
    it('counts by severity, worst first', () => {
      const found = [diagnosticOf({}), diagnosticOf({}), diagnosticOf({ severity: 'warning' })];
      expect(renderSummary({ tally: addToTally(emptyTally, found), hidden: 0, files: ['policy.json'] }, style)).to.equal(
        '2 errors, 1 warning in policy.json\n',
      );
    });

    it('counts waived ones apart', () => {
      const found = [diagnosticOf({ severity: 'warning', waivedBecause: 'x' })];
      expect(renderSummary({ tally: addToTally(emptyTally, found), hidden: 0, files: ['policy.json'] }, style)).to.equal(
        'nothing to report in policy.json, 1 waived\n',
      );
    });

    it('counts the policies when there are several, and what was not shown', () => {
      expect(
        renderSummary(
          { tally: addToTally(emptyTally, [diagnosticOf({ severity: 'note' })]), hidden: 1, files: ['a.json', 'b.json'] },
          style,
        ),
      ).to.equal('1 note in 2 policies, 1 not shown\n');
    });
  });
});
