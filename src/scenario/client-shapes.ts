import { algorithmList, cipherList, dialectLimit, dialectSet, smb1Signing } from './fact-words.js';
import { flag, integer, listOf, optional, row, text, word } from './shape.js';

const serverNames = 'Names of servers as somebody types them.';

const certificate = row('The certificate that the client has mapped to the server; none: no mapping.', {
  hashes: listOf("SHA-256 hashes of the certificates sent, the client's own first.", text('Hexadecimal.')),
  issuers: listOf(
    'X.500 names of the issuers in the chain, nearest first.',
    text('X.500 name.', 'CN=Contoso Issuing CA 2, DC=contoso, DC=com'),
  ),
  hasPrivateKey: flag('The private key is there.'),
  trusted: flag('In its time, for client authentication, of a chain that the server trusts.'),
});

const hardenedPath = row('A pattern of server and share, and what it demands.', {
  server: text('Server, or * for any.'),
  share: text('Share, or * for any.'),
  mutualAuthentication: flag('Kerberos is demanded.'),
  integrity: flag('Signing is demanded.'),
  privacy: flag('Encryption is demanded.'),
});

const portMapping = row('A port that the client uses for one server.', {
  server: text('Name of the server.'),
  transport: word('What the port is for.', ['tcp', 'netbios', 'quic', 'rdma']),
  port: integer('Port number.', 1, 65535),
});

/** What can be stated of the client end, in the words of the simulator. */
export const clientShapes = {
  family: word('Whose SMB client it is, which decides how errors and events are shown.', [
    'windows',
    'samba',
    'linux-cifs',
    'macos',
    'smbj',
    'jcifs',
    'impacket',
    'smbprotocol',
    'smblibrary',
    'libsmb2',
    'libdsm',
    'other',
  ]),
  dialects: dialectSet('Dialects of SMB2 and SMB3 that it has, before its limits.'),
  smb1: flag('The SMB1 component is there and works.'),
  minDialect: dialectLimit('Lowest dialect that somebody set; none: no limit. It does not touch SMB1.'),
  maxDialect: dialectLimit('Highest dialect that somebody set; none: no limit. 1.0 leaves SMB1 alone.'),
  firstNegotiate: word('Form of its first NEGOTIATE.', ['multi-protocol', 'smb2-only']),
  offersSha512: flag('It offers SHA-512 for the integrity of a 3.1.1 negotiation.'),
  canSign: flag('It can sign at all.'),
  requiresSigning: flag('It requires signing.'),
  honoursServerSigning: flag('It signs when the server requires it; false: it goes on unsigned.'),
  testsSigningCapability: flag('It gives up at NEGOTIATE where it requires signing and the server does not announce it.'),
  requiresIpcSigning: flag('It insists on signatures for IPC$ whatever else is set.'),
  signsTreeConnectOn311: flag('It signs the 3.1.1 TREE_CONNECT of a user although nobody requires signing.'),
  guestSigning: word('What it does with a guest session where the server requires signing.', ['drops', 'refuses', 'signs']),
  signsGuestTreeConnectOn311: flag('It signs the 3.1.1 TREE_CONNECT of a guest with a key of its own.'),
  signingAlgorithms: algorithmList('Signing algorithms that it offers on 3.1.1.'),
  smb1Signing: smb1Signing('Its signing state in SMB1.'),
  validatesNegotiation: word('Sessions below 3.1.1 of which it has the negotiation confirmed.', [
    'all',
    'signed',
    'authenticated',
    '3.0-and-3.0.2',
    'none',
  ]),
  encrypts: flag('It can encrypt and has that switched on.'),
  ciphers: cipherList('Ciphers that it offers.'),
  announcesEncryptionAnyway: flag('It announces encryption although its list of ciphers is empty or was cut down.'),
  requiresEncryption: flag('It requires encryption of every connection.'),
  prefersEncryption: flag('It encrypts every session of a user that can be encrypted, without insisting.'),
  forcesEncryptionOverQuic: flag('It uses SMB encryption inside the TLS of QUIC too.'),
  guestLogons: word('What it does with a session that the server flagged as guest.', ['allowed', 'asked-for-only', 'blocked']),
  domainJoined: flag('It is a member of a domain.'),
  mechanisms: word('Mechanisms that it has, in the order in which it tries them.', [
    'kerberos-then-ntlm',
    'ntlm-then-kerberos',
    'kerberos-only',
    'ntlm-only',
  ]),
  kerberosTicket: word('Whether it gets a Kerberos ticket; by-rule leaves it to name, account and domain controller.', [
    'by-rule',
    'available',
    'impossible',
  ]),
  ntlm: word('NTLM version that it sends; v1-removed: set to NTLMv1 on a Windows that has none any more.', [
    'ntlmv2',
    'ntlmv1',
    'v1-removed',
    'none',
  ]),
  sendsTargetName: flag('Its NTLMv2 message carries the name of the server.'),
  blocksNtlm: flag('SMB NTLM blocking is on.'),
  ntlmExceptions: listOf('Servers that SMB NTLM blocking leaves out, compared with the name as typed.', text(serverNames, 'nas01')),
  lsaOutgoingNtlm: word("LSA's restriction of outgoing NTLM.", ['allow', 'audit', 'deny']),
  lsaNtlmExceptions: listOf("Servers that LSA's restriction leaves out.", text(serverNames, 'nas01')),
  ntlmKeyTooShort: flag('The minimum session key length is more than NTLM can reach.'),
  triesAddressSpn: flag('It asks for a Kerberos ticket for a server named by address.'),
  entraJoined: flag('It is Microsoft Entra joined.'),
  iakerb: flag('IAKerb is on (previews of 2026 only).'),
  hardenedPaths: listOf('Hardened UNC paths.', hardenedPath),
  quic: word('SMB over QUIC of the client.', ['on', 'off', 'not-available']),
  quicExceptions: listOf('Servers reached over QUIC although it is off.', text(serverNames, 'edge01.contoso.com')),
  certificate: optional(certificate),
  sendsCertificates: flag('This build can send a client certificate over QUIC.'),
  skipsCertificateCheck: flag("It does not check the server's certificate."),
  alternativePorts: word('Whether it may use alternative ports.', ['allowed', 'forbidden', 'not-available']),
  portMappings: listOf('Ports used for some servers instead of 445 or 443.', portMapping),
  netbios: flag('It may use NetBIOS over TCP (port 139).'),
  timeoutMilliseconds: optional(integer('How long it waits for an answer; none: long enough.', 1, 3_600_000)),
  remoteMailslots: flag('It may use remote mailslots.'),
  auditsGuestLogons: flag('It logs guest logons.'),
  auditsServerWithoutEncryption: flag('It logs servers that cannot encrypt.'),
  auditsServerWithoutSigning: flag('It logs servers that cannot sign.'),
  logsTransportDetails: flag('It has the QUIC and transport events of 25H2.'),
} as const;
