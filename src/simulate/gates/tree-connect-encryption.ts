import { block, branch, defineGate, pass } from '../gate.js';
import { accessDenied, clientEvent, serverEvent } from '../numbers.js';
import { canEncrypt, cipherFacts } from '../session-encryption.js';

const noDemand = pass(branch('§4', 'neither server nor share demands encryption of this session', 'documented'));
const alreadyEncrypted = pass(branch('§4', 'the session is encrypted', 'documented'));
const shareEncrypted = pass(branch('§4', 'the share demands encryption: its messages are encrypted', 'documented'), {
  because: ['share.demandsEncryption'],
});
const shareNotEnforced = pass(
  branch('§4', 'the share demands encryption, the client cannot, unencrypted access is not rejected', 'documented'),
  {
    because: ['share.demandsEncryption', 'server.rejectsUnencrypted'],
    warnings: ['encryption-not-enforced'],
  },
);
const guestOnEncryptedServer = block(
  branch('§4', 'the server demands encryption and a guest or anonymous session has no key', 'documented'),
  'guest-cannot-encrypt',
  'server',
  ['server.demandsEncryption', 'server.rejectsUnencrypted', 'server.guestMapping'],
  { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1003, 'inferred')] },
);
const guestOnEncryptedShare = block(
  branch('§4', 'the share demands encryption and a guest or anonymous session has no key', 'documented'),
  'guest-cannot-encrypt',
  'server',
  ['share.demandsEncryption', 'server.rejectsUnencrypted', 'server.guestMapping'],
  { errors: accessDenied, events: [serverEvent('SMBServer/Operational', 1003, 'inferred')] },
);
const noCipherForServer = block(
  branch('§4', 'the server demands encryption and there is no common cipher', 'documented'),
  'encryption-not-available-on-client',
  'server',
  ['server.demandsEncryption', 'server.rejectsUnencrypted', 'client.ciphers', 'server.ciphers', 'client.maxDialect', 'server.maxDialect'],
  {
    stage: 'tree-connect',
    errors: accessDenied,
    events: [serverEvent('SMBServer/Operational', 1051, 'documented'), serverEvent('SMBServer/Operational', 1046, 'documented')],
  },
);
const cannotEncryptShare = block(
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
);

/** Gate 13, third: the demands of server and share on TREE_CONNECT (MS-SMB2 3.3.5.7, 3.3.5.2.9, 3.3.5.2.11). */
export const treeConnectEncryption = defineGate({
  id: 'tree-connect-encryption',
  number: '13',
  title: 'Tree connect: encryption',
  stage: 'tree-connect',
  reads: [
    'server.demandsEncryption',
    'server.rejectsUnencrypted',
    'server.skipsEncryptionOverQuic',
    'server.guestMapping',
    ...cipherFacts,
    'server.maxDialect',
    'share.demandsEncryption',
    'client.maxDialect',
  ],
  needs: ['dialect', 'transport', 'identity', 'sessionEncrypted'],
  gives: ['shareEncrypted'],
  decide({ client, server, share }, session) {
    session.shareEncrypted = false;
    if (session.sessionEncrypted) return alreadyEncrypted;
    const insideTls = session.transport === 'quic' && server.skipsEncryptionOverQuic;
    const serverInsists = server.demandsEncryption && server.rejectsUnencrypted && !insideTls;
    const shareDemands = share.demandsEncryption && !insideTls;
    if (!serverInsists && !shareDemands) return noDemand;
    if (session.identity !== 'user') {
      if (serverInsists) return guestOnEncryptedServer;
      return server.rejectsUnencrypted || session.dialect === '3.1.1' ? guestOnEncryptedShare : shareNotEnforced;
    }
    if (!canEncrypt(client, server, session)) {
      if (serverInsists) return noCipherForServer;
      return server.rejectsUnencrypted ? cannotEncryptShare : shareNotEnforced;
    }
    session.shareEncrypted = shareDemands;
    return shareDemands ? shareEncrypted : noDemand;
  },
});
