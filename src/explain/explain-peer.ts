import { type AppDefinition, apps } from '../catalogue/peers/apps.js';
import type { PeerProfile, Property } from '../catalogue/peers/definition.js';
import { peers, plainName } from '../catalogue/peers/index.js';
import { citeAll } from './cited.js';
import type { Detail, Explanation } from './explanation.js';

/** The profiles of that name or product, and the apps and vendors that stand for one. Spelling of blanks and letter case do not count. */
export function explainPeers(word: string): readonly Explanation[] {
  const wanted = plainName(word);
  const named = peers.filter(({ id }) => plainName(id) === wanted);
  const ofProduct = peers.filter(({ product, aliases }) => [product, ...aliases].some((name) => plainName(name) === wanted));
  const inside = apps.filter(({ names }) => names.includes(wanted));
  const found = named.length > 0 || inside.length > 0 ? named : ofProduct;
  return [...inside.map(explainApp), ...found.map(explainProfile)];
}

/** Names of all profiles, products and apps, for did-you-mean. */
export const peerWords: readonly string[] = [
  ...peers.flatMap(({ id, product, aliases }) => [id, product, ...aliases]),
  ...apps.flatMap(({ names }) => names),
];

function explainProfile(peer: PeerProfile): Explanation {
  const { id, title, side, notes, sources } = peer;
  return {
    kind: 'peer',
    id,
    title: `${title}, profile of a ${side}`,
    meaning: notes.length === 0 ? 'It is described as it leaves its box.' : notes.join(' '),
    action: `smbward simulate --${side} ${id} takes it for an end; what is configured otherwise is stated with --set.`,
    causes: [],
    settings: [],
    details: detailsOf(peer),
    seeAlso: [],
    sources: citeAll(sources),
  };
}

function detailsOf(peer: PeerProfile): readonly Detail[] {
  const { product, aliases, dialects, encryption, signing } = peer;
  return [
    { name: 'Also called', lines: [[...new Set([product, ...aliases])].join(', ')] },
    { name: 'Dialects', lines: [print(dialects, (named) => named.join(', '))] },
    { name: 'Requires signing', lines: [print(signing.requires, yesNo)] },
    { name: 'Can encrypt', lines: [print(encryption.able, yesNo)] },
    ...(peer.side === 'server' ? [{ name: 'Maps to guest', lines: [print(peer.guest.mapping, String)] }] : []),
  ];
}

function explainApp({ names, side, uses, says, certainty, sources }: AppDefinition): Explanation {
  const [name] = names;
  return {
    kind: 'peer',
    id: `app:${side}/${name}`,
    title: `${name}, as a ${side}`,
    meaning: says,
    action: uses.length === 0 ? '' : `smbward simulate --${side} "${name}" takes ${uses.join(' or ')} for it.`,
    causes: [],
    settings: [],
    details: [
      { name: 'Also called', lines: [names.join(', ')] },
      { name: 'How sure', lines: [certainty] },
    ],
    seeAlso: uses,
    sources: citeAll(sources),
  };
}

/** A property in words, with how sure it is; of an unknown one what is possible. */
function print<T>(property: Property<T>, word: (value: T) => string): string {
  if ('value' in property) return `${word(property.value)} (${property.certainty})`;
  return `not known: ${property.oneOf.map(word).join(' or ')}`;
}

function yesNo(value: boolean): string {
  return value ? 'yes' : 'no';
}
