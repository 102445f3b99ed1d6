import { expect } from 'chai';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { decodeUtf16File } from '../../src/text/utf16.js';
import { compileWaived } from './compile-of.js';
import { policyOfWanted } from './policy-of.js';
import { scenarios } from './scenarios.js';

interface File {
  readonly path: string;
  readonly bytes: Uint8Array;
}

const filesOf = (policy: (typeof scenarios)[number]['policy']): readonly File[] =>
  compileWaived(policy, { targets: ['gpo-backup'] }).files.filter(({ path }) => path.startsWith('gpo-backup/'));
const files = scenarios.flatMap(({ policy }) => filesOf(policy));
const named = (name: string): readonly File[] => files.filter(({ path }) => path.endsWith(`/${name}`));
const textOf = ({ bytes }: File): string => decodeUtf16File(bytes) ?? new TextDecoder().decode(bytes);
const records = named('registry.pol').map(({ path, bytes }) => parseRegistryPol(path, bytes));

describe('emit/gpo-backup and what went wrong elsewhere', () => {
  it('has objects to be looked at', () => {
    expect([named('Backup.xml').length, named('registry.pol').length, named('Registry.xml').length]).to.deep.equal([4, 4, 3]);
  });

  it('BM-04, BM-104: no key of a record begins with a hive or a backslash, ends with one or has two', () => {
    const keys = records.flatMap(({ model }) => (model?.entries ?? []).map(({ key }) => key));
    expect(keys.filter((key) => /^(HKEY_|HKLM|HKCU|\\)|\\\\|\\$|:/i.test(key))).to.deep.equal([]);
    expect(keys).to.not.deep.equal([]);
  });

  it('BM-05: a strict reader finds nothing wrong with any record', () => {
    expect(records.flatMap(({ diagnostics }) => diagnostics)).to.deep.equal([]);
  });

  it('BM-08: the order to empty a key stands before its values', () => {
    const row = { path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 1 };
    const wanted = { kind: 'value', data: [row], only: true } as const;
    const [file] = filesOf(policyOfWanted(['windows-11-24h2/pro'], [{ setting: 'hardenedUncPaths', wanted }])).filter(({ path }) =>
      path.endsWith('/registry.pol'),
    );
    const { model } = parseRegistryPol('registry.pol', file?.bytes ?? new Uint8Array());
    expect(model?.entries.map(({ valueName }) => valueName)).to.deep.equal(['**delvals.', '\\\\*\\SYSVOL']);
  });

  it('BM-18, BM-25: files lie in folders of the letter case that the console writes, and no path leaves the folder', () => {
    const below = files.map(({ path }) => path.slice('gpo-backup/'.length));
    const known =
      /^(manifest\.xml|[^/\\:*?"<>|]+\.mof|\{[-0-9A-F]{36}\}\/(Backup\.xml|bkupInfo\.xml|gpreport\.xml|DomainSysvol\/GPO\/.+))$/;
    expect(below.filter((path) => !known.test(path) || path.includes('..'))).to.deep.equal([]);
    const stored = below.flatMap((path) => path.split('/DomainSysvol/GPO/').slice(1));
    expect([...new Set(stored)].sort()).to.deep.equal([
      'GPO.cmt',
      'Machine/Preferences/Registry/Registry.xml',
      'Machine/comment.cmtx',
      'Machine/microsoft/windows nt/SecEdit/GptTmpl.inf',
      'Machine/registry.pol',
    ]);
  });

  it('BM-108: every time says day and time in full', () => {
    const times = (pattern: RegExp, list: readonly File[]): readonly string[] =>
      list.flatMap((file) => [...textOf(file).matchAll(pattern)].map(([, time = '']) => time));
    const found = [
      ...times(/<BackupTime><!\[CDATA\[(.*?)\]\]>/g, [...named('manifest.xml'), ...named('bkupInfo.xml')]),
      ...times(/<(?:Created|Modified|Read)Time>(.*?)</g, named('gpreport.xml')),
      ...times(/ changed="(.*?)"/g, named('Registry.xml')),
    ];
    expect([...new Set(found)].sort()).to.deep.equal(['2000-01-01 00:00:00', '2000-01-01T00:00:00', '2000-01-01T00:00:00Z']);
  });

  it('BM-109: an item is never aimed at an operating system by name, but at builds', () => {
    const filters = named('Registry.xml').flatMap((file) => [...textOf(file).matchAll(/<(Filter(?!s)\w*) .*?valueName="(\w+)"/g)]);
    expect([...new Set(filters.map(([, name, value]) => `${name} ${value}`))]).to.deep.equal(['FilterRegistry CurrentBuildNumber']);
    expect(named('Registry.xml').filter((file) => textOf(file).includes('FilterOs'))).to.deep.equal([]);
  });
});
