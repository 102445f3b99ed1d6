import { expect } from 'chai';
import type { SettingData } from '../../src/catalogue/settings/definition.js';
import { getSetting, type SettingId } from '../../src/catalogue/settings/index.js';
import { printCmdlet } from '../../src/emit/print-cmdlet.js';
import { printPowerShellText } from '../../src/text/powershell.js';

function printed(id: SettingId, data?: SettingData): readonly string[] {
  const setting = getSetting(id);
  const { cmdlet } = setting.on as { cmdlet: { names: readonly Parameters<typeof printCmdlet>[0][] } };
  return cmdlet.names.flatMap((each) => printCmdlet(each, setting, data));
}

const rows: readonly (readonly [id: SettingId, data: SettingData | undefined, ...commands: readonly string[]])[] = [
  ['requireSigningClient', 1, 'Set-SmbClientConfiguration -RequireSecuritySignature $true -Force'],
  ['requireSigningClient', undefined, 'Set-SmbClientConfiguration -RequireSecuritySignature <$true|$false> -Force'],
  ['minDialectServer', 785, 'Set-SmbServerConfiguration -Smb2DialectMin SMB311 -Force'],
  ['authRateLimiterDelayMs', 2000, 'Set-SmbServerConfiguration -InvalidAuthenticationDelayTimeInMs 2000 -Force'],
  ['authRateLimiterDelayMs', undefined, 'Set-SmbServerConfiguration -InvalidAuthenticationDelayTimeInMs <0 to 10000> -Force'],
  ['smbServerNameHardeningLevel', undefined, 'Set-SmbServerConfiguration -SmbServerNameHardeningLevel <0|1|2> -Force'],
  ['cipherSuiteOrderClient', ['AES_256_GCM'], 'Set-SmbClientConfiguration -EncryptionCiphers AES_256_GCM -Force'],
  ['nullSessionPipes', ['', 'netlogon'], "Set-SmbServerConfiguration -NullSessionPipes ',netlogon' -Force"],
  [
    'quicRequireClientAuthentication',
    1,
    'Get-SmbServerCertificateMapping | ForEach-Object { Set-SmbServerCertificateMapping -Name $_.Name -RequireClientAuthentication $true -SkipClientCertificateAccessCheck:$false -Confirm:$false }',
  ],
  [
    'quicServerCertificateMapping',
    [
      { name: 'edge01.contoso.com', thumbprint: 'A1B2' },
      { name: 'edge02.contoso.com', thumbprint: '1A2B', flags: 'AllowNamedPipe' },
    ],
    'New-SmbServerCertificateMapping -Name edge01.contoso.com -Thumbprint A1B2 -StoreName My -Force',
    "New-SmbServerCertificateMapping -Name edge02.contoso.com -Thumbprint '1A2B' -Flags AllowNamedPipe -StoreName My -Force",
  ],
  [
    'quicClientAccessControl',
    [{ identifierType: 'ISSUER', identifier: "CN=Contoso's CA", effect: 'deny' }],
    "Get-SmbServerCertificateMapping | ForEach-Object { Block-SmbClientAccessToServer -Name $_.Name -IdentifierType ISSUER -Identifier 'CN=Contoso''s CA' -Force }",
  ],
  [
    'quicClientCertificateMapping',
    undefined,
    'New-SmbClientCertificateMapping -Namespace <server> -Thumbprint <thumbprint> -StoreName My -Force',
    'Remove-SmbClientCertificateMapping -Namespace <server> -Force',
  ],
  ['alternativePortServer', 8443, 'New-SmbServerAlternativePort -Port 8443 -TransportType QUIC -EnableInstances Default -Force'],
  [
    'smbFirewallGroup',
    'restrictive',
    "Enable-NetFirewallRule -DisplayGroup 'File and Printer Sharing (Restrictive)'",
    "Disable-NetFirewallRule -DisplayGroup 'File and Printer Sharing'",
  ],
  [
    'smb1OptionalFeature',
    ['client'],
    'Enable-WindowsOptionalFeature -FeatureName SMB1Protocol-Client -Online -All -NoRestart',
    'Disable-WindowsOptionalFeature -FeatureName SMB1Protocol-Server -Online -NoRestart',
  ],
  ['smb1OptionalFeature', [], 'Disable-WindowsOptionalFeature -FeatureName SMB1Protocol -Online -NoRestart'],
  ['smb1ClientDriver', 3, 'sc.exe config mrxsmb10 start= demand'],
  ['smb1ClientDependOnService', ['Bowser', 'MRxSmb20', 'NSI'], "sc.exe config lanmanworkstation depend= 'Bowser/MRxSmb20/NSI'"],
];

describe('emit/print-cmdlet', () => {
  for (const [id, data, ...commands] of rows) {
    it(`${id} ${data === undefined ? 'without data' : JSON.stringify(data)}`, () => {
      expect(printed(id, data)).to.deep.equal(commands);
    });
  }

  it('quotes what PowerShell would read as something else', () => {
    const texts = ['My', 'a b', '$x', '8080', '', '-Force', '\u2019'];
    expect(texts.map(printPowerShellText)).to.deep.equal(['My', "'a b'", "'$x'", "'8080'", "''", "'-Force'", "'\u2019\u2019'"]);
  });
});
