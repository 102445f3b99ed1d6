import { expect } from 'chai';
import fc from 'fast-check';
import type { SettingData, SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { type SettingId, settings } from '../../src/catalogue/settings/index.js';
import { templatePolicy } from '../../src/emit/carriers/template-policy.js';
import type { EnumItem } from '../../src/formats/admx/model.js';
import { parseAdmx } from '../../src/formats/admx/parse.js';
import { parseAdml } from '../../src/formats/admx/parse-resources.js';
import { findMissingResources } from '../../src/formats/admx/references.js';
import type { EmittedFile } from '../../src/emit/target.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { holdAgainstStore } from '../../src/store/hold-against-store.js';
import { anyWanted } from '../state/any-wanted.js';
import { compileWaived } from './compile-of.js';
import { ask } from './consign.js';
import { policyOf, policyOfWanted } from './policy-of.js';

const windows = ['windows-11-24h2/enterprise', 'windows-server-2025/datacenter'];
const isPlain = ({ storage, doNotEmit }: SettingDefinition): boolean => storage.kind === 'registry' && doNotEmit === undefined;
const anything = anyWanted(isPlain, ({ storage }) => storage.reset === 'delete');

const textIn = (files: readonly EmittedFile[], path: string): string =>
  new TextDecoder().decode(files.find((file) => file.path === `admx/${path}`)?.bytes);

describe('emit admx', () => {
  it('makes a template whose every policy offers its setting with the value that is wanted, and has its words in each language', () => {
    fc.assert(
      fc.property(anything, (list) => {
        const policy = policyOfWanted(windows, list);
        const { files, coverage } = compileWaived(policy);
        const read = (path: string): Uint8Array => files.find((file) => file.path === `admx/${path}`)?.bytes ?? new Uint8Array();
        const offering = coverage.filter((row) => row.targets.admx?.carriage === 'offered').map(({ setting }) => setting);
        if (offering.length === 0) return;
        const template = parseAdmx('smbward.admx', read('smbward.admx'));
        expect(template.diagnostics).to.deep.equal([]);
        const admx = template.model!;
        const languages = ['de-DE', 'en-US'].map((name) => {
          const words = parseAdml(name, read(`${name}/smbward.adml`));
          expect([...words.diagnostics, ...findMissingResources(admx, words.model!, name)]).to.deep.equal([]);
          return [name, words.model!] as const;
        });
        const held = holdAgainstStore(policy, [{ name: 'smbward.admx', admx, languages: new Map(languages) }]);
        const offered = held
          .filter(({ verdict }) => verdict.kind === 'held' || verdict.kind === 'not-needed')
          .map(({ setting }) => setting.id);
        expect(offering.filter((setting) => !offered.includes(setting))).to.deep.equal([]);
        expect(admx.policies.map(({ name }) => name)).to.deep.equal(offering);
      }),
      { numRuns: 15 },
    );
  });

  it('BM-30, BM-32, BM-34: has ids of letters, digits and _ alone, each once, all of them used, and a revision of two numbers', () => {
    const all = settings.filter(isPlain).map((setting): WantedSetting => ({ setting: setting.id, wanted: { kind: 'default' } }));
    const { files } = compileWaived(policyOfWanted(windows, all), { targets: ['admx'] });
    const [admx, adml] = ['smbward.admx', 'en-US/smbward.adml'].map((path) => textIn(files, path));
    const named = [...admx!.matchAll(/(?:name|id|ref|revision)="([^"]*)"/g)].map(([, name]) => name!);
    const ids = [...adml!.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id!);
    expect(named.filter((name) => !/^(?:windows:)?\w+$/.test(name) && name !== '1.0')).to.deep.equal([]);
    expect(ids.filter((id) => !/^\w+$/.test(id))).to.deep.equal([]);
    const referred = [...admx!.matchAll(/\$\((string|presentation)\.(\w+)\)/g)].map(([, table, id]) => `${table} ${id}`);
    const defined = [...adml!.matchAll(/<(string|presentation) id="(\w+)"/g)].map(([, table, id]) => `${table} ${id}`);
    expect([...referred].sort()).to.deep.equal([...defined].sort());
    expect([...new Set(defined)]).to.have.lengthOf(defined.length);
  });

  const workstation = { key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation', clientExtension: null };
  const server = { ...workstation, key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer' };
  const item = (id: string, value: number): EnumItem => ({
    displayName: `$(string.${id})`,
    value: { kind: 'decimal', value },
    valueList: null,
  });
  const controls: readonly (readonly [what: string, SettingId, SettingData, element: object, control: object])[] = [
    [
      'a choice by a list to drop down, which begins with what the policy wants',
      'requireEncryptionClient',
      1,
      {
        kind: 'enum',
        valueName: 'RequireEncryption',
        required: true,
        items: [item('requireEncryptionClient_0', 0), item('requireEncryptionClient_1', 1)],
      },
      { kind: 'dropdownList', label: 'Value:', defaultItem: 1, noSort: true },
    ],
    [
      'a number within its limits',
      'authRateLimiterDelayMs',
      2000,
      {
        kind: 'decimal',
        ...server,
        valueName: 'InvalidAuthenticationDelayTimeInMs',
        required: true,
        minValue: 0,
        maxValue: 10_000,
        storeAsText: false,
        soft: false,
      },
      { kind: 'decimalTextBox', label: 'Value:', defaultValue: 2000, spin: null, spinStep: 100 },
    ],
    [
      'a list by lines',
      'cipherSuiteOrderClient',
      ['AES_256_GCM'],
      { kind: 'multiText', valueName: 'CipherSuiteOrder', required: true, maxLength: null, maxStrings: null, soft: false },
      { kind: 'multiTextBox', label: 'One entry a line:', showAsDialog: null, defaultHeight: null },
    ],
    [
      'rows by names and data, which are added to others',
      'hardenedUncPaths',
      [{ path: '\\\\*\\SYSVOL', integrity: 1 }],
      {
        kind: 'list',
        key: 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths',
        valueName: null,
        valuePrefix: null,
        additive: true,
        explicitValue: true,
        expandable: false,
      },
      { kind: 'listBox', label: 'Paths, and what is required of each:' },
    ],
  ];
  for (const [what, id, data, element, control] of controls) {
    it(`offers ${what}`, () => {
      const { files } = compileWaived(policyOf(windows, { [id]: data }), { targets: ['admx'] });
      const read = (path: string): Uint8Array => new TextEncoder().encode(textIn(files, path));
      const [policy] = parseAdmx('smbward.admx', read('smbward.admx')).model!.policies;
      expect(policy!.elements.map(({ at: _, ...rest }) => rest)).to.deep.equal([{ ...workstation, id, ...element }]);
      const [presentation] = parseAdml('smbward.adml', read('en-US/smbward.adml')).model!.presentations;
      expect(presentation!.controls).to.deep.equal([{ refId: id, ...control }]);
    });
  }

  it('leaves the bits of a mask to the security option that has them', () => {
    const refused = ask(templatePolicy, 'ntlmMinClientSec', 'default');
    expect(refused.kind === 'refused' && refused.reason).to.contain('security option');
  });

  it('leaves a security option to the security template', () => {
    expect(ask(templatePolicy, 'requireSigningServer', 1)).to.deep.include({
      kind: 'refused',
      reason: 'It is a security option: a template that writes the same value would contradict it.',
    });
  });

  it('offers nothing whose value Windows needs, since a policy that is disabled deletes it', () => {
    expect(ask(templatePolicy, 'smb1ClientDriver', 4)).to.deep.include({
      kind: 'refused',
      reason: 'A policy that is disabled deletes what it wrote, and Windows needs a value there.',
    });
  });

  it('says of a list what its columns take, and that Disabled deletes the rows of others too', () => {
    const policy = policyOf(windows, { hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 1 }] });
    const { files } = compileWaived(policy, { targets: ['admx'] });
    const helpIn = (language: string): readonly string[] => {
      const { model } = parseAdml('smbward.adml', new TextEncoder().encode(textIn(files, `${language}/smbward.adml`)));
      return (model?.strings.find(({ id }) => id === 'hardenedUncPaths_Help')?.text ?? '').split('\n\n').slice(1, 3);
    };
    expect(helpIn('en-US')).to.deep.equal([
      'The left column takes the path, such as \\\\*\\SYSVOL. The right one takes what is required, with 1 or 0 for each: RequireMutualAuthentication=1,RequireIntegrity=1,RequirePrivacy=1',
      'Enabled: the entries are written beside those that others wrote into the key. Disabled: all values of the key are deleted, those of others too. Not Configured: nothing is written.',
    ]);
    expect(helpIn('de-DE')).to.deep.equal([
      'In die linke Spalte gehört der Pfad, etwa \\\\*\\SYSVOL, in die rechte, was verlangt wird, mit jeweils 1 oder 0: RequireMutualAuthentication=1,RequireIntegrity=1,RequirePrivacy=1',
      'Aktiviert: Die Einträge werden zu denen geschrieben, die andere im Schlüssel angelegt haben. Deaktiviert: Alle Werte des Schlüssels werden gelöscht, auch die von anderen. Nicht konfiguriert: Es wird nichts geschrieben.',
    ]);
  });

  it('refuses rows that are to be the only ones, as the list of a template adds', () => {
    const wanted = { kind: 'value', data: [{ path: '\\\\*\\SYSVOL', integrity: 1 }], only: true } as const;
    const { coverage } = compileWaived(policyOfWanted(windows, [{ setting: 'hardenedUncPaths', wanted }]), { targets: ['admx'] });
    expect(coverage[0]?.targets.admx).to.deep.equal({
      carriage: 'not-carried',
      reason: 'A list of a template adds its rows to what stands in the key: it cannot say that they are the only ones.',
      instead: [],
      notes: [],
      missed: [],
    });
  });

  it('says of a local value that it stays, and of a setting that Windows has a template for where', () => {
    const notesOf = (answer: ReturnType<typeof ask<unknown>>): unknown => (answer.kind === 'refused' ? answer.reason : answer.notes);
    expect(notesOf(ask(templatePolicy, 'encryptDataServer', 1))).to.deep.equal([
      'It writes a local value, which stays when the Group Policy object goes.',
    ]);
    expect(notesOf(ask(templatePolicy, 'requireEncryptionClient', 1))).to.deep.equal([
      'It is in LanmanWorkstation.admx as "Require Encryption": this template is for central stores without that.',
    ]);
  });
});
