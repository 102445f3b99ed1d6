import type { ServerPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, type Evidence, inferred, observed, told, unknown } from '../property.js';
import { nothingKnown } from './nothing-known.js';

/**
 * The defaults of a stand-alone Samba 4.15 or later. A product with Samba inside has the same ones by inference only, so the strength of the
 * evidence is passed in.
 */
export function sambaDefaults(stated: Evidence, measured: Evidence) {
  return {
    ...nothingKnown,
    family: 'samba',
    dialects: stated(dialectSets.from202To311, 'samba-conf'),
    selectableDialects: stated(dialectSets.smb1To311, 'samba-conf'),
    ciphers: stated(['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'], 'samba-conf server smb3 encryption algorithms'),
    signingAlgorithms: stated(['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256'], 'samba-conf server smb3 signing algorithms'),
    smb1Signing: stated('disabled', 'samba-conf'),
    signing: {
      signsWhenAsked: measured(true, 'lab-samba', 'samba-conf'),
      signsWhenDisabled: measured(true, 'lab-samba', 'samba-conf'),
      announcesEnabled: inferred(true, 'samba-conf'),
      requires: stated(false, 'samba-conf'),
      signsFinalResponse: inferred(true, 'lab-samba'),
      validateNegotiate: inferred('answers', 'samba-src'),
      unsignedTreeConnectOn311: measured('access-denied', 'lab-signing'),
      exemptsGuests: measured(true, 'lab-signing', 'samba-src'),
    },
    encryption: {
      able: measured(true, 'lab-samba', 'samba-conf'),
      demands: stated(false, 'samba-conf'),
      refusesAt: stated('session-setup', 'samba-src'),
      refusesUnencryptable: measured('after-logon', 'lab-samba', 'samba-src'),
      picksCiphersFrom: documented([], 'samba-src'),
    },
    guest: {
      mapping: stated('never', 'samba-conf'),
      sharesAdmitGuests: stated(false, 'samba-conf'),
      flagsGuest: stated(true, 'samba-src'),
    },
    authentication: {
      mechanisms: inferred(['ntlm'], 'samba-conf'),
      ntlmVersions: stated(['ntlmv2'], 'samba-conf'),
      validatesDomainNtlm: inferred(false, 'samba-conf'),
      hasAesKeys: unknown([true, false], 'connection rules §5.1'),
      ntlmRefusal: measured('after-authenticate', 'lab-samba'),
      admitsAnonymous: measured(true, 'lab-samba'),
    },
    transports: {
      netbios: stated(true, 'samba-conf server smb transports'),
      quic: stated(false, 'samba-conf server smb transports'),
    },
  } as const;
}

const current = sambaDefaults(documented, observed);
const before415 = {
  ...current,
  ciphers: inferred(['AES_128_GCM', 'AES_128_CCM'], 'samba-release-notes 4.15'),
  signingAlgorithms: inferred(['aes-128-cmac'], 'samba-release-notes 4.15'),
  transports: { ...current.transports, quic: documented(false, 'samba-release-notes 4.15', 'samba-423') },
} as const;
const smb1OnByDefault = {
  ...before415,
  selectableDialects: told(dialectSets.smb1To311, 'samba-release-notes'),
} as const;
const acceptsNtlmv1 = { ...current.authentication, ntlmVersions: documented(['ntlmv1', 'ntlmv2'], 'samba-release-notes 4.5') } as const;

