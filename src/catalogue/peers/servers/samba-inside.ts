import type { ServerPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, observed, told, unknown } from '../property.js';
import { nothingKnown } from './nothing-known.js';
import { sambaDefaults } from './samba.js';

const inside = sambaDefaults(inferred, inferred);
const here = 'connection rules §10.1';

/** Products with Samba inside: what they change is theirs, all else is Samba's by inference. */
export const sambaInsideServers = [
  {
    ...inside,
    id: 'casaos',
    title: 'CasaOS, ZimaOS',
    product: 'casaos',
    aliases: ['zimaos'],
    guest: {
      mapping: observed('bad-user', 'github IceWhaleTech/CasaOS#1257'),
      sharesAdmitGuests: observed(true, 'github IceWhaleTech/CasaOS#1257', 'github IceWhaleTech/CasaOS#2578'),
      flagsGuest: inside.guest.flagsGuest,
    },
    notes: ['It knows guest shares only: Windows shows 0x80004005 and writes event 31017.'],
    sources: [here, 'github IceWhaleTech/CasaOS#1257', 'github IceWhaleTech/CasaOS#2578'],
  },
  {
    ...inside,
    id: 'dperson-samba',
    title: 'Container image dperson/samba (last built in July 2020)',
    product: 'dperson-samba',
    aliases: ['dperson/samba'],
    dialects: documented(dialectSets.from21To311, 'dperson-image'),
    ciphers: inferred(['AES_128_GCM', 'AES_128_CCM'], 'dperson-image'),
    signingAlgorithms: inferred(['aes-128-cmac'], 'dperson-image'),
    guest: { ...inside.guest, mapping: documented('bad-user', 'dperson-image'), sharesAdmitGuests: documented(true, 'dperson-image') },
    notes: ['Samba 4.12 inside. A share admits guests unless its definition says no.'],
    sources: [here, 'dperson-image'],
  },
  {
    ...inside,
    id: 'crazymax-samba',
    title: 'Container image crazymax/samba',
    product: 'crazymax-samba',
    aliases: ['crazymax/samba', 'crazy-max/docker-samba'],
    guest: { ...inside.guest, mapping: documented('bad-user', 'crazymax-image'), sharesAdmitGuests: documented(true, 'crazymax-image') },
    notes: ['A share admits guests when its definition does not say.'],
    sources: [here, 'crazymax-image'],
  },
  {
    ...inside,
    id: 'truenas',
    title: 'TrueNAS, FreeNAS',
    product: 'truenas',
    aliases: ['freenas'],
    dialects: documented(dialectSets.from202To311, 'truenas'),
    selectableDialects: documented(dialectSets.smb1To311, 'truenas'),
    signing: { ...inside.signing, requires: documented(false, 'truenas') },
    encryption: { ...inside.encryption, demands: documented(false, 'truenas') },
    guest: { ...inside.guest, mapping: unknown(['never', 'bad-user'], 'truenas') },
    authentication: {
      ...inside.authentication,
      ntlmVersions: documented(['ntlmv2'], 'truenas'),
      mechanisms: unknown([['ntlm'], ['kerberos', 'ntlm']], 'truenas'),
    },
    notes: [
      'Unknown users become guests as soon as one share admits guests, else never.',
      'Encryption REQUIRED makes it refuse unencrypted sessions and require signing. STIG mode switches NTLM off.',
      'From 26.0 (2026-02-25) on "minimum_protocol" with SMB1, SMB2 and SMB3 takes the place of "enable_smb1"; SMB2 is the default.',
      'Anonymous sessions are refused (restrict anonymous = 2) unless guest shares exist.',
    ],
    sources: [here, 'truenas'],
  },
  {
    ...inside,
    id: 'synology-dsm-6',
    title: 'Synology DSM 6',
    product: 'synology-dsm',
    aliases: ['synology', 'dsm', 'diskstation'],
    versions: { from: '6.0', before: '7.0' },
    dialects: unknown(
      [dialectSets.smb1To202, dialectSets.smb1To21, dialectSets.smb1To30, dialectSets.smb1To311, dialectSets.from202To311],
      'github vmware/photon#837',
    ),
    selectableDialects: told(dialectSets.smb1To311, 'synology'),
    ciphers: unknown([['AES_128_GCM', 'AES_128_CCM'], ['AES_128_CCM']], here),
    signingAlgorithms: inferred(['aes-128-cmac'], 'samba-release-notes 4.15'),
    guest: { ...inside.guest, mapping: told('never', 'synology') },
    authentication: { ...inside.authentication, ntlmVersions: told(['ntlmv1', 'ntlmv2'], 'synology') },
    notes: [
      'Lowest and highest dialect, signing and encryption are set in one dialogue; older installations had SMB1 to SMB2 (observed).',
      'The account guest is off, and switched on together with the local master browser.',
    ],
    sources: [here, 'synology', 'github vmware/photon#837'],
  },
  {
    ...inside,
    id: 'synology-dsm-7',
    title: 'Synology DSM 7',
    product: 'synology-dsm',
    aliases: ['synology', 'dsm', 'diskstation'],
    versions: { from: '7.0', before: null },
    dialects: unknown([dialectSets.from202To311, dialectSets.smb1To311], 'synology'),
    selectableDialects: told(dialectSets.smb1To311, 'synology'),
    ciphers: unknown(
      [
        ['AES_128_GCM', 'AES_128_CCM'],
        ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'],
      ],
      here,
    ),
    signingAlgorithms: unknown([['aes-128-cmac'], ['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256']], here),
    guest: { ...inside.guest, mapping: told('never', 'synology') },
    authentication: { ...inside.authentication, ntlmVersions: told(['ntlmv2'], 'synology') },
    notes: ['NTLMv1 is off by default; its log says "NTLMv1 not permitted".'],
    sources: [here, 'synology'],
  },
  {
    ...nothingKnown,
    id: 'qnap',
    title: 'QNAP QTS, QuTS hero',
    product: 'qnap',
    aliases: ['qts', 'quts hero'],
    family: 'samba',
    dialects: unknown([dialectSets.smb1To311, dialectSets.from202To311, dialectSets.from202To21, dialectSets.smb1To21], here),
    selectableDialects: told(dialectSets.smb1To311, here),
    authentication: { ...nothingKnown.authentication, admitsAnonymous: inferred(true, 'lab-samba') },
    notes: [
      'Samba inside. Lowest and highest dialect, guest rights per share and a switch for NTLMv2 only exist; their defaults were not found.',
    ],
    sources: [here],
  },
  {
    ...nothingKnown,
    id: 'wd-my-cloud',
    title: 'WD My Cloud OS5, My Cloud Home',
    product: 'wd-my-cloud',
    aliases: ['my cloud', 'western digital'],
    guest: {
      ...nothingKnown.guest,
      mapping: unknown(['bad-user', 'bad-password', 'always-guest'], 'wd-manual'),
      sharesAdmitGuests: told(true, 'wd-manual'),
    },
    notes: ['The share "Public" is open to everybody by default.'],
    sources: [here, 'wd-manual'],
  },
] as const satisfies readonly ServerPeer[];
