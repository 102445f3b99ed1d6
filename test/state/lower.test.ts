import { expect } from 'chai';
import type { SettingData } from '../../src/catalogue/settings/definition.js';
import { getSetting, type SettingId } from '../../src/catalogue/settings/index.js';
import { createDiagnostic } from '../../src/diagnostics/create.js';
import type { RegistryItem, StateItem } from '../../src/state/item.js';
import { lower } from '../../src/state/lower.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { stateOf, wayBack } from './lowered.js';

const value = (setting: SettingId, data: SettingData): WantedSetting => ({ setting, wanted: { kind: 'value', data } });
const standard = (setting: SettingId): WantedSetting => ({ setting, wanted: { kind: 'default' } });
const wantedItems = (wanted: WantedSetting, place: RegistryPlace = 'policy'): readonly StateItem[] => stateOf(wanted, place).wanted;
const policyKey = 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
const localKey = 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters';
const hardenedPaths = 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths';

/** A DWORD at the policy place, which Group Policy takes away with itself. */
const policyDword = (setting: SettingId, valueName: string, data: number | null): RegistryItem => {
  return { kind: 'registry', setting, place: 'policy', key: policyKey, valueName, type: 'REG_DWORD', data, tattoos: false };
};
/** A DWORD at the local place, which stays. */
const localDword = (setting: SettingId, valueName: string, data: number | null): RegistryItem => {
  return { ...policyDword(setting, valueName, data), place: 'local', key: localKey, tattoos: true };
};

