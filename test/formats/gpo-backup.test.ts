import { expect } from 'chai';
import type { GpoBackup, GpoFiles } from '../../src/formats/gpo-backup/model.js';
import type { GpoReport } from '../../src/formats/gpo-backup/report.js';
import { printGpoBackups } from '../../src/formats/gpo-backup/print.js';
import { decodeUtf16File, encodeUtf16 } from '../../src/text/utf16.js';
import { parseXml, type XmlElement } from '../../src/text/xml-reader.js';

const id = '{11111111-1111-8111-8111-111111111111}';
const gpoId = '{22222222-2222-8222-8222-222222222222}';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const backupOf = (files: GpoFiles, displayName = 'Office'): GpoBackup => ({
  backupId: id,
  gpoId,
  displayName,
  comment: 'a comment',
  domain: { name: 'corp.example', id: '{33333333-3333-8333-8333-333333333333}', controller: 'dc1.corp.example' },
  time: '2000-01-01T00:00:00',
  files,
  report: { policies: [], values: [], options: [], preferences: [] },
});
const all: GpoFiles = {
  comment: 'One\nTwo',
  registryPol: bytes('pol'),
  policyComments: bytes('cmtx'),
  securityTemplate: bytes('inf'),
  preferences: bytes('xml'),
};

const printed = (files: GpoFiles, displayName?: string): ReadonlyMap<string, Uint8Array> =>
  new Map(printGpoBackups([backupOf(files, displayName)]).map((file) => [file.path, file.bytes]));
const textOf = (path: string, files = all, displayName?: string): string => new TextDecoder().decode(printed(files, displayName).get(path));
const rootOf = (path: string, files = all, displayName?: string): XmlElement => {
  const root = parseXml(textOf(path, files, displayName));
  if ('problem' in root) throw new Error(root.problem);
  return root;
};
const elementsIn = ({ children }: XmlElement): readonly XmlElement[] => children.filter((child) => typeof child !== 'string');
const below = (element: XmlElement, name: string): readonly XmlElement[] =>
  elementsIn(element).flatMap((child) => [...(child.name === name ? [child] : []), ...below(child, name)]);
const fieldsIn = (element: XmlElement): Readonly<Record<string, string>> =>
  Object.fromEntries(elementsIn(element).map(({ name, children }) => [name, children.join('')]));
const settings = (files = all, displayName?: string): Readonly<Record<string, string>> =>
  fieldsIn(below(rootOf(`${id}/Backup.xml`, files, displayName), 'GroupPolicyCoreSettings')[0] as XmlElement);
const locations = (name: string, files = all): readonly (string | undefined)[] =>
  below(rootOf(`${id}/Backup.xml`, files), name).map(({ attributes }) => attributes.get('bkp:Location'));

const manifest = 'http://www.microsoft.com/GroupPolicy/GPOOperations/Manifest';
const operations = 'http://www.microsoft.com/GroupPolicy/GPOOperations';

