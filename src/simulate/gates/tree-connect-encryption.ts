import { block, branch, type Decision, defineGate, type FactsFor, pass, type SessionFor } from '../gate.js';
import { accessDenied, clientEvent, serverEvent } from '../numbers.js';
import { canEncrypt, cipherFacts } from '../session-encryption.js';

const rows = {
  noDemand: pass(branch('§4', 'neither server nor share demands encryption of this session', 'documented')),
  alreadyEncrypted: pass(branch('§4', 'the session is encrypted', 'documented')),
  shareEncrypted: pass(branch('§4', 'the share demands encryption: its messages are encrypted', 'documented'), {
    because: ['share.demandsEncryption'],
  }),
  shareNotEnforced: pass(
    branch('§4', 'the share demands encryption, the client cannot, unencrypted access is not rejected', 'documented'),
    {
      because: ['share.demandsEncryption', 'server.rejectsUnencrypted'],
      warnings: ['encryption-not-enforced'],
    },
  ),
  guestOnEncryptedServer: block(
    branch('§4', 'the server demands encryption and a guest or anonymous session has no key', 'documented'),
    'guest-cannot-encrypt',
    'server',
    ['server.demandsEncryption', 'server.rejectsUnencrypted', 'server.guestMapping'],
    { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1003, 'inferred')] },
  ),
  guestOnEncryptedShare: block(
    branch('§4', 'the share demands encryption and a guest or anonymous session has no key', 'documented'),
    'guest-cannot-encrypt',
    'server',
    ['share.demandsEncryption', 'server.rejectsUnencrypted', 'server.guestMapping'],
    { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1003, 'inferred')] },
  ),
  noCipherForServer: block(
    branch('§4', 'the server demands encryption and there is no common cipher', 'documented'),
    'encryption-not-available-on-client',
    'server',
    ['server.demandsEncryption', 'server.rejectsUnencrypted', 'client.ciphers', 'server.ciphers', 'client.maxDialect', 'server.maxDialect'],
    {
      stage: 'tree-connect',
      errors: accessDenied,
      events: [serverEvent('SMBServer/Operational', 1051, 'documented'), serverEvent('SMBServer/Operational', 1046, 'documented')],
    },
  ),
  cannotEncryptShare: block(
    branch('§4', 'the share demands encryption and the client cannot', 'documented'),
    'encryption-not-available-on-client',
    'server',
    ['share.demandsEncryption', 'server.rejectsUnencrypted', 'client.encrypts', 'client.ciphers', 'client.maxDialect', 'server.maxDialect'],
    {
      stage: 'tree-connect',
      errors: accessDenied,
      events: [
        clientEvent('SmbClient/Security', 31010, 'documented'),
        serverEvent('SMBServer/Operational', 1003, 'inferred'),
        serverEvent('SMBServer/Audit', 3022, 'documented'),
      ],
    },
  ),
};

const reads = [
  'server.demandsEncryption',
  'server.rejectsUnencrypted',
  'server.skipsEncryptionOverQuic',
  ...cipherFacts,
  'share.demandsEncryption',
] as const;
const needs = ['dialect', 'transport', 'identity', 'sessionEncrypted'] as const;

type EncryptionFacts = FactsFor<(typeof reads)[number]>;
type EncryptionSession = SessionFor<(typeof needs)[number], never>;

function treeConnect(facts: EncryptionFacts, session: EncryptionSession): Decision {
  const { server, share } = facts;
  if (session.sessionEncrypted) return rows.alreadyEncrypted;
  if (session.transport === 'quic' && server.skipsEncryptionOverQuic) return rows.noDemand;
  if (server.demandsEncryption && server.rejectsUnencrypted) return whereServerInsists(facts, session);
  return share.demandsEncryption ? whereShareDemands(facts, session) : rows.noDemand;
}

function whereServerInsists({ client, server, share }: EncryptionFacts, session: EncryptionSession): Decision {
  if (session.identity !== 'user') return rows.guestOnEncryptedServer;
  if (!canEncrypt(client, server, session)) return rows.noCipherForServer;
  return share.demandsEncryption ? rows.shareEncrypted : rows.noDemand;
}

function whereShareDemands({ client, server }: EncryptionFacts, session: EncryptionSession): Decision {
  if (session.identity !== 'user')
    return server.rejectsUnencrypted || session.dialect === '3.1.1' ? rows.guestOnEncryptedShare : rows.shareNotEnforced;
  if (canEncrypt(client, server, session)) return rows.shareEncrypted;
  return server.rejectsUnencrypted ? rows.cannotEncryptShare : rows.shareNotEnforced;
}

/** Gate 13, third: the demands of server and share on TREE_CONNECT (MS-SMB2 3.3.5.7, 3.3.5.2.9, 3.3.5.2.11). */
export const treeConnectEncryption = defineGate({
  id: 'tree-connect-encryption',
  number: '13',
  title: 'Tree connect: encryption',
  stage: 'tree-connect',
  reads,
  needs,
  gives: ['shareEncrypted'],
  rows,
  decide(facts, session) {
    const row = treeConnect(facts, session);
    session.shareEncrypted = row === rows.shareEncrypted;
    return row;
  },
});
