import { defineFacts } from '../row.js';
import { flag, integer, listOf, object, optional, text, word, type ValueOf } from '../shape.js';

const port = integer('Port number.', 1, 65535);

const serverCertificate = object('The certificate that SMB over QUIC uses; none: no mapping.', {
  names: listOf('Names for which it was made and mapped.', text('DNS name or address.', 'edge01.contoso.com')),
  state: word('What a client finds when it checks the certificate.', ['valid', 'untrusted', 'expired', 'revoked', 'revocation-unknown']),
});

/** The server certificate mapped to a name for SMB over QUIC. */
export type ServerCertificate = ValueOf<typeof serverCertificate>;

const accessEntry = object('One entry of client access control.', {
  kind: word('Hash of a certificate, or name of an issuer.', ['sha256', 'issuer']),
  value: text('The hash in hexadecimal, or the X.500 name.'),
});

/** One entry of the client access control list of a server. */
export type AccessEntry = ValueOf<typeof accessEntry>;

/** Where a server listens, and whom it lets connect over QUIC. */
export const serverTransport = defineFacts({
  serverService: {
    shape: word('The service LanmanServer, without which a Windows serves no share.', ['running', 'stopped', 'disabled']),
    usual: 'running',
    words: 'server service',
    changes: [{ kind: 'repair', to: 'running' }],
  },
  quic: {
    shape: word('SMB over QUIC of the server.', ['on', 'off', 'not-available']),
    usual: 'off',
    words: 'server SMB over QUIC',
    changes: [{ kind: 'device', to: 'on', from: ['off'] }],
  },
  quicCertificate: {
    shape: optional(serverCertificate),
    usual: null,
    unknown: { cannot: 'any name can be in the certificate' },
    words: 'server QUIC certificate',
    changes: [{ kind: 'repair', find: ({ typedName }) => ({ names: [typedName], state: 'valid' as const }) }],
  },
  requiresClientCertificate: {
    shape: flag('Clients need a certificate.'),
    usual: false,
    words: 'server requires a client certificate',
    changes: [{ kind: 'relaxation', to: false }],
  },
  skipsClientAccessControl: {
    shape: flag('Every client with a trusted certificate may connect.'),
    usual: false,
    words: 'server skips client access control',
  },
  clientAllowList: {
    shape: listOf('Entries that let a client in.', accessEntry),
    usual: [],
    unknown: { cannot: 'any hash and any issuer can be on the list' },
    words: 'server allow list of client access control',
  },
  clientDenyList: {
    shape: listOf('Entries that keep a client out, whatever lets it in.', accessEntry),
    usual: [],
    unknown: { cannot: 'any hash and any issuer can be on the list' },
    words: 'server deny list of client access control',
    changes: [{ kind: 'relaxation', to: [] }],
  },
  clientCheckFails: {
    shape: flag('Checking the client certificate fails with an error.'),
    usual: false,
    words: 'server check of client certificates fails',
    changes: [{ kind: 'repair', to: false }],
  },
  allowsPipesOverQuic: {
    shape: flag('Named pipes are allowed over QUIC.'),
    usual: false,
    words: 'server allows named pipes over QUIC',
    changes: [{ kind: 'relaxation', to: true }],
  },
  tcpPorts: {
    shape: listOf('TCP ports that it listens on; 139 is NetBIOS.', port),
    usual: [445],
    unknown: { cannot: 'any port is possible' },
    words: 'server TCP ports',
  },
  quicPorts: {
    shape: listOf('UDP ports that it listens on for QUIC.', port),
    usual: [443],
    unknown: { cannot: 'any port is possible' },
    words: 'server QUIC ports',
  },
  rdma: {
    shape: flag('It listens for RDMA.'),
    usual: false,
    words: 'server RDMA',
  },
  firewallAllowsTcp: {
    shape: flag('Its own firewall lets TCP 445 through.'),
    usual: true,
    words: 'server firewall allows TCP',
  },
  firewallAllowsNetbios: {
    shape: flag('Its own firewall lets NetBIOS through.'),
    usual: true,
    words: 'server firewall allows NetBIOS',
  },
  firewallAllowsQuic: {
    shape: flag('Its own firewall lets QUIC through.'),
    usual: true,
    words: 'server firewall allows QUIC',
    changes: [{ kind: 'repair', to: true }],
  },
});
