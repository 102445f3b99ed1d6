import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { settings } from '../../src/catalogue/settings/index.js';
import { scriptObject } from '../../src/emit/carriers/script-object.js';
import { scriptSwitch } from '../../src/emit/carriers/script-switch.js';
import { scriptValue } from '../../src/emit/carriers/script-value.js';
import { runScript } from '../referees/run-script.js';
import { compileWaived } from './compile-of.js';
import { ask } from './consign.js';
import { policyOf, type WantedData } from './policy-of.js';

const server = ['windows-server-2025/datacenter'];
const scriptsOf = (wanted: WantedData, windows: readonly string[] = server): Readonly<Record<string, string>> => {
  const { files } = compileWaived(policyOf(windows, wanted), { targets: ['powershell'] });
  const scripts = files.filter(({ path }) => path.endsWith('.ps1'));
  return Object.fromEntries(scripts.map(({ path, bytes }) => [path.slice('powershell/smbward-'.length), new TextDecoder().decode(bytes)]));
};
const everyKind: WantedData = {
  allowInsecureGuestAuth: 0,
  cipherSuiteOrderClient: ['AES_256_GCM', 'AES_128_GCM'],
  hardenedUncPaths: 'default',
  quicServerCertificateMapping: [{ name: 'edge01.contoso.com', thumbprint: '3F2504E04F8911D39A0C0305E82C3301A1B2C3D4' }],
  quicClientAccessControl: [{ identifierType: 'SHA256', identifier: '9f'.repeat(32), effect: 'deny' }],
  alternativePortServer: 8443,
  smbFirewallGroup: 'restrictive',
  smb1OptionalFeature: ['client'],
};

