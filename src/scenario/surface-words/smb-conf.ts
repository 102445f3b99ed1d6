import { ciphers, signingAlgorithms } from '../../catalogue/smb/ciphers.js';
import type { SaidFacts, SurfaceWord } from './definition.js';

/** A protocol level of smb.conf: what it is as the lowest, and as the highest. */
const levels: Readonly<Record<string, { readonly lowest: string; readonly highest: string }>> = {
  core: { lowest: '1.0', highest: '1.0' },
  lanman1: { lowest: '1.0', highest: '1.0' },
  lanman2: { lowest: '1.0', highest: '1.0' },
  nt1: { lowest: '1.0', highest: '1.0' },
  smb2: { lowest: '2.0.2', highest: '2.1' },
  smb2_02: { lowest: '2.0.2', highest: '2.0.2' },
  smb2_10: { lowest: '2.1', highest: '2.1' },
  smb3: { lowest: '3.0', highest: '3.1.1' },
  smb3_00: { lowest: '3.0', highest: '3.0' },
  smb3_02: { lowest: '3.0.2', highest: '3.0.2' },
  smb3_11: { lowest: '3.1.1', highest: '3.1.1' },
  default: { lowest: '2.0.2', highest: '3.1.1' },
};

function lowest(side: 'client' | 'server'): Readonly<Record<string, SaidFacts>> {
  return eachLevel(({ lowest: dialect }) => {
    const hasSmb1 = dialect === '1.0';
    return { [`${side}.minDialect`]: hasSmb1 ? null : dialect, [`${side}.smb1`]: hasSmb1 };
  });
}

function highest(side: 'client' | 'server'): Readonly<Record<string, SaidFacts>> {
  return eachLevel(({ highest: dialect }) => ({ [`${side}.maxDialect`]: dialect }));
}

function eachLevel(say: (level: { readonly lowest: string; readonly highest: string }) => SaidFacts): Readonly<Record<string, SaidFacts>> {
  return Object.fromEntries(Object.entries(levels).map(([name, level]) => [name, say(level)]));
}

/** A list of algorithms, in the order of preference; smb.conf separates them by commas or blanks. */
function listOf(
  fact: 'client.ciphers' | 'server.ciphers' | 'client.signingAlgorithms' | 'server.signingAlgorithms',
): SurfaceWord['values'] {
  const known: readonly { readonly id: string }[] = fact.endsWith('ciphers') ? ciphers : signingAlgorithms;
  const plain = (text: string): string => text.toUpperCase().replaceAll('-', '_');
  return {
    form: `a list of ${known.map(({ id }) => plain(id).replaceAll('_', '-')).join(', ')}`,
    read: (value) => {
      const ids = value.split(/[\s,]+/).map((name) => known.find(({ id }) => plain(id) === plain(name))?.id);
      return ids.every((id) => id !== undefined) ? { [fact]: ids } : undefined;
    },
  };
}

function alike(says: SaidFacts, ...words: readonly string[]): Readonly<Record<string, SaidFacts>> {
  return Object.fromEntries(words.map((word) => [word, says]));
}

const ofServer = { surface: 'smb.conf', side: 'server', readBy: ['samba', 'ksmbd', 'other'] } as const;
const ofClient = { surface: 'smb.conf', side: 'client', readBy: ['samba', 'other'] } as const;
const manual = ['samba-conf'] as const;

