import { expect } from 'chai';
import { createDiagnostic } from '../../src/diagnostics/create.js';
import { diagnosticCodes, diagnosticTables } from '../../src/diagnostics/catalogue.js';
import { sortDiagnostics } from '../../src/diagnostics/order.js';
import { quote } from '../../src/diagnostics/quote.js';
import type { Span } from '../../src/text/span.js';

function spanAt(file: string, offset: number): Span {
  const position = { offset, line: 1, column: offset + 1, columnUtf16: offset + 1 };
  return { file, start: position, end: position };
}

describe('createDiagnostic', () => {
  it('makes the words from the author’s own values', () => {
    const { code, severity, message, related, sources } = createDiagnostic('key-is-duplicate', { key: 'signing' });
    expect({ code, severity, related, sources }).to.deep.equal({ code: 'key-is-duplicate', severity: 'error', related: [], sources: [] });
    expect(message).to.equal('the key "signing" stands twice in the same object');
  });

  it('leaves out a place that nobody gave', () => {
    expect(createDiagnostic('text-is-empty', {})).to.not.have.any.keys('span', 'pointer', 'waivedBecause');
  });

  it('keeps the place that it was given', () => {
    const span = spanAt('policy.json', 3);
    expect(createDiagnostic('text-is-empty', {}, { span, pointer: '/client' })).to.include({ span, pointer: '/client' });
  });
});

describe('the tables of diagnostics', () => {
  it('have each code once', () => {
    const codes = diagnosticTables.flatMap((table) => Object.keys(table)).sort();
    expect(codes).to.deep.equal([...diagnosticCodes]);
  });

  it('write every code in kebab-case', () => {
    expect(diagnosticCodes.filter((code) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(code))).to.deep.equal([]);
  });
});

describe('sortDiagnostics', () => {
  it('orders by file, place and code, those without a place first', () => {
    const at = (file: string, offset: number) => ({ span: spanAt(file, offset) });
    const sorted = sortDiagnostics([
      createDiagnostic('comment-is-not-json', {}, at('b.json', 1)),
      createDiagnostic('text-is-empty', {}, at('a.json', 10)),
      createDiagnostic('comment-is-not-json', {}, at('a.json', 10)),
      createDiagnostic('comma-is-extra', {}, at('a.json', 9)),
      createDiagnostic('text-is-empty', {}),
    ]);
    expect(sorted.map(({ code, span }) => `${span?.file ?? ''}:${span?.start.offset ?? ''} ${code}`)).to.deep.equal([
      ': text-is-empty',
      'a.json:9 comma-is-extra',
      'a.json:10 comment-is-not-json',
      'a.json:10 text-is-empty',
      'b.json:1 comment-is-not-json',
    ]);
  });
});

describe('quote', () => {
  it('shows what cannot be seen as escapes', () => {
    expect(quote('a\u00a0b\n\u{1d173}')).to.equal('"a\\u00a0b\\u000a\\ud834\\udd73"');
  });

  it('cuts a long text between characters', () => {
    expect(quote('🔒'.repeat(100))).to.equal(`"${'🔒'.repeat(59)}…"`);
  });
});
