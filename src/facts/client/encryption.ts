import { cipherList, anyCipherList } from '../protocol-shapes.js';
import { defineFacts } from '../row.js';
import { flag, word } from '../shape.js';

/** What a client encrypts, and what it insists on. */
export const clientEncryption = defineFacts({
  encrypts: {
    shape: flag('It can encrypt and has that switched on.'),
    usual: true,
    words: 'client encrypts',
  },
  ciphers: {
    shape: cipherList('Ciphers that it offers.'),
    usual: ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'],
    unknown: anyCipherList,
    words: 'client ciphers',
    remark: 'Listed in the order of preference.',
  },
  announcesEncryptionAnyway: {
    shape: flag('It announces encryption although its list of ciphers is empty or was cut down.'),
    usual: false,
    words: 'client announces encryption without the ciphers for it',
    remark: 'Windows before the updates of April 2024 does so.',
  },
  requiresEncryption: {
    shape: flag('It requires encryption of every connection.'),
    usual: false,
    words: 'client requires encryption',
    changes: [{ kind: 'relaxation', to: false }],
  },
  judgesEncryption: {
    shape: word('When it gives up where it requires encryption and the connection has none.', [
      'after-negotiate',
      'after-session-setup',
      'at-tree-connect',
    ]),
    usual: 'after-negotiate',
    words: 'moment at which the client judges encryption',
    remark: 'Libraries look once the session stands, Linux at the tree connect; what a server refuses before that comes first.',
  },
  prefersEncryption: {
    shape: flag('It encrypts every session of a user that can be encrypted, without insisting.'),
    usual: false,
    words: 'client prefers encryption',
    remark: 'impacket does so, and Samba with `client smb encrypt = desired`.',
  },
  forcesEncryptionOverQuic: {
    shape: flag('It uses SMB encryption inside the TLS of QUIC too.'),
    usual: false,
    words: 'client forces SMB encryption over QUIC',
  },
});
