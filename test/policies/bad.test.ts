import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { policyDiagnostics } from '../../src/diagnostics/policy.js';
import { schemaDiagnostics } from '../../src/diagnostics/schema.js';
import { sourceDiagnostics } from '../../src/diagnostics/source.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { diagnoseFolder } from './diagnose.js';

/** The one diagnostic that a bad policy gives; lines and columns start at 1, columns count code points. */
interface Expected {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
}

const root = join(import.meta.dirname, 'bad');

function describeDiagnostic({ code, severity, span, message }: Diagnostic): Expected {
  return {
    code,
    severity,
    file: span?.file ?? '',
    from: `${span?.start.line}:${span?.start.column}`,
    to: `${span?.end.line}:${span?.end.column}`,
    message,
  };
}

describe('bad policies', () => {
  for (const story of readdirSync(root).sort()) {
    it(`${story} is told once, where it stands`, () => {
      const folder = join(root, story);
      const found = diagnoseFolder(folder)
        .filter(({ waivedBecause }) => waivedBecause === undefined)
        .map(describeDiagnostic);
      const file = join(folder, 'expected.json');
      if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, `${JSON.stringify(found[0], null, 2)}\n`);
      expect(found).to.deep.equal([JSON.parse(readFileSync(file, 'utf8'))]);
    });
  }

  it('show every diagnostic of structure and intent that a file can cause', () => {
    const shown = new Set(
      readdirSync(root).map((story) => (JSON.parse(readFileSync(join(root, story, 'expected.json'), 'utf8')) as Expected).code),
    );
    const codes = [sourceDiagnostics, schemaDiagnostics, policyDiagnostics].flatMap((table) => Object.keys(table));
    const elsewhere = [
      'base-is-unreadable',
      'document-has-too-many-values',
      'list-is-too-long',
      'policy-is-missing',
      'policy-is-unreadable',
      'text-has-too-many-mistakes',
      'text-is-too-large',
    ];
    expect(codes.filter((code) => !shown.has(code) && !elsewhere.includes(code))).to.deep.equal([]);
  });
});
