import type { ServerPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, observed, unknown } from '../property.js';
import { nothingKnown } from './nothing-known.js';

const here = 'connection rules §10.1';

const ksmbd = {
  ...nothingKnown,
  family: 'ksmbd',
  product: 'ksmbd',
  dialects: documented(dialectSets.from21To311, 'ksmbd', 'ksmbd-src'),
  selectableDialects: documented(dialectSets.smb1To311, 'ksmbd-src', 'github namjaejeon/ksmbd smb_common.c'),
  ciphers: unknown(
    [
      ['AES_128_GCM', 'AES_128_CCM'],
      ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'],
    ],
    here,
  ),
  signing: {
    ...nothingKnown.signing,
    signsWhenAsked: documented(true, 'ksmbd-src'),
    signsWhenDisabled: documented(true, 'ksmbd-src', 'github cifsd-team/ksmbd-tools#67'),
    announcesEnabled: documented(true, 'ksmbd-src'),
    requires: documented(false, 'ksmbd'),
    signsFinalResponse: inferred(true, 'ksmbd-src'),
    validateNegotiate: inferred('answers', 'ksmbd-src'),
  },
  encryption: { ...nothingKnown.encryption, able: documented(true, 'ksmbd'), demands: documented(false, 'ksmbd') },
  guest: { ...nothingKnown.guest, mapping: documented('never', 'ksmbd'), sharesAdmitGuests: documented(false, 'ksmbd') },
  authentication: {
    ...nothingKnown.authentication,
    mechanisms: documented(['ntlm'], 'ksmbd kerberos support'),
    ntlmVersions: documented(['ntlmv2'], 'ksmbd', 'ksmbd-src'),
    validatesDomainNtlm: inferred(false, 'ksmbd'),
    admitsAnonymous: inferred(true, 'lab-samba'),
  },
  transports: { netbios: documented(false, 'ksmbd tcp port'), quic: inferred(false, 'ksmbd') },
} as const;

/** The SMB server of the Linux kernel. */
export const ksmbdServers = [
  {
    ...ksmbd,
    id: 'ksmbd',
    title: 'Linux ksmbd',
    notes: [
      'SMB1 and 2.0.2 are one build option (CONFIG_SMB_INSECURE_SERVER); the one of the mainline kernel has neither: a client of 2.0.2 only ends with errno 95.',
      'Kerberos is off until "kerberos support = yes".',
      'Windows 11 answers its signed responses of SMB3 with "Invalid signature" (observed, August 2026); dialect 2.1 works, and smb3-kernel a99deddaa603 mends it.',
    ],
    sources: [here, 'ksmbd', 'ksmbd-src', 'github openwrt/openwrt#24224'],
  },
  {
    ...ksmbd,
    id: 'ksmbd-guest-share',
    title: 'ksmbd as LibreELEC and OpenWrt usually set it up, with guests',
    aliases: ['libreelec', 'openwrt'],
    guest: { ...ksmbd.guest, mapping: observed('bad-user', here), sharesAdmitGuests: unknown([true, false], here) },
    sources: [here, 'ksmbd', 'ksmbd-src'],
  },
] as const satisfies readonly ServerPeer[];
