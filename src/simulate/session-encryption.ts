import type { ClientValues, ServerValues } from '../facts/index.js';
import type { Session } from './session.js';
import type { Cipher, SigningAlgorithm } from './terms.js';

/** Facts of the client that decide about ciphers. */
export const clientCipherFacts = ['client.encrypts', 'client.ciphers'] as const;

/** Facts of both ends that say whether they have encryption. */
export const abilityToEncrypt = [...clientCipherFacts, 'server.encrypts', 'server.ciphers'] as const;

/** Facts of both ends that decide whether a connection can be encrypted. */
export const cipherFacts = [...abilityToEncrypt, 'server.picksCiphersFrom'] as const;

/** What a connection has agreed on before anybody logs on. */
type Negotiated = Readonly<Pick<Session, 'dialect' | 'transport'>>;
type CipherClient = Pick<ClientValues, 'encrypts' | 'ciphers'>;
type CipherServer = Pick<ServerValues, 'encrypts' | 'ciphers' | 'picksCiphersFrom'>;

/** Whether the connection can be encrypted: a 3.x dialect, no NetBIOS, and a cipher in common; 3.0 and 3.0.2 know AES-128-CCM only (connection rules §4). */
export function canEncrypt(client: CipherClient, server: CipherServer, { dialect, transport }: Negotiated): boolean {
  if (transport === 'netbios') return false;
  if (dialect === '3.1.1') return client.encrypts && server.encrypts && agreeOnCipher(client, server);
  if (dialect !== '3.0' && dialect !== '3.0.2') return false;
  return client.encrypts && server.encrypts && client.ciphers.includes('AES_128_CCM') && server.ciphers.includes('AES_128_CCM');
}

/** Whether 3.1.1 finds a cipher: one in common, or what a server that picks without looking at what it admits happens to admit. */
function agreeOnCipher({ ciphers: offered }: CipherClient, { ciphers: admitted, picksCiphersFrom }: CipherServer): boolean {
  if (picksCiphersFrom.length === 0) return offered.some((cipher) => admitted.includes(cipher));
  const picked = firstCommon(offered, picksCiphersFrom);
  return picked !== null && admitted.includes(picked);
}

/** The cipher that both ends agree on; null where they cannot encrypt. On 3.1.1 the client's order counts unless the server prefers its own. */
export function commonCipher(
  client: CipherClient,
  server: CipherServer & Pick<ServerValues, 'prefersOwnCipherOrder'>,
  negotiated: Negotiated,
): Cipher | null {
  if (!canEncrypt(client, server, negotiated)) return null;
  if (negotiated.dialect !== '3.1.1') return 'AES_128_CCM';
  if (server.picksCiphersFrom.length > 0) return firstCommon(client.ciphers, server.picksCiphersFrom);
  return server.prefersOwnCipherOrder ? firstCommon(server.ciphers, client.ciphers) : firstCommon(client.ciphers, server.ciphers);
}

/** Whether the client announces encryption, which is what a Windows server tests at session setup (MS-SMB2 notes 132, 133). */
export function announcesEncryption(
  client: CipherClient & Pick<ClientValues, 'announcesEncryptionAnyway'>,
  { dialect, transport }: Negotiated,
): boolean {
  if (transport === 'netbios' || !client.encrypts) return false;
  if (dialect === '3.1.1') return client.ciphers.length > 0 || client.announcesEncryptionAnyway;
  return (dialect === '3.0' || dialect === '3.0.2') && (client.ciphers.includes('AES_128_CCM') || client.announcesEncryptionAnyway);
}

/** The algorithm that signs: fixed by the dialect, on 3.1.1 the client's first that the server has, else AES-CMAC (connection rules §3.2). */
export function signingAlgorithm(
  client: Pick<ClientValues, 'signingAlgorithms'>,
  server: Pick<ServerValues, 'signingAlgorithms'>,
  dialect: Session['dialect'],
): SigningAlgorithm | null {
  switch (dialect) {
    case null:
      return null;
    case '1.0':
      return 'md5';
    case '2.0.2':
    case '2.1':
      return 'hmac-sha256';
    case '3.1.1':
      return firstCommon(client.signingAlgorithms, server.signingAlgorithms) ?? 'aes-128-cmac';
    default:
      return 'aes-128-cmac';
  }
}

function firstCommon<T>(order: readonly T[], other: readonly T[]): T | null {
  return order.find((item) => other.includes(item)) ?? null;
}

/**
 * Whether somebody wants the session of a user encrypted (connection rules §4). `not-enforced`: EncryptData without RejectUnencryptedAccess on a
 * Windows server, which by the letter of MS-SMB2 3.3.5.5.3 does not encrypt.
 */
export function wantsSessionEncryption(
  client: Pick<ClientValues, 'prefersEncryption' | 'forcesEncryptionOverQuic'>,
  server: Pick<ServerValues, 'demandsEncryption' | 'rejectsUnencrypted' | 'skipsEncryptionOverQuic' | 'family'>,
  session: Readonly<Pick<Session, 'transport' | 'clientMustEncrypt'>>,
): 'yes' | 'no' | 'not-enforced' {
  if (session.transport === 'quic') {
    if (client.forcesEncryptionOverQuic) return 'yes';
    if (server.skipsEncryptionOverQuic) return 'no';
  }
  if (session.clientMustEncrypt || client.prefersEncryption) return 'yes';
  if (!server.demandsEncryption) return 'no';
  return server.rejectsUnencrypted || server.family !== 'windows' ? 'yes' : 'not-enforced';
}
