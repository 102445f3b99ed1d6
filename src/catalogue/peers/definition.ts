import type { Certainty } from '../certainty.js';
import type { CauseId } from '../smb/causes.js';
import type { CipherId, SigningAlgorithmId } from '../smb/ciphers.js';
import type { NumberSpace } from '../smb/definition.js';
import type { DialectId } from '../smb/dialects.js';
import type { Citation } from '../sources.js';

/**
 * One property of a peer with its evidence: the value, or, where nobody knows, every value that is possible. An unknown one is never a guess: it
 * lists its candidates and is `unconfirmed`.
 */
export type Property<T> =
  | { readonly value: T; readonly certainty: Certainty; readonly sources: readonly Citation[] }
  | { readonly oneOf: readonly T[]; readonly certainty: 'unconfirmed'; readonly sources: readonly Citation[] };

/** A mechanism that can authenticate an SMB session. */
export type PeerMechanism = 'kerberos' | 'ntlm' | 'pku2u';

/** A form of NTLM response. */
export type NtlmVersion = 'lm' | 'ntlmv1' | 'ntlmv2';

/** State of signing in SMB1 of an end that does not require it; where both ends' wishes are compared (connection rules §3.5). */
type Smb1Signing = 'disabled' | 'declined' | 'enabled';

/**
 * What a server does with a logon that it cannot match: refuse (`never`), guest for an unknown user, guest for a wrong password as well, guest for a
 * domain user without a local account, guest for everybody.
 */
export type GuestMapping = 'never' | 'bad-user' | 'bad-password' | 'bad-uid' | 'always-guest';

/** Shape of a client's first NEGOTIATE: both worlds at once, SMB2 alone, or SMB1 dialect names alone. */
export type FirstMessage = 'multi-protocol' | 'smb2-only' | 'smb1-strings';

/** Releases of a product between which a profile holds: `from` included, `before` not; null is open. */
interface VersionRange {
  readonly from: string | null;
  readonly before: string | null;
}

/** Whose SMB server a peer runs. */
export type ServerPeerFamily = 'windows' | 'samba' | 'ksmbd' | 'azure-files' | 'ontap' | 'macos' | 'smblibrary' | 'other';

/** Whose SMB client a peer runs. */
export type ClientPeerFamily =
  | 'windows'
  | 'samba'
  | 'linux-cifs'
  | 'macos'
  | 'smbj'
  | 'jcifs'
  | 'impacket'
  | 'smbprotocol'
  | 'smblibrary'
  | 'libsmb2'
  | 'libdsm'
  | 'other';

/** Whose SMB code a peer runs. */
export type PeerFamily = ServerPeerFamily | ClientPeerFamily;

/** What is common to the profiles of both ends. */
interface PeerBase {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  readonly title: string;
  /** Product line; several profiles of one product differ in `versions` or in configuration. */
  readonly product: string;
  /** The implementation inside, as far as it decides how it behaves beyond these properties and what it shows. */
  readonly family: PeerFamily;
  /** Other words under which people know it, lower case. */
  readonly aliases: readonly string[];
  /** Null where the profile is a configuration and not a release. */
  readonly versions: VersionRange | null;
  /** Dialects that are on when nobody changes anything; `1.0` is SMB1. */
  readonly dialects: Property<readonly DialectId[]>;
  /** Dialects that an administrator can switch on. */
  readonly selectableDialects: Property<readonly DialectId[]>;
  /** Ciphers of 3.1.1 in the order of preference; 3.0 and 3.0.2 use AES-128-CCM. Empty: no encryption. */
  readonly ciphers: Property<readonly CipherId[]>;
  /** Algorithms of the 3.1.1 signing context in the order of preference. */
  readonly signingAlgorithms: Property<readonly SigningAlgorithmId[]>;
  /** State of signing in an SMB1 session. */
  readonly smb1Signing: Property<Smb1Signing>;
  /** What an administrator should know besides, one sentence each. */
  readonly notes: readonly string[];
  readonly sources: readonly Citation[];
}

