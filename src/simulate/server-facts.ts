import type { AnyDialect, DialectSet } from '../facts/dialect-set.js';
import { everyDialect } from '../facts/dialect-set.js';
import type { Cipher, Smb1Signing, SigningAlgorithm } from './terms.js';

/** The implementation on the server side, where the rules differ by it. */
export type ServerFamily = 'windows' | 'samba' | 'ksmbd' | 'azure-files' | 'ontap' | 'macos' | 'other';

/** How a server treats logons that it cannot complete as the user named. */
export type GuestMapping = 'never' | 'bad-user' | 'bad-password' | 'bad-uid' | 'always-guest';

/** The server certificate mapped to a name for SMB over QUIC. */
export interface ServerCertificate {
  /** DNS names (and addresses) of the certificate's subject alternative name, which are the names mapped. */
  readonly names: readonly string[];
  readonly state: 'valid' | 'untrusted' | 'expired' | 'revoked' | 'revocation-unknown';
}

/** One entry of the client access control list of a server. */
export interface AccessEntry {
  readonly kind: 'sha256' | 'issuer';
  /** The hash in hexadecimal (case does not count), or the issuer's X.500 name. */
  readonly value: string;
}

/** What is true of the server end. A fact that is missing is read as `ordinaryServer` has it. */
export interface ServerValues {
  readonly family: ServerFamily;
  readonly domainController: boolean;

  /** SMB2 and SMB3 dialects it implements, before its limits. */
  readonly dialects: DialectSet;
  readonly smb1: boolean;
  readonly minDialect: AnyDialect | null;
  readonly maxDialect: AnyDialect | null;
  readonly offersSha512: boolean;

  /** `set-to-disabled`: a product that is said not to allow signing, nobody knows how far; `never`: it cannot sign any message. */
  readonly signs: 'on-demand' | 'set-to-disabled' | 'never';
  readonly requiresSigning: boolean;
  /** Sets SIGNING_ENABLED in its NEGOTIATE answer. */
  readonly announcesSigning: boolean;
  readonly signingAlgorithms: readonly SigningAlgorithm[];
  readonly smb1Signing: Smb1Signing;
  /** What it does with a 3.1.1 TREE_CONNECT of a user that is neither signed nor encrypted. */
  readonly unsignedTreeConnectOn311: 'denied' | 'disconnects' | 'accepted';
  /** A guest or anonymous session need not be signed although the server requires signing. */
  readonly exemptsGuestsFromSigning: boolean;
  /** How it answers VALIDATE_NEGOTIATE_INFO; `differs`: other values than negotiated. */
  readonly negotiateValidation: 'answered' | 'unsigned-error' | 'denied' | 'differs';

  readonly encrypts: boolean;
  readonly ciphers: readonly Cipher[];
  /** Encryption demanded for the whole server (EncryptData, `smb encrypt = desired` or `required`). */
  readonly demandsEncryption: boolean;
  /** Refuses what cannot encrypt where encryption is demanded (RejectUnencryptedAccess). */
  readonly rejectsUnencrypted: boolean;
  /** Where a client that announces encryption without a common cipher, or a guest, is refused when the whole server demands encryption. */
  readonly refusesUnencryptedAt: 'session-setup' | 'tree-connect';
  /** Takes its own cipher order, not the client's. */
  readonly prefersOwnCipherOrder: boolean;
  /** Leaves SMB encryption off inside the TLS tunnel of QUIC. */
  readonly skipsEncryptionOverQuic: boolean;

  readonly guestMapping: GuestMapping;
  /** A guest session carries IS_GUEST, which is what clients look at. */
  readonly flagsGuests: boolean;
  /** Windows: the Guest account is enabled, password protection off. */
  readonly guestAccountEnabled: boolean;
  /** Windows: `guest-only` maps local accounts to Guest (ForceGuest). */
  readonly sharingModel: 'classic' | 'guest-only';

  /** Can complete Kerberos for this user: it has an account in the user's domain. */
  readonly kerberos: boolean;
  readonly ntlm: 'v1-and-v2' | 'v2-only' | 'none';
  /** Where a server without NTLM says so: it does not list it, refuses the first token, or refuses after the AUTHENTICATE message. */
  readonly ntlmRefusal: 'not-listed' | 'first-token' | 'after-authenticate';
  /** LSA's restriction of incoming NTLM. */
  readonly lsaIncomingNtlm: 'allow' | 'deny-domain-accounts' | 'deny-all';
  /** Can hand NTLM of domain accounts to a domain controller. */
  readonly validatesDomainNtlm: boolean;
  /** The domain's controllers deny NTLM for this server. */
  readonly domainDeniesNtlm: boolean;
  /** Reaches a domain controller when it needs one. */
  readonly reachesDomainController: boolean;
  readonly hasAesKeys: boolean;
  /** The domain still issues RC4 tickets for accounts without AES keys (ended with the updates of July 2026). */
  readonly domainIssuesRc4: boolean;
  /** Accounts with a blank password may not log on over the network. */
  readonly limitsBlankPasswords: boolean;
  readonly spnValidation: 'off' | 'if-provided' | 'required';
  /** Delay before a failed NTLM logon is answered, in milliseconds; 0: none. */
  readonly rateLimiterDelay: number;
  /** Null sessions are admitted, by the server or for this share. */
  readonly admitsAnonymous: boolean;
  /** Refuses a caller with its own machine SID (24H2, Server 2025 with the updates of August 2025). */
  readonly refusesDuplicateIdentity: boolean;
  readonly entraJoined: boolean;
  /** A local key distribution centre serves IAKerb (Insider previews of 2026 only). */
  readonly localKdc: boolean;

