import { block, branch, defineGate, pass } from '../gate.js';
import { accessDenied, errno, ntstatus, serverEvent } from '../numbers.js';

const protectedEnough = pass(branch('§9', 'TREE_CONNECT is signed or encrypted where it must be', 'documented'));
const because311 = ['client.canSign', 'client.signsTreeConnectOn311', 'client.maxDialect', 'server.maxDialect'] as const;
const unsignedRefused = block(
  branch('§3.7', 'the server requires signing and the client sends TREE_CONNECT unsigned', 'observed'),
  'signing-not-available-on-client',
  'server',
  ['client.canSign', 'client.honoursServerSigning', 'server.requiresSigning'],
  {
    errors: accessDenied,
    events: [serverEvent('SMBServer/Operational', 1004, 'documented'), serverEvent('SMBServer/Audit', 3021, 'documented')],
  },
);
const unsigned311 = block(
  branch('§3.7', '3.1.1: TREE_CONNECT of a user must be signed or encrypted; the server refuses it', 'observed'),
  'dialect-311-tree-connect-unsigned',
  'server',
  because311,
  { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1004, 'inferred')] },
);
const unsigned311Dropped = block(
  branch('§3.7', '3.1.1: TREE_CONNECT of a user must be signed or encrypted; the server drops the connection', 'documented'),
  'dialect-311-tree-connect-unsigned',
  'server',
  because311,
);
const guestWithOwnKey = block(
  branch('§3.8', 'this client signs a guest session with its own key, the server knows none', 'observed'),
  'guest-cannot-sign',
  'server',
  ['client.guestSigning', 'server.guestMapping'],
  { errors: [ntstatus(0xc0000022, 'observed'), errno(13, 'inferred')], events: [serverEvent('SMBServer/Operational', 1004, 'inferred')] },
);
const ipcUnsigned = block(
  branch('§3.8', 'this client insists on a signature for IPC$ and a guest session has no key', 'documented'),
  'guest-cannot-sign',
  'client',
  ['client.requiresIpcSigning', 'server.guestMapping'],
  { errors: [ntstatus(0xc0000022, 'inferred')], events: [] },
);
const guestNotExempt = block(
  branch('§3.8', 'the server requires signing and makes no exception for guest and anonymous sessions', 'inferred'),
  'guest-cannot-sign',
  'server',
  ['server.requiresSigning', 'server.exemptsGuestsFromSigning', 'server.guestMapping'],
  { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1004, 'inferred')] },
);

/** Gate 13, first: the signature of TREE_CONNECT (MS-SMB2 3.3.5.2.4, 3.3.5.7). */
export const treeConnectSignature = defineGate({
  id: 'tree-connect-signature',
  number: '13',
  title: 'Tree connect: signature',
  stage: 'tree-connect',
  reads: [
    'client.canSign',
    'client.honoursServerSigning',
    'client.guestSigning',
    'client.signsTreeConnectOn311',
    'client.signsGuestTreeConnectOn311',
    'client.requiresIpcSigning',
    'client.maxDialect',
    'server.requiresSigning',
    'server.unsignedTreeConnectOn311',
    'server.exemptsGuestsFromSigning',
    'server.guestMapping',
    'server.maxDialect',
    'share.kind',
    'credentials.account',
    'credentials.password',
    'credentials.userKnownToServer',
    'server.sharingModel',
    'server.ntlm',
    'server.lsaIncomingNtlm',
    'server.domainDeniesNtlm',
    'server.validatesDomainNtlm',
    'server.reachesDomainController',
    'client.ntlm',
  ],
  needs: ['dialect', 'identity', 'signed', 'sessionEncrypted', 'clientMustSign'],
  gives: [],
  decide({ client, server, share }, session) {
    if (session.signed || session.sessionEncrypted || session.dialect === '1.0') return protectedEnough;
    if (session.identity === 'user') {
      if (server.requiresSigning) return unsignedRefused;
      if (session.dialect !== '3.1.1' || (client.canSign && client.signsTreeConnectOn311) || server.unsignedTreeConnectOn311 === 'accepted')
        return protectedEnough;
      return server.unsignedTreeConnectOn311 === 'denied' ? unsigned311 : unsigned311Dropped;
    }
    if (share.kind === 'ipc' && client.requiresIpcSigning) return ipcUnsigned;
    if (session.identity === 'guest') {
      if (client.signsGuestTreeConnectOn311 && session.dialect === '3.1.1') return guestWithOwnKey;
      if (client.guestSigning === 'signs' && (server.requiresSigning || session.clientMustSign)) return guestWithOwnKey;
    }
    return server.requiresSigning && !server.exemptsGuestsFromSigning ? guestNotExempt : protectedEnough;
  },
});
