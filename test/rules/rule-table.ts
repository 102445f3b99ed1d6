import { expect } from 'chai';
import { checkPolicy } from '../../src/check.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { RuleCode } from '../../src/rules/rule.js';
import { isOfCarriage } from '../carriage.js';
import { policyFromText } from '../policy-from-text.js';

/** The day on which the tables are checked. */
const today = '2026-11-22';

type Json = Readonly<Record<string, unknown>>;

/** A policy, and the pieces of its text that a rule must mark; none: the rule is silent. */
export interface RuleRow {
  readonly name: string;
  readonly on?: readonly string[];
  readonly client?: Json;
  readonly server?: Json;
  readonly machine?: Json;
  /** Policies that it extends, nearest last. */
  readonly bases?: readonly Json[];
  readonly waivers?: readonly Json[];
  readonly marks: readonly string[];
  /** What the message of the first diagnostic must hold. */
  readonly says?: readonly string[];
  /** Texts under its related places. */
  readonly related?: readonly string[];
  /** Messages of its related places. */
  readonly relatedSays?: readonly string[];
}

/** One test for each row: which pieces of the policy's text the rule of that code marks. */
export function testRule(code: RuleCode, rows: readonly RuleRow[]): void {
  describe(code, () => {
    for (const row of rows) {
      it(`${row.marks.length === 0 ? 'is silent about' : 'finds'} ${row.name}`, () => {
        const { texts, diagnostics } = checkRow(row);
        const found = diagnostics.filter((diagnostic) => diagnostic.code === code);
        expect(found.map((diagnostic) => marked(texts, diagnostic.span))).to.deep.equal(row.marks);
        for (const words of row.says ?? []) expect(found[0]?.message).to.contain(words);
        if (row.related !== undefined) expect(found[0]?.related.map(({ span }) => marked(texts, span))).to.deep.equal(row.related);
        if (row.relatedSays !== undefined) expect(found[0]?.related.map(({ message }) => message)).to.deep.equal(row.relatedSays);
      });
    }
  });
}

/** Checks a policy made of a row; it must have nothing but the meaning to complain about. `asOf` null: no date is known. */
export function checkRow(
  row: Omit<RuleRow, 'name' | 'marks'>,
  asOf: string | null = today,
): {
  readonly texts: Readonly<Record<string, string>>;
  readonly diagnostics: readonly Diagnostic[];
} {
  const { on = ['windows-11-24h2/pro'], client, server, machine, bases = [], waivers } = row;
  const files = Object.fromEntries(
    bases.map((base, index) => [
      `base-${index}.json`,
      print({ language: 1, name: `base-${index}`, title: 'Base', appliesTo: on, ...base }),
    ]),
  );
  const text = print({
    language: 1,
    name: 'case',
    title: 'A case of a table',
    ...(bases.length === 0 ? {} : { extends: Object.keys(files).map((file) => `./${file}`) }),
    appliesTo: on,
    ...(client === undefined ? {} : { client }),
    ...(server === undefined ? {} : { server }),
    ...(machine === undefined ? {} : { machine }),
    ...(waivers === undefined ? {} : { waivers }),
  });
  const texts = { ...files, 'policy.json': text };
  const loaded = policyFromText(text, files);
  expect(loaded.diagnostics.filter(({ severity }) => severity === 'error').map(({ message }) => message)).to.deep.equal([]);
  if (loaded.policy === null) throw new Error('the row holds no policy');
  const { diagnostics } = checkPolicy(loaded, { asOf: asOf ?? undefined });
  return { texts, diagnostics: diagnostics.filter((diagnostic) => !isOfCarriage(diagnostic)) };
}

function marked(texts: Readonly<Record<string, string>>, span: Diagnostic['span']): string | undefined {
  return span === undefined ? undefined : texts[span.file]?.slice(span.start.offset, span.end.offset);
}

function print(document: Json): string {
  return JSON.stringify(document, null, 2);
}