  readonly quic: 'on' | 'off' | 'not-available';
  /** Null: no certificate mapping at all. */
  readonly quicCertificate: ServerCertificate | null;
  readonly requiresClientCertificate: boolean;
  readonly skipsClientAccessControl: boolean;
  readonly clientAllowList: readonly AccessEntry[];
  readonly clientDenyList: readonly AccessEntry[];
  readonly clientCheckFails: boolean;
  readonly allowsPipesOverQuic: boolean;
  /** TCP ports with SMB listening; 139 is NetBIOS. */
  readonly tcpPorts: readonly number[];
  readonly quicPorts: readonly number[];
  readonly rdma: boolean;
  readonly firewallAllowsTcp: boolean;
  readonly firewallAllowsNetbios: boolean;
  readonly firewallAllowsQuic: boolean;

  /** C$ and ADMIN$ exist. */
  readonly hasAdminShares: boolean;
  /** Local administrators other than RID 500 get a filtered token over the network. */
  readonly filtersAdminTokens: boolean;
  readonly remoteMailslots: boolean;

  readonly auditsSmb1: boolean;
  readonly auditsGuestLogons: boolean;
  readonly auditsClientWithoutEncryption: boolean;
  readonly auditsClientWithoutSigning: boolean;
  readonly auditsClientSpn: boolean;
  readonly auditsClientCertificates: boolean;
  /** Audit subcategory File Share. */
  readonly auditsFileShare: boolean;
  /** Logs dialect limits (event 1061; 24H2, Server 2025 and later). */
  readonly logsDialectLimits: boolean;
}

/** A server that lets everything through that the protocol allows; what a missing fact is read as. */
export const ordinaryServer: ServerValues = Object.freeze<ServerValues>({
  family: 'windows',
  domainController: false,
  dialects: everyDialect,
  smb1: false,
  minDialect: null,
  maxDialect: null,
  offersSha512: true,
  signs: 'on-demand',
  requiresSigning: false,
  announcesSigning: true,
  signingAlgorithms: ['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256'],
  smb1Signing: 'declined',
  unsignedTreeConnectOn311: 'denied',
  exemptsGuestsFromSigning: true,
  negotiateValidation: 'answered',
  encrypts: true,
  ciphers: ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'],
  demandsEncryption: false,
  rejectsUnencrypted: true,
  refusesUnencryptedAt: 'tree-connect',
  prefersOwnCipherOrder: false,
  skipsEncryptionOverQuic: true,
  guestMapping: 'never',
  flagsGuests: true,
  guestAccountEnabled: false,
  sharingModel: 'classic',
  kerberos: true,
  ntlm: 'v2-only',
  ntlmRefusal: 'after-authenticate',
  lsaIncomingNtlm: 'allow',
  validatesDomainNtlm: true,
  domainDeniesNtlm: false,
  reachesDomainController: true,
  hasAesKeys: true,
  domainIssuesRc4: false,
  limitsBlankPasswords: true,
  spnValidation: 'off',
  rateLimiterDelay: 0,
  admitsAnonymous: false,
  refusesDuplicateIdentity: false,
  entraJoined: false,
  localKdc: false,
  quic: 'off',
  quicCertificate: null,
  requiresClientCertificate: false,
  skipsClientAccessControl: false,
  clientAllowList: [],
  clientDenyList: [],
  clientCheckFails: false,
  allowsPipesOverQuic: false,
  tcpPorts: [445],
  quicPorts: [443],
  rdma: false,
  firewallAllowsTcp: true,
  firewallAllowsNetbios: true,
  firewallAllowsQuic: true,
  hasAdminShares: true,
  filtersAdminTokens: true,
  remoteMailslots: true,
  auditsSmb1: false,
  auditsGuestLogons: false,
  auditsClientWithoutEncryption: false,
  auditsClientWithoutSigning: false,
  auditsClientSpn: false,
  auditsClientCertificates: false,
  auditsFileShare: false,
  logsDialectLimits: false,
});
