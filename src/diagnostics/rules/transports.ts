import { proposeWord } from '../correction.js';
import type { DiagnosticDefinition } from '../diagnostic.js';
import { quote } from '../quote.js';
import { onTail, onText, type OnWindows, type OtherValued, type Valued } from './words.js';

/** What is said of SMB over QUIC and of alternative ports. */
export const transportsDiagnostics = {
  'quic-needs-dialect-3-1-1': {
    severity: 'error',
    title: 'SMB over QUIC is asked for, but the maximum dialect is below SMB 3.1.1',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} asks for SMB over QUIC, which needs SMB 3.1.1, but ${other} is ${otherValue}${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.1.1" or remove the limit, or do without QUIC.`,
  },
  'quic-settings-while-quic-is-off': {
    severity: 'warning',
    title: 'Settings of SMB over QUIC in a policy that switches it off',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} has no effect ${onText(on)}: ${other} is ${otherValue}`,
    help: ({ path, other }: { path: string; other: string }) => `Set ${other} to "enabled", or remove ${path}.`,
  },
  'quic-server-has-no-certificate': {
    severity: 'note',
    title: 'SMB over QUIC is enabled on the server without a certificate mapping',
    message: ({ path, value, other, on }: Valued & { other: string } & OnWindows) =>
      `${path} ${value} opens nothing by itself: this policy maps no certificate in ${other}${onTail(on)}`,
    help: ({ other }: { other: string }) =>
      `Map each name to a certificate in ${other}, or on each server with New-SmbServerCertificateMapping; UDP 443 must be opened in the firewall too.`,
  },
  'quic-access-entry-is-malformed': {
    severity: 'error',
    title: 'An entry of the access list of SMB over QUIC that is no hash, or no name of an issuer',
    message: ({ path, type, identifier, expected }: Record<'path' | 'type' | 'identifier' | 'expected', string> & OnWindows) =>
      `${path}: ${quote(identifier)} matches no certificate: ${type} takes ${expected}`,
    help: ({ type }: { type: string }) =>
      type === 'SHA256'
        ? 'Write the SHA-256 hash of the certificate without blanks or colons; the thumbprint that Windows shows is SHA-1, which is too short.'
        : "Write the whole name as the clients' certificates have it under Issuer.",
  },
  'quic-access-list-admits-nobody': {
    severity: 'error',
    title: 'Client access control of SMB over QUIC without any allow entry',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} allows no certificate, and with ${other} ${otherValue} a client passes only by an allow entry: nobody can connect over QUIC${onTail(on)}`,
    help: ({ other }: { other: string }) => `Allow the issuer of the clients' certificates, or set ${other} to "not-required".`,
  },
  'quic-port-is-reserved': {
    severity: 'error',
    title: 'An alternative port of the SMB server that Windows refuses',
    message: ({ path, value }: Valued) =>
      `${path} ${value} is refused by the SMB server, which takes no port up to 1024 as an alternative (event 3010)`,
    help: ({ value }: { value: string }) =>
      value === '443'
        ? 'QUIC is on 443 anyway: write "default" or remove it.'
        : 'Choose a port from 1025 to 65535 that nothing else on the server uses.',
    fix: ({ value }: Valued) => (value === '443' ? proposeWord('default') : undefined),
  },
  'quic-logon-needs-kerberos': {
    severity: 'note',
    title: 'NTLM is blocked for a client that is to use SMB over QUIC',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} leaves Kerberos only, and with ${other} ${otherValue} a client outside reaches a KDC through a KDC proxy alone${onTail(on)}`,
    help: ({ list }: { list: string }) =>
      `Set up a KDC proxy, or name the servers in ${list}: without either, a logon over QUIC falls back to NTLM, which is blocked.`,
  },
  'alternative-port-is-not-for-windows': {
    severity: 'warning',
    title: 'An alternative TCP or RDMA port: a Windows server listens on other ports over QUIC only',
    message: ({ entry, transport, port }: { entry: string; transport: string; port: string }) =>
      `${transport} port ${port} of ${entry} has no effect if that is a Windows server: Windows servers offer alternative ports over QUIC only`,
    help: () => 'Map QUIC for a Windows server. For another product, or a forwarded port, say so in the "reason" of the entry.',
  },
  'alternative-port-mapping-is-shadowed': {
    severity: 'warning',
    title: 'Two alternative port mappings of one server: only the first counts',
    message: ({ entry, first, later }: { entry: string; first: string; later: string }) =>
      `the mapping of ${entry} to ${later} is never used: an earlier one maps it to ${first}, and the first that matches counts`,
    help: () => 'Keep one mapping for each server; names that differ only in letter case are the same server.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
