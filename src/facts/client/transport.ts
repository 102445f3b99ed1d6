import { defineFacts } from '../row.js';
import { flag, integer, listOf, object, optional, text, word, type ValueOf } from '../shape.js';

const serverNames = 'Names of servers as somebody types them.';

const certificate = object('The certificate that the client has mapped to the server; none: no mapping.', {
  hashes: listOf("SHA-256 hashes of the certificates sent, the client's own first.", text('Hexadecimal.')),
  issuers: listOf(
    'X.500 names of the issuers in the chain, nearest first.',
    text('X.500 name.', 'CN=Contoso Issuing CA 2, DC=contoso, DC=com'),
  ),
  hasPrivateKey: flag('The private key is there.'),
  trusted: flag('In its time, for client authentication, of a chain that the server trusts.'),
});

/** A certificate as client access control sees it: the hashes that are sent, and all issuer names of the chain. */
export type ClientCertificate = ValueOf<typeof certificate>;

const portMapping = object('A port that the client uses for one server.', {
  server: text('Name of the server.'),
  transport: word('What the port is for.', ['tcp', 'netbios', 'quic', 'rdma']),
  port: integer('Port number.', 1, 65535),
});

/** A port that the client uses for a server instead of 445 or 443. */
export type PortMapping = ValueOf<typeof portMapping>;

/** How a client reaches a server. */
export const clientTransport = defineFacts({
  workstationService: {
    shape: word('The service LanmanWorkstation, without which a Windows connects to no share.', ['running', 'stopped', 'disabled']),
    usual: 'running',
    words: 'client workstation service',
    changes: [{ kind: 'repair', to: 'running' }],
  },
  quic: {
    shape: word('SMB over QUIC of the client.', ['on', 'off', 'not-available']),
    usual: 'on',
    words: 'client SMB over QUIC',
    changes: [{ kind: 'device', to: 'on', from: ['off'] }],
  },
  quicExceptions: {
    shape: listOf('Servers reached over QUIC although it is off.', text(serverNames, 'edge01.contoso.com')),
    usual: [],
    unknown: { cannot: 'any name can be on the list' },
    words: 'client QUIC exceptions',
    changes: [{ kind: 'exception', find: ({ before, typedName }) => [...before, typedName] }],
  },
  certificate: {
    shape: optional(certificate),
    usual: null,
    unknown: { cannot: 'any hash and any issuer can be in a certificate' },
    words: 'client certificate',
  },
  sendsCertificates: {
    shape: flag('This build can send a client certificate over QUIC.'),
    usual: true,
    words: 'client sends certificates',
  },
  skipsCertificateCheck: {
    shape: flag("It does not check the server's certificate."),
    usual: false,
    words: 'client skips certificate check',
    changes: [{ kind: 'relaxation', to: true, onlyOn: ['windows'] }],
  },
  alternativePorts: {
    shape: word('Whether it may use alternative ports.', ['allowed', 'forbidden', 'not-available']),
    usual: 'allowed',
    words: 'client alternative ports',
    changes: [{ kind: 'device', to: 'allowed', from: ['forbidden'] }],
  },
  portMappings: {
    shape: listOf('Ports used for some servers instead of 445 or 443.', portMapping),
    usual: [],
    unknown: { cannot: 'any server can have any port' },
    words: 'client port mappings',
  },
  llmnr: {
    shape: flag('It asks its segment by LLMNR for short names that DNS does not know.'),
    usual: true,
    words: 'client LLMNR',
    changes: [{ kind: 'relaxation', to: true }],
  },
  mdns: {
    shape: flag('It asks its segment by multicast DNS for short names that DNS does not know.'),
    usual: true,
    words: 'client multicast DNS',
    changes: [{ kind: 'relaxation', to: true }],
  },
  netbiosNames: {
    shape: word('Networks on which it asks by NetBIOS for short names that DNS does not know.', ['none', 'all-but-public', 'all']),
    usual: 'all',
    words: 'client NetBIOS names',
    changes: [{ kind: 'relaxation', to: 'all' }],
  },
  netbiosNode: {
    shape: word('Whom it asks by NetBIOS: its segment, a WINS server, or both.', ['broadcast', 'wins', 'both']),
    usual: 'both',
    words: 'client NetBIOS node type',
    changes: [{ kind: 'relaxation', to: 'both' }],
  },
  netbios: {
    shape: flag('It may use NetBIOS over TCP (port 139).'),
    usual: true,
    words: 'client NetBIOS',
  },
  timeoutMilliseconds: {
    shape: optional(integer('How long it waits for an answer; none: long enough.', 1, 3_600_000)),
    usual: null,
    unknown: { tries: [1, 1000, 60_000, null], says: 'the shortest time, a second, a minute, and long enough' },
    words: 'client timeout in milliseconds',
  },
  remoteMailslots: {
    shape: flag('It may use remote mailslots.'),
    usual: true,
    words: 'client remote mailslots',
  },
});
