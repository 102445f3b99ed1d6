import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, unknown } from '../property.js';

const peers = 'connection rules §10.2';

/** A client of which nothing is known: every property has all its candidates. Other profiles start from it. */
export const nothingKnown = {
  side: 'client',
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
  smb1Signing: unknown(['disabled', 'declined', 'enabled'], 'connection rules §3.5'),
  firstMessage: unknown(['multi-protocol', 'smb2-only', 'smb1-strings'], peers),
  signing: {
    able: unknown([true, false], peers),
    requires: unknown([false, true], peers),
    honoursServer: unknown([true, false], peers),
    requiresForIpc: unknown([false, true], peers),
    testsEnabledBit: unknown([false, true], 'connection rules §3.7'),
    unaskedOn311: unknown(['nothing', 'tree-connect', 'every-message'], 'connection rules §3.7'),
    validatesNegotiate: unknown(['all', 'none'], 'connection rules §3.7'),
  },
  encryption: {
    able: unknown([true, false], peers),
    canBeSwitchedOn: unknown([true, false], peers),
    requires: unknown([false, true], peers),
    honoursServer: unknown([true, false], peers),
    wheneverPossible: unknown([false, true], peers),
    judgedAt: inferred('session-setup', 'connection rules §4'),
  },
  guest: {
    acceptsMapping: unknown([true, false], 'connection rules §3.8'),
    acceptsAskedGuest: unknown([true, false], 'connection rules §3.8'),
    signing: unknown(['drops-server-requirement', 'fails-if-server-requires', 'signs-with-own-key'], 'connection rules §3.8'),
    signsTreeConnectOn311: unknown([false, true], 'connection rules §3.8'),
  },
  authentication: {
    mechanisms: unknown([['ntlm'], ['kerberos', 'ntlm']], peers),
    fallsBackToNtlm: unknown([true, false], 'connection rules §5.5'),
    ntlmVersions: unknown([['ntlmv2'], ['ntlmv1']], peers),
    sendsTargetName: unknown([true, false], 'connection rules §5.6'),
  },
  reports: [],
  notes: [],
  sources: ['connection rules §10.2'],
} as const;

/** What a client without encryption has in common. */
export const noEncryption = {
  able: documented(false, peers),
  canBeSwitchedOn: documented(false, peers),
  requires: documented(false, peers),
  honoursServer: documented(false, peers),
  wheneverPossible: documented(false, peers),
  judgedAt: inferred('session-setup', 'connection rules §4'),
} as const;
