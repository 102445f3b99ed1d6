import { expect } from 'chai';
import { getFirewallGroup } from '../../src/catalogue/windows/firewall-groups.js';
import { firewallRule } from '../../src/emit/carriers/firewall-rule.js';
import { preferenceItem } from '../../src/emit/carriers/preference-item.js';
import type { Assignment, Policy } from '../../src/policy/policy.js';
import { deriveGuid } from '../../src/emit/derive-guid.js';
import { decodeUtf16 } from '../../src/text/utf16.js';
import { compileOf } from './compile-of.js';
import { ask } from './consign.js';
import { foundInGpoBackups } from './found.js';
import { parseWmiFilter } from '../../src/formats/wmi-filter/parse.js';
import { raise } from '../../src/state/raise.js';
import { withoutPlaces } from '../formats/places.js';
import { policyOf, type WantedData } from './policy-of.js';

const enterprise = ['windows-11-24h2/enterprise'];
const pathsOf = (wanted: WantedData, windows = enterprise): readonly string[] =>
  compileOf(policyOf(windows, wanted), { targets: ['gpo-backup'] })
    .files.map(({ path }) => path)
    .filter((path) => path !== 'manifest.json');
const server = 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters';

describe('emit/preference-item', () => {
  it('replaces a local value, so that it goes with the Group Policy object', () => {
    expect(ask(preferenceItem, 'encryptDataServer', 1)).to.deep.equal({
      kind: 'carried',
      piece: [
        {
          key: server,
          valueName: 'EncryptData',
          action: { kind: 'replace', data: { type: 'REG_DWORD', value: 1 }, removesWhenGone: true },
          filters: [
            {
              name: 'FilterRegistry',
              attributes: {
                bool: 'AND',
                not: '0',
                type: 'MATCHVALUE',
                subtype: 'VERSION',
                hive: 'HKEY_LOCAL_MACHINE',
                key: 'SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion',
                valueName: 'CurrentBuildNumber',
                valueType: 'REG_SZ',
                valueData: '',
                min: '9200.0.0.0',
                max: '65535.65535.65535.65535',
                gte: '1',
                lte: '1',
              },
            },
          ],
        },
      ],
      goes: true,
      notes: ['A preference item writes the local value, and takes it away when the Group Policy object no longer applies.'],
    });
  });

  it('deletes a local value where Windows\u2019 default is none', () => {
    const answer = ask(preferenceItem, 'requireSigningServer', 'default');
    expect(answer.kind === 'carried' && answer.piece.map(({ valueName, action }) => [valueName, action])).to.deep.equal([
      ['RequireSecuritySignature', { kind: 'delete' }],
    ]);
  });

  it('updates a value whose default is a written one, and leaves it', () => {
    const answer = ask(preferenceItem, 'smb1ClientDriver', 4);
    expect(answer.kind === 'carried' && [answer.piece.map(({ action }) => action.kind), answer.notes]).to.deep.equal([
      ['update'],
      ['A preference item writes the local value, which stays when the Group Policy object goes.'],
    ]);
  });

  it('says nothing of what is no registry value', () => {
    expect(ask(preferenceItem, 'smbFirewallGroup', 'restrictive').kind).to.equal('refused');
  });
});

describe('emit/firewall-rule', () => {
  it('writes the version of the firewall\u2019s policy and a record a rule, which go with the Group Policy object', () => {
    const answer = ask(firewallRule, 'smbFirewallGroup', 'classic');
    if (answer.kind !== 'carried') throw new Error(answer.kind);
    const [version, ...rules] = answer.piece;
    const classic = getFirewallGroup('File and Printer Sharing');
    expect([answer.goes, answer.notes]).to.deep.equal([
      true,
      [
        'Rules of Group Policy are added to those of the machine: what only the other group lets in is blocked, whichever rule of the machine allows it.',
      ],
    ]);
    expect(version).to.deep.equal({
      key: 'SOFTWARE\\Policies\\Microsoft\\WindowsFirewall',
      valueName: 'PolicyVersion',
      type: 4,
      data: new Uint8Array([0x1a, 2, 0, 0]),
    });
    expect(rules.map(({ key, valueName, type }) => [key, valueName, type])).to.deep.equal(
      classic.rules.map(({ id }) => ['SOFTWARE\\Policies\\Microsoft\\WindowsFirewall\\FirewallRules', id, 1]),
    );
  });

  it('refuses what is no group of rules', () => {
    expect(ask(firewallRule, 'quicClientAccessControl', []).kind).to.equal('refused');
    expect(ask(firewallRule, 'requireSigningClient', 1).kind).to.equal('refused');
  });
});

