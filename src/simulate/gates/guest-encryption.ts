import { block, branch, defineGate, pass } from '../gate.js';
import { accessDenied, hresult, ntstatus, win32 } from '../numbers.js';

const rows = {
  notAsked: pass(branch('§4', 'a user session, or a client that does not insist on encryption', 'documented')),
  guestCannotEncrypt: block(
    branch('§4', 'the client insists on encryption and a guest or anonymous session has no key', 'inferred'),
    'guest-cannot-encrypt',
    'client',
    ['client.requiresEncryption', 'network.mappingRequiresPrivacy', 'server.guestMapping'],
    { errors: [win32(3227320324, 'inferred'), hresult(0xc05d0004, 'inferred'), ntstatus(0xc05d0007, 'inferred')], events: [] },
  ),
  refusedByServer: block(
    branch('§4', 'the server demands encryption and refuses a guest or anonymous session at session setup already', 'observed'),
    'guest-cannot-encrypt',
    'server',
    ['server.demandsEncryption', 'server.rejectsUnencrypted', 'server.guestMapping'],
    { errors: accessDenied, events: [] },
  ),
};

/** Gate 12, third: a guest or anonymous session where client or server insists on encryption. That the client tests it after signing is inferred. */
export const guestEncryption = defineGate({
  id: 'guest-encryption',
  number: '12',
  title: 'Encryption of a guest session',
  stage: 'session-setup',
  reads: ['server.demandsEncryption', 'server.rejectsUnencrypted', 'server.refusesUnencryptedAt', 'server.skipsEncryptionOverQuic'],
  needs: ['identity', 'clientMustEncrypt', 'transport'],
  gives: [],
  rows,
  decide({ server }, session) {
    if (session.identity === 'user') return rows.notAsked;
    if (
      server.demandsEncryption &&
      server.rejectsUnencrypted &&
      server.refusesUnencryptedAt === 'session-setup' &&
      !(session.transport === 'quic' && server.skipsEncryptionOverQuic)
    )
      return rows.refusedByServer;
    return session.clientMustEncrypt ? rows.guestCannotEncrypt : rows.notAsked;
  },
});
