import { defineFacts } from './row.js';
import { flag, text, word } from './shape.js';

/** The share that is asked for. */
export const shareFacts = defineFacts({
  name: {
    shape: text('Name of the share.', 'scans'),
    usual: 'share',
    unknown: { cannot: 'a share can have any name' },
    words: 'share name',
  },
  kind: {
    shape: word('Kind of share.', ['files', 'admin', 'ipc']),
    usual: 'files',
    words: 'share kind',
  },
  exists: {
    shape: flag('The share exists.'),
    usual: true,
    words: 'share exists',
  },
  pathIsValid: {
    shape: flag('The path is well formed.'),
    usual: true,
    words: 'share path is valid',
  },
  demandsEncryption: {
    shape: flag('The share demands encryption.'),
    usual: false,
    words: 'share demands encryption',
    remark: 'It is the flag EncryptData of the share.',
    changes: [{ kind: 'exception', to: false }],
  },
  admitsUser: {
    shape: flag('The share lets the user in.'),
    usual: true,
    words: 'share admits the user',
    changes: [{ kind: 'repair', to: true }],
  },
  admitsGuests: {
    shape: flag('The share lets guests in.'),
    usual: true,
    words: 'share admits guests',
    changes: [{ kind: 'exception', to: true }],
  },
  namesAnonymous: {
    shape: flag('The access list names ANONYMOUS LOGON.'),
    usual: false,
    words: 'share names ANONYMOUS LOGON',
    changes: [{ kind: 'exception', to: true }],
  },
  limitReached: {
    shape: flag('The share has as many users as it takes.'),
    usual: false,
    words: 'share has reached its limit',
    changes: [{ kind: 'repair', to: false }],
  },
  clusterRefusesDialect: {
    shape: flag("The cluster's functional level refuses the dialect."),
    usual: false,
    words: 'cluster refuses the dialect',
    changes: [{ kind: 'repair', to: false }],
  },
  request: {
    shape: word('What is done first on the share.', ['files', 'named-pipe', 'mailslot']),
    usual: 'files',
    words: 'first request on the share',
  },
  fileAccessAllowed: {
    shape: flag('The file system lets the user in.'),
    usual: true,
    words: 'file system admits the user',
    changes: [{ kind: 'repair', to: true }],
  },
});
