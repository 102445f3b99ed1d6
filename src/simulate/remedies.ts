import { everyDialect } from '../facts/dialect-set.js';
import { ordinaryClient } from './client-facts.js';
import { ordinaryServer } from './server-facts.js';
import type { Connection, FactId, PartName, Parts } from './facts.js';

/**
 * What a change costs: `repair` mends what is broken or missing, `device` gives an end an ability, `account` uses another account or name, `exception`
 * opens a setting for one server, `relaxation` gives up a protection for all.
 */
export const remedyKinds = ['repair', 'device', 'account', 'exception', 'relaxation'] as const;

/** One of the kinds of change, the mildest first. */
export type RemedyKind = (typeof remedyKinds)[number];

/** One change that somebody can make to one part of a connection. */
export interface Remedy<P extends PartName = PartName> {
  readonly part: P;
  readonly kind: RemedyKind;
  /** The facts that it settles, possibly with a look at the connection. */
  readonly change: Partial<Parts[P]> | ((connection: Connection) => Partial<Parts[P]>);
  /** The facts whose blocking it may end. */
  readonly ends: readonly FactId[];
}

const remedy = <P extends PartName>(part: P, kind: RemedyKind, change: Remedy<P>['change'], ends: readonly FactId[] = []): Remedy => ({
  part,
  kind,
  change,
  ends: ends.length > 0 || typeof change === 'function' ? ends : Object.keys(change).map((name) => `${part}.${name}` as FactId),
});

const knownAccount = [
  'credentials.userKnownToServer',
  'credentials.password',
  'credentials.account',
  'server.guestMapping',
  'server.guestAccountEnabled',
  'client.guestLogons',
] as const;
const names = ['credentials.nameKind', 'credentials.nameHasSpn', 'credentials.nameIsServersOwn'] as const;

