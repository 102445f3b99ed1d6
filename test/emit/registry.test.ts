import { expect } from 'chai';
import type { SettingId } from '../../src/catalogue/settings/index.js';
import type { CheckOptions } from '../../src/check.js';
import { regValue } from '../../src/emit/carriers/reg-value.js';
import { registryPolRecord } from '../../src/emit/carriers/registry-pol-record.js';
import { oneBlockPerKey } from '../../src/emit/targets/reg.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import type { RegKey, RegValue } from '../../src/formats/reg/model.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';
import { compileOf } from './compile-of.js';
import { ask, consign } from './consign.js';
import { policyOf, type WantedData } from './policy-of.js';

const windows = ['windows-11-24h2/enterprise'];
const pathsOf = (wanted: WantedData, options: CheckOptions = {}): readonly string[] =>
  compileOf(policyOf(windows, wanted), options).files.map(({ path }) => path);
const policyFile = (wanted: WantedData) => {
  const file = compileOf(policyOf(windows, wanted)).files.find(({ path }) => path.endsWith('registry.pol'));
  return parseRegistryPol('registry.pol', file?.bytes ?? new Uint8Array()).model?.entries ?? [];
};
const answer = (setting: SettingId): ReturnType<typeof ask> => ask(registryPolRecord, setting, 1);

describe('emit/reg', () => {
  it('writes one block a key, though settings of other keys come between', () => {
    const value = (name: string): RegValue => ({ name, data: { kind: 'dword', value: 1 } });
    const block = (path: string, name: string): RegKey => ({ action: 'set', path, values: [value(name)] });
    const blocks: readonly RegKey[] = [block('A', '1'), block('B', '2'), block('a', '3'), { action: 'delete', path: 'B' }];
    expect(oneBlockPerKey(blocks)).to.deep.equal([
      { action: 'set', path: 'A', values: [value('1'), value('3')] },
      { action: 'delete', path: 'B' },
      block('B', '2'),
    ]);
  });

  it('makes no file for a policy without registry values', () => {
    const paths = pathsOf({ smb1OptionalFeature: [] }, { targets: ['reg', 'powershell'] });
    expect(paths.filter((path) => path.startsWith('reg/'))).to.deep.equal([]);
  });

  it('carries registry values and names the cmdlet for the rest', () => {
    expect(ask(regValue, 'quicClientAccessControl', [])).to.deep.equal({
      kind: 'refused',
      reason: 'It is an object behind cmdlets; no place in the registry is documented for it.',
      instead: ['PowerShell'],
    });
  });

  it('says at which place it writes when that is not the one asked for', () => {
    const notes = (setting: SettingId, place: RegistryPlace): unknown => {
      const carried = ask(regValue, setting, 1, { place });
      return carried.kind === 'carried' && carried.notes;
    };
    const local = ['Windows has no policy place for it: the local value is written.'];
    const policy = ['The local place is missing or was never confirmed: the policy place is written.'];
    expect([notes('requireSigningClient', 'policy'), notes('requireSigningClient', 'local')]).to.deep.equal([local, []]);
    expect([notes('enableAlternativePortsClient', 'policy'), notes('enableAlternativePortsClient', 'local')]).to.deep.equal([[], policy]);
  });

  it('writes the blocks that apply a value and those that take it back', () => {
    const path = 'HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
    const block = (data: RegValue['data']): RegKey => ({ action: 'set', path, values: [{ name: 'BlockNTLM', data }] });
    expect(ask(regValue, 'blockNtlmClient', 1)).to.deep.equal({
      kind: 'carried',
      piece: { apply: [block({ kind: 'dword', value: 1 })], remove: [block({ kind: 'delete' })] },
      notes: [],
    });
  });

  it('says where no file can take a value back', () => {
    const { wanted, setting, lowered } = consign('blockNtlmClient', 1);
    if (lowered.kind === 'impossible') throw new Error(lowered.reason);
    const carried = regValue.carry(wanted, setting, { ...lowered.state, reset: { cannot: 'Nobody wrote it down.' } });
    expect(carried.kind === 'carried' && carried.piece().remove).to.deep.equal([]);
    expect(carried.remarks?.map((remark) => remark({})).map(({ code, help }) => ({ code, help }))).to.deep.equal([
      { code: 'removal-cannot-restore', help: 'Nobody wrote it down.' },
    ]);
  });
});

