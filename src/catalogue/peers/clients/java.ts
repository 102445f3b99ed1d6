import type { ClientPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, told, unknown } from '../property.js';
import { noEncryption, nothingKnown } from './nothing-known.js';

const here = 'connection rules §10.2';

const smbj = {
  ...nothingKnown,
  family: 'smbj',
  product: 'smbj',
  dialects: documented(dialectSets.from202To21, 'smbj'),
  selectableDialects: documented(dialectSets.from202To21, 'smbj'),
  ciphers: documented([], 'smbj'),
  signingAlgorithms: documented(['aes-128-cmac'], 'smbj'),
  firstMessage: documented('smb2-only', 'smbj'),
  signing: {
    able: documented(true, 'smbj'),
    requires: documented(false, 'smbj'),
    honoursServer: documented(true, 'smbj'),
    requiresForIpc: inferred(false, 'smbj'),
    testsEnabledBit: inferred(false, 'smbj'),
    unaskedOn311: inferred('tree-connect', 'smbj'),
    validatesNegotiate: inferred('none', 'connection rules §3.7'),
  },
  encryption: noEncryption,
  guest: {
    acceptsMapping: documented(true, 'smbj'),
    acceptsAskedGuest: documented(true, 'smbj'),
    signing: documented('drops-server-requirement', 'smbj'),
    signsTreeConnectOn311: inferred(false, 'smbj'),
  },
  authentication: {
    mechanisms: documented(['ntlm'], 'smbj', 'connection rules §5.5'),
    fallsBackToNtlm: documented(false, 'smbj', 'connection rules §5.5'),
    ntlmVersions: inferred(['ntlmv2'], 'smbj'),
    sendsTargetName: documented(true, 'connection rules §5.6'),
  },
  reports: [
    {
      cause: 'smb1-not-available',
      when: 'an SMB1 packet comes back; otherwise a TransportException',
      text: 'SMB1NotSupportedException: SMBv1 is not supported by SMBJ',
      certainty: 'documented',
      sources: ['smbj', 'connection rules §2.2'],
    },
    {
      cause: 'no-common-mechanism',
      text: 'SMBRuntimeException: Could not find a configured authenticator for mechtypes',
      certainty: 'documented',
      sources: ['smbj', 'connection rules §5.5'],
    },
  ],
  notes: ['Kerberos needs a GSSAuthenticationContext; there is no fallback between it and NTLM.'],
} as const;

const failsForSignedServers = {
  ...smbj,
  guest: { ...smbj.guest, signing: documented('fails-if-server-requires', 'smbj') },
  reports: [
    ...smbj.reports,
    {
      cause: 'guest-cannot-sign',
      text: 'SMB2GuestSigningRequiredException',
      certainty: 'documented',
      sources: ['smbj', 'github hierynomus/smbj#554'],
    },
  ],
} as const;

const jcifsNg = {
  ...nothingKnown,
  family: 'jcifs',
  firstMessage: documented('multi-protocol', 'jcifs-ng'),
  signing: {
    able: documented(true, 'jcifs-ng'),
    requires: documented(false, 'jcifs-ng'),
    honoursServer: documented(true, 'jcifs-ng'),
    requiresForIpc: documented(true, 'jcifs-ng'),
    testsEnabledBit: documented(true, 'jcifs-ng'),
    unaskedOn311: inferred('tree-connect', 'jcifs-ng'),
    validatesNegotiate: documented('signed', 'jcifs-ng'),
  },
  guest: {
    acceptsMapping: documented(false, 'jcifs-ng'),
    acceptsAskedGuest: documented(true, 'jcifs-ng'),
    signing: documented('drops-server-requirement', 'jcifs-ng'),
    signsTreeConnectOn311: inferred(false, 'jcifs-ng'),
  },
  authentication: {
    mechanisms: documented(['ntlm'], 'jcifs-ng'),
    fallsBackToNtlm: documented(false, 'jcifs-ng'),
    ntlmVersions: documented(['ntlmv2'], 'jcifs-ng'),
    sendsTargetName: documented(true, 'connection rules §5.6'),
  },
  reports: [
    {
      cause: 'smb1-not-available',
      when: 'its minimum is SMB2 and the server has SMB1 only',
      text: 'Server does not support SMB2',
      certainty: 'documented',
      sources: ['jcifs-ng', 'connection rules §2.2'],
    },
    {
      cause: 'signing-not-available-on-server',
      when: 'signing is enforced',
      text: 'Signing is enforced but server does not allow it',
      certainty: 'documented',
      sources: ['jcifs-ng', 'connection rules §3.7'],
    },
    {
      cause: 'guest-blocked-by-client',
      when: 'a real user was mapped to guest and allowGuestFallback is false',
      code: { space: 'ntstatus', code: 0xc000006d },
      text: 'SmbAuthException',
      certainty: 'documented',
      sources: ['jcifs-ng', 'connection rules §3.8'],
    },
    {
      cause: 'guest-cannot-sign',
      when: 'guest credentials and IPC$',
      text: 'IPC signing is enforced, but no signing is available',
      certainty: 'documented',
      sources: ['jcifs-ng', 'github wa2c/cifs-documents-provider#24'],
    },
    {
      cause: 'no-common-mechanism',
      text: 'SmbUnsupportedOperationException: Server does not support NTLM authentication, or kerberos authentication',
      certainty: 'documented',
      sources: ['jcifs-ng', 'connection rules §5.5'],
    },
  ],
} as const;

