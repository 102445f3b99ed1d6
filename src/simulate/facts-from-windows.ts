import type { TableRow } from '../catalogue/settings/definition.js';
import { encryptionWith128Bits, ntlmv2SessionSecurity } from '../catalogue/settings/ntlm-session-security.js';
import { findDialectByWire } from '../catalogue/smb/dialects.js';
import { joinsDomains } from '../catalogue/windows/editions.js';
import { findCipher } from '../catalogue/smb/ciphers.js';
import type { ConfiguredWindows } from '../resolve/effective.js';
import type { ClientValues, ServerValues } from '../facts/index.js';
import type { HardenedPath } from '../facts/client/logon.js';
import type { PortMapping } from '../facts/client/transport.js';
import { type AnyDialect, dialectsBetween } from '../facts/dialect-set.js';
import { type Fact, type FactOrigin, type FactsOf, known, within } from './facts.js';
import { isOnList, isSameName } from './names.js';
import { smb1SigningState } from './smb1-signing.js';
import type { Cipher, Transport } from './terms.js';
import { type Data, hasFlag, is, listOf, rowsOf, WindowsFacts } from './windows-facts.js';
import { delayOnWindows } from './rate-limiter.js';

/** The first Windows whose SMB1 signing flags mean declined and not disabled. */
const firstVista = 6000;

/** SYSVOL and NETLOGON as Windows hardens them by itself (connection rules §9.1). */
const builtInHardening: readonly HardenedPath[] = ['SYSVOL', 'NETLOGON'].map((share) => ({
  server: '*',
  share,
  mutualAuthentication: true,
  integrity: true,
  privacy: false,
}));

/**
 * The facts of a Windows as SMB client, out of what it ends up with. `server` is the name typed, as far as it is known: certificates are mapped by it.
 * What is not here (accounts, the network, membership in a domain where the edition can join one) is up to the caller.
 */
export function clientFactsOfWindows(configuration: ConfiguredWindows, server?: string): Partial<FactsOf<ClientValues>> {
  const facts = new WindowsFacts(configuration);
  return {
    family: known('windows', { kind: 'catalogue', row: configuration.windows.text, sources: [] }),
    ...negotiationOfClient(facts),
    ...logonOfClient(facts),
    ...transportOfClient(facts),
    ...auditsOfClient(facts),
    ...clientFactsByTypedName(configuration)(server),
    ...(joinsDomains(configuration.windows.edition) ? {} : { domainJoined: outsideDomains(configuration) }),
  };
}

/** What it negotiates as a client: dialects, signing, encryption. */
function negotiationOfClient(facts: WindowsFacts): Partial<FactsOf<ClientValues>> {
  return {
    dialects: facts.protocol('highestDialect', (highest) => dialectsBetween('2.0.2', highest)),
    smb1: facts.fromAll(['smb1OptionalFeature', 'smb1ClientDriver'], ([parts, start]) => listOf(parts).includes('client') && start !== 4),
    minDialect: facts.from('minDialectClient', dialectOf),
    maxDialect: facts.from('maxDialectClient', dialectOf),
    requiresSigning: facts.from('requireSigningClient', is(1)),
    signingAlgorithms: facts.protocol('signingAlgorithms', (algorithms) => algorithms),
    smb1Signing: facts.from('enableSigningClient', (enabled) => smb1SigningState(enabled !== 0, facts.windows.build < firstVista)),
    validatesNegotiation: facts.protocol('validatesNegotiation', (validates) => (validates ? 'authenticated' : 'none')),
    encrypts: facts.protocol('ciphers', (ciphers) => ciphers.length > 0),
    ciphers: ciphersOf(facts, 'cipherSuiteOrderClient'),
    announcesEncryptionAnyway: facts.protocol('announcesEncryptionAnyway', (announces) => announces),
    requiresEncryption: facts.from('requireEncryptionClient', is(1)),
    forcesEncryptionOverQuic: facts.from('forceEncryptionOverQuicClient', is(1)),
  };
}

