import { everyDialect } from '../dialect-set.js';
import { dialectLimit, dialectSet, anyDialectSet } from '../protocol-shapes.js';
import { defineFacts, type ValuesOf } from '../row.js';
import { flag, word } from '../shape.js';

/** Who the client is, and which dialects it negotiates. */
export const clientNegotiation = defineFacts({
  family: {
    shape: word('Whose SMB client it is, which decides how errors and events are shown.', [
      'windows',
      'samba',
      'linux-cifs',
      'macos',
      'smbj',
      'jcifs',
      'impacket',
      'smbprotocol',
      'smblibrary',
      'libsmb2',
      'libdsm',
      'other',
    ]),
    usual: 'windows',
    unknown: { cannot: 'what a client shows and logs depends on whose it is' },
    words: 'client implementation',
  },
  dialects: {
    shape: dialectSet('Dialects of SMB2 and SMB3 that it has, before its limits.'),
    usual: everyDialect,
    unknown: anyDialectSet,
    words: 'client dialects',
  },
  smb1: {
    shape: flag('The SMB1 component is there and works.'),
    usual: false,
    words: 'client SMB1',
    changes: [{ kind: 'relaxation', to: true }],
  },
  minDialect: {
    shape: dialectLimit('Lowest dialect that somebody set; none: no limit. It does not touch SMB1.'),
    usual: null,
    words: 'client minimum dialect',
  },
  maxDialect: {
    shape: dialectLimit('Highest dialect that somebody set; none: no limit. 1.0 leaves SMB1 alone.'),
    usual: null,
    words: 'client maximum dialect',
  },
  firstNegotiate: {
    shape: word('Form of its first NEGOTIATE.', ['multi-protocol', 'smb2-only']),
    usual: 'multi-protocol',
    words: 'client first NEGOTIATE',
    remark: 'A Windows client sends the SMB2-only form to a server that it knows.',
  },
  offersSha512: {
    shape: flag('It offers SHA-512 for the integrity of a 3.1.1 negotiation.'),
    usual: true,
    words: 'client offers SHA-512',
    remark: 'It is the only hash that the pre-authentication integrity of 3.1.1 knows.',
  },
});

/** The implementation on the client side, as far as it decides how errors and events are shown. */
export type ClientFamily = ValuesOf<typeof clientNegotiation>['family'];
