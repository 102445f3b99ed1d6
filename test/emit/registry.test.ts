import { expect } from 'chai';
import { getSetting, type SettingId } from '../../src/catalogue/settings/index.js';
import type { CheckOptions } from '../../src/check.js';
import type { Carriage } from '../../src/emit/emitter.js';
import { regEmitter, regFileOf } from '../../src/emit/reg.js';
import { registryPolEmitter } from '../../src/emit/registry-pol.js';
import { parseRegistryPol } from '../../src/formats/registry-pol/parse.js';
import { compileOf } from './compile-of.js';
import { policyOf, type WantedData } from './policy-of.js';

const windows = ['windows-11-24h2/enterprise'];
const pathsOf = (wanted: WantedData, options: CheckOptions = {}): readonly string[] =>
  compileOf(policyOf(windows, wanted), options).files.map(({ path }) => path);
const policyFile = (wanted: WantedData) => {
  const file = compileOf(policyOf(windows, wanted)).files.find(({ path }) => path.endsWith('registry.pol'));
  return parseRegistryPol('registry.pol', file?.bytes ?? new Uint8Array()).model?.entries ?? [];
};
const asked = (setting: SettingId, place: 'policy' | 'local' = 'policy'): Carriage =>
  registryPolEmitter.carries(getSetting(setting), { wanted: { kind: 'value', data: 1 }, place });

describe('emit/reg', () => {
  it('writes one block a key, though settings of other keys come between', () => {
    const item = (key: string, valueName: string) =>
      ({ kind: 'registry', setting: 'smb1Server', place: 'local', key, valueName, type: 'REG_DWORD', data: 1, tattoos: true }) as const;
    const { keys } = regFileOf([item('A', '1'), item('B', '2'), item('a', '3')]);
    expect(keys.map(({ path }) => path)).to.deep.equal(['HKEY_LOCAL_MACHINE\\A', 'HKEY_LOCAL_MACHINE\\B']);
    expect(keys[0]?.action === 'set' && keys[0].values.map(({ name }) => name)).to.deep.equal(['1', '3']);
  });

  it('makes no file for a policy without registry values', () => {
    expect(pathsOf({ smbFirewallGroup: 'restrictive' })).to.deep.equal(['manifest.json']);
  });

  it('carries registry values and names the cmdlet for the rest', () => {
    const carriage = regEmitter.carries(getSetting('quicClientAccessControl'));
    expect(carriage.kind === 'not-carried' && carriage.instead).to.deep.equal(['PowerShell']);
  });

  it('says at which place it writes when that is not the one asked for', () => {
    expect(regEmitter.carries(getSetting('requireSigningClient'))).to.deep.equal({
      kind: 'carried',
      notes: ['Windows has no policy place for it: the local value is written.'],
    });
  });
});

describe('emit/registry-pol', () => {
  it('carries a policy place without remark', () => {
    expect(asked('allowInsecureGuestAuth')).to.deep.equal({ kind: 'carried', notes: [] });
  });

  it('leaves a local place to the security template where there is a security option', () => {
    const carriage = asked('requireSigningClient');
    expect(carriage.kind === 'not-carried' && carriage.instead[0]).to.equal('security template (GptTmpl.inf)');
  });

  it('leaves it to preferences where there is none', () => {
    const carriage = asked('encryptDataServer');
    expect(carriage.kind === 'not-carried' && carriage.instead[0]).to.equal('Group Policy preferences (registry)');
  });

  it('writes a local place as its own template does, and says that it stays', () => {
    const carriage = asked('smb1Server');
    expect(carriage.kind === 'carried' && carriage.notes[0]).to.contain('SecGuide.admx');
  });

  it('is not made for the local place', () => {
    expect(asked('allowInsecureGuestAuth', 'local').kind).to.equal('not-carried');
    expect(pathsOf({ allowInsecureGuestAuth: 0 }, { place: 'local' })).to.not.include('registry-pol/Machine/registry.pol');
  });

  it('does not reach Windows Home', () => {
    const { coverage, files } = compileOf(policyOf(['windows-11-24h2/home'], { allowInsecureGuestAuth: 0 }));
    expect(coverage[0]?.channels['registry-pol'].reason).to.equal('Windows Home processes no Group Policy.');
    expect(files.map(({ path }) => path)).to.not.include('registry-pol/Machine/registry.pol');
  });

  it('orders to delete before it sets, and names no hive', () => {
    const entries = policyFile({
      allowInsecureGuestAuth: 0,
      blockNtlmClient: 'default',
      hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', integrity: 1 }],
    });
    expect(entries.map(({ valueName }) => valueName)).to.deep.equal([
      '**del.BlockNTLM',
      '**delvals.',
      'AllowInsecureGuestAuth',
      '\\\\*\\SYSVOL',
    ]);
    expect(entries.filter(({ key }) => /^(HK|\\)/i.test(key))).to.deep.equal([]);
  });

  it('refuses a list that no record can hold', () => {
    const names = Array.from({ length: 3000 }, (_, index) => `server${index}.corp.example`);
    const { diagnostics, files } = compileOf(policyOf(windows, { blockNtlmServerExceptionList: names }));
    expect(diagnostics.map(({ code }) => code)).to.include('list-is-too-long-for-registry-pol');
    expect(files).to.deep.equal([]);
  });
});
