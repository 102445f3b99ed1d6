/** What was typed for a server, taken apart. */
export interface ServerAddress {
  /** The very name or address that a client is asked to reach. */
  readonly server: string;
  /** The share of a path such as `\\nas01\scans`; undefined where the server alone is named. */
  readonly share: string | undefined;
  /** What stands behind an @, as in `nas01@CORP.EXAMPLE`: part of a Kerberos principal, and of no server name. */
  readonly realm: string | undefined;
}

/** Why a text names no server. */
export type AddressProblem =
  | { readonly kind: 'port'; readonly server: string; readonly port: string }
  | { readonly kind: 'user'; readonly user: string; readonly server: string }
  /** A path or address that is reached by something else than SMB; `by` names it. */
  | { readonly kind: 'not-smb'; readonly by: string }
  | { readonly kind: 'not-understood'; readonly reason: string; readonly instead: string | undefined };

/** A server address, or why there is none. */
export type ReadAddress = { readonly address: ServerAddress } | { readonly problem: AddressProblem };

const ipv6 = /^[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,7}(?::\d{1,3}(?:\.\d{1,3}){3})?(?:%[^\s\\/]+)?$/i;
const dottedNumbers = /^\d+(?:\.\d+)+$/;
const label = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?$/u;
const noShareName = /["[\]:|<>+=;,*?\p{Cc}]/u;

/**
 * Reads what people type for a server: a name, an address, a UNC path (`\\nas01\scans`, `//nas01/scans`, `smb://nas01/scans`). Of a path the server and the
 * share count. Windows has no form with a port or a user in it, and so there is none here.
 */
export function readAddress(text: string): ReadAddress {
  const typed = text.trim();
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (scheme !== undefined && !['smb', 'cifs', 'file'].includes(scheme)) return problem({ kind: 'not-smb', by: scheme.toUpperCase() });
  if (/^[a-z]:(?:[\\/]|$)/i.test(typed)) return problem({ kind: 'not-smb', by: 'a drive of the client' });
  const path = scheme === undefined ? uncPath(typed) : typed.slice(scheme.length + '://'.length);
  if (path === undefined) return /[\\/]/.test(typed) ? describeHalfPath(typed) : readServer(typed, undefined);
  const [server = '', share] = path.split(/[\\/]/);
  if (/@(?:ssl|\d+)(?:@|$)/i.test(server) || /^davwwwroot$/i.test(share ?? '')) return problem({ kind: 'not-smb', by: 'WebDAV' });
  if (share !== undefined && noShareName.test(share)) return notUnderstood(`"${share}" cannot be the name of a share`);
  return readServer(server, share === '' ? undefined : share);
}

/** What follows `\\` or `//`, also in the long form of Windows, `\\?\UNC\`; undefined where the text does not begin so. */
function uncPath(typed: string): string | undefined {
  return /^(?:\\\\\?\\UNC\\|[\\/]{2})(.*)$/is.exec(typed)?.[1];
}

function describeHalfPath(typed: string): ReadAddress {
  const [first = '', second = ''] = typed.split(/[\\/]+/);
  const instead = first === '' || second === '' ? undefined : `\\\\${first}\\${second}`;
  return notUnderstood('a path begins with two backslashes, and a user is no part of it', instead);
}

function readServer(typed: string, share: string | undefined): ReadAddress {
  const [before = '', behind, ...more] = typed.split('@');
  if (more.length > 0) return notUnderstood('no server name has several @ in it');
  if (behind !== undefined && !isRealm(behind)) return problem({ kind: 'user', user: before, server: behind });
  const bracketed = /^\[(.*)\]$/.exec(before)?.[1] ?? before;
  if (ipv6.test(bracketed)) return { address: { server: bracketed, share, realm: behind } };
  const [server = '', port] = before.split(/:(?=[^:]*$)/);
  if (port !== undefined) {
    return /^\d+$/.test(port) ? problem({ kind: 'port', server, port }) : notUnderstood('no server name has a colon in it');
  }
  const wrong = whatIsWrongWith(server);
  return wrong === undefined ? { address: { server, share, realm: behind } } : notUnderstood(wrong);
}

/** A Kerberos realm is written in capitals; what follows the @ of a user or of a mail address is not. */
function isRealm(text: string): boolean {
  return /^[A-Z0-9][A-Z0-9.-]*$/.test(text) && /[A-Z]/.test(text);
}

function whatIsWrongWith(server: string): string | undefined {
  if (server === '') return 'it has no server in it';
  if (dottedNumbers.test(server)) {
    const isWhole = /^\d{1,3}(?:\.\d{1,3}){3}$/.test(server) && server.split('.').every((part) => Number(part) <= 255);
    return isWhole ? undefined : 'an IPv4 address has four numbers from 0 to 255';
  }
  const strange = server
    .replace(/\.$/, '')
    .split('.')
    .find((part) => !label.test(part));
  if (strange === undefined) return undefined;
  return strange === '' ? 'two dots follow each other' : `"${strange}" cannot be part of a server name`;
}

function problem(of: AddressProblem): ReadAddress {
  return { problem: of };
}

function notUnderstood(reason: string, instead?: string): ReadAddress {
  return problem({ kind: 'not-understood', reason, instead });
}

/** What the name of a server is: an address, a full DNS name, or a host name. Whether it is an alias cannot be seen. */
export function nameKindOf(server: string): 'ip' | 'fqdn' | 'hostname' {
  if (dottedNumbers.test(server) || server.includes(':') || /\.ipv6-literal\.net$/i.test(server)) return 'ip';
  return server.includes('.') ? 'fqdn' : 'hostname';
}

/** The kind of the shares that every Windows names alike, by their names; undefined for a share of another name. */
export function shareKindOf(share: string): 'admin' | 'ipc' | 'files' | undefined {
  if (/^(?:admin|[a-z])\$$/i.test(share)) return 'admin';
  if (/^ipc\$$/i.test(share)) return 'ipc';
  return /^(?:sysvol|netlogon)$/i.test(share) ? 'files' : undefined;
}
