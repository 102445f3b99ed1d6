import type { CredentialValues, NetworkValues, ShareValues } from '../../src/simulate/circumstance-facts.js';
import type { ClientValues } from '../../src/simulate/client-facts.js';
import { clientFactsOfWindows, serverFactsOfWindows } from '../../src/simulate/facts-from-windows.js';
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
import type { ServerFamily, ServerValues } from '../../src/simulate/server-facts.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import { findProtocol } from '../../src/catalogue/windows/protocol.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import type { KnownCase } from './case-file.js';
import { statedClient, type StatedClient } from './client-settings.js';
import { clientFactsOfProduct, serverFactsOfProduct, serverFamilyOf } from './products-named.js';
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
  const defaults = { domainJoined: known.credentials['kind'] === 'domain' };
  if (!isWindows(os)) {
    const read = statedClient(settings, true);
    const product = [os, version].filter(Boolean).join(' ');
    return {
      clients: [clientPart({ ...stated(defaults, by), ...clientFactsOfProduct(product), ...stated(read.client, by) })],
      network: read.network,
    };
  }
  const upgraded = /upgrad/i.test(String(settings['installState'] ?? ''));
  const targets = windowsMeant(windowsNamed({ os: os!, edition, version, build, revision: settings['revision'], upgraded }), settings);
  const target = String(known.credentials['target'] ?? '') || undefined;
  const read = targets.map((windows): readonly [WindowsTarget, StatedClient] => [windows, statedClient(settings, !ntlmv1IsGone(windows))]);
  const parts = read.map(([windows, { client }]) =>
    clientPart({
      ...preferredWhereDisputed(clientFactsOfWindows(resolveEffective(null, windows), target)),
      ...stated(defaults, by),
      ...stated(client, by),
    }),
  );
  return { clients: distinct(parts), network: read[0]?.[1].network ?? {} };
}

function ntlmv1IsGone(windows: WindowsTarget): boolean {
  return findProtocol('ntlmv1Removed', windows).value;
}

function serversOf(known: KnownCase): { readonly servers: readonly Part<ServerValues>[]; readonly share: Partial<ShareValues> } {
  const { product, os, version, settings } = known.server;
  const windows = isWindows(os, product);
  const family: ServerFamily = windows ? 'windows' : serverFamilyOf([product, os].filter(Boolean).join(' '));
  const read = statedServer(settings, family);
  const ends = windows
    ? windowsMeant(
        windowsNamed({
          os: os ?? product ?? '',
          edition: known.server.edition ?? null,
          version,
          build: known.server.build ?? null,
          product,
          revision: settings['revision'],
        }),
        settings,
      ).map((target) => preferredWhereDisputed(serverFactsOfWindows(resolveEffective(null, target))))
    : [serverFactsOfProduct(product ?? '', version)];
  const unknown = guestShareIsUsed(known, settings)
    ? { guestMapping: oneOf(['bad-user', 'bad-password', 'always-guest'] as const, said) }
    : {};
  return {
    servers: distinct(ends.map((end) => serverPart({ ...end, ...stated(read.server, by), ...read.unknown, ...unknown }))),
    share: read.share,
  };
}

/** A server that offers a share to guests, asked by somebody without an account, makes guests in one way or another. */
function guestShareIsUsed(known: KnownCase, settings: KnownCase['server']['settings']): boolean {
  return settings['guestMapping'] === 'unknown' && known.credentials['kind'] === 'guest' && known.share['guestOk'] === true;
}

function credentialsOf(known: KnownCase): Partial<CredentialValues> {
  const { kind, nameKind, target, userKnownToServer, dcReachable, kdcProxy } = known.credentials;
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
    target: String(target ?? ''),
    nameHasSpn: name !== 'alias',
    reachesDomainController: dcReachable !== false,
    kdcProxy: kdcProxy === true,
  };
}

function shareOf(known: KnownCase): Partial<ShareValues> {
  const { guestOk, encrypt, name } = known.share;
  const shareName = typeof name === 'string' ? name : undefined;
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
