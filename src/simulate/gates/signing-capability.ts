import { block, branch, defineGate, pass } from '../gate.js';
import { errno, ntstatus } from '../numbers.js';

const rows = {
  notTested: pass(branch('§3.7', 'this client does not test the announcement, or the server announces signing', 'documented')),
  notAnnounced: block(
    branch('§3.7', 'the client requires signing and the server does not even announce that it can sign', 'documented'),
    'signing-not-available-on-server',
    'client',
    ['client.requiresSigning', 'server.announcesSigning'],
    { errors: [errno(95, 'documented'), ntstatus(0xc000a000, 'inferred')], events: [] },
  ),
};

/** Gate 6a: clients other than Windows that read SIGNING_ENABLED in the NEGOTIATE answer. Windows is not known to test the bit. */
export const signingCapability = defineGate({
  id: 'signing-capability',
  number: '6a',
  title: 'Server announces signing',
  stage: 'negotiate',
  reads: ['client.testsSigningCapability', 'client.requiresSigning', 'server.announcesSigning'],
  needs: ['dialect'],
  gives: [],
  rows,
  decide({ client, server }, session) {
    if (!client.testsSigningCapability || session.dialect === '1.0') return rows.notTested;
    return client.requiresSigning && !server.announcesSigning ? rows.notAnnounced : rows.notTested;
  },
});
