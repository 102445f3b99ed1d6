import type { ClientPeer, PeerProfile, ServerPeer } from '../../src/catalogue/peers/definition.js';
import { clientPeers, peersOfProduct, serverPeers } from '../../src/catalogue/peers/index.js';
import type { ClientValues, ServerValues } from '../../src/facts/index.js';
import { clientFactsOfPeer, serverFactsOfPeer } from '../../src/simulate/facts-from-peer.js';
import { stated, type Fact, type FactsOf } from '../../src/simulate/facts.js';
import type { ServerFamily } from '../../src/facts/server/negotiation.js';

/** Profiles that stand for a kind of device and not for a product: a case says of such a device what it knows. */
const kinds: ReadonlySet<string> = new Set(['nas', 'unknown', 'mfp']);

/** Products with a Samba inside that have no profile of their own. */
const sambaInside = /samba|unraid|openmediavault|nethserver|nas4free|xigmanas/i;

/** The family of rules that a server product follows. */
export function serverFamilyOf(product: string): ServerFamily {
  const families = new Set(serverPeersNamed(product, null).map((peer) => serverFactsOfPeer(peer).family?.value));
  const [family] = families;
  if (families.size === 1 && family !== undefined) return family;
  return sambaInside.test(product) ? 'samba' : 'other';
}

/** Facts of a client product by the words of a case: what all its releases that can be meant have in common. */
export function clientFactsOfProduct(product: string): Partial<FactsOf<ClientValues>> {
  return common(clientPeersNamed(product).map(clientFactsOfPeer));
}

/** Facts of a server product by the words of a case: what all its releases that can be meant have in common. */
export function serverFactsOfProduct(product: string, version: string | null): Partial<FactsOf<ServerValues>> {
  return { ...stated({ family: serverFamilyOf(product) }, product), ...common(serverPeersNamed(product, version).map(serverFactsOfPeer)) };
}

function serverPeersNamed(text: string, version: string | null): readonly ServerPeer[] {
  const word = wordIn(text, serverPeers);
  return word === undefined ? [] : releases(peersOfProduct('server', word, versionIn(version ?? text, word)));
}

function clientPeersNamed(text: string): readonly ClientPeer[] {
  const word = wordIn(text, clientPeers);
  if (word === undefined && /without signing/i.test(text)) return peersOfProduct('client', 'library-without-signing', null);
  return word === undefined ? [] : releases(peersOfProduct('client', word, versionIn(text, word)));
}

/** The longest product name or alias that stands in a text. */
function wordIn(text: string, rows: readonly PeerProfile[]): string | undefined {
  const words = rows
    .filter((row) => !kinds.has(row.product))
    .flatMap((row) => [row.product, row.product.replaceAll('-', ' '), ...row.aliases])
    .sort((a, b) => b.length - a.length);
  const found = words.find((word) => new RegExp(`(^|[^a-z0-9])${word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}($|[^a-z])`, 'i').test(text));
  return rows.find((row) => row.product.replaceAll('-', ' ') === found)?.product ?? found;
}

function versionIn(text: string, word: string): string | null {
  const after = text.toLowerCase().split(word).at(-1) ?? '';
  return /\d+(?:\.\d+)+|\b\d+\b/.exec(after)?.[0] ?? null;
}

/** Releases where there are any; a configuration of the same product (a guest share, a domain member) is meant only where it alone is named. */
function releases<P extends PeerProfile>(rows: readonly P[]): readonly P[] {
  const released = rows.filter((row) => row.versions !== null);
  return released.length > 0 ? released : rows.slice(0, 1);
}

/** The facts that are known and equal in all; what differs or is unknown is left to the ordinary case, as the files' rule for missing keys says. */
function common<F extends Partial<Record<string, Fact<unknown>>>>(all: readonly F[]): F {
  const [first, ...others] = all;
  const agreed = Object.entries(first ?? {}).filter(([name, fact]) => {
    const text = JSON.stringify(fact!.oneOf);
    return fact!.oneOf.length === 1 && others.every((other) => JSON.stringify(other[name]?.oneOf) === text);
  });
  return Object.fromEntries(agreed) as F;
}
