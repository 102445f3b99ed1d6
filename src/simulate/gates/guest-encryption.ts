import { block, branch, defineGate, pass } from '../gate.js';
import { hresult, ntstatus, win32 } from '../numbers.js';

const rows = {
  notAsked: pass(branch('§4', 'a user session, or a client that does not insist on encryption', 'documented')),
  guestCannotEncrypt: block(
    branch('§4', 'the client insists on encryption and a guest or anonymous session has no key', 'inferred'),
    'guest-cannot-encrypt',
    'client',
    ['client.requiresEncryption', 'network.mappingRequiresPrivacy', 'server.guestMapping'],
    { errors: [win32(3227320324, 'inferred'), hresult(0xc05d0004, 'inferred'), ntstatus(0xc05d0007, 'inferred')], events: [] },
  ),
};

/** Gate 12, third: a guest or anonymous session where the client insists on encryption. That it tests this after signing is inferred. */
export const guestEncryption = defineGate({
  id: 'guest-encryption',
  number: '12',
  title: 'Encryption of a guest session',
  stage: 'session-setup',
  reads: [],
  needs: ['identity', 'clientMustEncrypt'],
  gives: [],
  rows,
  decide: (_facts, session) => (session.identity !== 'user' && session.clientMustEncrypt ? rows.guestCannotEncrypt : rows.notAsked),
});
