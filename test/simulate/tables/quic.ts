import type { ClientCertificate } from '../../../src/facts/client/transport.js';
import type { AccessEntry, ServerCertificate } from '../../../src/facts/server/transport.js';
import type { Given, Row } from '../row.js';

const issuerRoot = 'CN=Root, DC=contoso, DC=com';
const issuerInter1 = 'CN=Inter 1, DC=contoso, DC=com';
const issuerInter2 = 'CN=Inter 2, DC=contoso, DC=com';

function certificateOf(hash: string, intermediate: string): ClientCertificate {
  return { hashes: [hash, `${intermediate}-hash`], issuers: [intermediate, issuerRoot], hasPrivateKey: true, trusted: true };
}

const client1 = certificateOf('C1', issuerInter1);
const client2 = certificateOf('C2', issuerInter1);
const client3 = certificateOf('C3', issuerInter2);

/** The worked example of the rules: deny the hash of client 2, deny the root's hash, allow the root as issuer, deny an intermediate as issuer. */
const allow: readonly AccessEntry[] = [{ kind: 'issuer', value: issuerRoot }];
const deny: readonly AccessEntry[] = [
  { kind: 'sha256', value: 'c2' },
  { kind: 'sha256', value: 'root-hash' },
  { kind: 'issuer', value: issuerInter2 },
];

const valid: ServerCertificate = { names: ['fs1.contoso.com', '*.edge.contoso.com'], state: 'valid' };

function serverCertificate(certificate: ServerCertificate | null, more: Given = {}): Given {
  return {
    credentials: { nameKind: 'fqdn', target: 'fs1.contoso.com' },
    network: { transport: 'quic' },
    server: { quic: 'on', quicCertificate: certificate },
    ...more,
  };
}

function accessControl(certificate: ClientCertificate | null, more: Given['server'] = {}, client: Given['client'] = {}): Given {
  return {
    credentials: { nameKind: 'fqdn', target: 'fs1.contoso.com' },
    network: { transport: 'quic' },
    client: { certificate, ...client },
    server: { quic: 'on', quicCertificate: valid, requiresClientCertificate: true, clientAllowList: allow, clientDenyList: deny, ...more },
  };
}

