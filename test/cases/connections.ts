import type { ClientValues, CredentialValues, NetworkValues, ServerValues, ShareValues } from '../../src/facts/index.js';
import type { ClientPeer, ServerPeer } from '../../src/catalogue/peers/definition.js';
import { type AnyDialect, everyDialect, hasDialect } from '../../src/facts/dialect-set.js';
import { clientFactsOfPeer, dialectsUnderLimits, serverFactsOfPeer } from '../../src/simulate/facts-from-peer.js';
import { clientFactsOfWindows, serverFactsOfWindows, underClosedShare } from '../../src/simulate/facts-from-windows.js';
import {
  type Fact,
  known as knownFact,
  clientPart,
  credentialsPart,
  networkPart,
  oneOf,
  serverPart,
  sharePart,
  stated,
  type Connection,
  type FactOrigin,
  type FactsOf,
  type Part,
} from '../../src/simulate/facts.js';
import type { ServerFamily } from '../../src/facts/server/negotiation.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import { findProtocol } from '../../src/catalogue/windows/protocol.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import type { CaseSettings, KnownCase } from './case-file.js';
import { hardenedPathsOf, statedClient, type StatedClient } from './client-settings.js';
import { installationOf, smb1LeftBy } from './installation.js';
import { isManagedWindows, managedWindows } from './managed-windows.js';
import { clientPeerNamed, serverFamilyOf, serverPeerNamed } from './products-named.js';
import { statedServer } from './server-settings.js';
import { windowsMeant } from './windows-meant.js';
import { isWindows, windowsNamed } from './windows-named.js';

const by = 'the case';
const said: FactOrigin = { kind: 'stated', by };

/** All connections that a case can mean: one for each Windows that an end may be. Equal ends count once. */
export function connectionsOf(known: KnownCase): readonly Connection[] {
  const { clients, network } = clientsOf(known);
  const { servers, share } = serversOf(known);
  const credentials = credentialsPart(stated(credentialsOf(known), by));
  const shareOfCase = sharePart(stated({ ...shareOf(known), ...share }, by));
  const between = networkPart(stated(network, by));
  return clients.flatMap((client) => servers.map((server) => ({ client, server, credentials, share: shareOfCase, network: between })));
}

function clientsOf(known: KnownCase): { readonly clients: readonly Part<ClientValues>[]; readonly network: Partial<NetworkValues> } {
  const { os, edition, version, build, settings } = known.client;
  const trustedIssuers = known.server.settings['trustedIssuers'];
  const defaults = { domainJoined: known.credentials['kind'] === 'domain' };
  if (!isWindows(os)) {
    const read = statedClient(settings, { windows: false, ntlmv1Exists: true, trustedIssuers });
    const peer = clientPeerNamed([os, version].filter(Boolean).join(' '));
    const ofProduct = peer === undefined ? stated({ family: 'other' } as const, by) : onlyKnown(clientFactsOfPeer(peer));
    const offered = peer === undefined ? {} : dialectsMeant(peer, read.client);
    const facts = { ...stated(defaults, by), ...ofProduct, ...offered, ...stated(read.client, by) };
    return { clients: [clientPart(facts, peer?.reports)], network: read.network };
  }
  const installed = installationOf(settings['installState']);
  const named = windowsNamed({ os: os!, edition, version, build, revision: settings['revision'], upgraded: installed.isUpgrade });
  const target = targetOf(known) || undefined;
  const read = windowsMeant(named, settings).map((windows): readonly [WindowsTarget, StatedClient] => [
    windows,
    statedClient(withSmb1Client(settings, smb1LeftBy(installed, windows)), {
      windows: true,
      ntlmv1Exists: !ntlmv1IsGone(windows),
      trustedIssuers,
    }),
  ]);
  const parts = read.map(([windows, { client }]) =>
    clientPart({
      ...preferredWhereDisputed(clientFactsOfWindows(resolveEffective(null, windows), target)),
      ...stated(defaults, by),
      ...stated(ordinaryClient(settings), by),
      ...stated(client, by),
    }),
  );
  return { clients: distinct(parts), network: read[0]?.[1].network ?? {} };
}

/** Guests and signing of a Windows client of which a case does not speak: a key that is missing ends no connection, null is the default. */
function ordinaryClient(settings: CaseSettings): Partial<ClientValues> {
  return {
    ...(settings['allowInsecureGuest'] === undefined ? { guestLogons: 'allowed' as const } : {}),
    ...saysNothingOfSigning(settings),
  };
}

function saysNothingOfSigning(settings: CaseSettings): { readonly requiresSigning?: false } {
  return settings['requireSigning'] === undefined && settings['signing'] === undefined ? { requiresSigning: false } : {};
}

/** What the installation left of SMB1, where the case does not say it by `smb1Client`. */
function withSmb1Client(settings: CaseSettings, smb1: boolean | undefined): CaseSettings {
  const isStated = settings['smb1Client'] !== undefined && settings['smb1Client'] !== null;
  return isStated || smb1 === undefined ? settings : { ...settings, smb1Client: smb1 };
}