describe('state/lower', () => {
  it('says of an assignment all that a file or a script needs', () => {
    const state = stateOf(value('blockNtlmClient', 1));
    expect({ ...state, reset: wayBack(state) }).to.deep.equal({
      setting: 'blockNtlmClient',
      asked: 'policy',
      wanted: [policyDword('blockNtlmClient', 'BlockNTLM', 1)],
      reset: [policyDword('blockNtlmClient', 'BlockNTLM', null)],
      readBy: getSetting('blockNtlmClient').behaviour,
      absentMeans: 'default',
    });
  });

  it('writes the local place when asked, and says that the value stays', () => {
    expect(wantedItems(value('allowInsecureGuestAuth', 0), 'local')).to.deep.equal([
      localDword('allowInsecureGuestAuth', 'AllowInsecureGuestAuth', 0),
    ]);
  });

  it('writes the local place of a setting that has no other', () => {
    const items = [localDword('requireSigningClient', 'RequireSecuritySignature', 1)];
    expect(wantedItems(value('requireSigningClient', 1))).to.deep.equal(items);
  });

  it('writes the policy place where the local one was never confirmed', () => {
    const items = [policyDword('enableAlternativePortsClient', 'EnableAlternativePorts', 1)];
    expect(wantedItems(value('enableAlternativePortsClient', 1), 'local')).to.deep.equal(items);
  });

  it('takes the value away for a default, at the place where a value would stand', () => {
    expect(wantedItems(standard('allowInsecureGuestAuth'))).to.deep.equal([
      policyDword('allowInsecureGuestAuth', 'AllowInsecureGuestAuth', null),
    ]);
    expect(wantedItems(standard('requireSigningClient'))).to.deep.equal([
      localDword('requireSigningClient', 'RequireSecuritySignature', null),
    ]);
  });

  it('writes the stated value for the default of a service, whose removal breaks the machine', () => {
    const state = stateOf(standard('smb1ClientDriver'));
    const { wanted, absentMeans } = state;
    const start = { ...localDword('smb1ClientDriver', 'Start', 2), key: 'SYSTEM\\CurrentControlSet\\Services\\MrxSmb10' };
    expect({ wanted, reset: wayBack(state), absentMeans }).to.deep.equal({ wanted: [start], reset: [start], absentMeans: 'not-compliant' });
  });

  it('has no way back for a component that was installed or not by edition, release and upgrade', () => {
    const cannot = 'What Windows had before depends on edition, release and upgrades; say not-installed, client-only or installed.';
    expect(wayBack(stateOf(value('smb1OptionalFeature', [])))).to.deep.equal({ cannot });
    const lowered = lower(standard('smb1OptionalFeature'), 'policy');
    const place = { pointer: '/machine/smb1/component' };
    expect(lowered.kind === 'impossible' && { reason: lowered.reason, diagnostic: lowered.remark(place) }).to.deep.equal({
      reason: cannot,
      diagnostic: createDiagnostic('default-cannot-be-restored', { setting: 'machine.smb1.component', reason: cannot }, place),
    });
  });

  it('adds the rows of an additive list, empties its key where they are to be the only ones, and takes back its own', () => {
    const common = { setting: 'hardenedUncPaths', place: 'policy', key: hardenedPaths } as const;
    const emptied: StateItem = { kind: 'registry-key-values', ...common };
    const rows = [{ path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 0 }];
    const row: RegistryItem = {
      kind: 'registry',
      ...common,
      valueName: '\\\\*\\SYSVOL',
      type: 'REG_SZ',
      data: 'RequireMutualAuthentication=1,RequireIntegrity=0',
      tattoos: false,
    };
    const added = stateOf(value('hardenedUncPaths', rows));
    expect([added.wanted, wayBack(added)]).to.deep.equal([[row], [{ ...row, data: null }]]);
    const only = stateOf({ setting: 'hardenedUncPaths', wanted: { kind: 'value', data: rows, only: true } });
    expect([only.wanted, wayBack(only)]).to.deep.equal([[emptied, row], [{ ...row, data: null }]]);
    const none = stateOf(standard('hardenedUncPaths'));
    expect([none.wanted, wayBack(none)]).to.deep.equal([[emptied], [emptied]]);
  });

  it('takes back a written default by deleting the value where nothing can read it', () => {
    const start = { ...localDword('smb1ClientDriver', 'Start', 2), key: 'SYSTEM\\CurrentControlSet\\Services\\MrxSmb10' };
    const takenBack = (hasReader: boolean): unknown => {
      const lowered = lower(value('smb1ClientDriver', 4), 'policy', hasReader);
      return lowered.kind === 'state' && wayBack(lowered.state);
    };
    expect([takenBack(true), takenBack(false)]).to.deep.equal([[start], [{ ...start, data: null }]]);
    const component = lower(value('smb1OptionalFeature', []), 'policy', false);
    expect(component.kind === 'state' && 'cannot' in component.state.reset).to.equal(true);
  });

  it('writes a table of mappings as one list of strings', () => {
    const rows = [{ server: 'edge01.corp.example', transport: 'quic', port: 4443 }];
    const items = wantedItems(value('alternativePortMappingsClient', rows));
    expect(items.map((item) => item.kind === 'registry' && item.data)).to.deep.equal([['edge01.corp.example:quic:4443']]);
  });

  it('opens one firewall group and closes the other', () => {
    const common = { kind: 'firewall-group', setting: 'smbFirewallGroup' } as const;
    expect(wantedItems(value('smbFirewallGroup', 'restrictive'))).to.deep.equal([
      { ...common, group: 'File and Printer Sharing (Restrictive)', enabled: true },
      { ...common, group: 'File and Printer Sharing', enabled: false },
    ]);
  });

  it('installs the parts of the SMB1 component that are wanted', () => {
    const common = { kind: 'optional-feature', setting: 'smb1OptionalFeature' } as const;
    expect(wantedItems(value('smb1OptionalFeature', ['client']))).to.deep.equal([
      { ...common, feature: 'SMB1Protocol', serverFeature: 'FS-SMB1', enabled: true },
      { ...common, feature: 'SMB1Protocol-Client', serverFeature: null, enabled: true },
      { ...common, feature: 'SMB1Protocol-Server', serverFeature: null, enabled: false },
      { ...common, feature: 'SMB1Protocol-Deprecation', serverFeature: null, enabled: false },
    ]);
  });

  it('refuses a text with a line end, which would become a second value', () => {
    const lowered = lower(value('hardenedUncPaths', [{ path: '\\\\x\r\n"A"=dword:1' }]), 'policy');
    expect(lowered.kind === 'impossible' && { reason: lowered.reason, code: lowered.remark({}).code }).to.deep.equal({
      reason: "It holds a control character, which the registry's texts cannot hold.",
      code: 'text-cannot-be-stored',
    });
  });
});
