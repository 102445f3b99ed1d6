import { expect } from 'chai';
import type { FoundItem, FoundValue } from '../../src/state/found.js';
import { raise } from '../../src/state/raise.js';

const policyKey = 'SOFTWARE\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
const localKey = 'System\\CurrentControlSet\\Services\\lanmanworkstation\\parameters';
const dword = (key: string, valueName: string, data: number | null): FoundValue => ({
  kind: 'registry',
  key,
  valueName,
  type: 'REG_DWORD',
  data,
});
const reasons = (items: readonly FoundItem[]): readonly string[] => raise(items).unrecognised.map(({ why }) => why);

describe('state/raise', () => {
  it('finds the setting by its place, whatever the case', () => {
    expect(raise([dword(localKey, 'requiresecuritysignature', 1)]).settings).to.deep.equal([
      { setting: 'requireSigningClient', wanted: { kind: 'value', data: 1 }, place: 'local' },
    ]);
  });

  it('takes a removed value for the default', () => {
    expect(raise([dword(policyKey, 'BlockNTLM', null)]).settings[0]?.wanted).to.deep.equal({ kind: 'default' });
  });

  it('lets the later of two items win', () => {
    const items = [dword(policyKey, 'BlockNTLM', 1), dword(policyKey, 'blockntlm', 0)];
    expect(raise(items).settings[0]?.wanted).to.deep.equal({ kind: 'value', data: 0 });
  });

  it('reads flags and texts, and no mask with a bit that no word stands for, nor a text of another form', () => {
    const lsa = 'SYSTEM\\CurrentControlSet\\Control\\Lsa';
    const text = (data: string): FoundValue => ({ kind: 'registry', key: lsa, valueName: 'RestrictRemoteSam', type: 'REG_SZ', data });
    const mask = (data: number): FoundValue => dword(`${lsa}\\MSV1_0`, 'NtlmMinClientSec', data);
    expect(
      [raise([mask(0x2008_0000)]), raise([mask(0)]), raise([text('O:BAG:BAD:(A;;RC;;;BA)')])].map(({ settings }) => settings),
    ).to.deep.equal([
      [{ setting: 'ntlmMinClientSec', wanted: { kind: 'value', data: 0x2008_0000 }, place: 'local' }],
      [{ setting: 'ntlmMinClientSec', wanted: { kind: 'value', data: 0 }, place: 'local' }],
      [{ setting: 'restrictRemoteSam', wanted: { kind: 'value', data: 'O:BAG:BAD:(A;;RC;;;BA)' }, place: 'local' }],
    ]);
    expect(reasons([mask(0x2008_0030), text('everybody')])).to.deep.equal(['value-unknown', 'value-unknown']);
  });

  it('prefers the policy place, as Windows does, and reports the other', () => {
    const local = dword(localKey, 'BlockNTLM', 0);
    const raised = raise([local, dword(policyKey, 'BlockNTLM', 1)]);
    expect(raised.settings).to.have.length(1);
    expect(raised.settings[0]?.wanted).to.deep.equal({ kind: 'value', data: 1 });
    expect(raised.unrecognised).to.deep.equal([{ item: local, why: 'overridden' }]);
  });

  it('reports a place that no setting has', () => {
    expect(reasons([dword(localKey, 'ServiceDll', 1)])).to.deep.equal(['no-setting']);
    expect(reasons([{ kind: 'registry-key-values', key: localKey }])).to.deep.equal(['no-setting']);
    expect(reasons([{ kind: 'optional-feature', feature: 'TelnetClient', enabled: true }])).to.deep.equal(['no-setting']);
  });

  it('reports a wrong type and a number that is no choice, and guesses nothing', () => {
    expect(reasons([{ kind: 'registry', key: policyKey, valueName: 'BlockNTLM', type: 'REG_SZ', data: '1' }])).to.deep.equal([
      'type-differs',
    ]);
    expect(reasons([dword(policyKey, 'BlockNTLM', 7)])).to.deep.equal(['value-unknown']);
    expect(reasons([dword(policyKey, 'MinSmb2Dialect', 1025)])).to.deep.equal(['value-unknown']);
  });

  it('reports a list that holds an empty string', () => {
    const list: FoundValue = {
      kind: 'registry',
      key: policyKey,
      valueName: 'BlockNTLMServerExceptionList',
      type: 'REG_MULTI_SZ',
      data: [''],
    };
    expect(reasons([list])).to.deep.equal(['value-unknown']);
  });

  it('does not take a removed start type for the default', () => {
    expect(reasons([dword('SYSTEM\\CurrentControlSet\\Services\\MrxSmb10', 'Start', null)])).to.deep.equal(['value-unknown']);
  });

  it('reads a component from those of its features that settle it', () => {
    const feature = (name: string, enabled: boolean): FoundItem => ({ kind: 'optional-feature', feature: name, enabled });
    const [component, client] = [feature('SMB1Protocol', true), feature('smb1protocol-CLIENT', true)];
    const others = [feature('SMB1Protocol-Server', false), feature('SMB1Protocol-Deprecation', false)];
    expect(raise([feature('SMB1Protocol', false)])).to.deep.equal({
      settings: [{ setting: 'smb1OptionalFeature', wanted: { kind: 'value', data: [] }, place: null }],
      unrecognised: [],
    });
    expect(raise([client, ...others])).to.deep.equal({
      settings: [{ setting: 'smb1OptionalFeature', wanted: { kind: 'value', data: ['client'] }, place: null }],
      unrecognised: [],
    });
    expect(reasons([component])).to.deep.equal(['incomplete']);
    expect(reasons([component, client])).to.deep.equal(['incomplete', 'incomplete']);
    expect(reasons([feature('SMB1Protocol-Client', false), feature('SMB1Protocol-Server', true)])).to.deep.equal([
      'value-unknown',
      'value-unknown',
    ]);
  });

  it('takes a closed firewall group for no statement on the other', () => {
    const group = (name: string, enabled: boolean): FoundItem => ({ kind: 'firewall-group', group: name, enabled });
    const [classic, restrictive] = ['File and Printer Sharing', 'File and Printer Sharing (Restrictive)'];
    expect(reasons([group(classic, false)])).to.deep.equal(['incomplete']);
    expect(reasons([group(classic, false), group(restrictive, false)])).to.deep.equal(['value-unknown', 'value-unknown']);
    expect(raise([group(classic, false), group(restrictive, true)]).settings).to.deep.equal([
      { setting: 'smbFirewallGroup', wanted: { kind: 'value', data: 'restrictive' }, place: null },
    ]);
  });

  it('reads the rows of a table, with or without blanks and in any case', () => {
    const key = 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths';
    const row = (valueName: string, data: string): FoundValue => ({ kind: 'registry', key, valueName, type: 'REG_SZ', data });
    expect(raise([row('\\\\*\\SYSVOL', 'RequireMutualAuthentication=1,requireintegrity=1')]).settings[0]?.wanted).to.deep.equal({
      kind: 'value',
      data: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 1 }],
    });
    expect(reasons([row('\\\\*\\SYSVOL', 'RequireNothing=1')])).to.deep.equal(['value-unknown']);
  });

  it('forgets the rows that stood before a key was emptied', () => {
    const key = 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths';
    const old: FoundValue = { kind: 'registry', key, valueName: '\\\\*\\OLD', type: 'REG_SZ', data: 'RequireIntegrity=1' };
    expect(raise([old, { kind: 'registry-key-values', key }]).settings[0]?.wanted).to.deep.equal({ kind: 'default' });
  });
});
