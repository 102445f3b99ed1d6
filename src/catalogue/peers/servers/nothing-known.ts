import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, unknown } from '../property.js';

const peers = 'connection rules §10.1';

/** A server of which nothing is known but that it speaks some SMB: every property has all its candidates. Other profiles start from it. */
export const nothingKnown = {
  side: 'server',
  family: 'other',
  aliases: [],
  versions: null,
  dialects: unknown(
    [
      dialectSets.smb1,
      dialectSets.smb1To21,
      dialectSets.from202To21,
      dialectSets.from202To30,
      dialectSets.from202To311,
      dialectSets.smb1To311,
    ],
    peers,
  ),
  selectableDialects: unknown([dialectSets.smb1, dialectSets.from202To311, dialectSets.smb1To311], peers),
  ciphers: unknown([[], ['AES_128_GCM', 'AES_128_CCM'], ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM']], peers),
  signingAlgorithms: unknown([['aes-128-cmac'], ['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256']], peers),
  smb1Signing: unknown(['disabled', 'declined', 'enabled'], peers),
  signing: {
    signsWhenAsked: unknown([true, false], peers),
    signsWhenDisabled: unknown([true, false], 'connection rules §3.1'),
    announcesEnabled: unknown([true, false], peers),
    requires: unknown([false, true], peers),
    signsFinalResponse: unknown([true, false], peers),
    validateNegotiate: unknown(['answers', 'signed-error', 'unsigned-error'], 'connection rules §3.7'),
    unsignedTreeConnectOn311: unknown(['access-denied', 'disconnect'], 'connection rules §3.7'),
    exemptsGuests: unknown([true, false], 'connection rules §3.8'),
  },
  encryption: {
    able: unknown([true, false], peers),
    demands: unknown([false, true], peers),
    refusesAt: unknown(['session-setup', 'tree-connect'], 'connection rules §4'),
    refusesUnencryptable: unknown(['before-logon', 'after-logon'], 'connection rules §4'),
    picksCiphersFrom: documented([], 'MS-SMB2 3.3.5.4'),
  },
  guest: {
    mapping: unknown(['never', 'bad-user', 'bad-password', 'always-guest'], peers),
    sharesAdmitGuests: unknown([false, true], peers),
    flagsGuest: unknown([true, false], peers),
  },
  authentication: {
    mechanisms: unknown([['ntlm'], ['kerberos', 'ntlm']], peers),
    ntlmVersions: unknown([['ntlmv2'], ['ntlmv1', 'ntlmv2']], peers),
    validatesDomainNtlm: unknown([true, false], peers),
    hasAesKeys: unknown([true, false], 'connection rules §5.1'),
    ntlmRefusal: inferred('after-authenticate', 'connection rules §5.2'),
    admitsAnonymous: inferred(false, 'connection rules §5.3'),
  },
  transports: { netbios: unknown([true, false], peers), quic: unknown([false, true], peers) },
  notes: [],
  sources: ['connection rules §10.1'],
} as const;

/** Candidates of a server that has SMB1 only: what belongs to later dialects is settled by their absence. */
export const smb1Only = {
  ...nothingKnown,
  selectableDialects: inferred(dialectSets.smb1, 'connection rules §2.2'),
  ciphers: documented([], 'MS-SMB'),
  encryption: { ...nothingKnown.encryption, able: documented(false, 'MS-SMB'), demands: documented(false, 'MS-SMB') },
  transports: { netbios: unknown([true, false], peers), quic: documented(false, 'MS-SMB2 2.1') },
} as const;