/** How it logs on, and what it demands of the path. */
function logonOfClient(facts: WindowsFacts): Partial<FactsOf<ClientValues>> {
  return {
    guestLogons: facts.from('allowInsecureGuestAuth', (data) => (data === 0 ? 'blocked' : 'allowed')),
    ntlm: facts.from('lmCompatibilityLevel', (level) => {
      if (typeof level !== 'number' || level >= 3) return 'ntlmv2';
      return ntlmv1IsRemoved(facts) ? 'v1-removed' : 'ntlmv1';
    }),
    ntlmSessionSecurity: facts.from('lmCompatibilityLevel', (level) => level !== 0),
    demandsNtlmSessionSecurity: facts.from('ntlmMinClientSec', hasFlag(ntlmv2SessionSecurity)),
    demandsNtlm128Bit: facts.from('ntlmMinClientSec', hasFlag(encryptionWith128Bits)),
    sendsTargetName: facts.protocol('sendsTargetName', (sends) => sends),
    blocksNtlm: facts.from('blockNtlmClient', is(1)),
    ntlmExceptions: facts.from('blockNtlmServerExceptionList', listOf),
    lsaOutgoingNtlm: facts.from('restrictSendingNtlmTraffic', (data) => (data === 2 ? 'deny' : data === 1 ? 'audit' : 'allow')),
    lsaNtlmExceptions: facts.from('clientAllowedNtlmServers', listOf),
    iakerb: facts.from('disableIAKerb', is(0)),
    hardenedPaths: hardenedPathsOf(facts),
  };
}

/** How it reaches a server. */
function transportOfClient(facts: WindowsFacts): Partial<FactsOf<ClientValues>> {
  return {
    quic: facts.from('enableSmbQuicClient', (data) => (data === 1 ? 'on' : facts.has('enableSmbQuicClient') ? 'off' : 'not-available')),
    quicExceptions: facts.from('disabledSmbQuicServerExceptionList', listOf),
    sendsCertificates: certificateSendingOf(facts),
    skipsCertificateCheck: facts.from('skipCertificateCheckClient', is(1)),
    alternativePorts: facts.from('enableAlternativePortsClient', (data) =>
      data === 1 ? 'allowed' : facts.has('enableAlternativePortsClient') ? 'forbidden' : 'not-available',
    ),
    portMappings: facts.from('alternativePortMappingsClient', portMappingsOf),
    llmnr: facts.from('enableMulticast', is(1)),
    netbiosNames: facts.from('enableNetbios', (data) => (data === 0 ? 'none' : data === 2 ? 'all-but-public' : 'all')),
    netbiosNode: facts.from('netbtNodeType', (data) => (data === 1 ? 'broadcast' : data === 2 ? 'wins' : 'both')),
    remoteMailslots: facts.from('enableMailslotsClient', (data) => data !== 0),
  };
}

/** What it writes into its logs. */
function auditsOfClient(facts: WindowsFacts): Partial<FactsOf<ClientValues>> {
  return {
    auditsGuestLogons: facts.from('auditInsecureGuestLogonClient', is(1)),
    auditsServerWithoutEncryption: facts.from('auditServerDoesNotSupportEncryption', is(1)),
    auditsServerWithoutSigning: facts.from('auditServerDoesNotSupportSigning', is(1)),
    logsTransportDetails: facts.protocol('logsTransportDetails', (logs) => logs),
  };
}

/**
 * The facts of a Windows as SMB server; `share` is the share asked for, as far as it is known. Guest account, domain membership and shares are up to
 * the caller.
 */
export function serverFactsOfWindows(configuration: ConfiguredWindows, share?: string): Partial<FactsOf<ServerValues>> {
  const facts = new WindowsFacts(configuration);
  return {
    family: known('windows', ofBuild(facts)),
    ...negotiationOfServer(facts),
    ...logonOfServer(facts),
    ...transportOfServer(facts),
    ...auditsOfServer(facts),
    ...serverFactsByShareName(configuration)(share),
    ...(joinsDomains(configuration.windows.edition) ? {} : { kerberos: outsideDomains(configuration) }),
  };
}

