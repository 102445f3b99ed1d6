import { dialectLimit } from './protocol-shapes.js';
import { defineFacts } from './row.js';
import { flag, integer, optional, word } from './shape.js';

const port = (says: string) => optional(integer(says, 1, 65535));

/** What lies between the two ends, what the mapping asks for, and what went before. */
export const networkFacts = defineFacts({
  nameResolves: {
    shape: flag('The name resolves to an address.'),
    usual: true,
    words: 'server name resolves',
    changes: [{ kind: 'repair', to: true }],
  },
  nameFoundBy: {
    shape: word('The question that yields the address; mDNS, LLMNR and broadcasts find machines of the same segment only.', [
      'dns',
      'mdns',
      'llmnr',
      'netbios-broadcast',
      'wins',
    ]),
    usual: 'dns',
    words: 'way in which the server name is found',
    remark: 'dns: a DNS server or the file hosts; wins: a WINS server, asked by NetBIOS.',
    changes: [{ kind: 'repair', to: 'dns' }],
  },
  isPublic: {
    shape: flag('The client takes its network for a public one.'),
    usual: false,
    words: 'network of the client is public',
  },
  tcp: {
    shape: word('TCP between the ends, the firewall of the server aside.', ['open', 'filtered', 'no-route']),
    usual: 'open',
    words: 'network TCP',
    remark: 'open lets it through, filtered drops it silently.',
    changes: [{ kind: 'repair', to: 'open' }],
  },
  netbios: {
    shape: word('NetBIOS between the ends.', ['open', 'filtered']),
    usual: 'open',
    words: 'network NetBIOS',
  },
  udp: {
    shape: word('UDP between the ends.', ['open', 'filtered']),
    usual: 'open',
    words: 'network UDP',
    changes: [{ kind: 'repair', to: 'open' }],
  },
  transport: {
    shape: word('Transport that the mapping asks for.', ['any', 'tcp', 'quic', 'rdma']),
    usual: 'any',
    words: 'transport asked for',
    changes: [{ kind: 'repair', to: 'any' }],
  },
  tcpPort: {
    shape: port('TCP port that the mapping asks for; none: 445.'),
    usual: null,
    unknown: { cannot: 'any port is possible' },
    words: 'TCP port asked for',
  },
  quicPort: {
    shape: port('QUIC port that the mapping asks for; none: 443.'),
    usual: null,
    unknown: { cannot: 'any port is possible' },
    words: 'QUIC port asked for',
  },
  mappingRequiresPrivacy: {
    shape: flag('The mapping demands encryption.'),
    usual: false,
    words: 'mapping requires encryption',
    remark: 'The parameter is `-RequirePrivacy`.',
    changes: [{ kind: 'repair', to: false }],
  },
  mappingRequiresIntegrity: {
    shape: flag('The mapping demands signing.'),
    usual: false,
    words: 'mapping requires signing',
    remark: 'The parameter is `-RequireIntegrity`.',
    changes: [{ kind: 'repair', to: false }],
  },
  mappingBlocksNtlm: {
    shape: flag('The mapping forbids NTLM.'),
    usual: false,
    words: 'mapping blocks NTLM',
    remark: 'The switch is `/BLOCKNTLM`.',
    changes: [{ kind: 'repair', to: false }],
  },
  mappingAllowsPipes: {
    shape: flag('The mapping allows named pipes over QUIC.'),
    usual: false,
    words: 'mapping allows named pipes over QUIC',
    remark: 'The parameter is `AllowNamedPipe`.',
    changes: [{ kind: 'repair', to: true }],
  },
  driveLetterTaken: {
    shape: flag('The drive letter is in use.'),
    usual: false,
    words: 'drive letter is taken',
    changes: [{ kind: 'repair', to: false }],
  },
  loopback: {
    shape: flag('Client and server are the same machine.'),
    usual: false,
    words: 'client and server are the same machine',
  },
  sameMachineSid: {
    shape: flag('Both ends have the same machine SID.'),
    usual: false,
    words: 'both ends have the same machine SID',
    changes: [{ kind: 'repair', to: false }],
  },
  serverChangedSince: {
    shape: flag('The client remembers the server as it was before a change.'),
    usual: false,
    words: 'server has changed since the client cached it',
    remark: 'It still holds the server in its cache.',
    changes: [{ kind: 'repair', to: false }],
  },
  earlierDialect: {
    shape: dialectLimit('Dialect of an earlier session of the same client; none: no earlier one.'),
    usual: null,
    words: 'dialect of an earlier session',
    remark: 'The server knows the client by its GUID.',
    changes: [{ kind: 'repair', to: null }],
  },
  negotiateAltered: {
    shape: flag('The answer to NEGOTIATE breaks the rules, or something on the way altered it.'),
    usual: false,
    words: 'answer to NEGOTIATE was altered',
    changes: [{ kind: 'repair', to: false }],
  },
  quicHandshakeFails: {
    shape: flag('The QUIC handshake fails for another reason than a certificate.'),
    usual: false,
    words: 'QUIC handshake fails',
    changes: [{ kind: 'repair', to: false }],
  },
});
