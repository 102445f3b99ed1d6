import { expect } from 'chai';
import fc from 'fast-check';
import type { SettingDefinition, TableRow } from '../../src/catalogue/settings/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import type { TargetId } from '../../src/emit/index.js';
import { canonicalWish, identityOf } from '../../src/policy/data.js';
import type { Policy } from '../../src/policy/policy.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { compileWaived } from '../emit/compile-of.js';
import { policyOfWanted } from '../emit/policy-of.js';
import { policyFromText } from '../policy-from-text.js';
import { anyWanted } from '../state/any-wanted.js';
import { importFiles, importFolder, policyIn, type Texts } from './import-of.js';

const windows = ['windows-11-24h2/enterprise', 'windows-server-2025/datacenter'];
const isPlain = ({ storage, doNotEmit }: SettingDefinition): boolean =>
  (storage.kind === 'registry' || storage.kind === 'firewall-group') && doNotEmit === undefined;
const anything = anyWanted(isPlain, (setting) => setting.storage.reset === 'delete');

/** What a policy wants of each setting, in one form. */
function wishesOf(assigned: Iterable<WantedSetting>): Readonly<Record<string, string>> {
  const wishes = [...assigned].map(({ setting: id, wanted }) => {
    const setting = settings.find((each) => each.id === id) as SettingDefinition;
    return [id, canonicalWish(setting, wanted.kind === 'default' ? wanted : { ...wanted, entries: [] })] as const;
  });
  return Object.fromEntries(wishes);
}

/** Whether an author can write it: entries that Windows takes for one stand in no policy twice. */
function hasNoRepeats({ setting: id, wanted }: WantedSetting): boolean {
  if (wanted.kind === 'default' || !Array.isArray(wanted.data)) return true;
  const setting = settings.find((each) => each.id === id) as SettingDefinition;
  const names = (wanted.data as readonly (string | TableRow)[]).map((entry) => identityOf(setting, entry));
  return new Set(names).size === names.length;
}

/** The policy that was made; only what is wrong with its meaning may be said of it. */
function accepted(text: string): Policy {
  const loaded = policyFromText(text);
  expect(loaded.diagnostics.map(({ code, message }) => [code, message])).to.deep.equal([]);
  return loaded.policy as Policy;
}

/** The files of each target that are to be imported. */
const targets: Readonly<Partial<Record<TargetId, (files: Texts) => ReturnType<typeof importFiles>>>> = {
  reg: (files) => importFiles(withoutRemoval(files), windows),
  'registry-pol': (files) => importFiles(files, windows),
  'gpo-backup': (files) => importFolder(files, windows),
  'lgpo-text': (files) => importFiles(withoutRemoval(files), windows),
  'policy-rules': (files) => importFiles(files, windows),
};

function withoutRemoval(files: Texts): Texts {
  return Object.fromEntries(Object.entries(files).filter(([path]) => !/-remove\.\w+$/.test(path)));
}

describe('import of what was compiled', () => {
  for (const [id, read] of Object.entries(targets)) {
    it(`${id} gives back every value that it carries, as a policy that is accepted`, () => {
      fc.assert(
        fc.property(anything, (list) => {
          fc.pre(list.every(hasNoRepeats));
          const { files, coverage } = compileWaived(policyOfWanted(windows, list), { targets: [id as TargetId] });
          const own = files.filter(({ path }) => path.startsWith(`${id}/`) && !path.endsWith('.mof'));
          const carried = coverage.filter((row) => row.targets[id as TargetId]?.carriage !== 'not-carried').map((row) => row.setting);
          if (own.length === 0 || carried.length === 0) return;
          const imported = read(Object.fromEntries(own.map(({ path, bytes }) => [path, bytes])));
          expect(imported.diagnostics).to.deep.equal([]);
          expect([imported.leftOut, imported.others]).to.deep.equal([[], []]);
          const { assignments } = accepted(imported.policy ?? '');
          expect(wishesOf(assignments.values())).to.deep.equal(wishesOf(list.filter(({ setting }) => carried.includes(setting))));
        }),
        { numRuns: 60 },
      );
    });
  }

  it('keeps reasons, owners and last days through the comments and descriptions of a backup', () => {
    const long = (value: string, reason: string): object => ({ value, reason, owner: 'storage', until: '2027-03-31' });
    const members = {
      client: { insecureGuestLogons: long('allowed', 'the NAS knows guests only') },
      server: { encryption: { mode: long('required', 'the archive is confidential') } },
    };
    const policy = accepted(JSON.stringify({ language: 1, name: 'reasons', title: 'Reasons', appliesTo: windows, ...members }));
    const { files } = compileWaived(policy, { targets: ['gpo-backup'] });
    const own = files.filter(({ path }) => path.startsWith('gpo-backup/'));
    expect(policyIn(importFolder(Object.fromEntries(own.map(({ path, bytes }) => [path, bytes])), windows))).to.deep.equal(members);
  });
});
