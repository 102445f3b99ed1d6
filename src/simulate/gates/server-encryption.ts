import { block, branch, defineGate, pass } from '../gate.js';
import { serverEvent } from '../numbers.js';
import { announcesEncryption, canEncrypt, cipherFacts, clientCipherFacts } from '../session-encryption.js';

const rows = {
  noDemand: pass(branch('§4', 'the server does not demand encryption before logon', 'documented')),
  encryptable: pass(branch('§4', 'the server demands encryption and the client can', 'documented'), {
    because: ['server.demandsEncryption'],
  }),
  announcedOnly: pass(
    branch('§4', 'the client announces encryption without a common cipher: a Windows server tests only the bit here', 'documented'),
    { because: ['server.demandsEncryption'] },
  ),
  judgedLater: pass(branch('§4', 'this server looks for encryption only when the logon is good', 'observed'), {
    because: ['server.refusesUnencryptable'],
  }),
  insideTls: pass(branch('§4', 'inside QUIC the server leaves SMB encryption to TLS', 'documented'), {
    because: ['server.skipsEncryptionOverQuic'],
  }),
  cannotEncrypt: block(
    branch(
      '§4',
      'the server demands encryption, rejects unencrypted access, and the client has no encryption: dialect or capability',
      'documented',
    ),
    'encryption-not-available-on-client',
    'server',
    [
      'server.demandsEncryption',
      'server.rejectsUnencrypted',
      'client.dialects',
      'client.maxDialect',
      ...clientCipherFacts,
      'server.dialects',
      'server.maxDialect',
    ],
    { events: [serverEvent('SMBServer/Operational', 1003, 'inferred'), serverEvent('SMBServer/Audit', 3022, 'inferred')] },
  ),
  noCipher: block(
    branch('§4', 'no common cipher: other servers than Windows refuse at session setup already', 'documented'),
    'encryption-not-available-on-client',
    'server',
    ['server.demandsEncryption', 'server.rejectsUnencrypted', 'client.ciphers', 'server.ciphers', 'server.picksCiphersFrom'],
    { events: [] },
  ),
};

/** Gate 9: the server's own demand for encryption, judged before it looks at the credentials (MS-SMB2 3.3.5.5). */
export const serverEncryption = defineGate({
  id: 'server-encryption',
  number: '9',
  title: 'Server encryption demand',
  stage: 'session-setup',
  reads: [
    'server.demandsEncryption',
    'server.rejectsUnencrypted',
    'server.skipsEncryptionOverQuic',
    'server.refusesUnencryptable',
    'server.refusesUnencryptedAt',
    ...cipherFacts,
    'client.announcesEncryptionAnyway',
  ],
  needs: ['transport', 'dialect'],
  gives: [],
  rows,
  decide({ client, server }, session) {
    if (!server.demandsEncryption || !server.rejectsUnencrypted) return rows.noDemand;
    if (canEncrypt(client, server, session)) return rows.encryptable;
    if (session.transport === 'quic' && server.skipsEncryptionOverQuic) return rows.insideTls;
    if (server.refusesUnencryptable === 'after-logon') return rows.judgedLater;
    if (!announcesEncryption(client, session)) return rows.cannotEncrypt;
    return server.refusesUnencryptedAt === 'tree-connect' ? rows.announcedOnly : rows.noCipher;
  },
});