const serverWords: readonly SurfaceWord[] = [
  {
    ...ofServer,
    word: 'server signing',
    values: {
      default: {},
      ...alike({ 'server.signs': 'on-demand', 'server.requiresSigning': false, 'server.smb1Signing': 'enabled' }, 'auto', 'desired'),
      ...alike({ 'server.signs': 'on-demand', 'server.requiresSigning': true, 'server.smb1Signing': 'required' }, 'mandatory', 'required'),
      // for SMB2 and later it is taken for auto: a client that requires signing gets it
      ...alike({ 'server.signs': 'on-demand', 'server.requiresSigning': false, 'server.smb1Signing': 'disabled' }, 'disabled', 'off', 'no'),
    },
    sources: [...manual, 'connection rules §0.1'],
  },
  {
    ...ofServer,
    word: 'smb encrypt',
    synonyms: ['server smb encrypt', 'smb3 encryption'],
    values: {
      default: {},
      ...alike({ 'server.encrypts': false, 'server.demandsEncryption': false }, 'off', 'disabled', 'no'),
      ...alike({ 'server.encrypts': true, 'server.demandsEncryption': false }, 'if_required', 'auto', 'enabled', 'yes'),
      desired: { 'server.encrypts': true, 'server.demandsEncryption': true, 'server.rejectsUnencrypted': false },
      ...alike({ 'server.encrypts': true, 'server.demandsEncryption': true, 'server.rejectsUnencrypted': true }, 'required', 'mandatory'),
    },
    sources: manual,
  },
  { ...ofServer, word: 'server min protocol', synonyms: ['min protocol'], values: lowest('server'), sources: manual },
  { ...ofServer, word: 'server max protocol', synonyms: ['max protocol', 'protocol'], values: highest('server'), sources: manual },
  {
    ...ofServer,
    readBy: ['samba', 'other'],
    word: 'ntlm auth',
    values: {
      ...alike({ 'server.ntlm': 'v2-only' }, 'ntlmv2-only', 'no', 'mschapv2-and-ntlmv2-only'),
      ...alike({ 'server.ntlm': 'v1-and-v2' }, 'ntlmv1-permitted', 'yes'),
      disabled: { 'server.ntlm': 'none' },
    },
    sources: manual,
  },
  {
    ...ofServer,
    word: 'map to guest',
    values: {
      never: { 'server.guestMapping': 'never' },
      'bad user': { 'server.guestMapping': 'bad-user' },
      'bad password': { 'server.guestMapping': 'bad-password' },
      'bad uid': { 'server.guestMapping': 'bad-uid' },
    },
    sources: manual,
  },
  {
    ...ofServer,
    word: 'guest ok',
    synonyms: ['public'],
    values: {
      ...alike({ 'share.admitsGuests': true }, 'yes', 'true', '1'),
      ...alike({ 'share.admitsGuests': false }, 'no', 'false', '0'),
    },
    sources: manual,
  },
  { ...ofServer, readBy: ['samba', 'other'], word: 'server smb3 encryption algorithms', values: listOf('server.ciphers'), sources: manual },
  {
    ...ofServer,
    readBy: ['samba', 'other'],
    word: 'server smb3 signing algorithms',
    values: listOf('server.signingAlgorithms'),
    sources: manual,
  },
];

const clientWords: readonly SurfaceWord[] = [
  {
    ...ofClient,
    word: 'client signing',
    values: {
      ...alike({ 'client.requiresSigning': false }, 'default', 'auto', 'if_required'),
      desired: { 'client.requiresSigning': false, 'client.smb1Signing': 'enabled' },
      ...alike({ 'client.requiresSigning': true, 'client.smb1Signing': 'required' }, 'required', 'mandatory'),
      // for SMB2 and later it is taken for auto
      ...alike({ 'client.requiresSigning': false, 'client.smb1Signing': 'disabled' }, 'disabled', 'off', 'no'),
    },
    sources: manual,
  },
  {
    ...ofClient,
    word: 'client ipc signing',
    values: {
      ...alike({ 'client.requiresIpcSigning': true }, 'default', 'required', 'mandatory'),
      ...alike({ 'client.requiresIpcSigning': false }, 'auto', 'if_required', 'desired', 'disabled', 'off', 'no'),
    },
    sources: manual,
  },
  {
    ...ofClient,
    word: 'client smb encrypt',
    values: {
      ...alike({ 'client.requiresEncryption': false, 'client.prefersEncryption': false }, 'default', 'if_required', 'auto', 'enabled'),
      // measured: what the server or the share demands is encrypted all the same
      ...alike({ 'client.requiresEncryption': false, 'client.prefersEncryption': false }, 'off', 'disabled', 'no'),
      desired: { 'client.requiresEncryption': false, 'client.prefersEncryption': true },
      ...alike({ 'client.requiresEncryption': true }, 'required', 'mandatory'),
    },
    sources: [...manual, 'lab-samba'],
  },
  { ...ofClient, word: 'client min protocol', values: lowest('client'), sources: manual },
  { ...ofClient, word: 'client max protocol', values: highest('client'), sources: manual },
  {
    ...ofClient,
    word: 'client ntlmv2 auth',
    values: { ...alike({ 'client.ntlm': 'ntlmv2' }, 'yes', 'true'), ...alike({ 'client.ntlm': 'ntlmv1' }, 'no', 'false') },
    sources: manual,
  },
  {
    ...ofClient,
    word: 'client use kerberos',
    values: {
      required: { 'client.mechanisms': 'kerberos-only' },
      desired: { 'client.mechanisms': 'kerberos-then-ntlm' },
      ...alike({ 'client.mechanisms': 'ntlm-only' }, 'off', 'disabled'),
    },
    sources: manual,
  },
  { ...ofClient, word: 'client smb3 encryption algorithms', values: listOf('client.ciphers'), sources: manual },
  { ...ofClient, word: 'client smb3 signing algorithms', values: listOf('client.signingAlgorithms'), sources: manual },
];

/** Options of smb.conf and ksmbd.conf that decide a connection. */
export const smbConfWords: readonly SurfaceWord[] = [...serverWords, ...clientWords];
