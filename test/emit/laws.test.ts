import { expect } from 'chai';
import fc from 'fast-check';
import { type TargetId, targetIds } from '../../src/emit/index.js';
import { getSetting } from '../../src/catalogue/settings/index.js';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import type { FoundItem } from '../../src/state/found.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { raise } from '../../src/state/raise.js';
import { answerSchema } from '../answer-schema.js';
import { anyWanted } from '../state/any-wanted.js';
import { type CompiledOf, compileWaived } from './compile-of.js';
import {
  foundInAnyGpoBackup,
  foundInLgpoText,
  foundInPolicyRules,
  foundInReg,
  foundInRegistryPol,
  foundInSecurityTemplate,
} from './found.js';
import { policyOfWanted } from './policy-of.js';

const windows = ['windows-11-24h2/enterprise', 'windows-server-2025/datacenter'];
const isPlain = (setting: SettingDefinition): boolean => setting.storage.kind === 'registry' && setting.doNotEmit === undefined;
const anything = anyWanted(isPlain, (setting) => setting.storage.reset === 'delete');
const bytesOf = ({ files }: CompiledOf, path: string): Uint8Array => files.find((file) => file.path === path)?.bytes ?? new Uint8Array();
const wanted = (list: readonly WantedSetting[]): unknown => list.map(({ setting, wanted: each }) => ({ setting, wanted: each }));

/** What the files of a target say, for targets that are for Group Policy. */
const readers = {
  'registry-pol': (compiled) => foundInRegistryPol(bytesOf(compiled, 'registry-pol/Machine/registry.pol')),
  'lgpo-text': (compiled) => [
    ...foundInLgpoText(bytesOf(compiled, 'lgpo-text/computer.txt')),
    ...foundInSecurityTemplate(bytesOf(compiled, 'lgpo-text/GptTmpl.inf')),
  ],
  'gpo-backup': ({ files }) => foundInAnyGpoBackup(files.filter(({ path }) => path.startsWith('gpo-backup/'))),
  'policy-rules': (compiled) => foundInPolicyRules(bytesOf(compiled, 'policy-rules/test.PolicyRules')),
} as const satisfies Partial<Record<TargetId, (compiled: CompiledOf) => readonly FoundItem[]>>;

describe('emit laws', () => {
  for (const place of ['policy', 'local'] as const) {
    it(`the .reg file says what the policy says, at the ${place} place`, () => {
      fc.assert(
        fc.property(anything, (list) => {
          const compiled = compileWaived(policyOfWanted(windows, list), { place });
          const raised = raise(foundInReg(bytesOf(compiled, 'reg/smbward-apply.reg')));
          expect(raised.unrecognised).to.deep.equal([]);
          expect(wanted(raised.settings)).to.deep.equal(wanted(list));
        }),
      );
    });
  }

  it('the .reg file that takes back leaves nothing but defaults', () => {
    fc.assert(
      fc.property(anything, (list) => {
        const compiled = compileWaived(policyOfWanted(windows, list));
        const raised = raise(foundInReg(bytesOf(compiled, 'reg/smbward-remove.reg')));
        const kept = raised.settings.filter((each) => each.wanted.kind === 'value' && getSetting(each.setting).storage.reset === 'delete');
        // No Windows here can have the SMB1 client: the start type of its driver is deleted, which says no default.
        const deleted = raised.unrecognised.map(({ item }) => item.kind === 'registry' && item.data === null && item.valueName);
        expect(deleted).to.deep.equal(list.some(({ setting }) => setting === 'smb1ClientDriver') ? ['Start'] : []);
        expect(raised.settings).to.have.length(list.length - deleted.length);
        expect(kept).to.deep.equal([]);
      }),
    );
  });

  for (const [id, read] of Object.entries(readers)) {
    it(`${id} says just what the table says that it carries, and as the .reg file says it, whatever the Windows`, () => {
      const somewhere = fc.subarray([...windows, 'windows-11-24h2/home', 'windows-11-23h2/pro', 'windows-server-2025/standard+dc'], {
        minLength: 1,
      });
      fc.assert(
        fc.property(anything, somewhere, (list, appliesTo) => {
          const compiled = compileWaived(policyOfWanted(appliesTo, list));
          const carried = compiled.coverage
            .filter((row) => row.targets[id as TargetId]?.carriage !== 'not-carried')
            .map((row) => row.setting);
          const raised = raise(read(compiled));
          expect(raised.unrecognised).to.deep.equal([]);
          expect(wanted(raised.settings)).to.deep.equal(wanted(list.filter(({ setting }) => carried.includes(setting))));
        }),
      );
    });
  }

  it('the same policy gives the same bytes, whatever the order of its assignments', () => {
    fc.assert(
      fc.property(anything, (list) => {
        const once = compileWaived(policyOfWanted(windows, list));
        const again = compileWaived(policyOfWanted(windows, [...list].reverse()));
        expect(again.files).to.deep.equal(once.files);
      }),
      { numRuns: 30 },
    );
  });

  it('the manifest keeps to its schema, and its notes name no file but those that are made', () => {
    const isManifest = answerSchema('manifest');
    const chosen = fc.subarray([...targetIds], { minLength: 1 });
    fc.assert(
      fc.property(anything, chosen, (list, targets) => {
        const { manifest } = compileWaived(policyOfWanted(windows, list), { targets });
        fc.pre(manifest !== null); // Intune does not offer each value
        expect(isManifest(JSON.parse(JSON.stringify(manifest))), JSON.stringify(isManifest.errors)).to.equal(true);
        const made = manifest.files.map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
        const named = manifest.notes.flatMap(({ text }) => text.match(/[\w-]+\.(?:reg|pol|json)\b/g) ?? []);
        expect(named.filter((file) => !made.includes(file))).to.deep.equal([]);
      }),
      { numRuns: 40 },
    );
  });

  it('every assignment is carried by a file, or a diagnostic names it', () => {
    const everything = anyWanted(
      () => true,
      () => true,
    );
    fc.assert(
      fc.property(everything, (list) => {
        const { coverage, diagnostics } = compileWaived(policyOfWanted(windows, list));
        for (const row of coverage) {
          const isCarried = Object.values(row.targets).some(({ carriage }) => carriage !== 'not-carried');
          const named = diagnostics.filter(({ message }) => message.includes(row.path));
          const isNamed = named.some(({ severity, code }) => severity !== 'note' || code === 'default-is-not-carried');
          const isForCheck = getSetting(row.setting).doNotEmit !== undefined && row.value !== 'default';
          expect(isCarried || isNamed || isForCheck, row.path).to.equal(true);
        }
      }),
    );
  });
});
