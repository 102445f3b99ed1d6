import { everyDialect } from '../dialect-set.js';
import { dialectLimit, dialectSet, anyDialectSet } from '../protocol-shapes.js';
import { defineFacts, type ValuesOf } from '../row.js';
import { flag, integer, optional, word } from '../shape.js';

/** Who the server is, and which dialects it negotiates. */
export const serverNegotiation = defineFacts({
  family: {
    shape: word('Whose SMB server it is.', ['windows', 'samba', 'ksmbd', 'azure-files', 'ontap', 'macos', 'smblibrary', 'other']),
    usual: 'windows',
    unknown: { cannot: 'what a server does and logs depends on whose it is' },
    words: 'server implementation',
  },
  dialects: {
    shape: dialectSet('Dialects of SMB2 and SMB3 that it has, before its limits.'),
    usual: everyDialect,
    unknown: anyDialectSet,
    words: 'server dialects',
  },
  smb2: {
    shape: flag('It speaks the SMB2 and SMB3 that it has.'),
    usual: true,
    words: 'server SMB2',
    remark: 'It is EnableSMB2Protocol of Windows, one switch for both.',
    changes: [{ kind: 'device', to: true }],
  },
  smb1: {
    shape: flag('SMB1 is there and works.'),
    usual: false,
    words: 'server SMB1',
    changes: [{ kind: 'relaxation', to: true }],
  },
  minDialect: {
    shape: dialectLimit('Lowest dialect that somebody set; none: no limit.'),
    usual: null,
    words: 'server minimum dialect',
  },
  maxDialect: {
    shape: dialectLimit('Highest dialect that somebody set; none: no limit.'),
    usual: null,
    words: 'server maximum dialect',
  },
  mostCiphersInOffer: {
    shape: optional(integer('Number of ciphers that it takes in the offer of a client; none: any.', 1, 16)),
    usual: null,
    unknown: { tries: [1, 2, 3, null], says: 'one, two, three, and any number' },
    words: 'most ciphers that the server takes in an offer',
    remark: 'The server of the illumos kernel took two before its fix 14046.',
    changes: [{ kind: 'device', to: null }],
  },
  offersSha512: {
    shape: flag('It has SHA-512 for the integrity of a 3.1.1 negotiation.'),
    usual: true,
    words: 'server offers SHA-512',
  },
});

/** The implementation on the server side, where the rules differ by it. */
export type ServerFamily = ValuesOf<typeof serverNegotiation>['family'];