/** What a share that is closed to guests says of a Windows that can share in two models: it shares in the classic one. XP Home knows the simple one only. */
export function underClosedShare({ windows }: ConfiguredWindows): Partial<FactsOf<ServerValues>> {
  if (windows.build >= firstVista || windows.edition === 'home') return {};
  const origin: FactOrigin = { kind: 'stated', by: 'a share that is closed to guests' };
  return { sharingModel: known('classic', origin), guestAccountEnabled: known<boolean>(false, origin) };
}

/** What it negotiates as a server: dialects, signing, encryption. */
function negotiationOfServer(facts: WindowsFacts): Partial<FactsOf<ServerValues>> {
  return {
    dialects: facts.protocol('highestDialect', (highest) => dialectsBetween('2.0.2', highest)),
    smb2: facts.from('enableSmb2Server', (data) => data !== 0),
    smb1: facts.fromAll(['smb1OptionalFeature', 'smb1Server'], ([parts, enabled]) => listOf(parts).includes('server') && enabled !== 0),
    minDialect: facts.from('minDialectServer', dialectOf),
    maxDialect: facts.from('maxDialectServer', dialectOf),
    requiresSigning: facts.from('requireSigningServer', is(1)),
    signingAlgorithms: facts.protocol('signingAlgorithms', (algorithms) => algorithms),
    smb1Signing: facts.from('enableSigningServer', (enabled) => smb1SigningState(enabled === 1, facts.windows.build < firstVista)),
    signsWhenDisabled: known(true, ofBuild(facts), 'inferred'),
    unsignedTreeConnectOn311: known('denied', ofBuild(facts), 'observed'),
    exemptsGuestsFromSigning: known(true, ofBuild(facts), 'inferred'),
    encrypts: facts.protocol('ciphers', (ciphers) => ciphers.length > 0),
    ciphers: ciphersOf(facts, 'cipherSuiteOrderServer'),
    demandsEncryption: facts.from('encryptDataServer', is(1)),
    rejectsUnencrypted: facts.from('rejectUnencryptedAccess', (data) => data !== 0),
    prefersOwnCipherOrder: facts.from('honorCipherSuiteOrder', is(1)),
  };
}

/** Whom it lets log on, and how. */
function logonOfServer(facts: WindowsFacts): Partial<FactsOf<ServerValues>> {
  return {
    sharingModel: facts.initially('mapsLocalAccountsToGuest', (maps) => (maps ? 'guest-only' : 'classic')),
    // a share that is in use under the simple model works through Guest
    guestAccountEnabled: facts.initially('mapsLocalAccountsToGuest', (maps) => maps),
    ntlm: facts.from('lmCompatibilityLevel', (level) => (ntlmv1IsRemoved(facts) || level === 5 ? 'v2-only' : 'v1-and-v2')),
    demandsNtlmSessionSecurity: facts.from('ntlmMinServerSec', hasFlag(ntlmv2SessionSecurity)),
    demandsNtlm128Bit: facts.from('ntlmMinServerSec', hasFlag(encryptionWith128Bits)),
    lsaIncomingNtlm: facts.from('restrictReceivingNtlmTraffic', (data) =>
      data === 2 ? 'deny-all' : data === 1 ? 'deny-domain-accounts' : 'allow',
    ),
    domainDeniesNtlm: facts.from('restrictNtlmInDomain', (data) => typeof data === 'number' && data !== 0),
    limitsBlankPasswords: facts.from('limitBlankPasswordUse', (data) => data !== 0),
    spnValidation: facts.from('smbServerNameHardeningLevel', (data) => (data === 2 ? 'required' : data === 1 ? 'if-provided' : 'off')),
    allowedNames: facts.from('srvAllowedServerNames', listOf),
    rateLimiterDelay: facts.fromAll(['enableAuthRateLimiter', 'authRateLimiterDelayMs'], ([on, delay]) =>
      on === 1 && typeof delay === 'number' ? delayOnWindows(delay) : 0,
    ),
    refusesDuplicateIdentity: facts.protocol('refusesDuplicateIdentity', (refuses) => refuses),
    localKdc: facts.from('disableLocalKdc', is(0)),
    hasAdminShares: facts.from(facts.has('autoShareServer') ? 'autoShareServer' : 'autoShareWks', (data) => data !== 0),
    filtersAdminTokens: facts.from('localAccountTokenFilterPolicy', is(0)),
  };
}

