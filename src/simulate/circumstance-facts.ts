import type { AnyDialect } from '../facts/dialect-set.js';

/** A reason for which an account that exists, with its right password, may still not log on. */
export type AccountState =
  | 'usable'
  | 'disabled'
  | 'locked'
  | 'expired'
  | 'password-expired'
  | 'password-must-change'
  | 'outside-hours'
  | 'other-workstation-only'
  | 'no-network-logon'
  | 'restricted'
  | 'protected-user'
  | 'silo-denied'
  | 'selective-authentication';

/** Who connects, under which name of the server, and what the domain does for it. */
export interface CredentialValues {
  /** Kind of account; `local` is an account of the server, a storage key included; `guest`: no account wanted. */
  readonly account: 'domain' | 'local' | 'microsoft' | 'guest' | 'anonymous';
  readonly password: 'right' | 'wrong' | 'blank';
  readonly userKnownToServer: boolean;
  readonly accountState: AccountState;
  /** A local administrator of the server that is not RID 500. */
  readonly localAdministrator: boolean;
  /** How the server is named. */
  readonly nameKind: 'hostname' | 'fqdn' | 'ip' | 'alias';
  /** The very name typed; empty where it is not known and without influence. */
  readonly target: string;
  /** A `cifs/` service principal name is registered for the name typed. */
  readonly nameHasSpn: boolean;
  /** That name belongs to the account under which the server runs. */
  readonly spnOnServerAccount: boolean;
  /** The name typed is one of the server's own names or addresses, or on its list of allowed names. */
  readonly nameIsServersOwn: boolean;
  /** The client has line of sight to a domain controller. */
  readonly reachesDomainController: boolean;
  readonly kdcProxy: boolean;
  readonly clocksAgree: boolean;
  /** The same logon session already uses other credentials under this literal server name. */
  readonly conflictsWithSession: boolean;
  /** Where the credentials come from could fail before anything is sent. */
  readonly obtained: 'yes' | 'prompt-cancelled' | 'unusable';
}

/** A domain user with the right password, in sight of a domain controller. */
export const ordinaryCredentials: CredentialValues = Object.freeze<CredentialValues>({
  account: 'domain',
  password: 'right',
  userKnownToServer: true,
  accountState: 'usable',
  localAdministrator: false,
  nameKind: 'hostname',
  target: '',
  nameHasSpn: true,
  spnOnServerAccount: true,
  nameIsServersOwn: true,
  reachesDomainController: true,
  kdcProxy: false,
  clocksAgree: true,
  conflictsWithSession: false,
  obtained: 'yes',
});

/** The share that is asked for. */
export interface ShareValues {
  readonly name: string;
  readonly kind: 'files' | 'admin' | 'ipc';
  readonly exists: boolean;
  readonly pathIsValid: boolean;
  /** The share's flag EncryptData. */
  readonly demandsEncryption: boolean;
  readonly admitsUser: boolean;
  /** Guests may use the share. */
  readonly admitsGuests: boolean;
  /** The access list names ANONYMOUS LOGON. */
  readonly namesAnonymous: boolean;
  readonly limitReached: boolean;
  /** The cluster's functional level refuses the dialect. */
  readonly clusterRefusesDialect: boolean;
  /** What is done first on the share. */
  readonly request: 'files' | 'named-pipe' | 'mailslot';
  readonly fileAccessAllowed: boolean;
}

/** A file share that admits the user. */
export const ordinaryShare: ShareValues = Object.freeze<ShareValues>({
  name: 'share',
  kind: 'files',
  exists: true,
  pathIsValid: true,
  demandsEncryption: false,
  admitsUser: true,
  admitsGuests: true,
  namesAnonymous: false,
  limitReached: false,
  clusterRefusesDialect: false,
  request: 'files',
  fileAccessAllowed: true,
});

/** What lies between the two ends, what the mapping asks for, and what went before. */
export interface NetworkValues {
  readonly nameResolves: boolean;
  /** Between the ends, the server's own firewall aside: is TCP let through, silently dropped, or is there no route? */
  readonly tcp: 'open' | 'filtered' | 'no-route';
  readonly netbios: 'open' | 'filtered';
  readonly udp: 'open' | 'filtered';
  /** Transport that the mapping asks for. */
  readonly transport: 'any' | 'tcp' | 'quic' | 'rdma';
  /** TCP port that the mapping asks for; null: 445. */
  readonly tcpPort: number | null;
  /** QUIC port that the mapping asks for; null: 443. */
  readonly quicPort: number | null;
  /** The mapping demands encryption (`-RequirePrivacy`). */
  readonly mappingRequiresPrivacy: boolean;
  /** The mapping demands signing (`-RequireIntegrity`). */
  readonly mappingRequiresIntegrity: boolean;
  /** The mapping forbids NTLM (`/BLOCKNTLM`). */
  readonly mappingBlocksNtlm: boolean;
  /** The mapping allows named pipes over QUIC (`AllowNamedPipe`). */
  readonly mappingAllowsPipes: boolean;
  readonly driveLetterTaken: boolean;
  /** Client and server are the same machine. */
  readonly loopback: boolean;
  readonly sameMachineSid: boolean;
  /** The client still holds this server in its cache, and the server has changed since. */
  readonly serverChangedSince: boolean;
  /** Dialect of an earlier session of the same client GUID; null: none. */
  readonly earlierDialect: AnyDialect | null;
  /** The answer to NEGOTIATE breaks the rules, or a middle box altered it. */
  readonly negotiateAltered: boolean;
  /** The QUIC or TLS handshake fails for another reason than a certificate. */
  readonly quicHandshakeFails: boolean;
}

/** An open network and a plain mapping. */
export const ordinaryNetwork: NetworkValues = Object.freeze<NetworkValues>({
  nameResolves: true,
  tcp: 'open',
  netbios: 'open',
  udp: 'open',
  transport: 'any',
  tcpPort: null,
  quicPort: null,
  mappingRequiresPrivacy: false,
  mappingRequiresIntegrity: false,
  mappingBlocksNtlm: false,
  mappingAllowsPipes: false,
  driveLetterTaken: false,
  loopback: false,
  sameMachineSid: false,
  serverChangedSince: false,
  earlierDialect: null,
  negotiateAltered: false,
  quicHandshakeFails: false,
});