describe('formats/gpo-backup', () => {
  it('BM-106: holds all that Import-GPO looks for, the object\u2019s files below Machine as Backup.xml names them', () => {
    expect([...printed(all).keys()]).to.deep.equal([
      'manifest.xml',
      `${id}/Backup.xml`,
      `${id}/bkupInfo.xml`,
      `${id}/gpreport.xml`,
      `${id}/DomainSysvol/GPO/GPO.cmt`,
      `${id}/DomainSysvol/GPO/Machine/registry.pol`,
      `${id}/DomainSysvol/GPO/Machine/comment.cmtx`,
      `${id}/DomainSysvol/GPO/Machine/microsoft/windows nt/SecEdit/GptTmpl.inf`,
      `${id}/DomainSysvol/GPO/Machine/Preferences/Registry/Registry.xml`,
    ]);
    expect(locations('FSObjectFile')).to.deep.equal([
      'DomainSysvol\\GPO\\Machine\\registry.pol',
      undefined,
      'DomainSysvol\\GPO\\Machine\\microsoft\\windows nt\\SecEdit\\GptTmpl.inf',
      'DomainSysvol\\GPO\\GPO.cmt',
      'DomainSysvol\\GPO\\Machine\\comment.cmtx',
      'DomainSysvol\\GPO\\Machine\\Preferences\\Registry\\Registry.xml',
    ]);
    expect(locations('FSObjectDir')).to.deep.equal(
      ['microsoft', 'microsoft\\windows nt', 'microsoft\\windows nt\\SecEdit', 'Preferences', 'Preferences\\Registry'].map(
        (folder) => `DomainSysvol\\GPO\\Machine\\${folder}`,
      ),
    );
  });

  it('BM-106: says the same id of the backup everywhere, and another of the object', () => {
    const [listed] = elementsIn(rootOf('manifest.xml'));
    expect(fieldsIn(listed as XmlElement)).to.deep.equal(fieldsIn(rootOf(`${id}/bkupInfo.xml`)));
    expect(fieldsIn(rootOf(`${id}/bkupInfo.xml`))).to.deep.equal({
      GPOGuid: gpoId,
      GPODomain: 'corp.example',
      GPODomainGuid: '{33333333-3333-8333-8333-333333333333}',
      GPODomainController: 'dc1.corp.example',
      BackupTime: '2000-01-01T00:00:00',
      ID: id,
      Comment: 'a comment',
      GPODisplayName: 'Office',
    });
    expect(settings()['ID']).to.equal(gpoId);
  });

  it('BM-23: has the namespaces that Windows looks for', () => {
    expect(Object.fromEntries(rootOf('manifest.xml').attributes)).to.deep.equal({
      xmlns: manifest,
      'xmlns:mfst': manifest,
      'mfst:version': '1.0',
    });
    expect(Object.fromEntries(rootOf(`${id}/bkupInfo.xml`).attributes)).to.deep.equal({ xmlns: manifest });
    expect(Object.fromEntries(rootOf(`${id}/Backup.xml`).attributes)).to.deep.equal({
      'bkp:version': '2.0',
      'bkp:type': 'GroupPolicyBackupTemplate',
      'xmlns:bkp': operations,
      xmlns: operations,
    });
  });

  it('is encoded as Backup-GPO writes it: line ends of Windows, none in the manifest and behind the last line but that of bkupInfo.xml', () => {
    const report = decodeUtf16File(printed(all).get(`${id}/gpreport.xml`) ?? new Uint8Array()) ?? '';
    const [manifestText, instance, backup] = ['manifest.xml', `${id}/bkupInfo.xml`, `${id}/Backup.xml`].map((path) => textOf(path));
    expect(manifestText).to.match(/^<Backups xmlns=[^\r\n]*<\/Backups>$/);
    expect(instance).to.match(/^<BackupInst xmlns=[^\r\n]*<\/BackupInst>\r\n$/);
    expect(backup).to.match(/^<\?xml version="1\.0" encoding="utf-8"\?><GroupPolicyBackupScheme [^]*\r\n<\/GroupPolicyBackupScheme>$/);
    expect(report).to.match(/^<\?xml version="1\.0" encoding="utf-16"\?>\r\n<GPO [^]*\r\n<\/GPO>$/);
    for (const text of [backup, report]) expect(text?.replaceAll('\r\n', '')).to.not.match(/[\r\n]/);
    expect(printed(all).get(`${id}/DomainSysvol/GPO/GPO.cmt`)).to.deep.equal(encodeUtf16('One\r\nTwo'));
  });

  it('BM-21: counts one change of the computer side, in both halves of its number, and switches the user side off', () => {
    const { MachineVersionNumber, UserVersionNumber, Options } = settings();
    expect([MachineVersionNumber, UserVersionNumber, Options]).to.deep.equal([String(0x0001_0001), '0', '1']);
  });

  const none = '[{00000000-0000-0000-0000-000000000000}{BEE07A6A-EC9F-4659-B8C9-0B1937907C83}]';
  const registry = '[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}{D02B1F72-3407-48AE-BA88-E8213C6761F1}]';
  const security = '[{827D319E-6EAC-11D2-A4EA-00C04F79F83A}{803E14A0-B4FB-11D0-A0D0-00A0C90F574B}]';
  const preferences = '[{B087BE9D-ED37-454F-AF9C-04291E351182}{BEE07A6A-EC9F-4659-B8C9-0B1937907C83}]';
  const { registryPol = bytes(''), securityTemplate = bytes(''), preferences: items = bytes('') } = all;
  const lists: readonly (readonly [what: string, files: GpoFiles, names: string])[] = [
    ['registry.pol', { registryPol }, registry],
    ['a security template', { securityTemplate }, security],
    ['preferences', { preferences: items }, none + preferences],
    ['all of them', all, none + registry + security + preferences],
  ];
  for (const [what, files, names] of lists) {
    it(`BM-20, BM-22: names the extensions that read ${what}, sorted, each with its tool, and none of the user side`, () => {
      expect([settings(files)['MachineExtensionGuids'], settings(files)['UserExtensionGuids']]).to.deep.equal([names, '']);
    });
  }

  it('BM-114: holds no file for what the policy does not say, and nothing of the user side', () => {
    expect([...printed({ registryPol }).keys()].filter((path) => path.includes('DomainSysvol'))).to.deep.equal([
      `${id}/DomainSysvol/GPO/Machine/registry.pol`,
    ]);
    expect(locations('FSObjectDir', { registryPol })).to.deep.equal([]);
  });

  it('keeps a name that would end its CDATA section', () => {
    const name = 'a]]>b & <c>';
    expect(settings(all, name)['DisplayName']).to.equal(name);
    expect(fieldsIn(rootOf(`${id}/bkupInfo.xml`, all, name))['GPODisplayName']).to.equal(name);
  });

  it('reports settings as the console does, each extension under a prefix of its own', () => {
    const report: GpoReport = {
      policies: [{ name: 'Require Encryption', state: 'Disabled', explain: 'What it does.', category: 'Network/Lanman Workstation' }],
      values: [
        { key: 'Software\\A', valueName: 'N', data: 768 },
        { key: 'Software\\A', valueName: 'gone', data: null },
      ],
      options: [
        { title: 'One', option: { name: 'MACHINE\\A\\B', data: { type: 4, value: 1 } } },
        { title: 'Some', option: { name: 'MACHINE\\A\\C', data: { type: 7, texts: ['x'] } } },
      ],
      preferences: [{ key: 'K', valueName: 'V', action: { kind: 'delete' }, uid: '{U}', changed: '2000-01-01 00:00:00' }],
    };
    const file = printGpoBackups([{ ...backupOf(all), report }]).find(({ path }) => path.endsWith('gpreport.xml'));
    const lines = (decodeUtf16File(file?.bytes ?? new Uint8Array()) ?? '').split('\r\n');
    const shown = lines.slice(lines.indexOf('    <Enabled>true</Enabled>') + 1, lines.indexOf('  </Computer>'));
    expect(shown.map((line) => line.slice(4))).to.deep.equal([
      '<ExtensionData>',
      '  <Extension xmlns:q1="http://www.microsoft.com/GroupPolicy/Settings/Security" xsi:type="q1:SecuritySettings">',
      '    <q1:SecurityOptions>',
      '      <q1:KeyName>MACHINE\\A\\B</q1:KeyName>',
      '      <q1:SettingNumber>1</q1:SettingNumber>',
      '      <q1:Display>',
      '        <q1:Name>One</q1:Name>',
      '        <q1:Units />',
      '        <q1:DisplayString>1</q1:DisplayString>',
      '      </q1:Display>',
      '    </q1:SecurityOptions>',
      '    <q1:SecurityOptions>',
      '      <q1:KeyName>MACHINE\\A\\C</q1:KeyName>',
      '      <q1:SettingStrings>',
      '        <q1:Value>x</q1:Value>',
      '      </q1:SettingStrings>',
      '      <q1:Display>',
      '        <q1:Name>Some</q1:Name>',
      '        <q1:Units />',
      '        <q1:DisplayStrings>',
      '          <q1:Value>x</q1:Value>',
      '        </q1:DisplayStrings>',
      '      </q1:Display>',
      '    </q1:SecurityOptions>',
      '    <q1:Blocked>false</q1:Blocked>',
      '  </Extension>',
      '  <Name>Security</Name>',
      '</ExtensionData>',
      '<ExtensionData>',
      '  <Extension xmlns:q2="http://www.microsoft.com/GroupPolicy/Settings/Windows/Registry" xsi:type="q2:RegistrySettings">',
      '    <q2:RegistrySettings clsid="{A3CCFC41-DFDB-43a5-8D26-0FE8B954DA51}">',
      '      <q2:Registry clsid="{9CD4B2F4-923D-47f5-A062-E897DD1DAD50}" name="V" status="V" image="8" changed="2000-01-01 00:00:00" uid="{U}">',
      '        <q2:GPOSettingOrder>1</q2:GPOSettingOrder>',
      '        <q2:Properties action="D" displayDecimal="1" default="0" hive="HKEY_LOCAL_MACHINE" key="K" name="V" type="REG_SZ" value="" />',
      '      </q2:Registry>',
      '    </q2:RegistrySettings>',
      '  </Extension>',
      '  <Name>Windows Registry</Name>',
      '</ExtensionData>',
      '<ExtensionData>',
      '  <Extension xmlns:q3="http://www.microsoft.com/GroupPolicy/Settings/Registry" xsi:type="q3:RegistrySettings">',
      '    <q3:Policy>',
      '      <q3:Name>Require Encryption</q3:Name>',
      '      <q3:State>Disabled</q3:State>',
      '      <q3:Explain>What it does.</q3:Explain>',
      '      <q3:Category>Network/Lanman Workstation</q3:Category>',
      '    </q3:Policy>',
      '    <q3:RegistrySetting>',
      '      <q3:KeyPath>Software\\A</q3:KeyPath>',
      '      <q3:AdmSetting>false</q3:AdmSetting>',
      '      <q3:Value>',
      '        <q3:Name>N</q3:Name>',
      '        <q3:Number>768</q3:Number>',
      '      </q3:Value>',
      '    </q3:RegistrySetting>',
      '    <q3:RegistrySetting>',
      '      <q3:KeyPath>Software\\A</q3:KeyPath>',
      '      <q3:AdmSetting>false</q3:AdmSetting>',
      '    </q3:RegistrySetting>',
      '    <q3:Blocked>false</q3:Blocked>',
      '  </Extension>',
      '  <Name>Registry</Name>',
      '</ExtensionData>',
    ]);
  });
});