/** How it is reached. */
function transportOfServer(facts: WindowsFacts): Partial<FactsOf<ServerValues>> {
  return {
    quic: facts.from('enableSmbQuicServer', (data) => (data === 1 ? 'on' : facts.has('enableSmbQuicServer') ? 'off' : 'not-available')),
    quicCertificate: facts.from('quicServerCertificateMapping', (data) => {
      const names = rowsOf(data).map((row) => String(row['name'] ?? ''));
      return names.length === 0 ? null : { names, state: 'valid' };
    }),
    requiresClientCertificate: facts.from('quicRequireClientAuthentication', is(1)),
    clientAllowList: facts.from('quicClientAccessControl', (data) => accessEntriesOf(data, 'allow')),
    clientDenyList: facts.from('quicClientAccessControl', (data) => accessEntriesOf(data, 'deny')),
    allowsPipesOverQuic: facts.from('restrictNamedPipeAccessViaQuic', is(0)),
    tcpPorts: known([445, 139], ofBuild(facts)),
    quicPorts: facts.from('alternativePortServer', (port) => [typeof port === 'number' ? port : 443]),
    firewallAllowsNetbios: facts.from('smbFirewallGroup', (group) => group !== 'restrictive'),
    remoteMailslots: facts.from('enableMailslotsServer', (data) => data !== 0),
  };
}

/** What it writes into its logs. */
function auditsOfServer(facts: WindowsFacts): Partial<FactsOf<ServerValues>> {
  return {
    auditsSmb1: facts.from('auditSmb1Access', is(1)),
    auditsGuestLogons: facts.from('auditInsecureGuestLogonServer', is(1)),
    auditsClientWithoutEncryption: facts.from('auditClientDoesNotSupportEncryption', is(1)),
    auditsClientWithoutSigning: facts.from('auditClientDoesNotSupportSigning', is(1)),
    auditsClientSpn: facts.from('auditClientSpnSupport', is(1)),
    auditsClientCertificates: facts.from('auditClientCertificateAccess', is(1)),
    logsDialectLimits: facts.protocol('logsDialectLimits', (logs) => logs),
  };
}

/** What the build of a Windows stands for, whatever is configured. */
function ofBuild({ windows }: WindowsFacts): FactOrigin {
  return { kind: 'catalogue', row: windows.text, sources: ['connection rules §3.8', 'MS-SMB2 3.3.5.5.3'] };
}

/** Of the facts of a client those that hang on the name typed for the server, for each such name; nothing else of the configuration is kept. */
export function clientFactsByTypedName(configuration: ConfiguredWindows): (server?: string) => Partial<FactsOf<ClientValues>> {
  const facts = new WindowsFacts(configuration).only(['quicClientCertificateMapping']);
  return (server) => ({
    certificate: facts.from('quicClientCertificateMapping', (data) => {
      const mapped = rowsOf(data).find((row) => server === undefined || isSameName(String(row['server'] ?? ''), server));
      return mapped === undefined ? null : { hashes: [], issuers: [], hasPrivateKey: true, trusted: true };
    }),
  });
}