/** Samba by release and by role. The releases are stand-alone servers; the roles are configurations of a current release. */
export const sambaServers = [
  {
    ...smb1OnByDefault,
    id: 'samba-3.5',
    title: 'Samba 3.5 and older',
    product: 'samba',
    versions: { from: null, before: '3.6' },
    dialects: told(dialectSets.smb1, 'general knowledge'),
    selectableDialects: told(dialectSets.smb1, 'general knowledge'),
    ciphers: documented([], 'MS-SMB'),
    smb1Signing: told('disabled', 'general knowledge'),
    encryption: { ...current.encryption, able: documented(false, 'MS-SMB'), demands: documented(false, 'MS-SMB') },
    guest: { ...current.guest, mapping: told('never', 'general knowledge') },
    authentication: { ...current.authentication, ntlmVersions: told(['ntlmv1', 'ntlmv2'], 'general knowledge') },
    notes: ['Some distributions set "map to guest = Bad User".', 'Signing can be switched to auto.'],
    sources: ['connection rules §10.1', 'general knowledge'],
  },
  {
    ...smb1OnByDefault,
    id: 'samba-3.6',
    title: 'Samba 3.6',
    product: 'samba',
    versions: { from: '3.6', before: '4.0' },
    dialects: documented(dialectSets.smb1, 'samba-release-notes 3.6'),
    selectableDialects: documented(dialectSets.smb1To21, 'samba-release-notes 3.6'),
    ciphers: documented([], 'samba-release-notes 3.6'),
    encryption: { ...current.encryption, able: documented(false, 'MS-SMB2 2.1'), demands: documented(false, 'MS-SMB2 2.1') },
    authentication: acceptsNtlmv1,
    notes: ['SMB 2.0.2 and 2.1 appear only with "max protocol = SMB2".'],
    sources: ['connection rules §10.1', 'samba-release-notes 3.6'],
  },
  {
    ...smb1OnByDefault,
    id: 'samba-4.0',
    title: 'Samba 4.0 to 4.2',
    product: 'samba',
    versions: { from: '4.0', before: '4.3' },
    dialects: told(dialectSets.smb1To30, 'samba-release-notes 4.0'),
    selectableDialects: told(dialectSets.smb1To30, 'samba-release-notes 4.0'),
    ciphers: inferred(['AES_128_CCM'], 'samba-release-notes 4.0', 'MS-SMB2 3.1.4.3'),
    authentication: acceptsNtlmv1,
    notes: [],
    sources: ['connection rules §10.1', 'samba-release-notes'],
  },
  {
    ...smb1OnByDefault,
    id: 'samba-4.3',
    title: 'Samba 4.3 and 4.4',
    product: 'samba',
    versions: { from: '4.3', before: '4.5' },
    dialects: told(dialectSets.smb1To311, 'samba-release-notes 4.3'),
    authentication: acceptsNtlmv1,
    notes: [],
    sources: ['connection rules §10.1', 'samba-release-notes'],
  },
  {
    ...smb1OnByDefault,
    id: 'samba-4.5',
    title: 'Samba 4.5 to 4.10',
    product: 'samba',
    versions: { from: '4.5', before: '4.11' },
    dialects: told(dialectSets.smb1To311, 'samba-release-notes 4.3'),
    notes: ['NTLMv1 responses are not looked at any more: the logon ends as a wrong password.'],
    sources: ['connection rules §10.1', 'samba-conf', 'samba-release-notes'],
  },
  {
    ...before415,
    id: 'samba-4.11',
    title: 'Samba 4.11 to 4.14',
    product: 'samba',
    versions: { from: '4.11', before: '4.15' },
    notes: ['SMB1 is off from 4.11 on.'],
    sources: ['connection rules §10.1', 'samba-conf', 'samba-src'],
  },
  {
    ...current,
    id: 'samba-4.15',
    title: 'Samba 4.15 and later',
    product: 'samba',
    versions: { from: '4.15', before: null },
    notes: [
      'SMB over QUIC arrived with 4.23 as an experiment (press). "server smb transports", of which "smb ports" is a synonym, is tcp and nbt by default, and quic can be chosen.',
      '"server smb encryption over quic" is yes by default.',
    ],
    sources: ['connection rules §10.1', 'samba-conf', 'samba-src', 'lab-samba', 'samba-423'],
  },
  {
    ...current,
    id: 'samba-guest-share',
    title: 'Samba with a guest share (map to guest = Bad User)',
    product: 'samba',
    guest: { ...current.guest, mapping: documented('bad-user', 'samba-conf'), sharesAdmitGuests: documented(true, 'samba-conf') },
    notes: [
      'A guest stays unsigned even with "server signing = mandatory" (measured).',
      'Guests are refused where encryption is required.',
    ],
    sources: ['connection rules §10.1', 'samba-conf', 'samba-src', 'lab-signing'],
  },
  {
    ...current,
    id: 'samba-member',
    title: 'Samba as a domain member, winbind running',
    product: 'samba',
    authentication: {
      ...current.authentication,
      mechanisms: documented(['kerberos', 'ntlm'], 'samba-conf'),
      validatesDomainNtlm: documented(true, 'samba-conf'),
    },
    notes: ['NTLM of domain users is forwarded to a domain controller whatever "ntlm auth" says; that option rules local users only.'],
    sources: ['connection rules §10.1', 'samba-conf'],
  },
  {
    ...current,
    id: 'samba-domain-controller',
    title: 'Samba as an Active Directory domain controller',
    product: 'samba',
    aliases: ['samba ad dc'],
    smb1Signing: documented('enabled', 'samba-conf'),
    signing: { ...current.signing, requires: documented(true, 'samba-conf') },
    authentication: {
      ...current.authentication,
      mechanisms: documented(['kerberos', 'ntlm'], 'samba-conf'),
      validatesDomainNtlm: documented(true, 'samba-conf'),
    },
    notes: ['Where the functional level of its domain is 2008 or later, its KDC issues AES keys only by default.'],
    sources: ['connection rules §10.1', 'samba-conf kdc default domain supported enctypes', 'samba-whatsnew', 'samba-424'],
  },
  {
    ...nothingKnown,
    id: 'member-without-ntlm-validation',
    title: 'Domain member that cannot have NTLM validated (sssd without winbind, products without a Netlogon channel)',
    product: 'member-without-ntlm-validation',
    authentication: {
      ...nothingKnown.authentication,
      mechanisms: observed(['kerberos', 'ntlm'], 'github NethServer/dev#5160', 'github marmos91/dittofs#1629'),
      validatesDomainNtlm: observed(false, 'github NethServer/dev#5160', 'github marmos91/dittofs#1629'),
    },
    notes: ['A domain user over NTLM gets a logon failure; Kerberos by name works.'],
    sources: ['connection rules §10.1', 'github NethServer/dev#5160', 'github marmos91/dittofs#1629'],
  },
] as const satisfies readonly ServerPeer[];
