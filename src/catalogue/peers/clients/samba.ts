import type { ClientPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, observed, told } from '../property.js';
import { nothingKnown } from './nothing-known.js';

const current = {
  ...nothingKnown,
  family: 'samba',
  product: 'libsmbclient',
  aliases: ['smbclient'],
  dialects: documented(dialectSets.from202To311, 'samba-conf'),
  selectableDialects: documented(dialectSets.smb1To311, 'samba-conf'),
  ciphers: documented(['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'], 'samba-conf client smb3 encryption algorithms'),
  signingAlgorithms: observed(['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256'], 'lab-samba'),
  smb1Signing: documented('declined', 'samba-src'),
  firstMessage: documented('smb2-only', 'samba-src'),
  signing: {
    able: observed(true, 'lab-samba'),
    requires: documented(false, 'samba-conf'),
    honoursServer: observed(true, 'lab-samba'),
    requiresForIpc: documented(true, 'samba-conf'),
    testsEnabledBit: documented(false, 'samba-src'),
    unaskedOn311: observed('tree-connect', 'lab-samba'),
    validatesNegotiate: documented('authenticated', 'samba-src'),
  },
  encryption: {
    able: observed(true, 'lab-samba'),
    canBeSwitchedOn: documented(true, 'samba-conf'),
    requires: documented(false, 'samba-conf'),
    honoursServer: observed(true, 'lab-samba'),
    wheneverPossible: documented(false, 'samba-conf'),
    judgedAt: observed('session-setup', 'lab-samba'),
  },
  guest: {
    acceptsMapping: observed(true, 'lab-signing'),
    acceptsAskedGuest: observed(true, 'lab-signing'),
    signing: observed('drops-server-requirement', 'lab-signing'),
    signsTreeConnectOn311: observed(false, 'lab-signing'),
  },
  authentication: {
    mechanisms: documented(['kerberos', 'ntlm'], 'samba-conf'),
    fallsBackToNtlm: documented(true, 'samba-conf'),
    ntlmVersions: documented(['ntlmv2'], 'samba-conf'),
    sendsTargetName: documented(true, 'connection rules §5.6'),
  },
  reports: [
    {
      cause: 'smb1-not-available',
      when: 'the server has SMB1 only',
      rows: ['negotiate-form/smb2OnlyAgainstSmb1', 'negotiate-form/serverIsSmb1Only', 'negotiate-form/serverSmb2IsOff'],
      code: { space: 'ntstatus', code: 0xc000020c },
      text: 'NT_STATUS_CONNECTION_DISCONNECTED',
      certainty: 'observed',
      sources: ['lab-samba', 'connection rules §2.2'],
    },
    {
      cause: 'smb1-not-available',
      when: 'the client is limited to SMB1 and a Samba server has none',
      rows: ['negotiate-form/clientIsSmb1Only'],
      code: { space: 'ntstatus', code: 0xc00000c3 },
      text: 'NT_STATUS_INVALID_NETWORK_RESPONSE',
      certainty: 'observed',
      sources: ['lab-samba', 'connection rules §2.2'],
    },
    {
      cause: 'signing-not-available-on-server',
      code: { space: 'ntstatus', code: 0xc0000022 },
      text: 'NT_STATUS_ACCESS_DENIED, made by the client at SESSION_SETUP',
      certainty: 'documented',
      sources: ['samba-src', 'connection rules §3.7'],
    },
    {
      cause: 'dialect-range-empty',
      when: '"client max protocol" below "client min protocol", which is SMB2_02 by default',
      rows: ['dialect/clientRangeEmpty'],
      code: { space: 'ntstatus', code: 0xc0000030 },
      text: 'NT_STATUS_INVALID_PARAMETER_MIX, made by the client before anything is sent',
      certainty: 'observed',
      sources: ['lab-samba'],
    },
    {
      cause: 'signing-not-available-on-client',
      when: 'SMB1, signing disabled, and the server requires it',
      rows: ['session-signing/smb1ClientCannotSign'],
      code: { space: 'ntstatus', code: 0xc0000022 },
      text: 'NT_STATUS_ACCESS_DENIED, made by the client at NEGOTIATE',
      certainty: 'documented',
      sources: ['samba-src', 'connection rules §3.7'],
    },
    ...(['no-common-mechanism', 'no-kerberos-target', 'no-kdc-reachable'] as const).map(
      (cause) =>
        ({
          cause,
          when: 'Kerberos is required and there is no ticket, or no name for it',
          code: { space: 'ntstatus', code: 0xc0000022 },
          text: 'NT_STATUS_ACCESS_DENIED, made by the client',
          certainty: 'observed',
          sources: ['lab-samba'],
        }) as const,
    ),
    {
      cause: 'guest-cannot-encrypt',
      when: 'encryption is asked for and the session has no key',
      rows: ['guest-encryption/guestCannotEncrypt'],
      code: { space: 'ntstatus', code: 0xc0000030 },
      text: 'NT_STATUS_INVALID_PARAMETER_MIX, made by the client',
      certainty: 'observed',
      sources: ['lab-samba'],
    },
    {
      cause: 'guest-cannot-sign',
      when: '"client signing = required"',
      code: { space: 'ntstatus', code: 0xc0000022 },
      text: 'NT_STATUS_ACCESS_DENIED, made by the client at SESSION_SETUP',
      certainty: 'observed',
      sources: ['lab-signing', 'connection rules §3.8'],
    },
  ],
} as const;

const before415 = {
  ...current,
  ciphers: inferred(['AES_128_GCM', 'AES_128_CCM'], 'samba-release-notes 4.15'),
  signingAlgorithms: inferred(['aes-128-cmac'], 'samba-release-notes 4.15'),
} as const;

const before411 = {
  ...before415,
  firstMessage: inferred('multi-protocol', 'samba-src'),
  authentication: { ...current.authentication, mechanisms: told(['ntlm', 'kerberos'], 'general knowledge') },
} as const;

/** smbclient and everything else built on libsmbclient, by release of Samba. */
export const sambaClients = [
  {
    ...before411,
    id: 'libsmbclient-before-4.7',
    title: 'smbclient, libsmbclient before 4.7',
    versions: { from: null, before: '4.7' },
    dialects: told(dialectSets.smb1, 'general knowledge'),
    selectableDialects: told(dialectSets.smb1To311, 'general knowledge'),
    notes: ['NTLM unless Kerberos is asked for.'],
    sources: ['connection rules §10.2', 'general knowledge'],
  },
  {
    ...before411,
    id: 'libsmbclient-4.7',
    title: 'smbclient, libsmbclient 4.7 to 4.10',
    versions: { from: '4.7', before: '4.11' },
    dialects: told(dialectSets.smb1To311, 'general knowledge'),
    notes: ['NTLM unless Kerberos is asked for.'],
    sources: ['connection rules §10.2', 'general knowledge'],
  },
  {
    ...before415,
    id: 'libsmbclient-4.11',
    title: 'smbclient, libsmbclient 4.11 to 4.14',
    versions: { from: '4.11', before: '4.15' },
    sources: ['connection rules §10.2', 'samba-conf', 'samba-src'],
  },
  {
    ...current,
    id: 'libsmbclient-4.15',
    title: 'smbclient, libsmbclient 4.15 and later',
    versions: { from: '4.15', before: null },
    sources: ['connection rules §10.2', 'samba-conf', 'samba-src', 'lab-samba', 'lab-signing'],
  },
] as const satisfies readonly ClientPeer[];