/** Of the facts of a server those that hang on the name of the share asked for, for each such name; nothing else of the configuration is kept. */
export function serverFactsByShareName(configuration: ConfiguredWindows): (share?: string) => Partial<FactsOf<ServerValues>> {
  const facts = new WindowsFacts(configuration).only(['restrictNullSessAccess', 'nullSessionShares']);
  return (share) => ({
    admitsAnonymous: facts.fromAll(
      ['restrictNullSessAccess', 'nullSessionShares'],
      ([restricted, shares]) => restricted === 0 || (share !== undefined && isOnList(listOf(shares), share)),
    ),
  });
}

/** What a Windows lacks whose edition joins no domain. */
function outsideDomains({ windows }: ConfiguredWindows): Fact<boolean> {
  return known<boolean>(false, { kind: 'catalogue', row: windows.text, sources: ['general knowledge'] });
}

function ntlmv1IsRemoved(facts: WindowsFacts): boolean {
  return facts.protocol('ntlmv1Removed', (removed) => removed).value === true;
}

function dialectOf(data: Data): AnyDialect | null {
  return typeof data === 'number' ? (findDialectByWire(data)?.id ?? null) : null;
}

/** Configured or built-in order of ciphers; what the build does not know falls out, and a list that is not there is that of the build. */
function ciphersOf(facts: WindowsFacts, setting: 'cipherSuiteOrderClient' | 'cipherSuiteOrderServer') {
  const ofBuild = facts.protocol('ciphers', (ciphers) => ciphers).oneOf[0] ?? [];
  const ciphers = facts.from(setting, (data): readonly Cipher[] => {
    const named = listOf(data).flatMap((name) => findCipher(name)?.id ?? []);
    return named.length === 0 ? ofBuild : named.filter((cipher) => ofBuild.includes(cipher));
  });
  return within(ciphers, [ofBuild]);
}

/** Before 24H2 and Server 2025 a client sends its certificate only once a feature preview was installed and switched on, which nobody does unasked. */
function certificateSendingOf(facts: WindowsFacts): Fact<boolean> {
  const isPreview = facts.protocol('sendsClientCertificates', (sends) => sends === 'with-preview').value === true;
  const sends = (how: string): boolean => how === 'always';
  return isPreview ? facts.initially('sendsClientCertificates', sends) : facts.protocol('sendsClientCertificates', sends);
}

/** What a policy says of a path replaces what is built in for it. */
function hardenedPathsOf(facts: WindowsFacts) {
  const hardensSysvol = facts.protocol('hardensSysvol', (hardens) => hardens).value === true;
  return facts.from('hardenedUncPaths', (data): readonly HardenedPath[] => {
    const own = rowsOf(data).map(hardenedPathOf);
    const builtIn = hardensSysvol ? builtInHardening : [];
    return [
      ...own,
      ...builtIn.filter((path) => !own.some((other) => isSameName(other.server, path.server) && isSameName(other.share, path.share))),
    ];
  });
}

/** A hardened UNC path out of a row of its setting, such as `\\*\SYSVOL`, with what it demands. */
export function hardenedPathOf(row: TableRow): HardenedPath {
  const [server = '*', share = '*'] = String(row['path'] ?? '')
    .replace(/^\\+/, '')
    .split('\\');
  return {
    server,
    share,
    mutualAuthentication: row['mutualAuthentication'] === 1,
    integrity: row['integrity'] === 1,
    privacy: row['privacy'] === 1,
  };
}

function portMappingsOf(data: Data): readonly PortMapping[] {
  return rowsOf(data).map((row) => ({
    server: String(row['server'] ?? ''),
    transport: String(row['transport'] ?? 'tcp') as Transport,
    port: Number(row['port'] ?? 0),
  }));
}

function accessEntriesOf(data: Data, effect: 'allow' | 'deny'): ServerValues['clientAllowList'] {
  return rowsOf(data)
    .filter((row) => row['effect'] === effect)
    .map((row) => ({ kind: row['identifierType'] === 'ISSUER' ? 'issuer' : 'sha256', value: String(row['identifier'] ?? '') }));
}
