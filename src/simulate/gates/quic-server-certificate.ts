import { block, branch, defineGate, pass } from '../gate.js';
import { certificateHasName } from '../names.js';

const notQuic = pass(branch('§8', 'no QUIC, no certificate', 'documented'));
const accepted = pass(branch('§8', 'the server certificate carries the name and is trusted', 'documented'), {
  because: ['server.quicCertificate'],
});
const notChecked = pass(branch('§8', 'the mapping skips the certificate check', 'documented'), {
  because: ['client.skipsCertificateCheck'],
  warnings: ['certificate-not-checked'],
});
const noMapping = block(
  branch('§8', 'no certificate mapping: the server offers no QUIC', 'documented'),
  'quic-disabled-on-server',
  'server',
  ['server.quicCertificate'],
);
const wrongName = block(
  branch('§8', 'no certificate mapping for the name asked for, the server ends the handshake', 'documented'),
  'quic-server-cert-mismatch',
  'server',
  ['server.quicCertificate', 'credentials.target'],
);
const expired = block(
  branch('§8', 'the certificate has expired, the server stops offering the mapping', 'documented'),
  'quic-server-cert-expired',
  'server',
  ['server.quicCertificate'],
);
const untrusted = block(branch('§8', 'the client does not trust the certificate', 'documented'), 'quic-server-cert-untrusted', 'client', [
  'server.quicCertificate',
  'client.skipsCertificateCheck',
]);
const revoked = block(branch('§8', 'the certificate is revoked', 'inferred'), 'quic-server-cert-revoked', 'client', [
  'server.quicCertificate',
  'client.skipsCertificateCheck',
]);
const revocationUnknown = block(branch('§8', 'revocation could not be checked', 'unconfirmed'), 'quic-server-cert-revoked', 'client', [
  'server.quicCertificate',
  'client.skipsCertificateCheck',
]);
const handshake = block(
  branch('§8', 'the QUIC or TLS handshake fails for another reason', 'inferred'),
  'quic-handshake-failed',
  'network',
  ['network.quicHandshakeFails'],
);

/** Gate 3, first half: over QUIC the server must have a certificate for the name, and the client must trust it. */
export const quicServerCertificate = defineGate({
  id: 'quic-server-certificate',
  number: '3',
  title: 'QUIC: server certificate',
  stage: 'transport',
  reads: [
    'network.transport',
    'network.tcp',
    'network.tcpPort',
    'client.portMappings',
    'server.tcpPorts',
    'server.firewallAllowsTcp',
    'server.quicCertificate',
    'credentials.target',
    'client.skipsCertificateCheck',
    'network.quicHandshakeFails',
  ],
  needs: ['transport'],
  gives: [],
  decide({ server, credentials, client, network }, session) {
    if (session.transport !== 'quic') return notQuic;
    if (network.quicHandshakeFails) return handshake;
    const certificate = server.quicCertificate;
    if (certificate === null) return noMapping;
    if (credentials.target !== '' && !certificateHasName(certificate.names, credentials.target)) return wrongName;
    if (certificate.state === 'expired') return expired;
    if (certificate.state === 'valid') return accepted;
    if (client.skipsCertificateCheck) return notChecked;
    if (certificate.state === 'untrusted') return untrusted;
    return certificate.state === 'revoked' ? revoked : revocationUnknown;
  },
});
