import { cipherList, anyCipherList } from '../protocol-shapes.js';
import { defineFacts } from '../row.js';
import { flag, word } from '../shape.js';

/** What a server encrypts, and what it insists on. */
export const serverEncryption = defineFacts({
  encrypts: {
    shape: flag('It can encrypt.'),
    usual: true,
    words: 'server encrypts',
  },
  ciphers: {
    shape: cipherList('Ciphers that it has.'),
    usual: ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'],
    unknown: anyCipherList,
    words: 'server ciphers',
    remark: 'Their order counts only where the server prefers its own.',
  },
  demandsEncryption: {
    shape: flag('It demands encryption for the whole server.'),
    usual: false,
    words: 'server demands encryption',
    remark: 'It is EncryptData of Windows, and `smb encrypt = desired` or `required` of Samba.',
    changes: [{ kind: 'relaxation', to: false }],
  },
  rejectsUnencrypted: {
    shape: flag('It refuses what cannot encrypt where encryption is demanded.'),
    usual: true,
    words: 'server rejects unencrypted access',
    remark: 'It is RejectUnencryptedAccess of Windows.',
    changes: [{ kind: 'relaxation', to: false }],
  },
  refusesUnencryptedAt: {
    shape: word('Where it refuses a guest, or a client without a common cipher.', ['session-setup', 'tree-connect']),
    usual: 'tree-connect',
    words: 'stage at which the server refuses unencrypted access',
    remark: 'It counts where the whole server demands encryption.',
  },
  refusesUnencryptable: {
    shape: word('When it refuses a client without encryption: before it looks at the account, or once the logon is good.', [
      'before-logon',
      'after-logon',
    ]),
    usual: 'before-logon',
    words: 'order of logon and encryption at the server',
    remark: 'It counts where the whole server demands encryption. Windows refuses before, Samba after the logon.',
  },
  picksCiphersFrom: {
    shape: cipherList('Ciphers from which it picks one, whether or not it then admits it; an empty list: it picks among its own.'),
    usual: [],
    unknown: anyCipherList,
    words: 'ciphers that the server picks from',
    remark: 'Azure Files picks what the client likes best, although the storage account may not admit it.',
  },
  prefersOwnCipherOrder: {
    shape: flag('Its own order of ciphers counts, not that of the client.'),
    usual: false,
    words: 'server prefers its own cipher order',
  },
  skipsEncryptionOverQuic: {
    shape: flag('It leaves SMB encryption off inside the TLS of QUIC.'),
    usual: true,
    words: 'server skips encryption over QUIC',
  },
});
