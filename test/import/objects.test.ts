import { expect } from 'chai';
import { printRegistryPol } from '../../src/formats/registry-pol/print.js';
import { encodeRegistryDword, registryTypes } from '../../src/formats/registry-data.js';
import { encodeUtf16 } from '../../src/text/utf16.js';
import { importFolder, leftOutIn, policyIn, saidIn, type Texts } from './import-of.js';

const id = '{11111111-1111-8111-8111-111111111111}';
const policies = 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
const client = 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters';
const office = ['windows-11-24h2/enterprise'];
const guest = printRegistryPol({
  entries: [{ key: policies, valueName: 'AllowInsecureGuestAuth', type: registryTypes.REG_DWORD, data: encodeRegistryDword(0) }],
});
const signing = `[Registry Values]\r\nMACHINE\\${client}\\RequireSecuritySignature=4,1\r\n`;
const description = (options = '1', filter = ''): string =>
  `<GroupPolicyBackupScheme bkp:version="2.0" xmlns:bkp="x"><GroupPolicyObject><GroupPolicyCoreSettings><DisplayName><![CDATA[Office: clients]]></DisplayName><Options>${options}</Options><WMIFilter>${filter}</WMIFilter></GroupPolicyCoreSettings></GroupPolicyObject></GroupPolicyBackupScheme>`;
const comments = `<policyComments><policyNamespaces><using prefix="ns0" namespace="Microsoft.Policies.LanmanWorkstation"/><using prefix="ns1" namespace="Microsoft.Policies.LanmanServer"/></policyNamespaces><comments><admTemplate><comment policyRef="ns0:Pol_EnableInsecureGuestLogons" commentText="$(resource.a)"/><comment policyRef="ns1:Pol_EnableInsecureGuestLogons" commentText="$(resource.b)"/></admTemplate></comments><resources><stringTable><string id="a">no guests here</string><string id="b">another template</string></stringTable></resources></policyComments>`;

const machine = 'DomainSysvol/GPO/Machine';
const backup = (below: string, files: Texts = {}): Texts => {
  const own: Texts = {
    'Backup.xml': description(),
    'bkupInfo.xml': '<BackupInst/>',
    'gpreport.xml': '<GPO/>',
    [`${machine}/registry.pol`]: guest,
    [`${machine}/comment.cmtx`]: comments,
    [`${machine}/Microsoft/Windows NT/SecEdit/GptTmpl.inf`]: signing,
    ...files,
  };
  return Object.fromEntries(Object.entries(own).map(([path, text]) => [below + path, text]));
};
const whole = { client: { insecureGuestLogons: { value: 'blocked', reason: 'no guests here' }, signing: 'required' } };

