import { block, branch, defineGate, pass } from '../gate.js';
import { accessDenied } from '../numbers.js';
import { abilityToEncrypt, canEncrypt, cipherFacts } from '../session-encryption.js';

const rows = {
  notRefused: pass(branch('§4', 'the server demands no encryption, or the session of the user can have it', 'documented')),
  refusesUser: block(
    branch('§4', 'the logon is good, and then the server refuses a client that has no encryption', 'observed'),
    'encryption-not-available-on-client',
    'server',
    ['server.demandsEncryption', 'server.rejectsUnencrypted', ...abilityToEncrypt, 'client.maxDialect', 'server.maxDialect'],
    { errors: accessDenied, events: [] },
  ),
  refusesGuest: block(
    branch('§4', 'the server demands encryption and refuses a guest or anonymous session at session setup already', 'observed'),
    'guest-cannot-encrypt',
    'server',
    ['server.demandsEncryption', 'server.rejectsUnencrypted', 'server.guestMapping'],
    { errors: accessDenied, events: [] },
  ),
};

/** Gate 10e: a server that demands encryption and looks for it in its final answer, when it knows who logs on. */
export const encryptionAfterLogon = defineGate({
  id: 'encryption-after-logon',
  number: '10e',
  title: 'Server encryption demand after logon',
  stage: 'session-setup',
  reads: [
    'server.demandsEncryption',
    'server.rejectsUnencrypted',
    'server.refusesUnencryptable',
    'server.refusesUnencryptedAt',
    'server.skipsEncryptionOverQuic',
    ...cipherFacts,
  ],
  needs: ['dialect', 'transport', 'identity'],
  gives: [],
  rows,
  decide({ client, server }, session) {
    if (!server.demandsEncryption || !server.rejectsUnencrypted) return rows.notRefused;
    if (session.transport === 'quic' && server.skipsEncryptionOverQuic) return rows.notRefused;
    if (session.identity !== 'user') return server.refusesUnencryptedAt === 'session-setup' ? rows.refusesGuest : rows.notRefused;
    if (canEncrypt(client, server, session)) return rows.notRefused;
    return server.refusesUnencryptable === 'after-logon' ? rows.refusesUser : rows.notRefused;
  },
});
