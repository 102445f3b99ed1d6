import { expect } from 'chai';
import type { SettingData } from '../../src/catalogue/settings/definition.js';
import type { SettingId } from '../../src/catalogue/settings/index.js';
import { lower } from '../../src/state/lower.js';
import type { WantedSetting } from '../../src/state/wanted.js';

const value = (setting: SettingId, data: SettingData): WantedSetting => ({ setting, wanted: { kind: 'value', data } });
const standard = (setting: SettingId): WantedSetting => ({ setting, wanted: { kind: 'default' } });
const policyKey = 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
const localKey = 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters';

describe('state/lower', () => {
  it('writes the policy place where there is one', () => {
    expect(lower([value('allowInsecureGuestAuth', 0)], 'policy').items).to.deep.equal([
      {
        kind: 'registry',
        setting: 'allowInsecureGuestAuth',
        place: 'policy',
        key: policyKey,
        valueName: 'AllowInsecureGuestAuth',
        type: 'REG_DWORD',
        data: 0,
        tattoos: false,
      },
    ]);
  });

  it('writes the local place when asked, and says that the value stays', () => {
    expect(lower([value('allowInsecureGuestAuth', 0)], 'local').items[0]).to.include({ place: 'local', key: localKey, tattoos: true });
  });

  it('writes the local place of a setting that has no other', () => {
    expect(lower([value('requireSigningClient', 1)], 'policy').items[0]).to.include({ place: 'local', key: localKey, tattoos: true });
  });

  it('writes the policy place where the local one was never confirmed', () => {
    expect(lower([value('enableAlternativePortsClient', 1)], 'local').items[0]).to.include({ place: 'policy' });
  });

  it('takes the value away for a default, at the same place', () => {
    expect(lower([standard('allowInsecureGuestAuth')], 'policy').items[0]).to.include({ key: policyKey, data: null });
    expect(lower([standard('requireSigningClient')], 'policy').items[0]).to.include({ key: localKey, data: null });
  });

  it('writes the stated value for the default of a service, whose removal breaks the machine', () => {
    expect(lower([standard('smb1ClientDriver')], 'policy').items[0]).to.deep.include({ valueName: 'Start', data: 2 });
    expect(lower([standard('smb1ClientDependOnService')], 'policy').items[0]).to.deep.include({ data: ['Bowser', 'MRxSmb20', 'NSI'] });
  });

  it('reports a default that nobody can restore, with the reason', () => {
    const { items, diagnostics } = lower([standard('smb1OptionalFeature')], 'policy');
    expect(items).to.deep.equal([]);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['default-cannot-be-restored']);
    expect(diagnostics[0]?.help).to.contain('depends on edition');
  });

  it('empties the key of a table before it writes the rows', () => {
    const rows = [{ path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 0 }];
    const { items } = lower([value('hardenedUncPaths', rows)], 'policy');
    expect(items.map((item) => item.kind)).to.deep.equal(['registry-key-values', 'registry']);
    expect(items[1]).to.include({ valueName: '\\\\*\\SYSVOL', data: 'RequireMutualAuthentication=1, RequireIntegrity=0' });
    expect(lower([standard('hardenedUncPaths')], 'policy').items.map((item) => item.kind)).to.deep.equal(['registry-key-values']);
  });

  it('writes a table of mappings as one list of strings', () => {
    const rows = [{ server: 'edge01.corp.example', transport: 'quic', port: 4443 }];
    expect(lower([value('alternativePortMappingsClient', rows)], 'policy').items[0]).to.deep.include({
      data: ['edge01.corp.example:quic:4443'],
    });
  });

  it('opens one firewall group and closes the other', () => {
    const { items } = lower([value('smbFirewallGroup', 'restrictive')], 'policy');
    expect(items.map((item) => item.kind === 'firewall-group' && [item.group, item.enabled])).to.deep.equal([
      ['File and Printer Sharing (Restrictive)', true],
      ['File and Printer Sharing', false],
    ]);
  });

  it('installs the parts of the SMB1 component that are wanted', () => {
    const { items } = lower([value('smb1OptionalFeature', ['client'])], 'policy');
    expect(items.map((item) => item.kind === 'optional-feature' && [item.feature, item.enabled])).to.deep.equal([
      ['SMB1Protocol', true],
      ['SMB1Protocol-Client', true],
      ['SMB1Protocol-Server', false],
      ['SMB1Protocol-Deprecation', false],
    ]);
  });

  it('refuses a text with a line end, which would become a second value', () => {
    const { items, diagnostics } = lower([value('hardenedUncPaths', [{ path: '\\\\x\r\n"A"=dword:1' }])], 'policy');
    expect(items).to.deep.equal([]);
    expect(diagnostics[0]?.code).to.equal('text-cannot-be-stored');
  });
});
