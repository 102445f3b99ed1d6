import { expect } from 'chai';
import { encodeRegistryDword, encodeRegistryString, registryTypes } from '../../src/formats/registry-data.js';
import { printRegistryPol } from '../../src/formats/registry-pol/print.js';
import { largestTextFile } from '../../src/formats/text-file.js';
import { importFiles, leftOutIn, policyIn, regText, type Texts } from './import-of.js';

const client = 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters';
const policies = 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
const office = ['windows-11-24h2/enterprise'];
const blocked = { client: { insecureGuestLogons: 'blocked' } };
const signed = { client: { signing: 'required' } };
const why = (files: Texts): readonly (readonly [string, string])[] =>
  leftOutIn(importFiles(files, office)).map(([at, reason]) => [at, reason] as const);
const pol = (valueName: string, type: number, data: Uint8Array): Uint8Array =>
  printRegistryPol({ entries: [{ key: policies, valueName, type, data }] });
const lgpo = (...lines: readonly string[]): string => `${lines.join('\r\n')}\r\n`;
const preference = (own: string, action = 'U', more = '', hive = 'HKEY_LOCAL_MACHINE'): string =>
  `<RegistrySettings><Registry uid="u" changed="c" ${own}><Properties action="${action}" hive="${hive}" key="${client}" name="RequireSecuritySignature" type="REG_DWORD" value="00000001"/>${more}</Registry></RegistrySettings>`;

/** One file of each format, and the setting that it says. */
const formats: readonly (readonly [what: string, files: Texts, policy: object])[] = [
  ['a registry.pol', { 'registry.pol': pol('AllowInsecureGuestAuth', registryTypes.REG_DWORD, encodeRegistryDword(0)) }, blocked],
  [
    'a deletion in a registry.pol',
    { 'registry.pol': pol('**del.AllowInsecureGuestAuth', registryTypes.REG_SZ, encodeRegistryString(' ')) },
    { client: { insecureGuestLogons: 'default' } },
  ],
  [
    'several deletions in one record',
    { 'registry.pol': pol('**DeleteValues', registryTypes.REG_SZ, encodeRegistryString('AllowInsecureGuestAuth;RequireEncryption')) },
    { client: { insecureGuestLogons: 'default', encryption: 'default' } },
  ],
  [
    'a security template',
    { 'GptTmpl.inf': `[Unicode]\r\nUnicode=yes\r\n[Registry Values]\r\nMACHINE\\${client}\\RequireSecuritySignature=4,1\r\n` },
    signed,
  ],
  ['registry preferences', { 'Registry.xml': preference('') }, signed],
  ['LGPO text', { 'lgpo.txt': lgpo('Computer', policies, 'AllowInsecureGuestAuth', 'DWORD:0') }, blocked],
  [
    'PolicyRules',
    {
      'a.PolicyRules': `<PolicyRules><ComputerConfig><Key>${policies}</Key><Value>AllowInsecureGuestAuth</Value><RegType>REG_DWORD</RegType><RegData>0</RegData></ComputerConfig><SecurityTemplate Section="Registry Values"><LineItem>MACHINE\\${client}\\RequireSecuritySignature=4,1</LineItem></SecurityTemplate></PolicyRules>`,
    },
    { client: { insecureGuestLogons: 'blocked', signing: 'required' } },
  ],
  [
    'a deletion in PolicyRules',
    {
      'a.PolicyRules': `<PolicyRules><ComputerConfig><Key>${policies}</Key><Value>**del.AllowInsecureGuestAuth</Value><RegType>REG_SZ</RegType><RegData> </RegData></ComputerConfig></PolicyRules>`,
    },
    { client: { insecureGuestLogons: 'default' } },
  ],
];

/** Records that count in part only, and why they say nothing. */
const hindered: readonly (readonly [what: string, files: Texts, why: string])[] = [
  [
    'a value of registry.pol that is written where there is none',
    { 'registry.pol': pol('**soft.AllowInsecureGuestAuth', registryTypes.REG_DWORD, encodeRegistryDword(0)) },
    'conditional',
  ],
  ['an order to secure a key', { 'registry.pol': pol('**SecureKey', registryTypes.REG_DWORD, encodeRegistryDword(1)) }, 'order'],
  ['a preference item that is switched off', { 'Registry.xml': preference('disabled="1"') }, 'switched-off'],
  ['a preference item that creates', { 'Registry.xml': preference('', 'C') }, 'conditional'],
  [
    'a preference item with conditions',
    { 'Registry.xml': preference('', 'R', '<Filters><FilterOs bool="AND" not="0" version="WIN8S"/></Filters>') },
    'conditional',
  ],
  ['a text that is to be expanded', { 'lgpo.txt': lgpo('Computer', policies, 'AllowInsecureGuestAuth', 'EXSZ:%A%') }, 'type-differs'],
  ['an entry that clears the local policy', { 'lgpo.txt': lgpo('Computer', policies, 'AllowInsecureGuestAuth', 'CLEAR') }, 'order'],
  ['all values of a key', { 'registry.pol': pol('**delvals.', registryTypes.REG_SZ, encodeRegistryString(' ')) }, 'order'],
  [
    'a number that PolicyRules do not write as one',
    {
      'a.PolicyRules': `<PolicyRules><ComputerConfig><Key>${policies}</Key><Value>AllowInsecureGuestAuth</Value><RegType>REG_DWORD</RegType><RegData>no</RegData></ComputerConfig></PolicyRules>`,
    },
    'value-unknown',
  ],
];

