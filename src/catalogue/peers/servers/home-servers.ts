import type { ServerPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, told, unknown } from '../property.js';
import { nothingKnown } from './nothing-known.js';
import { sambaDefaults } from './samba.js';

const inside = sambaDefaults(inferred, inferred);

/** A product of which it is told that Samba is inside, and nothing was read of what it sets. */
const sambaTold = { ...nothingKnown, family: 'samba', selectableDialects: told(dialectSets.smb1To311, 'general knowledge') } as const;

/** Servers of homes and small shops that were looked up one by one, and the kernel server of illumos. */
export const homeServers = [
  {
    ...inside,
    id: 'home-assistant-samba',
    title: 'Samba add-on of Home Assistant',
    product: 'home-assistant-samba',
    aliases: ['home assistant', 'hassio', 'haos'],
    guest: {
      mapping: inferred('never', 'hassio-samba', 'samba-conf'),
      sharesAdmitGuests: documented(false, 'hassio-samba'),
      flagsGuest: inside.guest.flagsGuest,
    },
    authentication: {
      ...inside.authentication,
      mechanisms: documented(['ntlm'], 'hassio-samba'),
      ntlmVersions: documented(['ntlmv1', 'ntlmv2'], 'hassio-samba'),
      validatesDomainNtlm: documented(false, 'hassio-samba'),
    },
    notes: [
      'One user, named in its options, for all of its shares. "ntlm auth = yes": NTLMv1 is taken.',
      'compatibility_mode switches SMB1 on, encryption "required" leaves SMB 3 alone, server_signing is passed to Samba.',
      'It lets in private networks only (allow_hosts): a client from elsewhere is cut off.',
    ],
    sources: ['hassio-samba'],
  },
  {
    ...inside,
    id: 'openmediavault',
    title: 'openmediavault',
    product: 'openmediavault',
    aliases: ['omv', 'open media vault'],
    guest: {
      mapping: unknown(['never', 'bad-user'], 'omv-samba'),
      sharesAdmitGuests: unknown([false, true], 'omv-samba'),
      flagsGuest: inside.guest.flagsGuest,
    },
    notes: ['"map to guest = Bad User" is written as soon as one share admits guests.', 'What its user adds as extra options counts last.'],
    sources: ['omv-samba'],
  },
  {
    ...sambaTold,
    id: 'unraid',
    title: 'Unraid',
    product: 'unraid',
    aliases: ['unraid os', 'lime technology'],
    notes: ['That Samba is inside is told; what it sets was not read. A share is public, secure or private.'],
    sources: ['general knowledge'],
  },
  {
    ...sambaTold,
    id: 'ugreen',
    title: 'UGREEN NASync (UGOS Pro)',
    product: 'ugreen',
    aliases: ['ugos', 'ugos pro', 'nasync', 'ugreen nas', 'ugreen nasync'],
    notes: ['That Samba is inside is told; what it sets was not found.'],
    sources: ['general knowledge'],
  },
  {
    ...nothingKnown,
    id: 'illumos',
    title: 'illumos kernel server (OmniOS, SmartOS, OpenIndiana)',
    product: 'illumos',
    aliases: ['omnios', 'smartos', 'openindiana', 'tribblix'],
    dialects: unknown([['1.0', '2.1', '3.0', '3.0.2', '3.1.1'], dialectSets.smb1To311], 'illumos-smb'),
    selectableDialects: documented(dialectSets.smb1To311, 'illumos-smb'),
    ciphers: documented(['AES_128_CCM', 'AES_128_GCM', 'AES_256_CCM', 'AES_256_GCM'], 'illumos-smb'),
    signing: {
      ...nothingKnown.signing,
      signsWhenAsked: documented(true, 'illumos-smb'),
      announcesEnabled: inferred(true, 'illumos-smb'),
      requires: documented(true, 'illumos-smb'),
    },
    encryption: { ...nothingKnown.encryption, able: documented(true, 'illumos-smb') },
    authentication: { ...nothingKnown.authentication, ntlmVersions: documented(['ntlmv1', 'ntlmv2'], 'illumos-smb') },
    notes: [
      'signing_enabled and signing_required are true as delivered; min_protocol is 1, max_protocol 3.11, lmauth_level 4.',
      'Properties are set with sharectl. The manual names no level between 1 and 2.1; whether 2.0.2 is spoken is not known.',
      'Whether "encrypt" asks for encryption as delivered is not said; "disabled" still lets a client encrypt.',
    ],
    sources: ['illumos-smb'],
  },
  {
    ...nothingKnown,
    id: 'likewise-open',
    title: 'Likewise Open, PowerBroker Identity Services (lwio)',
    product: 'likewise-open',
    aliases: ['likewise', 'lwio', 'powerbroker', 'pbis'],
    notes: ['What it speaks and demands was not read: each of its properties is tried in every way.'],
    sources: ['general knowledge'],
  },
] as const satisfies readonly ServerPeer[];