/** A server that is not a Windows of the catalogue, as it leaves its box. */
export interface ServerPeer extends PeerBase {
  readonly side: 'server';
  readonly family: ServerPeerFamily;
  readonly signing: {
    /** It signs a user's session when the client requires it. */
    readonly signsWhenAsked: Property<boolean>;
    /** It does so from SMB 2 on although somebody has set its signing to disabled. */
    readonly signsWhenDisabled: Property<boolean>;
    /** Its NEGOTIATE answer has SIGNING_ENABLED. */
    readonly announcesEnabled: Property<boolean>;
    /** Its NEGOTIATE answer has SIGNING_REQUIRED: every session of a user is signed. */
    readonly requires: Property<boolean>;
    /** The final SESSION_SETUP response of a user's session is signed. */
    readonly signsFinalResponse: Property<boolean>;
    /** How it answers VALIDATE_NEGOTIATE_INFO: properly, with a signed error (clients accept it), or unsigned (clients close the connection). */
    readonly validateNegotiate: Property<'answers' | 'signed-error' | 'signed-in-signed-sessions' | 'unsigned-error'>;
    /** What it does with a 3.1.1 TREE_CONNECT of a user that is neither signed nor encrypted. */
    readonly unsignedTreeConnectOn311: Property<'access-denied' | 'disconnect' | 'accepts'>;
    /** A guest or anonymous session need not be signed although the server requires signing. */
    readonly exemptsGuests: Property<boolean>;
  };
  readonly encryption: {
    /** It can encrypt on 3.x. */
    readonly able: Property<boolean>;
    /** It refuses sessions that are not encrypted. */
    readonly demands: Property<boolean>;
    /** Where a client without encryption, or a guest, is refused when the whole server demands it. */
    readonly refusesAt: Property<'session-setup' | 'tree-connect'>;
    /** Whether it refuses a client without encryption before it looks at the account, or once the logon is good. */
    readonly refusesUnencryptable: Property<'before-logon' | 'after-logon'>;
    /** Ciphers from which it picks one for 3.1.1, whether or not it then admits it; empty: those that it admits. */
    readonly picksCiphersFrom: Property<readonly CipherId[]>;
  };
  readonly guest: {
    readonly mapping: Property<GuestMapping>;
    /** Shares admit guests unless told otherwise. */
    readonly sharesAdmitGuests: Property<boolean>;
    /** A guest session carries IS_GUEST, which is what clients look at. */
    readonly flagsGuest: Property<boolean>;
  };
  readonly authentication: {
    /** Mechanisms that it can complete for an account of its own or of its domain. */
    readonly mechanisms: Property<readonly PeerMechanism[]>;
    /** NTLM responses that it accepts. */
    readonly ntlmVersions: Property<readonly NtlmVersion[]>;
    /** It can have a domain user's NTLM logon validated. */
    readonly validatesDomainNtlm: Property<boolean>;
    /** Its account has AES keys, so that a domain controller without RC4 still issues tickets for it. */
    readonly hasAesKeys: Property<boolean>;
    /** Where it says so when it takes no NTLM: at the first token, or after the AUTHENTICATE message. */
    readonly ntlmRefusal: Property<'first-token' | 'after-authenticate'>;
    /** It admits anonymous sessions. */
    readonly admitsAnonymous: Property<boolean>;
  };
  readonly transports: {
    /** It listens on TCP 139 too. */
    readonly netbios: Property<boolean>;
    readonly quic: Property<boolean>;
  };
}

/** What a client library does once the server has flagged the session as guest, with regard to signing (connection rules §3.8). */
export type GuestSigning =
  /** Drops the server's requirement and goes on unsigned; only a requirement of its own ends the session. */
  | 'drops-server-requirement'
  /** Gives up before the tree connect if the server announced that it requires signing. */
  | 'fails-if-server-requires'
  /** Signs with the key of its own password wherever signing is on, which the server refuses. */
  | 'signs-with-own-key';