function ntlmv1IsGone(windows: WindowsTarget): boolean {
  return findProtocol('ntlmv1Removed', windows).value;
}

function serversOf(known: KnownCase): { readonly servers: readonly Part<ServerValues>[]; readonly share: Partial<ShareValues> } {
  const { product, os, settings } = known.server;
  const family: ServerFamily = isWindowsServer(known) ? 'windows' : serverFamilyOf([product, os].filter(Boolean).join(' '));
  const read = statedServer(settings, family);
  const ends = family === 'windows' && isWindowsServer(known) ? windowsServers(known) : [serverOfProduct(known, read.server, family)];
  const unknown = settings['guestMapping'] === 'unknown' ? unknownGuestMapping(known) : {};
  const given = stated({ ...usualCertificate(known), ...usualAccess(known), ...read.server }, by);
  return {
    servers: distinct(ends.map((end) => serverPart({ ...end, ...given, ...read.unknown, ...unknown }))),
    share: read.share,
  };
}

function isWindowsServer({ server: { os, product } }: KnownCase): boolean {
  return isWindows(os, product) || isManagedWindows(product);
}

/** The Windows that a server can be. One that shares with guests alone is in the simple model; a share that is closed to guests is in the classic one. */
function windowsServers(known: KnownCase): readonly Partial<FactsOf<ServerValues>>[] {
  const { product, os, version, edition, build, settings } = known.server;
  const isClosed = known.share['guestOk'] === false;
  const named = isManagedWindows(product)
    ? managedWindows
    : windowsNamed({
        os: os ?? product ?? '',
        edition: edition ?? null,
        version,
        build: build ?? null,
        product,
        revision: settings['revision'],
      });
  const stateShare = known.share['encrypt'] === true ? { ...settings, shareDemandsEncryption: true } : settings;
  const meant = windowsMeant(named, stateShare);
  const classic = meant.filter(({ edition: each, build: number }) => !(isClosed && number < firstVista && each === 'home'));
  return (classic.length > 0 ? classic : meant).map((target) => {
    const configuration = resolveEffective(null, target);
    return {
      ...preferredWhereDisputed(serverFactsOfWindows(configuration)),
      ...(isClosed ? underClosedShare(configuration) : {}),
      ...(target.role === 'member' ? stated(saysNothingOfSigning(settings), by) : {}),
    };
  });
}

/** A server that is no Windows; what its profile does not know is the ordinary case. */
function serverOfProduct(known: KnownCase, read: Partial<ServerValues>, family: ServerFamily): Partial<FactsOf<ServerValues>> {
  const peer = serverPeerNamed(known.server.product ?? '', known.server.version);
  if (peer === undefined) return stated({ family } as const, by);
  return { ...onlyKnown(serverFactsOfPeer(peer)), ...stated({ family } as const, by), ...dialectsMeant(peer, read) };
}

/** The first Windows that no longer shares in two models. */
const firstVista = 6000;

/** A server that offers QUIC has a certificate for the name asked for, unless the case says which names it has. */
function usualCertificate(known: KnownCase): Partial<ServerValues> {
  return known.server.settings['quic'] === true ? { quicCertificate: { names: [targetOf(known)], state: 'valid' } } : {};
}

/** A list of client access control that a case does not mention lets the client through; a deny list decides on its own. */
function usualAccess({ client, server: { settings } }: KnownCase): Partial<ServerValues> {
  if (settings['allow'] !== undefined) return {};
  if (settings['deny'] === undefined) return { skipsClientAccessControl: true };
  const own = [client.settings['clientCertSha256']].flat().filter((hash) => typeof hash === 'string');
  return { clientAllowList: own.map((value) => ({ kind: 'sha256', value })) };
}

/**
 * What an unknown mapping can be where the rest of the case tells: a server asked by somebody without an account makes guests in one way or another
 * unless its share is closed to them, and a user with the right password gets a session of his own unless everybody is guest.
 */
function unknownGuestMapping({ credentials, share }: KnownCase): Partial<FactsOf<ServerValues>> {
  const { kind, userKnownToServer } = credentials;
  if (kind === 'guest')
    return share['guestOk'] === false ? {} : { guestMapping: oneOf(['bad-user', 'bad-password', 'always-guest'], said) };
  const logsOn = userKnownToServer !== false && kind !== 'wrong-password' && kind !== 'blank';
  return logsOn ? { guestMapping: oneOf(['never', 'bad-user', 'bad-password'], said) } : {};
}

/** The dialects of a product under the limits of a case, which speak of a release that has them: where no known one does, of one that has all. */
function dialectsMeant<V extends ClientValues | ServerValues>(
  peer: ClientPeer | ServerPeer,
  { minDialect = null, maxDialect = null, smb1 }: Partial<V>,
): Partial<Pick<FactsOf<ClientValues>, 'dialects' | 'smb1'>> {
  const meant = dialectsUnderLimits(peer, { minDialect, maxDialect, smb1 });
  const dialects = meant.dialects?.oneOf[0];
  const isMissing = (limit: AnyDialect | null): boolean =>
    limit !== null && limit !== '1.0' && dialects !== undefined && !hasDialect(dialects, limit);
  return isMissing(minDialect) || isMissing(maxDialect)
    ? { ...onlyKnown(meant), ...stated({ dialects: everyDialect }, by) }
    : onlyKnown(meant);
}

