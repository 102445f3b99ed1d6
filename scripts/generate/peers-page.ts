import type { PeerProfile, PeerReport, Property } from '../../src/catalogue/peers/definition.js';
import { clientPeers, peers, serverPeers } from '../../src/catalogue/peers/index.js';
import { type AppDefinition, apps } from '../../src/catalogue/peers/apps.js';
import { releasesOf } from '../../src/report/peers-text.js';
import { renderHex } from '../../src/explain/number-word.js';
import { peerPropertyWords } from './peer-property-words.js';
import { cell, code, render } from './render.js';

type AnyProperty = Property<unknown>;

/** The columns of the first table of each side: heading and property. */
const columns = {
  server: { 'requires signing': 'signing.requires', 'can encrypt': 'encryption.able', 'maps to guest': 'guest.mapping' },
  client: { 'requires signing': 'signing.requires', 'can encrypt': 'encryption.able', 'accepts guest': 'guest.acceptsMapping' },
} as const;

/** `docs/reference/peers.md`: every profile with its properties, how sure each is, and its sources. */
export function peersPage(): string {
  return render('reference/peers.hbs', {
    count: peers.length,
    sides: [
      { heading: 'Servers', columns: Object.keys(columns.server).join(' | '), rows: serverPeers.map(describe) },
      { heading: 'Clients', columns: Object.keys(columns.client).join(' | '), rows: clientPeers.map(describe) },
    ],
    apps: apps.map(describeApp),
  });
}

function describe(peer: PeerProfile): object {
  const properties = propertiesOf(peer, '');
  const find = (path: string): AnyProperty => properties.find((property) => property.path === path)!.property;
  return {
    id: peer.id,
    title: cell(peer.title),
    names: namesOf(peer),
    releases: releasesOf(peer),
    dialects: knownOf(peer.dialects),
    cells: Object.values(columns[peer.side])
      .map((path) => knownOf(find(path)))
      .join(' | '),
    notes: peer.notes,
    properties: properties.map(({ path, property }) => ({
      words: wordsOf(path),
      value: valueOf(property),
      certainty: property.certainty,
      sources: cell(property.sources.join(', ')),
    })),
    reports: peer.side === 'client' ? peer.reports.map(describeReport) : [],
  };
}

function propertiesOf(part: object, above: string): readonly { readonly path: string; readonly property: AnyProperty }[] {
  return Object.entries(part).flatMap(([key, value]: [string, unknown]) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    if ('certainty' in value) return [{ path: `${above}${key}`, property: value as AnyProperty }];
    return propertiesOf(value, `${above}${key}.`);
  });
}

function wordsOf(path: string): string {
  const words = peerPropertyWords[path];
  if (words === undefined) throw new Error(`the page of peers has no words for ${path}`);
  return words;
}

function namesOf({ product, aliases }: PeerProfile): string {
  const also = aliases.length === 0 ? '' : `, also ${aliases.map(code).join(', ')}`;
  return `Product ${code(product)}${also}.`;
}

function describeApp({ names, side, uses, says, certainty, sources }: AppDefinition): object {
  return {
    names: names.map(code).join(', '),
    side,
    uses: uses.length === 0 ? 'none' : uses.map(code).join(' or '),
    says: cell(says),
    certainty,
    sources: cell(sources.join(', ')),
  };
}

function valueOf(property: AnyProperty): string {
  return 'value' in property ? printValue(property.value) : `not known: ${property.oneOf.map(printValue).join(' or ')}`;
}

/** The value where it is known; what is possible stands in the table of the profile. */
function knownOf(property: AnyProperty): string {
  return 'value' in property ? printValue(property.value) : 'not known';
}

function printValue(value: unknown): string {
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (Array.isArray(value)) return value.length === 0 ? 'none' : value.join(', ');
  return String(value);
}

function printNumber({ space, code: number }: NonNullable<PeerReport['code']>): string {
  return `${space} ${space === 'ntstatus' || space === 'hresult' ? renderHex(number) : String(number)}`;
}

function describeReport({ cause, when, code: number, text, certainty, sources }: PeerReport): object {
  const shown = [number === undefined ? '' : printNumber(number), text ?? ''];
  return {
    cause: cell(`${code(cause)}${when === undefined ? '' : `: ${when}`}`),
    shown: cell(shown.filter((part) => part !== '').join(', ')),
    certainty,
    sources: cell(sources.join(', ')),
  };
}
