import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { policyDiagnostics } from '../../src/diagnostics/policy.js';
import { schemaDiagnostics } from '../../src/diagnostics/schema.js';
import { sourceDiagnostics } from '../../src/diagnostics/source.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { applyFix } from './apply-fix.js';
import { diagnoseFolder, diagnoseTexts } from './diagnose.js';

/** The one diagnostic that a bad policy gives; lines and columns start at 1, columns count code points. */
interface Expected {
  readonly code: string;
  readonly severity: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly message: string;
  /** What the correction does, and whether it is a guess; left out where the right words are not known. */
  readonly fix?: string;
}

const root = join(import.meta.dirname, 'bad');

function describeDiagnostic({ code, severity, span, message, fixes: [fix] }: Diagnostic): Expected {
  return {
    code,
    severity,
    file: span?.file ?? '',
    from: `${span?.start.line}:${span?.start.column}`,
    to: `${span?.end.line}:${span?.end.column}`,
    message,
    ...(fix === undefined ? {} : { fix: `${fix.title}${fix.safe ? '' : ', perhaps'}` }),
  };
}

/** Whether a diagnostic is about text or structure; meaning is judged only where these are right. */
function isOfText(code: string): boolean {
  return Object.hasOwn(sourceDiagnostics, code) || Object.hasOwn(schemaDiagnostics, code);
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

  for (const story of readdirSync(root).sort()) {
    const folder = join(root, story);
    const texts = new Map(readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]));
    for (const { code, span, fixes } of diagnoseTexts(texts)) {
      for (const fix of fixes) {
        it(`${story}: ${code} is gone after "${fix.title}", and what is safe breaks no text or structure`, () => {
          const before = diagnoseTexts(texts).map((each) => each.code);
          const after = diagnoseTexts(applyFix(texts, fix));
          expect(after.filter((each) => each.code === code && each.span?.start.offset === span?.start.offset)).to.deep.equal([]);
          if (fix.safe) expect(after.map((each) => each.code).filter((each) => isOfText(each) && !before.includes(each))).to.deep.equal([]);
        });
      }
    }
  }

  it('show every diagnostic of structure and intent that a file can cause', () => {
    const shown = new Set(
      readdirSync(root).map((story) => (JSON.parse(readFileSync(join(root, story, 'expected.json'), 'utf8')) as Expected).code),
    );
    const codes = [sourceDiagnostics, schemaDiagnostics, policyDiagnostics].flatMap((table) => Object.keys(table));
    const elsewhere = [
      'base-is-unreadable',
      'base-names-no-windows',
      'document-has-too-many-values',
      'list-is-too-long',
      'policy-is-missing',
      'policy-is-not-relative',
      'policy-is-outside-repository',
      'policy-is-unreadable',
      'text-has-too-many-mistakes',
      'text-is-too-large',
    ];
    expect(codes.filter((code) => !shown.has(code) && !elsewhere.includes(code))).to.deep.equal([]);
  });
});
