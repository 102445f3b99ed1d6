import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { findSetting } from '../../src/catalogue/settings/index.js';
import type { SettingData, Value } from '../../src/catalogue/settings/definition.js';
import { findFlagWords } from '../../src/catalogue/settings/flags.js';
import { findSource } from '../../src/catalogue/sources.js';
import { components } from '../../src/catalogue/windows/components.js';
import { defaultRows } from '../../src/catalogue/windows/defaults/index.js';
import { isLicenceDriven, licenceValues } from '../../src/catalogue/windows/licence.js';
import { milestones } from '../../src/catalogue/windows/milestones.js';
import { products } from '../../src/catalogue/windows/products.js';
import { isReleased } from '../../src/catalogue/windows/releases.js';
import { findDefaultRows } from '../../src/resolve/defaults.js';
import { defaultQuestions } from '../resolve/default-questions.js';

interface RefereeTable {
  products: Record<string, { kind: string; build: number; otherBuilds?: Record<string, string>; editions: string[] }>;
  rows: { setting: string; value: SettingData | null; state: string; certainty: string; applies: { minBuild: number }[] }[];
}

const referee = JSON.parse(readFileSync(new URL('../referees/defaults/defaults.json', import.meta.url), 'utf8')) as RefereeTable;

describe('the table of defaults', () => {
  it('has every row of the second reading', () => {
    const print = (row: Omit<RefereeTable['rows'][number], 'applies'> & { applies: readonly { minBuild: number }[] }): string =>
      JSON.stringify([row.setting, row.value, row.state, row.certainty, row.applies.map((each) => each.minBuild)]);
    expect(defaultRows.map(print).sort()).to.deep.equal(referee.rows.map((row) => print(row)).sort());
  });

  it('speaks of settings of the catalogue only', () => {
    expect(defaultRows.filter((row) => findSetting(row.setting) === undefined)).to.deep.equal([]);
  });

  it('cites sources of the catalogue only', () => {
    const cited = new Set([...defaultRows, ...milestones, ...components].flatMap((row) => row.sources as readonly string[]));
    expect([...cited].filter((source) => findSource(source) === undefined)).to.deep.equal([]);
  });

  it('gives values that the setting can have', () => {
    const strange = defaultRows.flatMap((row) => {
      const value = findSetting(row.setting)?.value;
      const given = row.value === null ? row.candidates : [row.value];
      return given.filter((data) => value === undefined || !takes(value, data)).map((data) => `${row.setting} ${JSON.stringify(data)}`);
    });
    expect(strange).to.deep.equal([]);
  });

  it('has candidates where, and only where, a value is unknown', () => {
    expect(defaultRows.filter((row) => row.candidates.length > 0 !== (row.state === 'unknown'))).to.deep.equal([]);
    expect(defaultRows.filter((row) => row.state === 'unknown' && row.value !== null)).to.deep.equal([]);
  });

  it('answers every question about a release by one row, or by a conflict of two of which one is preferred', () => {
    const wrong: string[] = [];
    for (const question of defaultQuestions()) {
      if (question.revision === null || !isReleased(question.family, question.build)) continue;
      const { rows } = findDefaultRows(question);
      const isConflict =
        rows.length === 2 &&
        rows.every((row) => row.certainty === 'conflict') &&
        rows.filter((row) => row.preferred).length === 1 &&
        JSON.stringify(rows[0]?.value) !== JSON.stringify(rows[1]?.value);
      if (rows.length > 1 ? !isConflict : rows[0]?.certainty === 'conflict') wrong.push(JSON.stringify(question));
    }
    expect(wrong).to.deep.equal([]);
  });

  it('answers for guest logons and required signing on every edition of every release', () => {
    const asked = ['allowInsecureGuestAuth', 'requireSigningClient', 'requireSigningServer'];
    const questions = asked.flatMap((setting) => [...defaultQuestions(setting)]);
    const silent = questions.filter(
      (question) => isReleased(question.family, question.build) && findDefaultRows(question).rows.length === 0,
    );
    expect(silent).to.deep.equal([]);
  });

  it('has default rows for every setting that a licence value decides', () => {
    expect(licenceValues.filter(({ setting }) => !defaultRows.some((row) => row.setting === setting))).to.deep.equal([]);
    expect(isLicenceDriven('rejectUnencryptedAccess')).to.equal(false);
  });

  it('names settings of the catalogue in the table of components', () => {
    const named = components.flatMap(({ settings, present }) => [
      ...settings,
      'feature' in present ? present.feature : present.unlessNotApplicable,
    ]);
    expect(named.filter((setting) => findSetting(setting) === undefined)).to.deep.equal([]);
  });
});

describe('the table of products', () => {
  it('has the products of the second reading, with their builds', () => {
    const ours = products.map(({ id, family, build, otherBuilds }) => [id, family, build, otherBuilds.map((other) => other.build)]);
    const theirs = Object.entries(referee.products).map(([id, { kind, build, otherBuilds }]) => [
      id,
      kind,
      build,
      Object.keys(otherBuilds ?? {}).map(Number),
    ]);
    expect(ours).to.deep.equal(theirs);
  });

  it('has as many editions as the second reading, names of one edition counted once', () => {
    const theirs = Object.values(referee.products).map(({ editions }) => new Set(editions).size);
    expect(products.map(({ editions }) => editions.length).every((count, index) => count <= (theirs[index] ?? 0))).to.equal(true);
  });

  it('shares a name only between editions of one build', () => {
    for (const product of products) {
      const named = products.filter((other) => other.name === product.name);
      expect(new Set(named.map((other) => `${other.family} ${other.build}`)).size).to.equal(1);
    }
  });

  it('names a source of the catalogue for each newest revision', () => {
    expect(
      products.filter(({ newestRevision }) => newestRevision !== null && findSource(newestRevision.source) === undefined),
    ).to.deep.equal([]);
  });
});

function takes(value: Value, data: SettingData): boolean {
  if (value.kind === 'choice') return value.choices.some((choice) => JSON.stringify(choice.data) === JSON.stringify(data));
  if (value.kind === 'integer') return typeof data === 'number' && data >= Math.min(value.min, 0) && data <= value.max;
  if (value.kind === 'flags') return typeof data === 'number' && findFlagWords(value.flags, data) !== undefined;
  if (value.kind === 'text') return typeof data === 'string' && new RegExp(value.pattern, 'u').test(data);
  return Array.isArray(data);
}
