import type { FactId } from './index.js';

/** One side of a contradiction: a fact, and its values that exclude the other side. */
export interface ContradictingFact {
  readonly fact: FactId;
  readonly has: (value: unknown) => boolean;
}

/** Two facts of which nobody can state both. */
export interface Contradiction {
  readonly one: ContradictingFact;
  readonly other: ContradictingFact;
  /** The reason, as a sentence goes on after a colon. */
  readonly why: string;
}

function is(fact: FactId, ...values: readonly unknown[]): ContradictingFact {
  return { fact, has: (value) => values.includes(value) };
}

function isAny(fact: FactId): ContradictingFact {
  return { fact, has: (value) => value !== null };
}

const smb1Alone = 'an end that speaks nothing above 1.0 has SMB1';
const cannotSign = 'what cannot sign cannot insist on it';
const cannotEncrypt = 'what cannot encrypt cannot insist on it';

/** Values of two facts that exclude each other by what the facts mean. What is only an unlucky configuration, such as limits that leave no dialect, is none. */
export const contradictions: readonly Contradiction[] = [
  { one: is('client.maxDialect', '1.0'), other: is('client.smb1', false), why: smb1Alone },
  { one: is('server.maxDialect', '1.0'), other: is('server.smb1', false), why: smb1Alone },
  { one: is('client.requiresSigning', true), other: is('client.canSign', false), why: cannotSign },
  { one: is('client.requiresIpcSigning', true), other: is('client.canSign', false), why: cannotSign },
  { one: is('client.smb1Signing', 'enabled', 'required'), other: is('client.canSign', false), why: cannotSign },
  { one: is('server.requiresSigning', true), other: is('server.signs', 'never'), why: cannotSign },
  {
    one: is('server.requiresSigning', true),
    other: is('server.smb1Signing', 'disabled', 'declined'),
    why: 'a server that requires signing is in the state "required" in SMB1 too',
  },
  { one: is('client.requiresEncryption', true), other: is('client.encrypts', false), why: cannotEncrypt },
  { one: is('client.prefersEncryption', true), other: is('client.encrypts', false), why: cannotEncrypt },
  { one: is('server.demandsEncryption', true), other: is('server.encrypts', false), why: cannotEncrypt },
  {
    one: is('credentials.localAdministrator', true),
    other: is('credentials.account', 'guest', 'anonymous'),
    why: 'a guest or nobody is no administrator',
  },
  { one: is('credentials.nameKind', 'ip'), other: is('network.nameResolves', false), why: 'an address is not resolved' },
  { one: is('network.transport', 'quic'), other: isAny('network.tcpPort'), why: 'QUIC runs over UDP and has no TCP port' },
  { one: is('network.transport', 'tcp'), other: isAny('network.quicPort'), why: 'a QUIC port is no port of TCP' },
];
