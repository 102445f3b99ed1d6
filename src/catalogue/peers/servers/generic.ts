import type { ServerPeer } from '../definition.js';
import { dialectSets } from '../dialect-sets.js';
import { documented, inferred, told, unknown } from '../property.js';
import { nothingKnown, smb1Only } from './nothing-known.js';

const here = 'connection rules §10.1';

const oldWindows = {
  ...smb1Only,
  family: 'windows',
  dialects: documented(dialectSets.smb1, 'MS-SMB2 note 1'),
  selectableDialects: documented(dialectSets.smb1, 'MS-SMB2 note 1'),
  smb1Signing: told('disabled', 'KB823659', 'connection rules §3.5'),
  signing: { ...smb1Only.signing, signsWhenAsked: inferred(true, 'MS-SMB') },
  guest: {
    mapping: inferred('never', 'D-FORCEGUEST'),
    sharesAdmitGuests: inferred(false, 'D-FORCEGUEST'),
    flagsGuest: inferred(true, 'MS-SMB'),
  },
  authentication: {
    ...smb1Only.authentication,
    mechanisms: documented(['kerberos', 'ntlm'], 'MS-SPNG'),
    ntlmVersions: told(['lm', 'ntlmv1', 'ntlmv2'], here),
    validatesDomainNtlm: documented(true, 'MS-NLMP'),
    hasAesKeys: told(false, 'general knowledge'),
  },
} as const;

/** Windows with SMB1 only, and servers of which only a trait is known. */
export const genericServers = [
  {
    ...oldWindows,
    id: 'windows-xp-stand-alone',
    title: 'Windows XP outside a domain (simple file sharing)',
    product: 'windows-xp',
    aliases: ['xp'],
    guest: { ...oldWindows.guest, mapping: documented('always-guest', 'D-FORCEGUEST') },
    authentication: { ...oldWindows.authentication, mechanisms: inferred(['ntlm'], 'D-FORCEGUEST') },
    notes: ['ForceGuest maps every network logon of a local account to Guest; XP Home cannot change that.'],
    sources: [here, 'D-FORCEGUEST'],
  },
  {
    ...oldWindows,
    id: 'windows-server-2003',
    title: 'Windows Server 2003 or XP as a domain member',
    product: 'windows-server-2003',
    aliases: ['2003'],
    notes: ['It never answers an SMB2-only NEGOTIATE: the client runs into its time-out.'],
    sources: [here, 'github jborean93/smbprotocol#4'],
  },
  {
    ...oldWindows,
    id: 'windows-server-2003-domain-controller',
    title: 'Windows Server 2003 as a domain controller',
    product: 'windows-server-2003',
    smb1Signing: told('required', 'KB823659', 'connection rules §3.5'),
    notes: [],
    sources: [here, 'KB823659'],
  },
  {
    ...nothingKnown,
    id: 'guest-only-nas',
    title: 'NAS that knows only guests',
    product: 'nas',
    aliases: ['nas', 'guest-only nas'],
    dialects: unknown([dialectSets.from202To21, dialectSets.from202To30, dialectSets.from202To311], here),
    selectableDialects: unknown([dialectSets.from202To311, dialectSets.smb1To311], here),
    signing: { ...nothingKnown.signing, requires: documented(false, 'connection rules §6') },
    encryption: { ...nothingKnown.encryption, demands: documented(false, 'connection rules §4') },
    guest: {
      mapping: documented('always-guest', 'connection rules §5.3'),
      sharesAdmitGuests: documented(true, 'connection rules §5.3'),
      flagsGuest: documented(true, 'connection rules §6'),
    },
    authentication: { ...nothingKnown.authentication, mechanisms: documented(['ntlm'], 'connection rules §5.3') },
    notes: ['By definition of this profile it speaks SMB2 or later and makes a guest of everybody, unsigned and unencrypted.'],
    sources: ['connection rules §5.3, §6'],
  },
  {
    ...smb1Only,
    id: 'smb1-only-nas',
    title: 'Old NAS with SMB1 only',
    product: 'nas',
    aliases: ['old nas', 'legacy nas'],
    dialects: documented(dialectSets.smb1, 'connection rules §2.2'),
    authentication: { ...smb1Only.authentication, mechanisms: inferred(['ntlm'], here) },
    notes: ['By definition of this profile it has no SMB2.'],
    sources: ['connection rules §2.2'],
  },
  {
    ...smb1Only,
    id: 'mfp-share-old',
    title: 'Share on a printer or scanner from before about 2017',
    product: 'mfp',
    dialects: told(dialectSets.smb1, 'connection rules §10.2'),
    notes: ['What it signs and whom it lets in is not known.'],
    sources: ['connection rules §10.2'],
  },
  {
    ...nothingKnown,
    id: 'mfp-share',
    title: 'Share on a printer or scanner with later firmware',
    product: 'mfp',
    dialects: unknown([dialectSets.smb1To21, dialectSets.smb1To311, dialectSets.from202To311], 'connection rules §10.2'),
    selectableDialects: told(dialectSets.smb1To311, 'mfp-manual'),
    sources: ['connection rules §10.2', 'mfp-manual'],
  },
  {
    ...nothingKnown,
    id: 'smblibrary-server',
    title: 'SMBLibrary server',
    product: 'smblibrary-server',
    family: 'smblibrary',
    dialects: documented(dialectSets.smb1To21, 'smblibrary'),
    selectableDialects: documented(dialectSets.smb1To30, 'smblibrary'),
    signing: { ...nothingKnown.signing, announcesEnabled: documented(true, 'smblibrary'), requires: documented(false, 'smblibrary') },
    authentication: { ...nothingKnown.authentication, mechanisms: documented(['ntlm'], 'smblibrary') },
    transports: { ...nothingKnown.transports, quic: inferred(false, 'smblibrary') },
    notes: ['It announces signing as enabled; whether it really signs was not read. 3.0 must be switched on.'],
    sources: ['connection rules §10.2', 'smblibrary'],
  },
  {
    ...nothingKnown,
    id: 'unknown-server',
    title: 'Server of which nothing is known',
    product: 'unknown',
    sources: [here],
  },
] as const satisfies readonly ServerPeer[];
