import { block, branch, type Decision, defineGate, type FactsFor, pass, type SessionFor } from '../gate.js';
import { accessDenied, errno, ntstatus, serverEvent } from '../numbers.js';
const because311 = ['client.canSign', 'client.signsTreeConnectOn311', 'client.maxDialect', 'server.maxDialect'] as const;

const rows = {
  protectedEnough: pass(branch('§9', 'TREE_CONNECT is signed or encrypted where it must be', 'documented')),
  unsignedRefused: block(
    branch('§3.7', 'the server requires signing and the client sends TREE_CONNECT unsigned', 'observed'),
    'signing-not-available-on-client',
    'server',
    ['client.canSign', 'client.honoursServerSigning', 'server.requiresSigning'],
    {
      errors: accessDenied,
      events: [serverEvent('SMBServer/Operational', 1004, 'documented'), serverEvent('SMBServer/Audit', 3021, 'documented')],
    },
  ),
  unsigned311: block(
    branch('§3.7', '3.1.1: TREE_CONNECT of a user must be signed or encrypted; the server refuses it', 'observed'),
    'dialect-311-tree-connect-unsigned',
    'server',
    because311,
    { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1004, 'inferred')] },
  ),
  unsigned311Dropped: block(
    branch('§3.7', '3.1.1: TREE_CONNECT of a user must be signed or encrypted; the server drops the connection', 'documented'),
    'dialect-311-tree-connect-unsigned',
    'server',
    because311,
  ),
  guestWithOwnKey: block(
    branch('§3.8', 'this client signs a guest session with its own key, the server knows none', 'observed'),
    'guest-cannot-sign',
    'server',
    ['client.guestSigning', 'server.guestMapping'],
    { errors: [ntstatus(0xc0000022, 'observed'), errno(13, 'inferred')], events: [serverEvent('SMBServer/Operational', 1004, 'inferred')] },
  ),
  ipcUnsigned: block(
    branch('§3.8', 'this client insists on a signature for IPC$ and a guest session has no key', 'documented'),
    'guest-cannot-sign',
    'client',
    ['client.requiresIpcSigning', 'server.guestMapping'],
    { errors: [ntstatus(0xc0000022, 'inferred')], events: [] },
  ),
  guestNotExempt: block(
    branch('§3.8', 'the server requires signing and makes no exception for guest and anonymous sessions', 'inferred'),
    'guest-cannot-sign',
    'server',
    ['server.requiresSigning', 'server.exemptsGuestsFromSigning', 'server.guestMapping'],
    { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1004, 'inferred')] },
  ),
};

const reads = [
  'client.canSign',
  'client.guestSigning',
  'client.signsTreeConnectOn311',
  'client.signsGuestTreeConnectOn311',
  'client.requiresIpcSigning',
  'server.requiresSigning',
  'server.unsignedTreeConnectOn311',
  'server.exemptsGuestsFromSigning',
  'share.kind',
] as const;
const needs = ['dialect', 'identity', 'signed', 'sessionEncrypted', 'clientMustSign'] as const;

type SignatureFacts = FactsFor<(typeof reads)[number]>;
type SignatureSession = SessionFor<(typeof needs)[number], never>;

/** A user's TREE_CONNECT on a session that is neither signed nor encrypted: 3.1.1 wants it signed all the same. */
function treeConnectOfUser({ client, server }: SignatureFacts, session: SignatureSession): Decision {
  if (server.requiresSigning) return rows.unsignedRefused;
  if (session.dialect !== '3.1.1' || (client.canSign && client.signsTreeConnectOn311)) return rows.protectedEnough;
  if (server.unsignedTreeConnectOn311 === 'accepted') return rows.protectedEnough;
  return server.unsignedTreeConnectOn311 === 'denied' ? rows.unsigned311 : rows.unsigned311Dropped;
}

/** A guest or anonymous session has no key: what signs all the same is not understood, what must be signed cannot be. */
function treeConnectWithoutKey({ client, server, share }: SignatureFacts, session: SignatureSession): Decision {
  if (share.kind === 'ipc' && client.requiresIpcSigning) return rows.ipcUnsigned;
  if (session.identity === 'guest' && signsAsGuest(client, server, session)) return rows.guestWithOwnKey;
  return server.requiresSigning && !server.exemptsGuestsFromSigning ? rows.guestNotExempt : rows.protectedEnough;
}

function signsAsGuest(client: SignatureFacts['client'], server: SignatureFacts['server'], session: SignatureSession): boolean {
  if (client.signsGuestTreeConnectOn311 && session.dialect === '3.1.1') return true;
  return client.guestSigning === 'signs' && (server.requiresSigning || session.clientMustSign);
}

/** Gate 13, first: the signature of TREE_CONNECT (MS-SMB2 3.3.5.2.4, 3.3.5.7). */
export const treeConnectSignature = defineGate({
  id: 'tree-connect-signature',
  number: '13',
  title: 'Tree connect: signature',
  stage: 'tree-connect',
  reads,
  needs,
  gives: [],
  rows,
  decide(facts, session) {
    if (session.signed || session.sessionEncrypted || session.dialect === '1.0') return rows.protectedEnough;
    return session.identity === 'user' ? treeConnectOfUser(facts, session) : treeConnectWithoutKey(facts, session);
  },
});
