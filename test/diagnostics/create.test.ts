import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { createDiagnostic } from '../../src/diagnostics/create.js';
import { diagnosticCodes, diagnosticTables, helpAddress, titleOfDiagnostic } from '../../src/diagnostics/catalogue.js';
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
    expect(message).to.equal('the key "signing" appears twice in the same object');
  });

  it('leaves out a place that nobody gave', () => {
    expect(createDiagnostic('text-is-empty', {})).to.not.have.any.keys('span', 'pointer', 'waivedBecause');
  });

  it('keeps the place that it was given', () => {
    const span = spanAt('policy.json', 3);
    expect(createDiagnostic('text-is-empty', {}, { span, pointer: '/client' })).to.include({ span, pointer: '/client' });
  });
});

describe('a fix', () => {
  const span = spanAt('policy.json', 3);

  it('is the word that the author probably meant, for a person to confirm', () => {
    const { fixes } = createDiagnostic(
      'key-is-unknown',
      { key: 'sigining', where: 'client', keys: ['signing'], suggestion: 'signing' },
      { span },
    );
    expect(fixes).to.deep.equal([{ title: 'Write "signing"', safe: false, edits: [{ span, text: '"signing"' }] }]);
  });

  it('is safe where the author can have meant nothing else', () => {
    const { fixes } = createDiagnostic('comma-is-trailing', { bracket: '}' }, { span });
    expect(fixes).to.deep.equal([{ title: 'Remove the comma', safe: true, edits: [{ span, text: '' }] }]);
  });

  it('is not offered where the right words are not known', () => {
    const args = { key: 'xyz', where: 'client', keys: ['signing'], suggestion: undefined };
    expect(createDiagnostic('key-is-unknown', args, { span }).fixes).to.deep.equal([]);
  });

  it('is not offered where there is no text to change', () => {
    expect(createDiagnostic('comma-is-trailing', { bracket: '}' }).fixes).to.deep.equal([]);
  });

  it('renames a Windows name only where the group has one key for it', () => {
    const rename = (where: string, paths: readonly string[]): readonly string[] =>
      createDiagnostic('key-is-windows-name', { key: 'BlockNTLM', kind: 'registry value', where, paths }, { span }).fixes.map(
        ({ title }) => title,
      );
    expect([
      rename('client.ntlm', ['client.ntlm.connections']),
      rename('client', ['client.ntlm.connections']),
      rename('client', ['client.signing', 'client.signingAudit']),
    ]).to.deep.equal([['Write "connections"'], [], []]);
  });
});

describe('the tables of diagnostics', () => {
  it('give each code a title of its own kind: one line, not a sentence', () => {
    expect(diagnosticCodes.filter((code) => !/^\S.*[^.\s]$/.test(titleOfDiagnostic(code)))).to.deep.equal([]);
  });

  it('have a place for each code at the address that its help has', () => {
    const page = readFileSync('docs/reference/diagnostics.md', 'utf8');
    const lost = diagnosticCodes.filter((code) => {
      const [file, anchor] = helpAddress(code).split('#');
      return file !== 'docs/reference/diagnostics.md' || !page.includes(`<a id="${anchor}"></a>${titleOfDiagnostic(code)}\n`);
    });
    expect(lost).to.deep.equal([]);
  });

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
    expect(quote('a\u00a0b\n\u{1d173}')).to.equal('"a\\u{A0}b\\u{A}\\u{1D173}"');
  });

  it('cuts a long text between characters', () => {
    expect(quote('🔒'.repeat(100))).to.equal(`"${'🔒'.repeat(59)}…"`);
  });
});
