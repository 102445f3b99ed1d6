import { javaClients } from './clients/java.js';
import { libraryClients } from './clients/libraries.js';
import { sambaClients } from './clients/samba.js';
import { systemClients } from './clients/systems.js';
import type { ClientPeer, PeerProfile, ServerPeer } from './definition.js';
import { genericServers } from './servers/generic.js';
import { homeServers } from './servers/home-servers.js';
import { ksmbdServers } from './servers/ksmbd.js';
import { sambaInsideServers } from './servers/samba-inside.js';
import { sambaServers } from './servers/samba.js';
import { toolkitServers } from './servers/toolkits.js';
import { vendorServers } from './servers/vendors.js';

/** Profiles of servers that are no Windows of the catalogue. */
export const serverPeers = [
  ...sambaServers,
  ...sambaInsideServers,
  ...ksmbdServers,
  ...vendorServers,
  ...homeServers,
  ...genericServers,
  ...toolkitServers,
] as const satisfies readonly ServerPeer[];

/** Profiles of clients that are no Windows of the catalogue. */
export const clientPeers = [...sambaClients, ...systemClients, ...javaClients, ...libraryClients] as const satisfies readonly ClientPeer[];

/** All profiles, servers first; an id belongs to one side only. */
export const peers: readonly PeerProfile[] = [...serverPeers, ...clientPeers];

/** The server profile with that id, if there is one. */
export function findServerPeer(id: string): ServerPeer | undefined {
  return serverPeers.find((row) => row.id === id);
}

/** The client profile with that id, if there is one. */
export function findClientPeer(id: string): ClientPeer | undefined {
  return clientPeers.find((row) => row.id === id);
}

/** The profile with that id, if there is one. */
export function findPeer(id: string): PeerProfile | undefined {
  return peers.find((row) => row.id === id);
}

/**
 * The profiles of one side that a product name may mean, by product or alias in any case: all releases and configurations of it. Null as version
 * leaves all releases; a version leaves those that include it, and the configurations.
 */
export function peersOfProduct(side: 'server', product: string, version: string | null): readonly ServerPeer[];
export function peersOfProduct(side: 'client', product: string, version: string | null): readonly ClientPeer[];
export function peersOfProduct(side: PeerProfile['side'], product: string, version: string | null): readonly PeerProfile[] {
  const wanted = plainName(product);
  const rows: readonly PeerProfile[] = side === 'server' ? serverPeers : clientPeers;
  return rows.filter((row) => [row.product, ...row.aliases].some((name) => plainName(name) === wanted) && includesVersion(row, version));
}

/** A name without what spelling leaves open: letter case, and whether its words are parted by blanks, dashes or underscores. */
export function plainName(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ');
}

function includesVersion(row: PeerProfile, version: string | null): boolean {
  if (version === null || row.versions === null) return true;
  const { from, before } = row.versions;
  return (from === null || compareVersions(version, from) >= 0) && (before === null || compareVersions(version, before) < 0);
}

/** Below zero when version `a` is older; numbers between dots are compared, a missing one counts as zero. */
function compareVersions(a: string, b: string): number {
  const [left, right] = [a, b].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0)) as [number[], number[]];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? 0) - (right[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