/** Gate 3: certificates of both ends over QUIC. */
export const quicRows: readonly Row[] = [
  {
    section: '§8',
    says: 'a valid certificate for the name',
    given: serverCertificate(valid),
    leadsTo: 'connected',
    decidedBy: 'quic-server-certificate/accepted',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'a wildcard stands for one label',
    given: serverCertificate(valid, { credentials: { nameKind: 'fqdn', target: 'a.edge.contoso.com' } }),
    leadsTo: 'connected',
    decidedBy: 'quic-server-certificate/accepted',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'a wildcard does not stand for two labels',
    given: serverCertificate(valid, { credentials: { nameKind: 'fqdn', target: 'a.b.edge.contoso.com' } }),
    leadsTo: 'quic-server-cert-mismatch',
    decidedBy: 'quic-server-certificate/wrongName',
    events: ['event:SMBClient/Connectivity/30803'],
  },
  {
    section: '§8',
    says: 'no mapping at all: the server offers no QUIC',
    given: serverCertificate(null),
    leadsTo: 'quic-disabled-on-server',
    stage: 'transport',
    decidedBy: 'quic-server-certificate/noMapping',
    events: ['event:SMBClient/Connectivity/30803', 'event:SMBServer/Operational/1049'],
  },
  {
    section: '§8',
    says: 'no mapping for the name: the server ends the handshake',
    given: serverCertificate({ ...valid, names: ['other.contoso.com'] }),
    leadsTo: 'quic-server-cert-mismatch',
    stage: 'transport',
    decidedBy: 'quic-server-certificate/wrongName',
    events: ['event:SMBClient/Connectivity/30803'],
  },
  {
    section: '§8',
    says: 'expired',
    given: serverCertificate({ ...valid, state: 'expired' }),
    leadsTo: 'quic-server-cert-expired',
    decidedBy: 'quic-server-certificate/expired',
    events: ['event:SMBClient/Connectivity/30803', 'event:SMBServer/Operational/1049'],
  },
  {
    section: '§8',
    says: 'not trusted',
    given: serverCertificate({ ...valid, state: 'untrusted' }),
    leadsTo: 'quic-server-cert-untrusted',
    decidedBy: 'quic-server-certificate/untrusted',
    events: ['event:SMBClient/Connectivity/30803'],
  },
  {
    section: '§8',
    says: 'not trusted, on 25H2: event 30835 too',
    given: serverCertificate({ ...valid, state: 'untrusted' }, { client: { logsTransportDetails: true } }),
    leadsTo: 'quic-server-cert-untrusted',
    decidedBy: 'quic-server-certificate/untrusted',
    events: ['event:SMBClient/Connectivity/30803', 'event:SMBClient/Connectivity/30835'],
  },
  {
    section: '§8',
    says: 'not trusted, but the mapping skips the check',
    given: serverCertificate({ ...valid, state: 'untrusted' }, { client: { skipsCertificateCheck: true } }),
    leadsTo: 'connected',
    warnings: ['certificate-not-checked'],
    decidedBy: 'quic-server-certificate/notChecked',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'revoked',
    given: serverCertificate({ ...valid, state: 'revoked' }, { client: { logsTransportDetails: true } }),
    leadsTo: 'quic-server-cert-revoked',
    decidedBy: 'quic-server-certificate/revoked',
    events: ['event:SMBClient/Connectivity/30834', 'event:SMBClient/Connectivity/30803'],
    certainty: 'inferred',
  },
  {
    section: '§8',
    says: 'revocation cannot be checked: nobody knows',
    given: serverCertificate({ ...valid, state: 'revocation-unknown' }),
    leadsTo: 'quic-server-cert-revoked',
    decidedBy: 'quic-server-certificate/revocationUnknown',
    events: ['event:SMBClient/Connectivity/30803'],
    certainty: 'unconfirmed',
  },
  {
    section: '§8',
    says: 'the handshake fails for another reason',
    given: serverCertificate(valid, { network: { transport: 'quic', quicHandshakeFails: true } }),
    leadsTo: 'quic-handshake-failed',
    decidedBy: 'quic-server-certificate/handshake',
    events: ['event:SMBClient/Connectivity/30803'],
    certainty: 'inferred',
  },
  {
    section: '§8',
    says: 'worked example: client 1 is allowed',
    given: accessControl(client1, { auditsClientCertificates: true }),
    leadsTo: 'connected',
    decidedBy: 'quic-client-certificate/admitted',
    events: ['event:SMBClient/Connectivity/30832', 'event:SMBServer/Audit/3008'],
  },
  {
    section: '§8',
    says: 'worked example: client 2 is denied by its own hash',
    given: accessControl(client2, { auditsClientCertificates: true }),
    leadsTo: 'quic-client-cert-refused',
    codes: ['win32:2151743793'],
    decidedBy: 'quic-client-certificate/denied',
    events: ['event:SMBClient/Connectivity/30831', 'event:SMBServer/Audit/3007', 'event:SMBServer/Audit/3009'],
  },
  {
    section: '§8',
    says: 'worked example: client 3 is denied by its issuer',
    given: accessControl(client3),
    leadsTo: 'quic-client-cert-refused',
    decidedBy: 'quic-client-certificate/denied',
    events: ['event:SMBClient/Connectivity/30831', 'event:SMBServer/Audit/3009'],
  },
  {
    section: '§8',
    says: 'no allow entry: denied',
    given: accessControl(client1, { clientAllowList: [], clientDenyList: [] }),
    leadsTo: 'quic-client-cert-refused',
    decidedBy: 'quic-client-certificate/notAllowed',
    events: ['event:SMBClient/Connectivity/30831', 'event:SMBServer/Audit/3009'],
  },
  {
    section: '§8',
    says: 'allowed by the hash of the certificate',
    given: accessControl(client1, { clientAllowList: [{ kind: 'sha256', value: 'c1' }], clientDenyList: [] }),
    leadsTo: 'connected',
    decidedBy: 'quic-client-certificate/admitted',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'access control skipped: a trusted certificate is enough',
    given: accessControl(client2, { skipsClientAccessControl: true }),
    leadsTo: 'connected',
    decidedBy: 'quic-client-certificate/notControlled',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'no certificate mapped on the client',
    given: accessControl(null),
    leadsTo: 'quic-client-cert-missing',
    codes: ['win32:2151743860'],
    decidedBy: 'quic-client-certificate/missing',
    events: ['event:SMBClient/Connectivity/30827', 'event:SMBClient/Connectivity/30803'],
  },
  {
    section: '§8',
    says: 'a build that sends no client certificate',
    given: accessControl(client1, {}, { sendsCertificates: false }),
    leadsTo: 'quic-client-cert-missing',
    decidedBy: 'quic-client-certificate/cannotSend',
    events: ['event:SMBClient/Connectivity/30803'],
  },
  {
    section: '§8',
    says: 'no private key',
    given: accessControl({ ...client1, hasPrivateKey: false }),
    leadsTo: 'quic-client-cert-no-private-key',
    decidedBy: 'quic-client-certificate/noKey',
    certainty: 'inferred',
  },
  {
    section: '§8',
    says: 'a chain that the server does not trust',
    given: accessControl({ ...client1, trusted: false }),
    leadsTo: 'quic-client-cert-refused',
    codes: ['hresult:0x80410130'],
    decidedBy: 'quic-client-certificate/notTrusted',
    events: ['event:SMBClient/Connectivity/30803'],
  },
  {
    section: '§8',
    says: 'an error while checking',
    given: accessControl(client1, { clientCheckFails: true }),
    leadsTo: 'quic-client-cert-refused',
    codes: ['hresult:0x80410150'],
    decidedBy: 'quic-client-certificate/checkFailed',
    events: ['event:SMBServer/Audit/3009'],
  },
  {
    section: '§8',
    says: 'no client certificate asked for',
    given: accessControl(null, { requiresClientCertificate: false }),
    leadsTo: 'connected',
    decidedBy: 'quic-client-certificate/notAsked',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'named pipes are refused over QUIC',
    given: serverCertificate(valid, { share: { kind: 'ipc', request: 'named-pipe' } }),
    leadsTo: 'named-pipe-over-quic-refused',
    stage: 'tree-connect',
    codes: ['win32:5'],
    decidedBy: 'first-request/pipeRefused',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'named pipes over QUIC where the mapping allows them',
    given: serverCertificate(valid, {
      share: { kind: 'ipc', request: 'named-pipe' },
      network: { transport: 'quic', mappingAllowsPipes: true },
    }),
    leadsTo: 'connected',
    decidedBy: 'first-request/answered',
    events: ['event:SMBClient/Connectivity/30832'],
  },
  {
    section: '§8',
    says: 'named pipes over TCP',
    given: { share: { kind: 'ipc', request: 'named-pipe' } },
    leadsTo: 'connected',
    decidedBy: 'first-request/answered',
  },
  {
    section: '§8',
    says: 'a guest over QUIC on a server that refuses what is not encrypted at session setup, but leaves encryption to TLS',
    given: serverCertificate(valid, {
      credentials: { account: 'guest', nameKind: 'fqdn', target: 'fs1.contoso.com' },
      server: {
        quic: 'on',
        quicCertificate: valid,
        guestMapping: 'bad-user',
        demandsEncryption: true,
        refusesUnencryptedAt: 'session-setup',
        skipsEncryptionOverQuic: true,
      },
    }),
    leadsTo: 'connected',
    encrypted: false,
    decidedBy: 'guest-encryption/notAsked',
    events: ['event:SMBClient/Connectivity/30832', 'event:SMBClient/Security/31022'],
  },
];
