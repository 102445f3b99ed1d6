import type { AnyDialect, DialectSet } from '../facts/dialect-set.js';
import { everyDialect } from '../facts/dialect-set.js';
import type { Cipher, Smb1Signing, SigningAlgorithm, Transport } from './terms.js';

/** The implementation on the client side, as far as it decides how errors and events are shown. */
export type ClientFamily =
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

/** One hardened UNC path: a pattern of server and share, `*` for any, and what it demands. */
export interface HardenedPath {
  readonly server: string;
  readonly share: string;
  readonly mutualAuthentication: boolean;
  readonly integrity: boolean;
  readonly privacy: boolean;
}

/** A certificate as client access control sees it: its own SHA-256 hash and those of its chain, and all issuer names of the chain. */
export interface ClientCertificate {
  /** SHA-256 hashes of the certificates sent, the client's own first; hexadecimal, case does not count. */
  readonly hashes: readonly string[];
  /** Issuer names (X.500) of the certificates of the chain, the client's own issuer first. */
  readonly issuers: readonly string[];
  readonly hasPrivateKey: boolean;
  /** Within its validity, with the client authentication usage and a chain the server trusts. */
  readonly trusted: boolean;
}

/** A port that the client uses for a server instead of 445 or 443. */
export interface PortMapping {
  readonly server: string;
  readonly transport: Transport;
  readonly port: number;
}

/** What is true of the client end. A fact that is missing is read as `ordinaryClient` has it. */
export interface ClientValues {
  readonly family: ClientFamily;

  /** SMB2 and SMB3 dialects it implements and offers, before its limits. */
  readonly dialects: DialectSet;
  /** SMB1 component installed and usable. */
  readonly smb1: boolean;
  /** Lowest dialect that somebody set; null: no limit. Limits never touch SMB1. */
  readonly minDialect: AnyDialect | null;
  /** Highest dialect that somebody set or that the implementation ends with; 1.0 leaves SMB1 only. */
  readonly maxDialect: AnyDialect | null;
  /** Form of the first NEGOTIATE; a Windows client sends the SMB2-only form to a server it knows. */
  readonly firstNegotiate: 'multi-protocol' | 'smb2-only';
  /** Offers SHA-512 for pre-authentication integrity (3.1.1). */
  readonly offersSha512: boolean;

  /** The implementation can sign at all. */
  readonly canSign: boolean;
  readonly requiresSigning: boolean;
  /** False: it ignores that the server requires signing and goes on unsigned. */
  readonly honoursServerSigning: boolean;
  /** Ends the connection at NEGOTIATE when it requires signing and the server lacks even SIGNING_ENABLED (Linux, macOS, libsmb2, jcifs-ng). */
  readonly testsSigningCapability: boolean;
  /** Insists on a signature for IPC$ whatever else is set (jcifs-ng, Samba's `client ipc signing`). */
  readonly requiresIpcSigning: boolean;
  /** Signs the 3.1.1 TREE_CONNECT of a user although nobody requires signing, as the protocol asks. */
  readonly signsTreeConnectOn311: boolean;
  /** What it does with a session flagged guest where the server requires signing: go on unsigned, give up, or sign with its own key. */
  readonly guestSigning: 'drops' | 'refuses' | 'signs';
  /** Signs the 3.1.1 TREE_CONNECT of a guest with its own key, whoever requires what (impacket 0.13 and later, libsmb2). */
  readonly signsGuestTreeConnectOn311: boolean;
  /** Algorithms offered on 3.1.1, in order; empty: no signing context, AES-CMAC counts. */
  readonly signingAlgorithms: readonly SigningAlgorithm[];
  /** State in the SMB1 signing table. */
  readonly smb1Signing: Smb1Signing;
  /** Sessions below 3.1.1 for which it sends VALIDATE_NEGOTIATE_INFO. */
  readonly validatesNegotiation: 'all' | 'signed' | 'authenticated' | '3.0-and-3.0.2' | 'none';

  /** The implementation can encrypt and has it switched on. */
  readonly encrypts: boolean;
  /** Ciphers offered, in order. */
  readonly ciphers: readonly Cipher[];
  /** Sets the encryption capability bit although its cipher list is empty or was cut down (before the updates of April 2024). */
  readonly announcesEncryptionAnyway: boolean;
  /** Global client encryption mandate. */
  readonly requiresEncryption: boolean;
  /** Encrypts every user session that can be encrypted, without insisting (impacket, `client smb encrypt = desired`). */
  readonly prefersEncryption: boolean;
  /** Uses SMB encryption inside the TLS tunnel of QUIC too. */
  readonly forcesEncryptionOverQuic: boolean;

  /** What it does with a session that the server flagged as guest: accept it, accept it only where guest was asked for, or end it. */
  readonly guestLogons: 'allowed' | 'asked-for-only' | 'blocked';

