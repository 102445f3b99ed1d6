import { expect } from 'chai';
import fc from 'fast-check';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { templatePolicy } from '../../src/emit/carriers/template-policy.js';
import { parseAdmx } from '../../src/formats/admx/parse.js';
import { parseAdml } from '../../src/formats/admx/parse-resources.js';
import { findMissingResources } from '../../src/formats/admx/references.js';
import type { EmittedFile } from '../../src/emit/target.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { holdAgainstStore } from '../../src/store/hold-against-store.js';
import { anyWanted } from '../state/any-wanted.js';
import { compileWaived } from './compile-of.js';
import { ask } from './consign.js';
import { policyOfWanted } from './policy-of.js';

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
