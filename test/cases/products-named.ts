import type { ClientPeer, PeerProfile, ServerPeer } from '../../src/catalogue/peers/definition.js';
import { clientPeers, peersOfProduct, serverPeers } from '../../src/catalogue/peers/index.js';
import type { ServerFamily } from '../../src/facts/server/negotiation.js';

/** Profiles that stand for a kind of device and not for a product: a case says of such a device what it knows. */
const kinds: ReadonlySet<string> = new Set(['nas', 'unknown', 'mfp']);

/** Products with a Samba inside that have no profile of their own. */
const sambaInside = /samba|unraid|openmediavault|nethserver|nas4free|xigmanas/i;

/** Tools of Samba, which share one library. */
const sambaTools = /\b(lib)?smbclient\b|\brpcclient\b|\bsmbget\b|\bsamba\b/i;

/** Words for the SMB client of the Linux kernel; the name of an operating system alone is none. */
const kernelClient = /\bmount|\bcifs\b|\bkernel\b/i;

/** The family of rules that a server product follows. */
export function serverFamilyOf(product: string): ServerFamily {
  return serverPeerNamed(product, null)?.family ?? (sambaInside.test(product) ? 'samba' : 'other');
}

/** The profile of a server product by the words of a case: the release that is named, else the newest. */
export function serverPeerNamed(text: string, version: string | null): ServerPeer | undefined {
  if (/\bimpacket\b.*smbserver/i.test(text)) {
    const id = /smb2support/i.test(text) && !/without -?smb2support/i.test(text) ? 'impacket-smbserver-smb2' : 'impacket-smbserver';
    return serverPeers.find((peer) => peer.id === id);
  }
  const word = wordIn(text, serverPeers);
  return word === undefined ? undefined : releaseMeant(peersOfProduct('server', word, null), version ?? versionIn(text, word));
}

/** The profile of a client product by the words of a case. */
export function clientPeerNamed(text: string): ClientPeer | undefined {
  const named = productOfClient(text);
  return named === undefined ? undefined : releaseMeant(peersOfProduct('client', named.product, null), named.version);
}

function productOfClient(text: string): { readonly product: string; readonly version: string | null } | undefined {
  const tool = sambaTools.exec(text);
  if (tool !== null) return { product: 'libsmbclient', version: versionIn(text, tool[0]) };
  const word = wordIn(text, clientPeers);
  if (word !== undefined && peersOfProduct('client', word, null)[0]?.product !== 'linux-cifs')
    return { product: word, version: versionIn(text, word) };
  if (kernelClient.test(text))
    return { product: 'linux-cifs', version: /\b(?:linux|kernel)\D{0,3}(\d+(?:\.\d+)+)/i.exec(text)?.[1] ?? null };
  return /without signing/i.test(text) ? { product: 'library-without-signing', version: null } : undefined;
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
  const after = text.toLowerCase().split(word.toLowerCase()).at(-1) ?? '';
  return /\d+(?:\.\d+)+|\b\d+\b/.exec(after)?.[0] ?? null;
}

/** The release of that version, or the last one before it where it lies between two; the newest where no version is named; a product without releases as it is. */
function releaseMeant<P extends PeerProfile>(rows: readonly P[], version: string | null): P | undefined {
  const released = rows.filter(({ versions }) => versions !== null);
  if (released.length === 0) return rows[0];
  const begun =
    version === null ? released : released.filter(({ versions }) => versions!.from === null || !isOlder(version, versions!.from));
  return (begun.length > 0 ? begun : released.slice(0, 1)).reduce((newest, row) => (isNewer(row, newest) ? row : newest));
}

function isNewer({ versions }: PeerProfile, other: PeerProfile): boolean {
  const [from, than] = [versions?.from ?? null, other.versions?.from ?? null];
  return from !== null && (than === null || isOlder(than, from));
}

function isOlder(version: string, than: string): boolean {
  const [left, right] = [version, than].map((text) => text.split('.').map((part) => Number.parseInt(part, 10) || 0)) as [
    number[],
    number[],
  ];
  const place = Array.from({ length: Math.max(left.length, right.length) }, (_, each) => each).find(
    (each) => (left[each] ?? 0) !== (right[each] ?? 0),
  );
  return place !== undefined && (left[place] ?? 0) < (right[place] ?? 0);
}