describe('emit/gpo-backup', () => {
  it('names the tool that edits firewall rules beside the one of Administrative Templates, as the console does', () => {
    const extensionsOf = (wanted: WantedData): string | undefined =>
      new TextDecoder()
        .decode(fileOf(policyOf(enterprise, wanted), 'Backup.xml'))
        .match(/<MachineExtensionGuids><!\[CDATA\[(.*?)\]\]><\/MachineExtensionGuids>/)?.[1];
    const registry = '[{35378EAC-683F-11D2-A89A-00C04FBBCFA2}';
    const [firewall, templates] = ['{B05566AC-FE9C-4368-BE01-7A4CBB6CBA11}', '{D02B1F72-3407-48AE-BA88-E8213C6761F1}]'];
    expect(extensionsOf({ smbFirewallGroup: 'restrictive' })).to.equal(registry + firewall + templates);
    expect(extensionsOf({ allowInsecureGuestAuth: 0 })).to.equal(registry + templates);
  });

  it('makes nothing where there is nothing to say', () => {
    expect(pathsOf({ smb1OptionalFeature: [] })).to.deep.equal([]);
  });

  it('has ids that only the policy\u2019s name and its Windows decide', () => {
    const idOf = (wanted: WantedData, windows?: readonly string[]): string | undefined =>
      pathsOf(wanted, windows as string[])
        .find((path) => path.endsWith('/Backup.xml'))
        ?.split('/')[1];
    const id = idOf({ allowInsecureGuestAuth: 0 });
    expect(id).to.match(/^\{[0-9A-F]{8}-[0-9A-F]{4}-8[0-9A-F]{3}-8[0-9A-F]{3}-[0-9A-F]{12}\}$/);
    expect(idOf({ allowInsecureGuestAuth: 0, requireSigningClient: 1 })).to.equal(id);
    expect(idOf({ allowInsecureGuestAuth: 0 }, ['windows-11-24h2/pro'])).to.not.equal(id);
  });

  it('makes one backup for all Windows that read the same, each with the filter of its name that selects them', () => {
    const windows = ['windows-11-23h2/pro', 'windows-11-24h2/pro', 'windows-server-2025/standard', 'windows-11-24h2/home'];
    const { files, manifest } = compileOf(policyOf(windows, { allowInsecureGuestAuth: 0, blockNtlmClient: 1 }), {
      targets: ['gpo-backup'],
    });
    const chosen = files.flatMap(({ path, selects }) =>
      selects === undefined ? [] : [{ path, windows: selects.windows.map(({ text }) => text) }],
    );
    expect(chosen).to.deep.equal([
      { path: 'gpo-backup/test - windows-11-23h2 pro.mof', windows: ['windows-11-23h2/pro'] },
      {
        path: 'gpo-backup/test - windows-11-24h2 pro and 1 more.mof',
        windows: ['windows-11-24h2/pro', 'windows-server-2025/standard'],
      },
    ]);
    const manifestXml = new TextDecoder().decode(files.find(({ path }) => path === 'gpo-backup/manifest.xml')?.bytes);
    expect([...manifestXml.matchAll(/<GPODisplayName><!\[CDATA\[(.*?)\]\]>/g)].map(([, name]) => name)).to.deep.equal([
      'test - windows-11-23h2 pro',
      'test - windows-11-24h2 pro and 1 more',
    ]);
    const said = [...foundInGpoBackups(files).values()].map((items) => raise(items).settings.map(({ setting }) => setting));
    expect(said).to.deep.equal([['allowInsecureGuestAuth'], ['allowInsecureGuestAuth', 'blockNtlmClient']]);
    expect(manifest?.notes.filter(({ kind }) => kind === 'has-several-objects').map(({ text }) => text)).to.deep.equal([
      'The Group Policy backup is in 2 objects, because not all Windows of the policy read the same: "test - windows-11-23h2 pro" is for windows-11-23h2/pro; "test - windows-11-24h2 pro and 1 more" is for windows-11-24h2/pro and windows-server-2025/standard. Give each object the WMI filter of its name (.mof), then link them all: a machine takes the one whose filter selects it.',
    ]);
  });

  it('keeps Windows together that no filter can tell apart', () => {
    const windows = ['windows-11@26100.1/pro', 'windows-11-24h2/pro+upgraded'];
    const paths = pathsOf({ allowInsecureGuestAuth: 0, blockNtlmClient: 1 }, windows);
    expect(paths.filter((path) => path.endsWith('.mof'))).to.deep.equal(['gpo-backup/test.mof']);
  });

  it('has a filter that the console imports: the name of the object, a query, and the time of the policy', () => {
    const bytes = fileOf(policyOf(enterprise, { allowInsecureGuestAuth: 0 }), 'test.mof');
    const { model } = withoutPlaces(parseWmiFilter('test.mof', bytes));
    expect(model).to.deep.equal({
      author: 'smbward',
      changeDate: '20000101000000.000000-000',
      creationDate: '20000101000000.000000-000',
      description: 'smbward policy test for windows-11-24h2/enterprise',
      domain: 'smbward.invalid',
      id: deriveGuid(['test', 'windows-11-24h2/enterprise', 'filter']),
      name: 'test',
      rules: [
        {
          query:
            'SELECT * FROM Win32_OperatingSystem WHERE ProductType = 1 AND (OperatingSystemSKU = 4 OR OperatingSystemSKU = 27 OR OperatingSystemSKU = 72 OR OperatingSystemSKU = 84) AND BuildNumber = "26100"',
          queryLanguage: 'WQL',
          namespace: 'root\\CIMv2',
        },
      ],
    });
  });

  const reason = 'relay protection';
  const justified = (wanted: WantedData): Policy => {
    const policy = policyOf(enterprise, wanted);
    const justify = (assignment: Assignment): Assignment => {
      const { span, pointer } = assignment;
      return { ...assignment, justification: { reason, owner: 'file services', until: '2027-12-31', span, pointer } };
    };
    return { ...policy, assignments: new Map([...policy.assignments].map(([id, assignment]) => [id, justify(assignment)])) };
  };
  const fileOf = (policy: Policy, name: string): Uint8Array =>
    compileOf(policy, { targets: ['gpo-backup'] }).files.find(({ path }) => path.endsWith(`/${name}`))?.bytes ?? new Uint8Array();

  it('keeps the reason for a template\u2019s policy as the editor\u2019s comment on it, under the namespace of the template', () => {
    const text = new TextDecoder().decode(fileOf(justified({ allowInsecureGuestAuth: 0 }), 'comment.cmtx'));
    expect(text.split('\r\n').slice(2, 13)).to.deep.equal([
      '  <policyNamespaces>',
      '    <using prefix="ns0" namespace="Microsoft.Policies.LanmanWorkstation"></using>',
      '  </policyNamespaces>',
      '  <comments>',
      '    <admTemplate>',
      '      <comment policyRef="ns0:Pol_EnableInsecureGuestLogons" commentText="$(resource.ns0_Pol_EnableInsecureGuestLogons)"></comment>',
      '    </admTemplate>',
      '  </comments>',
      '  <resources minRequiredRevision="1.0">',
      '    <stringTable>',
      '      <string id="ns0_Pol_EnableInsecureGuestLogons">relay protection (owner: file services, until 2027-12-31)</string>',
    ]);
  });

  it('keeps the reason for a security option in the comment on the object, where it says what it is', () => {
    expect(decodeUtf16(fileOf(justified({ requireSigningClient: 1 }), 'GPO.cmt'))?.split('\r\n')).to.deep.equal([
      'A policy of the tests',
      'What the tests compile.',
      'smbward policy test for windows-11-24h2/enterprise',
      '',
      'Security options',
      'SMB client requires signing (outbound): relay protection (owner: file services, until 2027-12-31)',
    ]);
  });

  it('keeps the reason for a preference item as its description', () => {
    const text = new TextDecoder().decode(fileOf(justified({ encryptDataServer: 1 }), 'Registry.xml'));
    expect(/ desc="([^"]*)"/.exec(text)?.[1]).to.equal(
      'SMB server encrypts all sessions. relay protection (owner: file services, until 2027-12-31)',
    );
  });

  it('derives another id from other texts, however they are cut', () => {
    expect(deriveGuid(['a', 'bc'])).to.not.equal(deriveGuid(['ab', 'c']));
    expect(deriveGuid(['a', 'bc'])).to.equal(deriveGuid(['a', 'bc']));
  });
});
