/** What must come of a line as somebody types it; what is left out is not compared. */
export interface RightAnswer {
  /** `connected`, `undecided`, or the cause. */
  readonly is: string;
  readonly stage?: string;
  readonly dialect?: string;
  readonly signed?: boolean;
  readonly mechanism?: string;
  readonly identity?: string;
  /** Numbers that are shown, and numbers that must not be. */
  readonly shows?: readonly string[];
  readonly not?: readonly string[];
  readonly says?: string;
}

/** Invented connections as words of a command line, by the number that they have in the rules and reports. */
export const commandLines: Readonly<Record<string, readonly [line: string, right: RightAnswer]>> = {
  '2-4': [
    '--client windows-10-22h2/pro --set client.smb1=true --server samba-4.15 --set server.smb1=true --set server.maxDialect=1.0 --set server.requiresSigning=true --account local',
    { is: 'connected', dialect: '1.0', signed: true },
  ],
  '7-4': [
    '--client windows-11-24h2/enterprise --server windows-server-2025/datacenter --set server.firewallAllowsTcp=false',
    { is: 'firewall-blocked', stage: 'transport', shows: ['win32 53'] },
  ],
  '9-3': [
    '--client windows-10-22h2/pro --set client.smb1=true --server windows-xp-stand-alone --account local',
    { is: 'connected', dialect: '1.0', identity: 'guest' },
  ],
  '13-1': [
    '--client smbclient-4.17 --set client.maxDialect=2.1 --server samba-4.15 --set server.demandsEncryption=true --set server.ntlm=none --account local',
    { is: 'ntlm-refused-by-server', shows: ['ntstatus 0xC0000418'] },
  ],
  '13-2': [
    '--client smbclient-4.17 --set client.requiresEncryption=true --server samba-4.15 --set server.maxDialect=2.1 --account local --set credentials.password=wrong',
    { is: 'wrong-credentials', stage: 'session-setup', shows: ['ntstatus 0xC000006D'] },
  ],
  '14-1': [
    '--client smbj-0.11 --set client.encrypts=true --set client.requiresEncryption=true --server samba-4.15 --set server.maxDialect=2.1 --account local',
    { is: 'encryption-not-available-on-server', not: ['ntstatus 0xC05D0008'] },
  ],
  '14-2': [
    '--client smbclient-4.17 --set client.mechanisms=kerberos-only --server samba-4.15 --account local',
    { is: 'no-kerberos-target', shows: ['ntstatus 0xC0000022'], not: ['ntstatus 0xC000006D', 'ntstatus 0xC00000BB'] },
  ],
  '17-1': ['--client linux-cifs --set client.maxDialect=1.0 --server samba-3.5 --account local', { is: 'connected', dialect: '1.0' }],
  '17-2': [
    '--client linux-cifs --set client.minDialect=2.0.2 --set client.maxDialect=2.0.2 --server samba-4.15 --account local',
    { is: 'connected', dialect: '2.0.2' },
  ],
  '17-6': [
    '--client windows-10-22h2/pro --set client.smb1=true --server samba-4.15 --set server.minDialect=1.0 --set server.maxDialect=1.0 --account local',
    { is: 'connected', dialect: '1.0' },
  ],
  '19-3': [
    '--client linux-cifs --set client.mechanisms=ntlm-only --set client.ntlm=none --server windows-server-2022/standard --account domain',
    { is: 'no-common-mechanism', shows: ['errno 95'], not: ['errno 13', 'errno 126'] },
  ],
  '21-1': [
    '--client libsmbclient-4.15 --set client.requiresSigning=true --server samba-4.15 --set server.signs=never --account local',
    { is: 'signing-not-available-on-server', shows: ['ntstatus 0xC0000022'], not: ['ntstatus 0xC000A000'] },
  ],
  '21-2': [
    '--client libsmbclient-4.15 --set client.smb1=true --set client.maxDialect=1.0 --set client.smb1Signing=required --server samba-3.5 --set server.smb1Signing=disabled --account local',
    { is: 'signing-not-available-on-server', shows: ['ntstatus 0xC0000022'] },
  ],
  '21-3': [
    '--client smbj-0.11 --server windows-server-2022/standard --set server.ntlm=none --set server.ntlmRefusal=not-listed --account domain',
    {
      is: 'no-common-mechanism',
      says: 'SMBRuntimeException: Could not find a configured authenticator for mechtypes',
      not: ['ntstatus 0xC000006D', 'ntstatus 0xC00000BB'],
    },
  ],
  '23-4': [
    '--client libsmbclient-4.15 --set client.minDialect=1.0 --set client.smb1=true --server samba-4.15 --set server.maxDialect=1.0 --set server.smb1=true --account local',
    { is: 'connected', dialect: '1.0' },
  ],
  '25-1': [
    '--client windows-11-24h2/enterprise --server windows-server-2022/standard --account domain --set credentials.nameKind=alias',
    { is: 'connected', mechanism: 'ntlmv2' },
  ],
  '25-2': [
    '--client windows-11-24h2/enterprise --server windows-server-2022/standard --account domain --set credentials.nameKind=alias --set client.blocksNtlm=true',
    { is: 'ntlm-blocked-by-client' },
  ],
  '25-3': [
    '--client windows-11-24h2/enterprise --server windows-server-2022/standard --account domain --set credentials.nameKind=alias --set client.blocksNtlm=true --set credentials.nameHasSpn=true',
    { is: 'connected', mechanism: 'kerberos' },
  ],
  'H1 Server 2025': [
    '--client windows-11-25h2/pro --server windows-server-2025/standard --account domain --set network.tcpPort=8445',
    { is: 'port-mismatch', stage: 'transport' },
  ],
  'H1 Windows 11': [
    '--client windows-11-25h2/pro --server windows-11-25h2/pro --account domain --set network.tcpPort=8445 --set network.transport=tcp',
    { is: 'port-mismatch', stage: 'transport' },
  ],
  'H1 Samba': [
    '--client windows-11-25h2/pro --server samba-4.15 --account local --set network.tcpPort=8445',
    { is: 'port-mismatch', stage: 'transport' },
  ],
  'H4 ksmbd': [
    '--client windows-11-24h2/pro --server ksmbd --account local --set server.signs=set-to-disabled',
    { is: 'connected', dialect: '3.1.1', signed: true },
  ],
  'H4 Samba': [
    '--client windows-11-24h2/pro --server samba-4.15 --account local --set server.signs=set-to-disabled',
    { is: 'connected', dialect: '3.1.1', signed: true },
  ],
  'H4 unknown product': [
    '--client windows-11-24h2/pro --server unknown-server --account local --set server.dialects=3.1.1 --set server.smb1=no --set server.guestMapping=never --set server.ntlm=v2-only --set server.demandsEncryption=no --set server.signs=set-to-disabled',
    { is: 'undecided' },
  ],
  H5: [
    '--client windows-10-21h2/pro --server windows-server-2019/standard --account anonymous --set share.kind=ipc --set share.name=IPC$',
    { is: 'connected', dialect: '3.1.1', identity: 'anonymous', signed: false },
  ],
  'H5 a file share': [
    '--client windows-10-21h2/pro --server windows-server-2019/standard --account anonymous',
    { is: 'anonymous-refused', stage: 'tree-connect' },
  ],
  H6: [
    '--client linux-cifs --set client.ciphers=AES_128_GCM,AES_256_GCM,AES_128_CCM --server azure-files --set server.ciphers=AES_256_GCM --account local',
    { is: 'encryption-not-available-on-client', stage: 'session-setup', shows: ['errno 13'] },
  ],
  'H6 256-GCM alone': [
    '--client linux-cifs --set client.ciphers=AES_256_GCM --server azure-files --set server.ciphers=AES_256_GCM --account local',
    { is: 'connected' },
  ],
  H7: [
    '--client windows-11-21h2/pro --server unknown-server --set server.dialects=3.1.1 --set server.mostCiphersInOffer=2 --account local',
    { is: 'negotiate-offer-refused', stage: 'negotiate' },
  ],
  H8: [
    '--client windows-10-22h2/pro --set client.workstationService=disabled --server samba-4.15 --account local',
    {
      is: 'workstation-service-not-running',
      stage: 'transport',
      shows: ['win32 1203', 'hresult 0x800704B3', 'win32 67', 'hresult 0x80070043'],
    },
  ],
  'H8 server': [
    '--client windows-10-22h2/pro --server windows-server-2022/standard --set server.serverService=stopped',
    { is: 'port-closed', stage: 'transport' },
  ],
  H9: ['--client windows-11-24h2/pro --server synology-dsm-7', { is: 'connected', signed: true }],
};