/** The facts that are known; what is not is left to the ordinary case, as the files' rule for missing keys says. */
function onlyKnown<F extends Partial<Record<string, Fact<unknown>>>>(facts: F): F {
  return Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact!.oneOf.length === 1)) as F;
}

function credentialsOf(known: KnownCase): Partial<CredentialValues> {
  const { nameKind, userKnownToServer, dcReachable, kdcProxy } = known.credentials;
  const kind = asksAnonymously(known) ? 'anonymous' : known.credentials['kind'];
  const accounts = {
    domain: 'domain',
    local: 'local',
    guest: 'guest',
    blank: 'local',
    anonymous: 'anonymous',
    'microsoft-account': 'microsoft',
    'wrong-password': 'local',
  } as const;
  const name =
    nameKind === 'ip' || nameKind === 'fqdn' || nameKind === 'hostname'
      ? nameKind
      : nameKind === 'alias' || nameKind === 'cname'
        ? 'alias'
        : 'hostname';
  const account = accounts[kind as keyof typeof accounts] ?? 'domain';
  return {
    account: kind === 'wrong-password' && dcReachable !== undefined && dcReachable !== null ? 'domain' : account,
    password: kind === 'wrong-password' ? 'wrong' : kind === 'blank' ? 'blank' : 'right',
    userKnownToServer: userKnownToServer === undefined || userKnownToServer === null ? account !== 'guest' : Boolean(userKnownToServer),
    nameKind: name,
    target: targetOf(known),
    nameHasSpn: name !== 'alias',
    nameIsServersOwn: name !== 'alias',
    reachesDomainController: dcReachable !== false,
    kdcProxy: kdcProxy === true,
  };
}

/** Without an account to a share whose access list says something of ANONYMOUS LOGON, on a server without guests: a null session. */
function asksAnonymously({ credentials, server: { settings } }: KnownCase): boolean {
  const makesGuests = settings['guestAccountEnabled'] === true || (settings['guestMapping'] ?? 'never') !== 'never';
  return credentials['kind'] === 'guest' && typeof settings['anonymousInShareAcl'] === 'boolean' && !makesGuests;
}

/** The very name typed, out of a UNC path too; empty where the case does not say it. */
function targetOf({ credentials }: KnownCase): string {
  return (
    String(credentials['target'] ?? '')
      .replace(/^\\\\/, '')
      .split('\\')[0] ?? ''
  );
}

/** The share that a case names: in so many words, in the path asked for, or as the one that a hardened path covers. */
function shareNamed({ client, server, credentials, share }: KnownCase): string | undefined {
  if (typeof share['name'] === 'string') return share['name'];
  const inPath = /^\\\\[^\\]+\\([^\\]+)/.exec(String(credentials['target'] ?? ''))?.[1];
  const hardened = hardenedPathsOf(client.settings['hardenedUncPaths']).find((path) => path.share !== '*')?.share;
  return inPath ?? hardened ?? /\b(sysvol|netlogon)\b/i.exec(server.product ?? '')?.[1];
}

function shareOf(known: KnownCase): Partial<ShareValues> {
  const { encrypt } = known.share;
  const guestOk = known.server.settings['guestMapping'] === 'always-guest' ? true : known.share['guestOk'];
  const shareName = shareNamed(known);
  return {
    ...(typeof guestOk === 'boolean' ? { admitsGuests: guestOk } : {}),
    ...(typeof encrypt === 'boolean' ? { demandsEncryption: encrypt } : {}),
    ...(shareName === undefined
      ? {}
      : {
          name: shareName,
          kind: /^ipc\$$/i.test(shareName)
            ? ('ipc' as const)
            : /^(admin|[a-z])\$$/i.test(shareName)
              ? ('admin' as const)
              : ('files' as const),
        }),
  };
}

/**
 * A default on which documents differ, which the simulator leaves undecided, is read here as the statement to be shown first, unconfirmed: a case asks
 * for one answer. Its certainty says so.
 */
function preferredWhereDisputed<F extends Partial<Record<string, Fact<unknown>>>>(facts: F): F {
  const settled = Object.entries(facts).map(([name, fact]) => {
    const disputed = fact !== undefined && fact.origin.kind === 'setting' && fact.origin.origin.kind === 'disputed';
    return [name, disputed ? inPreferredReading(fact) : fact] as const;
  });
  return Object.fromEntries(settled) as F;
}

function inPreferredReading<T>(fact: Fact<T>): Fact<T> {
  return knownFact(fact.oneOf[0] as T, fact.origin, 'unconfirmed');
}

/** Parts that say the same to the gates count once. */
function distinct<V>(parts: readonly Part<V>[]): readonly Part<V>[] {
  const key = ({ facts }: Part<V>): string =>
    JSON.stringify(Object.values<FactsOf<V>[keyof FactsOf<V>]>(facts as never).map((fact) => (fact as { oneOf: unknown }).oneOf));
  return [...new Map(parts.map((part) => [key(part), part])).values()];
}