const encrypted = (build: number): string =>
  `<RegistrySettings><Registry uid="u" changed="c"><Properties action="R" hive="HKEY_LOCAL_MACHINE" key="SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters" name="EncryptData" type="REG_DWORD" value="00000001"/><Filters><FilterRegistry bool="AND" not="0" type="MATCHVALUE" subtype="VERSION" hive="HKEY_LOCAL_MACHINE" key="SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion" valueName="CurrentBuildNumber" valueType="REG_SZ" valueData="" min="${build}.0.0.0" max="65535.65535.65535.65535" gte="1" lte="1"/></Filters></Registry></RegistrySettings>`;

describe('import reads', () => {
  it('a preference item for builds that read the value, and no other condition on the build', () => {
    expect(policyIn(importFiles({ 'Registry.xml': encrypted(9200) }, office))).to.deep.equal({
      server: { encryption: { mode: 'required' } },
    });
    const { policy, leftOut } = importFiles({ 'Registry.xml': encrypted(26100) }, office);
    expect([policy, leftOut.map(({ why: each, because }) => [each, because])]).to.deep.equal([
      null,
      [['conditional', 'it counts from build 26100 on, and older ones read the value too']],
    ]);
  });

  for (const [what, files, policy] of formats) {
    it(what, () => {
      const imported = importFiles(files, office);
      expect(policyIn(imported)).to.deep.equal(policy);
      expect(imported.diagnostics.filter(({ code }) => code !== 'file-is-8-bit')).to.deep.equal([]);
    });
  }

  for (const [what, files, reason] of hindered) {
    it(`${what}, and leaves it out`, () => {
      const imported = importFiles(files, office);
      expect(imported.policy).to.equal(null);
      expect(imported.leftOut.map((each) => each.why)).to.deep.equal([reason]);
    });
  }

  it('what is of users as no SMB setting, whatever the format', () => {
    const others = (files: Texts): readonly string[] => importFiles(files, office).others.map(({ area }) => area);
    expect(others({ 'lgpo.txt': lgpo('User:Administrators', policies, 'A', 'DWORD:0') })).to.deep.equal([
      `users: ${policies.split('\\').slice(0, 4).join('\\')}`,
    ]);
    expect(others({ 'GPO/User/registry.pol': pol('A', registryTypes.REG_DWORD, encodeRegistryDword(0)) })).to.deep.equal([
      `users: ${policies.split('\\').slice(0, 4).join('\\')}`,
    ]);
    expect(others({ 'Registry.xml': preference('', 'U', '', 'HKEY_CURRENT_USER') })).to.deep.equal([
      `users: ${client.split('\\').slice(0, 4).join('\\')}`,
    ]);
  });

  it('sections of a security template that hold no registry values, line by line', () => {
    const text =
      '[Unicode]\r\nUnicode=yes\r\n[Version]\r\nRevision=1\r\n[System Access]\r\nMinimumPasswordLength = 14\r\n[Privilege Rights]\r\nSeDebugPrivilege =\r\n';
    expect(importFiles({ 'GptTmpl.inf': text }).others.map(({ area, records }) => [area, records.map(({ says }) => says)])).to.deep.equal([
      ['security template: System Access', ['MinimumPasswordLength = 14']],
      ['security template: Privilege Rights', ['SeDebugPrivilege =']],
    ]);
  });

  it('says where each record stands: a line, or a byte', () => {
    expect(why({ 'registry.pol': pol('**SecureKey', registryTypes.REG_DWORD, encodeRegistryDword(1)) })).to.deep.equal([
      ['registry.pol, byte 8', 'order'],
    ]);
    expect(why({ 'lgpo.txt': lgpo('; x', '', 'Computer', policies, 'AllowInsecureGuestAuth', 'CLEAR') })).to.deep.equal([
      ['lgpo.txt:3:1', 'order'],
    ]);
  });

  it('no file of another format, and none that is larger than any tool writes', () => {
    const codes = (files: Texts): readonly string[] => importFiles(files, office).diagnostics.map(({ code }) => code);
    expect(codes({ 'notes.txt': 'hello' })).to.deep.equal(['import-format-is-unknown', 'import-finds-no-setting']);
    expect(codes({ 'a.reg': new Uint8Array(largestTextFile + 1) })).to.deep.equal(['text-is-too-large', 'import-finds-no-setting']);
  });

  it('the words behind the data of a .reg file as its reason, after those above', () => {
    const text = regText([
      `HKEY_LOCAL_MACHINE\\${client}`,
      '; the scanner',
      '"RequireSecuritySignature"=dword:0 ; of the post room (owner: office IT)',
      '"EnablePlainTextPassword"=dword:0 ; nobody needs it',
    ]);
    expect(policyIn(importFiles({ 'a.reg': text }, office))).to.deep.equal({
      client: {
        signing: { value: 'not-required', reason: 'the scanner of the post room', owner: 'office IT' },
        plainTextPasswords: { value: 'refused', reason: 'nobody needs it' },
      },
    });
  });

  it('the words above a record as its reason, and no value that was switched off', () => {
    const text = regText([
      `HKEY_LOCAL_MACHINE\\${client}`,
      '; the scanner of the post room',
      '; cannot sign (owner: office IT, until 2027-03-31)',
      '"RequireSecuritySignature"=dword:0',
      '',
      ';"EnablePlainTextPassword"=dword:1',
      '"EnablePlainTextPassword"=dword:0',
    ]);
    expect(policyIn(importFiles({ 'a.reg': text }, office))).to.deep.equal({
      client: {
        signing: {
          value: 'not-required',
          reason: 'the scanner of the post room cannot sign',
          owner: 'office IT',
          until: '2027-03-31',
        },
        plainTextPasswords: 'refused',
      },
    });
  });
});