/** SMB clients written in Java, as Android file managers and servers use them. */
export const javaClients = [
  {
    ...smbj,
    id: 'smbj-0.2',
    title: 'SMBJ 0.2 and 0.3',
    versions: { from: '0.2', before: '0.4' },
    guest: nothingKnown.guest,
    sources: [here, 'smbj'],
  },
  {
    ...smbj,
    id: 'smbj-0.4',
    title: 'SMBJ 0.4 to 0.9',
    versions: { from: '0.4', before: '0.10' },
    sources: [here, 'smbj'],
  },
  {
    ...failsForSignedServers,
    id: 'smbj-0.10',
    title: 'SMBJ 0.10',
    versions: { from: '0.10', before: '0.11' },
    sources: [here, 'smbj', 'github hierynomus/smbj#554'],
  },
  {
    ...failsForSignedServers,
    id: 'smbj-0.11',
    title: 'SMBJ 0.11 and later',
    versions: { from: '0.11', before: null },
    dialects: documented(dialectSets.from202To311, 'smbj'),
    selectableDialects: documented(dialectSets.from202To311, 'smbj'),
    ciphers: inferred(['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'], 'smbj'),
    encryption: {
      able: documented(false, 'smbj'),
      canBeSwitchedOn: documented(true, 'smbj'),
      requires: documented(false, 'smbj'),
      honoursServer: documented(false, 'smbj'),
      wheneverPossible: documented(false, 'smbj'),
      judgedAt: inferred('session-setup', 'connection rules §4'),
    },
    notes: [...smbj.notes, 'Encryption needs withEncryptData. From 0.14 on withSigningEnabled(false) makes a client that cannot sign.'],
    sources: [here, 'smbj', 'github hierynomus/smbj#554'],
  },
  {
    ...nothingKnown,
    id: 'jcifs-1',
    title: 'jcifs 1.x',
    product: 'jcifs',
    versions: { from: '1.0', before: '2.0' },
    family: 'jcifs',
    dialects: told(dialectSets.smb1, 'general knowledge'),
    selectableDialects: told(dialectSets.smb1, 'general knowledge'),
    ciphers: documented([], 'MS-SMB'),
    firstMessage: told('smb1-strings', 'general knowledge'),
    signing: { ...nothingKnown.signing, able: told(true, 'general knowledge') },
    encryption: noEncryption,
    guest: { ...nothingKnown.guest, acceptsMapping: told(true, 'general knowledge'), acceptsAskedGuest: told(true, 'general knowledge') },
    authentication: {
      mechanisms: told(['ntlm'], 'general knowledge'),
      fallsBackToNtlm: told(true, 'general knowledge'),
      ntlmVersions: told(['ntlmv2'], 'general knowledge'),
      sendsTargetName: unknown([true, false], 'connection rules §5.6'),
    },
    notes: ['lmCompatibility below 3 makes it send NTLMv1.'],
    sources: [here, 'general knowledge'],
  },
  {
    ...jcifsNg,
    id: 'jcifs-ng',
    title: 'jcifs-ng 2.1',
    product: 'jcifs-ng',
    aliases: ['jcifs ng'],
    dialects: unknown([dialectSets.smb1To21, dialectSets.smb1To311], 'jcifs-ng'),
    selectableDialects: documented(dialectSets.smb1To311, 'jcifs-ng'),
    ciphers: documented([], 'jcifs-ng'),
    encryption: noEncryption,
    reports: [
      ...jcifsNg.reports,
      {
        cause: 'encryption-not-available-on-client',
        text: 'Server requires encryption, not yet supported',
        certainty: 'documented',
        sources: ['jcifs-ng'],
      },
    ],
    notes: ['It does not prefer signing, but enforces it for IPC$. SMB2-only messages can be asked for.'],
    sources: [here, 'jcifs-ng'],
  },
  {
    ...jcifsNg,
    id: 'jcifs-codelibs-3',
    title: 'org.codelibs.jcifs 3',
    product: 'jcifs-codelibs',
    aliases: ['codelibs jcifs'],
    versions: { from: '3.0', before: null },
    dialects: documented(dialectSets.smb1To311, 'jcifs-ng'),
    selectableDialects: documented(dialectSets.smb1To311, 'jcifs-ng'),
    encryption: {
      able: documented(false, 'jcifs-ng'),
      canBeSwitchedOn: documented(true, 'jcifs-ng'),
      requires: documented(false, 'jcifs-ng'),
      honoursServer: documented(false, 'jcifs-ng'),
      wheneverPossible: documented(false, 'jcifs-ng'),
      judgedAt: inferred('session-setup', 'connection rules §4'),
    },
    notes: ['Encryption has a switch, which is off by default.'],
    sources: [here, 'jcifs-ng'],
  },
] as const satisfies readonly ClientPeer[];