/** A client that is not a Windows of the catalogue. */
export interface ClientPeer extends PeerBase {
  readonly side: 'client';
  readonly family: ClientPeerFamily;
  readonly firstMessage: Property<FirstMessage>;
  readonly signing: {
    readonly able: Property<boolean>;
    /** It requires signing of its own accord. */
    readonly requires: Property<boolean>;
    /** It signs when the server announces that it requires signing. */
    readonly honoursServer: Property<boolean>;
    /** It requires signing for IPC$, whatever holds for file shares. */
    readonly requiresForIpc: Property<boolean>;
    /** When it requires signing and the server's NEGOTIATE lacks SIGNING_ENABLED, it ends the connection there (gate 6a). */
    readonly testsEnabledBit: Property<boolean>;
    /** What it signs in a user's 3.1.1 session that nobody requires to be signed. */
    readonly unaskedOn311: Property<'nothing' | 'tree-connect' | 'every-message'>;
    /** Sessions that it validates with VALIDATE_NEGOTIATE_INFO below 3.1.1. */
    readonly validatesNegotiate: Property<'all' | 'signed' | 'authenticated' | '3.0-and-3.0.2' | 'none'>;
  };
  readonly encryption: {
    /** It can encrypt as it is delivered. */
    readonly able: Property<boolean>;
    /** A caller or administrator can switch encryption on. */
    readonly canBeSwitchedOn: Property<boolean>;
    /** It refuses sessions that are not encrypted. */
    readonly requires: Property<boolean>;
    /** It encrypts when the server or the share asks for it. */
    readonly honoursServer: Property<boolean>;
    /** It encrypts every user's session on 3.x that the server can encrypt. */
    readonly wheneverPossible: Property<boolean>;
    /** When it gives up where it requires encryption and the connection has none. */
    readonly judgedAt: Property<'negotiate' | 'session-setup' | 'tree-connect'>;
  };
  readonly guest: {
    /** It goes on when a real user was mapped to guest. */
    readonly acceptsMapping: Property<boolean>;
    /** It goes on as guest when its user asked for guest. */
    readonly acceptsAskedGuest: Property<boolean>;
    readonly signing: Property<GuestSigning>;
    /** It signs the 3.1.1 TREE_CONNECT of a guest session with a key of its own, which the server refuses. */
    readonly signsTreeConnectOn311: Property<boolean>;
  };
  readonly authentication: {
    /** Mechanisms in the order in which they are tried without being told. */
    readonly mechanisms: Property<readonly PeerMechanism[]>;
    /** It tries NTLM by itself when Kerberos is not possible. */
    readonly fallsBackToNtlm: Property<boolean>;
    /** NTLM responses that it sends without being told. */
    readonly ntlmVersions: Property<readonly NtlmVersion[]>;
    /** Its NTLMv2 response carries the target name that Windows servers may check. */
    readonly sendsTargetName: Property<boolean>;
  };
  /** What its user sees for some causes, where that differs from a Windows client. */
  readonly reports: readonly PeerReport[];
}

/** What a client other than Windows shows for a cause. */
export interface PeerReport {
  readonly cause: CauseId;
  /** Condition, where the cause alone does not decide. */
  readonly when?: string;
  /** The rows of gates for which it holds, such as `negotiate-form/clientIsSmb1Only`; left out: every row of the cause. */
  readonly rows?: readonly string[];
  /** The SMB for which it holds; left out: any. */
  readonly over?: 'smb1' | 'smb2';
  readonly code?: { readonly space: NumberSpace; readonly code: number };
  readonly text?: string;
  readonly certainty: Certainty;
  readonly sources: readonly Citation[];
}

/** The profile of one end that is not a Windows of the catalogue. */
export type PeerProfile = ServerPeer | ClientPeer;
