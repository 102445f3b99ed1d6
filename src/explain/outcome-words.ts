import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import { writeValue } from '../facts/value.js';
import type { FactOrigin } from '../simulate/facts.js';
import type { ChangeKind } from '../facts/change.js';
import { type FactId, getFact } from '../facts/index.js';
import type { Identity, Mechanism, Stage, Transport } from '../simulate/terms.js';
import type { WarningId } from '../simulate/warnings.js';
import { printOrigin } from './origin-words.js';
import { timeToGuess } from '../simulate/rate-limiter.js';

/** Stages of a connection as a sentence uses them. */
export const stageWords: Readonly<Record<Stage, string>> = {
  transport: 'while connecting',
  negotiate: 'at negotiate',
  'session-setup': 'at session setup',
  'tree-connect': 'at tree connect',
};

/** What carries a connection, in words. */
export const transportWords: Readonly<Record<Transport, string>> = { tcp: 'TCP', netbios: 'NetBIOS', quic: 'QUIC (UDP)', rdma: 'RDMA' };

/** How a user was authenticated, in words. */
export const mechanismWords: Readonly<Record<Mechanism, string>> = {
  kerberos: 'Kerberos',
  ntlmv2: 'NTLMv2',
  ntlmv1: 'NTLMv1',
  pku2u: 'PKU2U',
};

/** As whom a session runs, in words. */
export const identityWords: Readonly<Record<Identity, string>> = { user: 'the user', guest: 'guest', anonymous: 'nobody (anonymous)' };

/** The documented example of the rate limiter, in words (connection rules §7). */
function guessingExample(): string {
  const guesses = 90_000;
  const { seconds, secondsWithout } = timeToGuess({ guesses, delayMilliseconds: 2000, parallelism: 1, guessesPerSecond: 300 });
  return `At its default of 2 seconds ${guesses / 1000} thousand guesses take ${seconds / 3600} hours at least instead of ${secondsWithout / 60} minutes, if they come one after the other; what it does to parallel ones is not documented.`;
}

/** What stands but deserves a word. */
export const warningWords: Readonly<Record<WarningId, string>> = {
  'guest-session': 'The session is a guest session: the server has proved nothing, and nothing is signed or encrypted.',
  'guest-by-wrong-password':
    'The server turned a wrong password into a guest session; the user does not have the rights that the name suggests.',
  'anonymous-session': 'The session is anonymous: nobody was authenticated.',
  'smb1-session': 'The session runs over SMB1: no encryption, and nothing that detects a downgrade.',
  'unsigned-session': 'Messages of the session are not signed: somebody in the path can alter them.',
  'ntlm-used': 'NTLM authenticates the user: it can be relayed, and it fails once NTLM is blocked.',
  'ntlmv1-used': 'NTLMv1 authenticates the user: its answers can be broken offline, and newer Windows has no NTLMv1 any more.',
  'secure-negotiate-could-close': 'Below 3.1.1 the negotiation is checked afterwards; a server that answers the check wrongly is dropped.',
  'rate-limiter-delays-failures': `The server delays the answer to every failed logon; programs that try several passwords become slow. ${guessingExample()}`,
  'encryption-not-enforced': 'The server asks for encryption and still lets this client in without it.',
  'certificate-not-checked': 'The client does not check the certificate of the server: an impostor would not be noticed.',
  'quic-failed-too': 'SMB over QUIC was tried after TCP and did not get through either.',
};

/** What a change costs, in words. */
export const changeWords: Readonly<Record<ChangeKind, string>> = {
  repair: 'repair',
  device: 'set up the device',
  account: 'another account',
  exception: 'an exception',
  relaxation: 'give up a protection',
};

/** A fact's name in words: `client.requiresSigning` is "client requires signing". */
export function nameFact(fact: FactId): string {
  return getFact(fact).words;
}

/** A fact's value in words. */
export function printFactValue(fact: FactId, value: unknown): string {
  return printValue(writeValue(value, getFact(fact).shape));
}

/** Where a fact comes from, in words. */
export function printFactOrigin(origin: FactOrigin): string {
  switch (origin.kind) {
    case 'stated':
      return `stated by ${origin.by}`;
    case 'setting':
      return `${getSetting(origin.setting as SettingId).policyPath} on ${origin.windows}: ${printOrigin(origin.origin, getSetting(origin.setting as SettingId))}`;
    case 'catalogue':
      return `known of ${origin.row}`;
    case 'ordinary':
      return 'taken as usual';
  }
}

function printValue(value: unknown): string {
  if (value === null || value === undefined) return 'none';
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.map(printValue).join(', ');
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([name, member]) => `${name} ${printValue(member)}`)
      .join(', ');
  }
  return '';
}