describe('emit/powershell', () => {
  it('makes four scripts, each ASCII with CRLF and short enough for Intune', () => {
    const scripts = scriptsOf(everyKind);
    expect(Object.keys(scripts)).to.deep.equal(['apply.ps1', 'detect.ps1', 'remediate.ps1', 'rollback.ps1']);
    for (const [name, text] of Object.entries(scripts)) {
      expect(text, name).to.match(/^#Requires -Version 5\.1\r\n(?:[ -~]*\r\n)+$/);
      expect(text.length, name).to.be.at.most(200_000);
      expect(text, name).to.include('Set-StrictMode -Version Latest');
    }
  });

  it('asks for no policy of execution, no encoded command, no text that is run', () => {
    for (const [name, text] of Object.entries(scriptsOf(everyKind))) {
      expect(text, name).to.not.match(/ExecutionPolicy|EncodedCommand|Invoke-Expression|DownloadString|Add-Type|FromBase64/i);
    }
  });

  it('is what the grammar of PowerShell takes, whatever the policy holds', function () {
    this.timeout(120_000);
    const folder = mkdtempSync(join(tmpdir(), 'smbward-'));
    const hostile = ["it's", '$(whoami)', '`n"', '#>', "'; Remove-Item C:\\ #"].map((name) => ({ path: name, integrity: 1 }));
    const all = {
      ...scriptsOf(everyKind),
      ...Object.fromEntries(Object.entries(scriptsOf({ hardenedUncPaths: hostile })).map(([name, text]) => [`hostile-${name}`, text])),
    };
    const files = Object.entries(all).map(([name, text]) => {
      writeFileSync(join(folder, name), text);
      return join(folder, name);
    });
    const answer = runScript('check-ps1.mjs', ...files);
    rmSync(folder, { recursive: true });
    expect('status' in answer ? answer.status : answer.skipped, JSON.stringify(answer)).to.equal(0);
  });

  it('has a table of places that detect, apply and remediate share, and that rollback does without', () => {
    const { 'apply.ps1': apply = '', ...others } = scriptsOf(everyKind);
    const table = /\r\n\$PolicyPlaces = @\(\r\n[^]*?\r\n\)\r\n/.exec(apply)?.[0] ?? '';
    expect(table).to.include("Name = 'AllowInsecureGuestAuth'");
    expect(Object.entries(others).map(([name, text]) => [name, text.includes(table)])).to.deep.equal([
      ['detect.ps1', true],
      ['remediate.ps1', true],
      ['rollback.ps1', false],
    ]);
  });

  it('says by Windows build, kind and edition for whom it is, and any edition where the policy names none', () => {
    const { 'detect.ps1': detect = '' } = scriptsOf({ requireSigningServer: 1 }, [
      'windows-11-24h2/pro',
      'windows-server-2025',
      'windows-server-2022/datacenter+dc',
    ]);
    expect(
      /\$PolicyWindows = @\(\r\n([^]*?)\r\n\)\r\n/
        .exec(detect)?.[1]
        ?.split('\r\n')
        .filter((line) => !line.includes('#')),
    ).to.deep.equal([
      '    @{ ProductType = 1; Build = 26100; Skus = @(48, 49) }',
      '    @{ ProductType = 3; Build = 26100; Skus = @() }',
      '    @{ ProductType = 2; Build = 20348; Skus = @(8, 12, 80) }',
    ]);
  });
});

describe('carriers of scripts', () => {
  const client = 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation';
  const local = 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters';

  it('carry every value that the catalogue writes, but for a default that no cmdlet shows', () => {
    const refused = settings.filter((row) => {
      const { storage, doNotEmit } = row as { storage: { kind: string }; doNotEmit?: string };
      return doNotEmit === undefined && !['registry', 'object', 'optional-feature', 'firewall-group'].includes(storage.kind);
    });
    expect(refused).to.deep.equal([]);
    expect(ask(scriptObject, 'auditClientCertificateAccess', 'default')).to.deep.equal({
      kind: 'refused',
      reason: 'Its cmdlet shows a value, and not whether that is the default.',
      instead: ['PowerShell'],
    });
  });

  it('write a registry value at its place, or by the cmdlet where that is asked for', () => {
    const want = { Type: 'DWord', Data: 1 };
    const call = { Name: 'Set-SmbClientConfiguration', Parameter: 'BlockNTLM', Arguments: { BlockNTLM: true, Force: true } };
    expect(ask(scriptValue, 'blockNtlmClient', 1)).to.deep.equal({
      kind: 'carried',
      notes: [],
      piece: {
        registry: [{ Kind: 'Value', Key: client, Name: 'BlockNTLM', Want: [want] }],
        cmdlet: [
          { Kind: 'Value', Key: local, Name: 'BlockNTLM', Want: [{ ...want, Cmdlet: call }] },
          { Kind: 'Value', Key: client, Name: 'BlockNTLM', Unless: want },
        ],
      },
    });
  });

  it('remove a policy value that would win over the local one, and say so', () => {
    const answer = ask(scriptValue, 'blockNtlmClient', 1, { place: 'local' });
    expect(answer).to.deep.include({ notes: ['A policy value that says something else is removed: it would win over the local value.'] });
    expect('piece' in answer && answer.piece.registry).to.deep.equal([
      { Kind: 'Value', Key: local, Name: 'BlockNTLM', Want: [{ Type: 'DWord', Data: 1 }] },
      { Kind: 'Value', Key: client, Name: 'BlockNTLM', Unless: { Type: 'DWord', Data: 1 } },
    ]);
  });

  it('record what a cmdlet sets beside a property, and ask no question', () => {
    const answer = ask(scriptObject, 'quicRequireClientAuthentication', 1, { windows: server });
    expect('piece' in answer && answer.piece.registry).to.deep.equal([
      {
        Kind: 'Property',
        Get: 'Get-SmbServerCertificateMapping',
        Name: 'RequireClientAuthentication',
        Set: 'Set-SmbServerCertificateMapping',
        Parameter: 'RequireClientAuthentication',
        With: { Confirm: false },
        Also: ['SkipClientCertificateAccessCheck'],
        Reset: '',
        Each: { List: 'Get-SmbServerCertificateMapping', Property: 'Name', Parameter: 'Name' },
        Want: [{ Shown: true, SkipClientCertificateAccessCheck: false }],
      },
    ]);
  });

  it('switch a firewall group by the name that it has in every language', () => {
    expect(ask(scriptSwitch, 'smbFirewallGroup', 'restrictive')).to.deep.equal({
      kind: 'carried',
      piece: {
        registry: [
          { Kind: 'FirewallGroup', Group: '@FirewallAPI.dll,-28672', On: true },
          { Kind: 'FirewallGroup', Group: '@FirewallAPI.dll,-28502', On: false },
        ],
      },
    });
  });

  it('switch the feature of a server and every part of the optional feature', () => {
    const answer = ask(scriptSwitch, 'smb1OptionalFeature', ['client']);
    expect('piece' in answer && answer.piece.registry).to.deep.equal([
      { Kind: 'ServerFeature', Name: 'FS-SMB1', Want: [{ Name: 'FS-SMB1', On: true }] },
      {
        Kind: 'Features',
        Names: ['SMB1Protocol', 'SMB1Protocol-Client', 'SMB1Protocol-Server', 'SMB1Protocol-Deprecation'],
        Want: [
          { Name: 'SMB1Protocol', On: true },
          { Name: 'SMB1Protocol-Client', On: true },
          { Name: 'SMB1Protocol-Server', On: false },
          { Name: 'SMB1Protocol-Deprecation', On: false },
        ],
      },
    ]);
  });
});