  readonly domainJoined: boolean;
  /** Mechanisms the implementation brings, in the order in which it tries them. */
  readonly mechanisms: 'kerberos-then-ntlm' | 'ntlm-then-kerberos' | 'kerberos-only' | 'ntlm-only';
  /** Whether it has or can get a ticket: `by-rule` leaves it to name, account and line of sight. */
  readonly kerberosTicket: 'by-rule' | 'available' | 'impossible';
  /** NTLM version that it sends; `v1-removed`: set to NTLMv1, but this Windows has none any more. */
  readonly ntlm: 'ntlmv2' | 'ntlmv1' | 'v1-removed' | 'none';
  /** The NTLM message carries no target name: false (needed for SPN validation). */
  readonly sendsTargetName: boolean;
  /** SMB NTLM blocking of the client, global. */
  readonly blocksNtlm: boolean;
  /** Servers exempt from it, compared with the literal name typed. */
  readonly ntlmExceptions: readonly string[];
  /** LSA's restriction of outgoing NTLM. */
  readonly lsaOutgoingNtlm: 'allow' | 'audit' | 'deny';
  readonly lsaNtlmExceptions: readonly string[];
  /** NTLM cannot reach the minimum session key length set on the client. */
  readonly ntlmKeyTooShort: boolean;
  /** Asks for a ticket although the server is named by address. */
  readonly triesAddressSpn: boolean;
  /** Microsoft Entra joined: certificate based PKU2U is possible with a peer that is joined too. */
  readonly entraJoined: boolean;
  /** IAKerb is on (Insider previews of 2026 only). */
  readonly iakerb: boolean;

  readonly hardenedPaths: readonly HardenedPath[];

  readonly quic: 'on' | 'off' | 'not-available';
  /** Servers that may be reached over QUIC while it is off. */
  readonly quicExceptions: readonly string[];
  /** Certificate mapped to the server's name; null: none. */
  readonly certificate: ClientCertificate | null;
  /** This build can send a client certificate over QUIC. */
  readonly sendsCertificates: boolean;
  readonly skipsCertificateCheck: boolean;
  readonly alternativePorts: 'allowed' | 'forbidden' | 'not-available';
  readonly portMappings: readonly PortMapping[];
  /** May use NetBIOS over TCP (port 139). */
  readonly netbios: boolean;
  /** How long it waits for an answer, in milliseconds; null: long enough for every delay. */
  readonly timeoutMilliseconds: number | null;
  readonly remoteMailslots: boolean;

  readonly auditsGuestLogons: boolean;
  readonly auditsServerWithoutEncryption: boolean;
  readonly auditsServerWithoutSigning: boolean;
  /** Has the QUIC and transport events of 25H2 (30834, 30835, 30837). */
  readonly logsTransportDetails: boolean;
}

/** A current Windows client with nothing configured that could end a connection; what a missing fact is read as. */
export const ordinaryClient: ClientValues = Object.freeze<ClientValues>({
  family: 'windows',
  dialects: everyDialect,
  smb1: false,
  minDialect: null,
  maxDialect: null,
  firstNegotiate: 'multi-protocol',
  offersSha512: true,
  canSign: true,
  requiresSigning: false,
  honoursServerSigning: true,
  testsSigningCapability: false,
  requiresIpcSigning: false,
  signsTreeConnectOn311: true,
  guestSigning: 'drops',
  signsGuestTreeConnectOn311: false,
  signingAlgorithms: ['aes-128-gmac', 'aes-128-cmac', 'hmac-sha256'],
  smb1Signing: 'enabled',
  validatesNegotiation: 'authenticated',
  encrypts: true,
  ciphers: ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'],
  announcesEncryptionAnyway: false,
  requiresEncryption: false,
  prefersEncryption: false,
  forcesEncryptionOverQuic: false,
  guestLogons: 'allowed',
  domainJoined: true,
  mechanisms: 'kerberos-then-ntlm',
  kerberosTicket: 'by-rule',
  ntlm: 'ntlmv2',
  sendsTargetName: true,
  blocksNtlm: false,
  ntlmExceptions: [],
  lsaOutgoingNtlm: 'allow',
  lsaNtlmExceptions: [],
  ntlmKeyTooShort: false,
  triesAddressSpn: false,
  entraJoined: false,
  iakerb: false,
  hardenedPaths: [],
  quic: 'on',
  quicExceptions: [],
  certificate: null,
  sendsCertificates: true,
  skipsCertificateCheck: false,
  alternativePorts: 'allowed',
  portMappings: [],
  netbios: true,
  timeoutMilliseconds: null,
  remoteMailslots: true,
  auditsGuestLogons: false,
  auditsServerWithoutEncryption: false,
  auditsServerWithoutSigning: false,
  logsTransportDetails: false,
});