describe('import of Group Policy objects', () => {
  for (const [what, below] of [
    ['a folder of backups', `${id}/`],
    ['the folder of one backup', ''],
    ['a folder that holds them further down', `gpo-backup/office/${id}/`],
  ] as const) {
    it(`reads ${what}, with the comments on policies`, () => {
      const imported = importFolder(backup(below), office);
      expect(policyIn(imported)).to.deep.equal(whole);
      expect([imported.objects, imported.others, imported.diagnostics]).to.deep.equal([['Office: clients'], [], []]);
    });
  }

  it('reads an object as it lies in SYSVOL or on a machine', () => {
    for (const below of ['', `${id}/`, 'GroupPolicy/']) {
      const files = {
        [`${below}Machine/registry.pol`]: guest,
        [`${below}Machine/comment.cmtx`]: comments,
        [`${below}gpt.ini`]: '[General]',
      };
      expect(policyIn(importFolder(files, office)), below).to.deep.equal({
        client: { insecureGuestLogons: whole.client.insecureGuestLogons },
      });
    }
  });

  it('is called as the console calls it, and says what its administrator wrote on it', () => {
    const { policy } = importFolder(backup('', { 'DomainSysvol/GPO/GPO.cmt': encodeUtf16('for the office\r\nsince May') }), office);
    const { name, title, description: words } = JSON.parse(policy ?? '') as Record<string, string>;
    expect([name, title, words]).to.deep.equal(['office-clients', 'Office: clients', 'for the office\nsince May']);
  });

  it('is called as its gpt.ini says where it is no backup, but not as every new object is', () => {
    const titleOf = (displayName: string): unknown => {
      const files = { 'office/Machine/registry.pol': guest, 'office/gpt.ini': `[General]\r\nVersion=1\r\ndisplayName=${displayName}\r\n` };
      const { policy, objects, diagnostics } = importFolder(files, office);
      return [(JSON.parse(policy ?? '') as { readonly title: string }).title, objects, diagnostics];
    };
    expect(titleOf('Office: clients')).to.deep.equal(['Office: clients', ['Office: clients'], []]);
    expect(titleOf('New Group Policy Object')).to.deep.equal(['registry', [], []]);
  });

  it('reads the comments of a language, English before others', () => {
    const texts = (text: string): string =>
      `<commentDefinitionResources><resources><stringTable><string id="a">${text}</string><string id="b">x</string></stringTable></resources></commentDefinitionResources>`;
    const files = {
      [`${machine}/comment.cmtx`]: comments.replace(/<stringTable>.*<\/stringTable>/, ''),
      [`${machine}/de-de/comment.cmtl`]: texts('keine G\u00e4ste'),
    };
    const reasonIn = (given: Texts): unknown => {
      const imported = importFolder(backup('', given), office);
      return [(policyIn(imported) as typeof whole).client.insecureGuestLogons.reason, imported.others, imported.diagnostics];
    };
    expect(reasonIn(files)).to.deep.equal(['keine G\u00e4ste', [], []]);
    expect(reasonIn({ ...files, [`${machine}/en-US/comment.cmtl`]: texts('no guests here') })).to.deep.equal(['no guests here', [], []]);
  });

  it('names what several objects have in common', () => {
    const named = (displayName: string): string => description().replace('Office: clients', displayName);
    const files = {
      ...backup('a/', { 'Backup.xml': named('Office 24H2 - clients') }),
      ...backup('b/', { 'Backup.xml': named('Office 24H2 - all') }),
    };
    const { name, title } = JSON.parse(importFolder(files, office).policy ?? '') as Record<string, string>;
    expect([name, title]).to.deep.equal(['office-24h2', 'Office 24H2 - clients, Office 24H2 - all']);
  });

  it('counts files that hold no registry values by what they are', () => {
    const imported = importFolder(
      backup('', {
        [`${machine}/Preferences/Drives/Drives.xml`]: '<Drives/>',
        [`${machine}/Scripts/Startup/a.cmd`]: 'echo',
        [`${machine}/Microsoft/Windows NT/Audit/audit.csv`]: 'a,b',
        [`${machine}/Applications/a.aas`]: 'x',
        'DomainSysvol/GPO/User/Preferences/Shortcuts/Shortcuts.xml': '<Shortcuts/>',
        [`${machine}/notes.txt`]: 'x',
      }),
      office,
    );
    const beside = importFolder({ ...backup('a/'), 'filter.mof': 'x' }, office);
    expect(beside.others.map(({ area, records }) => [area, records.length])).to.deep.equal([['files beside the Group Policy objects', 1]]);
    expect(imported.others.map(({ area, records }) => [area, records.length])).to.deep.equal([
      ['software installation', 1],
      ['advanced audit policy', 1],
      ['preferences: Drives', 1],
      ['scripts', 1],
      ['other files of the Group Policy object', 1],
      ['preferences: Shortcuts', 1],
    ]);
    expect(imported.diagnostics).to.deep.equal([]);
  });

  it('takes nothing of a side that is switched off, and tells it', () => {
    const imported = importFolder(backup('', { 'Backup.xml': description('2') }), office);
    expect(imported.policy).to.equal(null);
    expect(leftOutIn(imported).map(([, why]) => why)).to.deep.equal(['switched-off', 'switched-off']);
  });

  it('says that a WMI filter limits an object', () => {
    const imported = importFolder(backup('', { 'Backup.xml': description('1', 'Windows 11') }), office);
    expect(saidIn(imported)).to.deep.equal([
      [
        'imported-object-is-for-some-machines',
        'the Group Policy object "Office: clients" is only for machines that its WMI filter finds: Windows 11',
      ],
    ]);
  });

  it('says which backups of a list are not there', () => {
    const list = `<Backups><BackupInst><ID>${id}</ID></BackupInst><BackupInst><ID>{2}</ID><GPODisplayName>Users</GPODisplayName></BackupInst></Backups>`;
    expect(saidIn(importFolder({ ...backup(`${id}/`), 'manifest.xml': list }, office))).to.deep.equal([
      ['backup-is-not-there', 'the folder of the backup "Users", {2}, is not there'],
    ]);
  });

  it('finds objects that disagree, with both places', () => {
    const other = printRegistryPol({
      entries: [{ key: policies, valueName: 'AllowInsecureGuestAuth', type: registryTypes.REG_DWORD, data: encodeRegistryDword(1) }],
    });
    const files = { ...backup('a/'), ...backup('b/', { [`${machine}/registry.pol`]: other }) };
    expect(saidIn(importFolder(files, office))).to.deep.equal([
      [
        'imported-files-disagree',
        `client.insecureGuestLogons is blocked (folder/a/${machine}/registry.pol, byte 8) and allowed (folder/b/${machine}/registry.pol, byte 8); it is left out`,
      ],
    ]);
  });

  it('refuses a folder without one', () => {
    expect(saidIn(importFolder({ 'a.reg': 'REGEDIT4' }, office))).to.deep.equal([
      ['folder-has-no-group-policy', 'folder holds no backup of a Group Policy object, and no object as it lies in SYSVOL'],
      ['import-finds-no-setting', 'nothing was read that could be imported'],
    ]);
  });

  it('names the newest Windows where nobody says one, a domain controller too where a setting counts there alone', () => {
    expect(importFolder(backup('')).appliesTo).to.deep.equal(['windows-11-26h2/enterprise', 'windows-server-2025/datacenter']);
    const audit = `[Registry Values]\r\nMACHINE\\SYSTEM\\CurrentControlSet\\Services\\Netlogon\\Parameters\\AuditNTLMInDomain=4,7\r\n`;
    const { appliesTo, diagnostics } = importFolder(backup('', { [`${machine}/Microsoft/Windows NT/SecEdit/GptTmpl.inf`]: audit }));
    expect(appliesTo).to.deep.equal(['windows-11-26h2/enterprise', 'windows-server-2025/datacenter', 'windows-server-2025/datacenter+dc']);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['imported-policy-names-newest-windows']);
  });
});
