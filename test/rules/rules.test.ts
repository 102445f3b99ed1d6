import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect } from 'chai';
import { findSource } from '../../src/catalogue/sources.js';
import { rulesDiagnostics } from '../../src/diagnostics/rules/index.js';
import { rules } from '../../src/rules/index.js';

/** Files of the folder that hold no rule: the type, the runner, and what several rules read. */
const withoutRule = [
  'index.ts',
  'rule.ts',
  'run.ts',
  'reading.ts',
  'best-dialect.ts',
  'consequences.ts',
  'idle-values.ts',
  'encryption-demand.ts',
  'failure.ts',
  'policy-failure.ts',
  'hardened-paths.ts',
  'first-readers.ts',
  'ignored-assignments.ts',
  'justification.ts',
  'rate-limiter-delay.ts',
  'wanted-values.ts',
];

const ids: readonly string[] = rules.map(({ id }) => id);

describe('the list of rules', () => {
  it('holds the rule of each file, and nothing else', () => {
    const files = readdirSync(new URL('../../src/rules/', import.meta.url)).filter((name) => name.endsWith('.ts'));
    const named = files.filter((name) => !withoutRule.includes(name)).map((name) => name.slice(0, -'.ts'.length));
    expect([...ids].sort()).to.deep.equal(named.sort());
  });

  it('has a rule for each code of the table, and each only once', () => {
    expect([...ids].sort()).to.deep.equal(Object.keys(rulesDiagnostics).sort());
  });

  it('has a table of cases for each rule', () => {
    const tables = readdirSync(new URL('./', import.meta.url));
    expect(ids.filter((id) => !tables.includes(`${id}.test.ts`))).to.deep.equal([]);
  });

  it('has a bad policy for each rule', () => {
    const bad = fileURLToPath(new URL('../policies/bad/', import.meta.url));
    const shown = readdirSync(bad).map(
      (story) => (JSON.parse(readFileSync(join(bad, story, 'expected.json'), 'utf8')) as { code: string }).code,
    );
    expect(ids.filter((id) => !shown.includes(id))).to.deep.equal([]);
  });

  for (const rule of rules) {
    it(`${rule.id} rests on sources of the catalogue`, () => {
      expect(rule.sources.filter((citation) => findSource(citation) === undefined)).to.deep.equal([]);
    });
  }
});
