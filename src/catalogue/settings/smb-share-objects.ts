import type { EachObject, PropertyCmdlet, RowsCmdlet, Spelling } from './cmdlet.js';

/** Objects that the SmbShare module makes, changes and removes. */

const text: Spelling = { kind: 'text' };

/** A cmdlet that can be told not to ask. */
const force = { Force: 'switch' } as const;

/** A cmdlet that has no `Force`. */
const withoutQuestion = { Confirm: false } as const;

/** Words of a column that the cmdlets write as they are. */
function asWritten(type: string, words: readonly string[]): Spelling {
  return { kind: 'name', type, names: words.map((word) => ({ data: word, name: word })) };
}

/** Every name under which the server offers SMB over QUIC. */
const eachServerCertificate: EachObject = { list: 'Get-SmbServerCertificateMapping', property: 'Name', parameter: 'Name' };

/** Names under which a server offers SMB over QUIC, each with a certificate of the machine's own store. */
export const serverCertificateMapping: RowsCmdlet = {
  kind: 'rows',
  module: 'SmbShare',
  each: null,
  key: ['name'],
  columns: {
    name: { property: 'Name', spelling: text },
    thumbprint: { property: 'Thumbprint', spelling: text },
    flags: { property: 'Flags', spelling: asWritten('Flags', ['None', 'AllowNamedPipe', 'DefaultCert']) },
  },
  list: { name: 'Get-SmbServerCertificateMapping' },
  add: {
    name: 'New-SmbServerCertificateMapping',
    parameters: { name: 'Name', thumbprint: 'Thumbprint', flags: 'Flags' },
    fixed: { StoreName: 'My', ...force },
  },
  change: {
    name: 'Set-SmbServerCertificateMapping',
    parameters: { name: 'Name', thumbprint: 'Thumbprint', flags: 'Flags' },
    fixed: { StoreName: 'My', ...withoutQuestion },
  },
  remove: { name: 'Remove-SmbServerCertificateMapping', parameters: { name: 'Name' }, fixed: force },
};

/** Whether clients must show a certificate: a property of each certificate mapping of the server. The access list counts too. */
export const requireClientAuthentication: PropertyCmdlet = {
  kind: 'property',
  module: 'SmbShare',
  each: eachServerCertificate,
  set: {
    name: 'Set-SmbServerCertificateMapping',
    parameter: 'RequireClientAuthentication',
    fixed: { SkipClientCertificateAccessCheck: false, ...withoutQuestion },
  },
  spelling: { kind: 'boolean' },
  get: { name: 'Get-SmbServerCertificateMapping', property: 'RequireClientAuthentication' },
  reset: null,
};

/** Clients that may, or may not, open SMB over QUIC: entries of each certificate mapping of the server. */
export const clientAccessToServer: RowsCmdlet = {
  kind: 'rows',
  module: 'SmbShare',
  each: eachServerCertificate,
  key: ['identifierType', 'identifier', 'effect'],
  columns: {
    identifierType: { property: 'IdentifierType', spelling: asWritten('IdentifierType', ['SHA256', 'ISSUER']) },
    identifier: { property: 'Identifier', spelling: text },
    effect: {
      property: 'AccessControlType',
      spelling: {
        kind: 'name',
        type: 'AccessControlType',
        names: [
          { data: 'allow', name: 'Allow' },
          { data: 'deny', name: 'Deny' },
        ],
      },
    },
  },
  list: { name: 'Get-SmbClientAccessToServer' },
  add: {
    name: { column: 'effect', names: { allow: 'Grant-SmbClientAccessToServer', deny: 'Block-SmbClientAccessToServer' } },
    parameters: { identifierType: 'IdentifierType', identifier: 'Identifier' },
    fixed: force,
  },
  change: null,
  remove: {
    name: { column: 'effect', names: { allow: 'Revoke-SmbClientAccessToServer', deny: 'Unblock-SmbClientAccessToServer' } },
    parameters: { identifierType: 'IdentifierType', identifier: 'Identifier' },
    fixed: force,
  },
};

/** Certificates of the machine's own store that the client shows, each to the servers of one name. */
export const clientCertificateMapping: RowsCmdlet = {
  kind: 'rows',
  module: 'SmbShare',
  each: null,
  key: ['server'],
  columns: { server: { property: 'Namespace', spelling: text }, thumbprint: { property: 'Thumbprint', spelling: text } },
  list: { name: 'Get-SmbClientCertificateMapping' },
  add: {
    name: 'New-SmbClientCertificateMapping',
    parameters: { server: 'Namespace', thumbprint: 'Thumbprint' },
    fixed: { StoreName: 'My', ...force },
  },
  change: {
    name: 'Set-SmbClientCertificateMapping',
    parameters: { server: 'Namespace', thumbprint: 'Thumbprint' },
    fixed: { StoreName: 'My', ...withoutQuestion },
  },
  remove: { name: 'Remove-SmbClientCertificateMapping', parameters: { server: 'Namespace' }, fixed: force },
};

/** The port on which the server offers SMB over QUIC, where it is not 443. */
export const serverAlternativePort: RowsCmdlet = {
  kind: 'rows',
  module: 'SmbShare',
  each: null,
  key: ['value'],
  columns: { value: { property: 'Port', spelling: { kind: 'number', type: 'UInt16' } } },
  list: { name: 'Get-SmbServerAlternativePort' },
  add: {
    name: 'New-SmbServerAlternativePort',
    parameters: { value: 'Port' },
    fixed: { TransportType: 'QUIC', EnableInstances: 'Default', ...force },
  },
  change: null,
  remove: { name: 'Remove-SmbServerAlternativePort', parameters: { value: 'Port' }, fixed: { TransportType: 'QUIC', ...force } },
};
