import { block, branch, type Decision, defineGate, type FactsFor, pass } from '../gate.js';
import { certificateHasName } from '../names.js';

const rows = {
  notQuic: pass(branch('§8', 'no QUIC, no certificate', 'documented')),
  accepted: pass(branch('§8', 'the server certificate carries the name and is trusted', 'documented'), {
    because: ['server.quicCertificate'],
  }),
  notChecked: pass(branch('§8', 'the mapping skips the certificate check', 'documented'), {
    because: ['client.skipsCertificateCheck'],
    warnings: ['certificate-not-checked'],
  }),
  noMapping: block(branch('§8', 'no certificate mapping: the server offers no QUIC', 'documented'), 'quic-disabled-on-server', 'server', [
    'server.quicCertificate',
  ]),
  wrongName: block(
    branch('§8', 'no certificate mapping for the name asked for, the server ends the handshake', 'documented'),
    'quic-server-cert-mismatch',
    'server',
    ['server.quicCertificate', 'credentials.target'],
  ),
  expired: block(
    branch('§8', 'the certificate has expired, the server stops offering the mapping', 'documented'),
    'quic-server-cert-expired',
    'server',
    ['server.quicCertificate'],
  ),
  untrusted: block(branch('§8', 'the client does not trust the certificate', 'documented'), 'quic-server-cert-untrusted', 'client', [
    'server.quicCertificate',
    'client.skipsCertificateCheck',
  ]),
  revoked: block(branch('§8', 'the certificate is revoked', 'inferred'), 'quic-server-cert-revoked', 'client', [
    'server.quicCertificate',
    'client.skipsCertificateCheck',
  ]),
  revocationUnknown: block(branch('§8', 'revocation could not be checked', 'unconfirmed'), 'quic-server-cert-revoked', 'client', [
    'server.quicCertificate',
    'client.skipsCertificateCheck',
  ]),
  handshake: block(branch('§8', 'the QUIC or TLS handshake fails for another reason', 'inferred'), 'quic-handshake-failed', 'network', [
    'network.quicHandshakeFails',
  ]),
};

/** The facts that decide about the certificate of the server. */
export const serverCertificateFacts = [
  'server.quicCertificate',
  'credentials.target',
  'client.skipsCertificateCheck',
  'network.quicHandshakeFails',
] as const;

/** What a client says of the certificate of a server that it reaches over QUIC. */
export function judgeServerCertificate({
  server,
  credentials,
  client,
  network,
}: FactsFor<(typeof serverCertificateFacts)[number]>): Decision {
  if (network.quicHandshakeFails) return rows.handshake;
  const certificate = server.quicCertificate;
  if (certificate === null) return rows.noMapping;
  if (credentials.target !== '' && !certificateHasName(certificate.names, credentials.target)) return rows.wrongName;
  if (certificate.state === 'expired') return rows.expired;
  if (certificate.state === 'valid') return rows.accepted;
  if (client.skipsCertificateCheck) return rows.notChecked;
  if (certificate.state === 'untrusted') return rows.untrusted;
  return certificate.state === 'revoked' ? rows.revoked : rows.revocationUnknown;
}

/** Gate 3, first half: over QUIC the server must have a certificate for the name, and the client must trust it. */
export const quicServerCertificate = defineGate({
  id: 'quic-server-certificate',
  number: '3',
  title: 'QUIC: server certificate',
  stage: 'transport',
  reads: serverCertificateFacts,
  needs: ['transport'],
  gives: [],
  rows,
  decide: (facts, session) => (session.transport === 'quic' ? judgeServerCertificate(facts) : rows.notQuic),
});