/** Every change that is tried, the mildest kind first. What an implementation cannot do is not among them, but for a newer dialect or component. */
export const remedies: readonly Remedy[] = [
  remedy('network', 'repair', { nameResolves: true }),
  remedy('network', 'repair', { tcp: 'open' }),
  remedy('network', 'repair', { udp: 'open' }),
  remedy('network', 'repair', { tcpPort: null }, ['network.tcpPort', 'server.tcpPorts']),
  remedy('network', 'repair', { quicPort: null }, ['network.quicPort', 'server.quicPorts']),
  remedy('network', 'repair', { transport: 'any' }),
  remedy('network', 'repair', { driveLetterTaken: false }),
  remedy('network', 'repair', { sameMachineSid: false }),
  remedy('network', 'repair', { serverChangedSince: false }),
  remedy('network', 'repair', { earlierDialect: null }),
  remedy('network', 'repair', { negotiateAltered: false }),
  remedy('network', 'repair', { quicHandshakeFails: false }),
  remedy('network', 'repair', { mappingRequiresPrivacy: false }),
  remedy('network', 'repair', { mappingRequiresIntegrity: false }),
  remedy('network', 'repair', { mappingBlocksNtlm: false }),
  remedy('network', 'repair', { mappingAllowsPipes: true }, ['network.mappingAllowsPipes']),
  remedy('credentials', 'repair', { conflictsWithSession: false }),
  remedy('credentials', 'repair', { obtained: 'yes' }),
  remedy('credentials', 'repair', { accountState: 'usable' }),
  remedy('credentials', 'repair', { clocksAgree: true }),
  remedy('credentials', 'repair', { nameHasSpn: true, spnOnServerAccount: true }),
  remedy('credentials', 'repair', { reachesDomainController: true }),
  remedy('credentials', 'repair', { kdcProxy: true }, ['credentials.kdcProxy', 'credentials.reachesDomainController']),
  remedy('server', 'repair', { reachesDomainController: true }),
  remedy('server', 'repair', { tcpPorts: [445], firewallAllowsTcp: true }),
  remedy('server', 'repair', { firewallAllowsQuic: true }),
  remedy(
    'server',
    'repair',
    (connection) => ({ quicCertificate: { names: [connection.credentials.values.target], state: 'valid' as const } }),
    ['server.quicCertificate'],
  ),
  remedy('server', 'repair', { clientCheckFails: false }),
  remedy('server', 'repair', { hasAesKeys: true }),
  remedy('server', 'repair', { negotiateValidation: 'answered' }),
  remedy('share', 'repair', { exists: true, pathIsValid: true }),
  remedy('share', 'repair', { admitsUser: true }),
  remedy('share', 'repair', { limitReached: false }),
  remedy('share', 'repair', { clusterRefusesDialect: false }),
  remedy('share', 'repair', { fileAccessAllowed: true }),

  remedy('client', 'device', { dialects: everyDialect, maxDialect: null }),
  remedy('client', 'device', { minDialect: null, maxDialect: null }),
  remedy('client', 'device', { canSign: true, honoursServerSigning: true, signsTreeConnectOn311: true }),
  remedy('client', 'device', { encrypts: true, ciphers: ordinaryClient.ciphers }),
  remedy('client', 'device', { guestSigning: 'drops', signsGuestTreeConnectOn311: false }),
  remedy('client', 'device', { ntlm: 'ntlmv2' }),
  remedy('client', 'device', { mechanisms: 'kerberos-then-ntlm' }),
  remedy('client', 'device', { sendsTargetName: true }),
  remedy('client', 'device', { quic: 'on' }),
  remedy('client', 'device', { alternativePorts: 'allowed' }),
  remedy('client', 'device', { smb1Signing: 'enabled' }),
  remedy('client', 'device', { certificate: { hashes: [], issuers: [], hasPrivateKey: true, trusted: true }, sendsCertificates: true }),
  remedy('server', 'device', { dialects: everyDialect, maxDialect: null }),
  remedy('server', 'device', { maxDialect: null, minDialect: null }),
  remedy('server', 'device', { signs: 'on-demand', announcesSigning: true }),
  remedy('server', 'device', { encrypts: true, ciphers: ordinaryServer.ciphers }),
  remedy('server', 'device', { kerberos: true }),
  remedy('server', 'device', { smb1Signing: 'enabled' }),
  remedy('server', 'device', { quic: 'on' }),
  remedy('server', 'device', { validatesDomainNtlm: true }),
  remedy('server', 'device', { hasAdminShares: true }),

  remedy('credentials', 'account', { account: 'local', password: 'right', userKnownToServer: true, accountState: 'usable' }, knownAccount),
  remedy(
    'credentials',
    'account',
    { account: 'domain', password: 'right', userKnownToServer: true, accountState: 'usable', localAdministrator: false },
    knownAccount,
  ),
  remedy('credentials', 'account', { nameKind: 'fqdn', nameHasSpn: true, nameIsServersOwn: true }, names),
  remedy('server', 'account', { guestMapping: 'never' }),

  remedy(
    'client',
    'exception',
    ({ client, credentials }) => ({ ntlmExceptions: [...client.values.ntlmExceptions, credentials.values.target] }),
    ['client.ntlmExceptions'],
  ),
  remedy(
    'client',
    'exception',
    ({ client, credentials }) => ({ lsaNtlmExceptions: [...client.values.lsaNtlmExceptions, credentials.values.target] }),
    ['client.lsaNtlmExceptions'],
  ),
  remedy(
    'client',
    'exception',
    ({ client, credentials }) => ({ quicExceptions: [...client.values.quicExceptions, credentials.values.target] }),
    ['client.quicExceptions'],
  ),
  remedy('share', 'exception', { demandsEncryption: false }),
  remedy('share', 'exception', { admitsGuests: true }),
  remedy('share', 'exception', { namesAnonymous: true }),

  remedy('client', 'relaxation', { guestLogons: 'allowed' }),
  remedy('client', 'relaxation', { requiresSigning: false }),
  remedy('client', 'relaxation', { requiresIpcSigning: false }),
  remedy('client', 'relaxation', { requiresEncryption: false }),
  remedy('client', 'relaxation', { hardenedPaths: [] }),
  remedy('client', 'relaxation', { blocksNtlm: false }),
  remedy('client', 'relaxation', { lsaOutgoingNtlm: 'audit' }),
  remedy('client', 'relaxation', { ntlmKeyTooShort: false }),
  remedy('client', 'relaxation', { smb1: true }),
  remedy('client', 'relaxation', { skipsCertificateCheck: true }),
  remedy('client', 'relaxation', { remoteMailslots: true, smb1: true }),
  remedy('server', 'relaxation', { requiresSigning: false }),
  remedy('server', 'relaxation', { demandsEncryption: false }),
  remedy('server', 'relaxation', { rejectsUnencrypted: false }),
  remedy('server', 'relaxation', { lsaIncomingNtlm: 'allow' }),
  remedy('server', 'relaxation', { domainDeniesNtlm: false }),
  remedy('server', 'relaxation', { ntlm: 'v2-only' }),
  remedy('server', 'relaxation', { ntlm: 'v1-and-v2' }),
  remedy('server', 'relaxation', { spnValidation: 'off' }),
  remedy('server', 'relaxation', { limitsBlankPasswords: false }),
  remedy('server', 'relaxation', { guestAccountEnabled: true }),
  remedy('server', 'relaxation', { admitsAnonymous: true }),
  remedy('server', 'relaxation', { filtersAdminTokens: false }),
  remedy('server', 'relaxation', { smb1: true }),
  remedy('server', 'relaxation', { requiresClientCertificate: false }),
  remedy('server', 'relaxation', { clientDenyList: [] }),
  remedy('server', 'relaxation', { allowsPipesOverQuic: true }),
];
