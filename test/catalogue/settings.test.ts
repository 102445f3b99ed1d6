import { expect } from 'chai';
import { masksOf } from '../../src/catalogue/settings/flags.js';
import { settings, type SettingId, type WordOf } from '../../src/catalogue/settings/index.js';
import type { SettingDefinition, Surface } from '../../src/catalogue/settings/definition.js';

const rows: readonly SettingDefinition[] = settings;
const ids = new Set<string>(rows.map((row) => row.id));
const surfacesOf = (row: SettingDefinition): readonly Surface<unknown>[] => Object.values(row.on);

describe('catalogue of settings', () => {
  it('has each setting once, under a path of its own', () => {
    expect(ids.size).to.equal(rows.length);
    expect(new Set(rows.map((row) => row.policyPath)).size).to.equal(rows.length);
  });

  it('a path begins with its side, is made of words, and no path is the group of another', () => {
    for (const row of rows) {
      expect(row.policyPath, row.id).to.match(new RegExp(`^${row.side}(\\.[a-z][A-Za-z0-9]*)+$`));
      for (const other of rows)
        expect(other.policyPath.startsWith(`${row.policyPath}.`), `${row.policyPath} ~ ${other.policyPath}`).to.equal(false);
    }
  });

  it('no path has a segment named value, which the long form needs', () => {
    for (const row of rows) expect(row.policyPath.split('.'), row.id).to.not.include('value');
  });

  it('words of a choice are kebab-case, unique, and so are their data', () => {
    for (const row of rows) {
      if (row.value.kind !== 'choice') continue;
      const words = row.value.choices.map((choice) => choice.word);
      expect(new Set(words).size, row.id).to.equal(words.length);
      expect(new Set(row.value.choices.map((choice) => JSON.stringify(choice.data))).size, row.id).to.equal(words.length);
      for (const word of words) expect(word, row.id).to.match(/^[a-z0-9][a-z0-9.-]*$/);
      for (const reserved of ['default', 'unmanaged']) expect(words, row.id).to.not.include(reserved);
    }
  });

  it('an ordered choice has rising data', () => {
    for (const row of rows) {
      if (row.value.kind !== 'choice' || row.value.ordered !== true) continue;
      const numbers = row.value.choices.map((choice) =>
        typeof choice.data === 'number' ? choice.data : (choice.data as readonly string[]).length,
      );
      expect(numbers, row.id).to.deep.equal([...numbers].sort((a, b) => a - b));
    }
  });

  it('a registry setting has a place, and its type fits its value', () => {
    for (const row of rows) {
      if (row.storage.kind !== 'registry') continue;
      const places = [row.storage.policy, row.storage.local].filter((place) => place !== null);
      expect(places, row.id).to.not.be.empty;
      for (const place of places) {
        expect(place.key, row.id).to.match(/^(Software|SYSTEM)\\/);
        if (['choice', 'integer', 'flags'].includes(row.value.kind)) expect(place.type, row.id).to.equal('REG_DWORD');
        if (row.value.kind === 'text') expect(place.type, row.id).to.equal('REG_SZ');
        if (row.value.kind === 'list') expect(place.type, row.id).to.equal('REG_MULTI_SZ');
      }
      if (row.value.kind === 'table') expect(row.storage.encoding, row.id).to.not.equal(undefined);
    }
  });

  it('only settings without a policy place tattoo', () => {
    for (const row of rows) if (row.storage.kind === 'registry') expect(row.storage.tattoos, row.id).to.equal(row.storage.policy === null);
  });

  it('no two settings share a place', () => {
    const places = rows.flatMap((row) =>
      row.storage.kind === 'registry'
        ? [row.storage.policy, row.storage.local].flatMap((place) => (place ? [`${place.key}\\${place.valueName}`.toLowerCase()] : []))
        : [],
    );
    expect(new Set(places).size).to.equal(places.length);
  });

  it('a state that needs another setting names a word of it', () => {
    for (const row of rows)
      for (const need of row.needs ?? []) {
        const other = rows.find((candidate) => candidate.id === need.id);
        expect(
          other?.value.kind === 'choice' && other.value.choices.some((choice) => choice.word === need.is),
          `${row.id} needs ${need.id} ${need.is}`,
        ).to.equal(true);
      }
  });

  it('every surface has names or says why there are none', () => {
    for (const row of rows)
      for (const surface of surfacesOf(row)) {
        if ('none' in surface) expect(surface.none, row.id).to.match(/\S{2}/);
        else expect(surface.names, row.id).to.not.be.empty;
      }
  });

  it('every setting that Windows can be given has at least one way to give it', () => {
    for (const row of rows.filter((candidate) => candidate.doNotEmit === undefined && candidate.storage.kind !== 'registry'))
      expect('names' in row.on.cmdlet, row.id).to.equal(true);
  });

  it('Intune options carry the data of the words', () => {
    for (const row of rows) {
      const { value } = row;
      if ('none' in row.on.intune || (value.kind !== 'choice' && value.kind !== 'flags')) continue;
      const data = value.kind === 'flags' ? masksOf(value.flags) : value.choices.map((choice) => choice.data);
      for (const intune of row.on.intune.names) {
        if (intune.children !== undefined) continue;
        expect(intune.options.map((option) => option.data).sort(), row.id).to.have.members(data as number[]);
        for (const option of intune.options) expect(option.item, row.id).to.equal(`${intune.definition}_${numberInId(row, option.data)}`);
      }
    }
  });

  it('words of flags are kebab-case and unique, and no two have a bit in common', () => {
    for (const row of rows) {
      if (row.value.kind !== 'flags') continue;
      const { flags } = row.value;
      for (const { word, bit } of flags) {
        expect(word, row.id).to.match(/^[a-z0-9][a-z0-9.-]*$/);
        expect(Math.log2(bit) % 1, row.id).to.equal(0);
      }
      expect(new Set(flags.map(({ word }) => word)).size, row.id).to.equal(flags.length);
      expect(new Set(flags.map(({ bit }) => bit)).size, row.id).to.equal(flags.length);
    }
  });

  it('the example of a text has the form of the text', () => {
    for (const { id, value } of rows) if (value.kind === 'text') expect(value.example, id).to.match(new RegExp(value.pattern, 'u'));
  });

  it('an Intune id is the CSP node in lower case', () => {
    for (const row of rows) {
      if ('none' in row.on.intune || 'none' in row.on.csp) continue;
      const node = row.on.csp.names[0]?.omaUri.replace('./Device/Vendor/MSFT/Policy/Config/', '').replace('/', '_').toLowerCase() ?? '';
      expect(row.on.intune.names[0]?.definition, row.id).to.equal(`device_vendor_msft_policy_config_${node}`);
    }
  });

  it('ids and words are known to the compiler', () => {
    const word: WordOf<'allowInsecureGuestAuth'> = 'blocked';
    const id: SettingId = 'minDialectClient';
    expect([ids.has(id), word]).to.deep.equal([true, 'blocked']);
  });

  it('what an administrator reads is a finished text: no remark to its maker, no file that nobody can open', () => {
    for (const row of rows)
      for (const text of [row.summary, row.restart, ...row.interactions])
        expect(text, row.id).to.not.match(/Simulator:|compiler should|should warn|Do not emit|re-read|\.md\b|\.json\b/);
  });
});

/** The number at the end of an option's id: of a template's policy its state, else what is stored. */
function numberInId({ on }: SettingDefinition, data: number): number {
  const policy = 'none' in on.csp || on.csp.names[0]?.format !== 'admx' || 'none' in on.admx ? undefined : on.admx.names[0];
  if (policy === undefined || policy.enabled === null) return data;
  return data === policy.enabled ? 1 : 0;
}