describe('emit/registry-pol', () => {
  it('carries a policy place without remark', () => {
    expect(answer('allowInsecureGuestAuth')).to.deep.equal({
      kind: 'carried',
      piece: [
        {
          key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
          valueName: 'AllowInsecureGuestAuth',
          type: 4,
          data: new Uint8Array([1, 0, 0, 0]),
        },
      ],
      remarks: [],
    });
  });

  it('leaves a local place to the security template where there is a security option', () => {
    const refused = answer('requireSigningClient');
    expect(refused.kind === 'refused' && refused.instead[0]).to.equal('security template (GptTmpl.inf)');
  });

  it('leaves it to preferences where there is none', () => {
    const refused = answer('encryptDataServer');
    expect(refused.kind === 'refused' && refused.instead[0]).to.equal('Group Policy preferences (registry)');
  });

  it('writes a local place as its own template does, and says that it stays', () => {
    const carried = answer('smb1Server');
    expect(carried.kind === 'carried' && carried.notes).to.deep.equal([
      'As SecGuide.admx does, it writes a local value, which stays when the Group Policy object goes.',
    ]);
  });

  it('is not made for the local place', () => {
    expect(pathsOf({ allowInsecureGuestAuth: 0 }, { place: 'local' })).to.not.include('registry-pol/Machine/registry.pol');
  });

  it('does not reach Windows Home', () => {
    const { coverage, files } = compileOf(policyOf(['windows-11-24h2/home'], { allowInsecureGuestAuth: 0 }));
    expect(coverage[0]?.targets['registry-pol']?.reason).to.equal('Windows Home processes no Group Policy.');
    expect(files.map(({ path }) => path)).to.not.include('registry-pol/Machine/registry.pol');
  });

  it('says one hardened path in one record and in one line, as the files of others have it', () => {
    const policy = policyOf(['windows-11-24h2/enterprise'], {
      hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 1 }],
    });
    const { files } = compileOf(policy);
    const bytes = (path: string): Uint8Array => files.find((file) => file.path === path)!.bytes;
    const text = new TextDecoder('utf-16le').decode(bytes('reg/smbward-apply.reg'));
    expect(text.split('\r\n').filter((line) => line !== '')).to.deep.equal([
      'Windows Registry Editor Version 5.00',
      '[HKEY_LOCAL_MACHINE\\Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths]',
      '"\\\\\\\\*\\\\SYSVOL"="RequireMutualAuthentication=1,RequireIntegrity=1"',
    ]);
    // Microsoft's baselines and the DoD's registry.pol hold these bytes.
    const record = '[Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths\0;\\\\*\\SYSVOL\0;\u0001\0;b\0;';
    const said = new TextDecoder('utf-16le').decode(bytes('registry-pol/Machine/registry.pol').slice(8));
    expect(said).to.equal(`${record}RequireMutualAuthentication=1,RequireIntegrity=1\0]`);
  });

  it('orders to delete before it sets, and names no hive', () => {
    const entries = policyFile({
      allowInsecureGuestAuth: 0,
      blockNtlmClient: 'default',
      hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 1 }],
    });
    expect(entries.map(({ valueName }) => valueName)).to.deep.equal(['**del.BlockNTLM', 'AllowInsecureGuestAuth', '\\\\*\\SYSVOL']);
    expect(entries.filter(({ key }) => /^(HK|\\)/i.test(key))).to.deep.equal([]);
  });

  it('refuses a list that no record can hold', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `server${index}.corp.example`);
    const { diagnostics, files } = compileOf(policyOf(windows, { blockNtlmServerExceptionList: names }));
    expect(diagnostics.map(({ code }) => code)).to.include('list-is-too-long-for-registry-pol');
    expect(files).to.deep.equal([]);
  });
});
