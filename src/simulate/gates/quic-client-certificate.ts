import type { ClientCertificate } from '../../facts/client/transport.js';
import { block, branch, type Decision, defineGate, type FactsFor, pass } from '../gate.js';
import { isSameName } from '../names.js';
import { clientEvent, hresult, serverEvent, win32 } from '../numbers.js';
import type { AccessEntry } from '../../facts/server/transport.js';

const connected = clientEvent('SmbClient/Connectivity', 30832, 'documented');
const audits = [connected, serverEvent('SMBServer/Audit', 3008, 'documented')];

const rows = {
  notQuic: pass(branch('§8', 'no QUIC, no client certificate', 'documented')),
  notAsked: pass(branch('§8', 'QUIC, and the server asks for no client certificate', 'documented'), { events: [connected] }),
  admitted: pass(branch('§8', 'an allow entry in the chain and no deny entry', 'documented'), {
    because: ['client.certificate', 'server.clientAllowList', 'server.clientDenyList'],
    events: audits,
  }),
  notControlled: pass(branch('§8', 'a trusted client certificate is enough, access control is skipped', 'documented'), {
    because: ['client.certificate', 'server.skipsClientAccessControl'],
    events: audits,
  }),
  missing: block(
    branch('§8', 'a client certificate is demanded and none is mapped for this server', 'documented'),
    'quic-client-cert-missing',
    'server',
    ['client.certificate', 'server.requiresClientCertificate'],
    { events: [clientEvent('SmbClient/Connectivity', 30827, 'documented'), clientEvent('SmbClient/Connectivity', 30803, 'inferred')] },
  ),
  cannotSend: block(
    branch('§8', 'a client certificate is demanded and this build of the client sends none', 'documented'),
    'quic-client-cert-missing',
    'server',
    ['client.sendsCertificates', 'server.requiresClientCertificate'],
    { events: [clientEvent('SmbClient/Connectivity', 30803, 'inferred')] },
  ),
  noKey: block(branch('§8', 'the mapped client certificate has no private key', 'inferred'), 'quic-client-cert-no-private-key', 'client', [
    'client.certificate',
  ]),
  notTrusted: block(
    branch('§8', 'the client certificate is not valid or not trusted by the server', 'documented'),
    'quic-client-cert-refused',
    'server',
    ['client.certificate'],
    {
      errors: [
        win32(2151743792, 'inferred'),
        hresult(0x80410130, 'inferred'),
        win32(2151743793, 'unconfirmed'),
        hresult(0x80410131, 'unconfirmed'),
        win32(53, 'inferred'),
      ],
      events: [clientEvent('SmbClient/Connectivity', 30803, 'inferred')],
    },
  ),
  notAllowed: block(branch('§8', 'no allow entry fits the chain', 'documented'), 'quic-client-cert-refused', 'server', [
    'client.certificate',
    'server.clientAllowList',
  ]),
  denied: block(branch('§8', 'a deny entry fits the chain, whatever is allowed', 'documented'), 'quic-client-cert-refused', 'server', [
    'client.certificate',
    'server.clientDenyList',
  ]),
  checkFailed: block(
    branch('§8', 'the server fails while it checks the client certificate', 'documented'),
    'quic-client-cert-refused',
    'server',
    ['server.clientCheckFails'],
    {
      errors: [win32(2151743824, 'inferred'), hresult(0x80410150, 'inferred')],
      events: [serverEvent('SMBServer/Audit', 3009, 'documented')],
    },
  ),
};

function fits(certificate: ClientCertificate, entries: readonly AccessEntry[]): boolean {
  return entries.some((entry) =>
    (entry.kind === 'sha256' ? certificate.hashes : certificate.issuers).some((name) => isSameName(name, entry.value)),
  );
}

/** The facts that decide about the certificate of the client. */
export const clientCertificateFacts = [
  'server.requiresClientCertificate',
  'server.skipsClientAccessControl',
  'server.clientAllowList',
  'server.clientDenyList',
  'server.clientCheckFails',
  'client.certificate',
  'client.sendsCertificates',
] as const;

/** What a server says of the certificate of a client that reaches it over QUIC. */
export function judgeClientCertificate({ server, client }: FactsFor<(typeof clientCertificateFacts)[number]>): Decision {
  if (!server.requiresClientCertificate) return rows.notAsked;
  const certificate = client.certificate;
  if (certificate === null) return rows.missing;
  if (!client.sendsCertificates) return rows.cannotSend;
  if (!certificate.hasPrivateKey) return rows.noKey;
  if (server.clientCheckFails) return rows.checkFailed;
  if (!certificate.trusted) return rows.notTrusted;
  if (server.skipsClientAccessControl) return rows.notControlled;
  if (fits(certificate, server.clientDenyList)) return rows.denied;
  return fits(certificate, server.clientAllowList) ? rows.admitted : rows.notAllowed;
}

/** Gate 3, second half: client access control of SMB over QUIC. Granted if and only if something allows and nothing denies. */
export const quicClientCertificate = defineGate({
  id: 'quic-client-certificate',
  number: '3',
  title: 'QUIC: client access control',
  stage: 'transport',
  reads: clientCertificateFacts,
  needs: ['transport'],
  gives: [],
  rows,
  decide: (facts, session) => (session.transport === 'quic' ? judgeClientCertificate(facts) : rows.notQuic),
});
