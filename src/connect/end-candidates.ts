import type { ClientPeer, PeerProfile, ServerPeer } from '../catalogue/peers/definition.js';
import { apps, findApp } from '../catalogue/peers/apps.js';
import { findPeer, peers, peersOfProduct, plainName } from '../catalogue/peers/index.js';
import type { Product, WindowsTarget } from '../catalogue/windows/definition.js';
import { findWindows, printWindows, releaseNames, type WindowsProblem } from '../catalogue/windows/name.js';
import { products } from '../catalogue/windows/products.js';
import { likelyEditionsOf } from '../catalogue/windows/releases.js';
import { createDiagnostic, type DiagnosticPlace } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { describeWindowsProblem } from '../policy/bind-windows.js';
import type { EndName } from '../scenario/scenario.js';
import { windowsNameOf } from './windows-words.js';

/** One thing that an end can be. */
export type Candidate =
  | {
      readonly kind: 'windows';
      readonly name: string;
      readonly windows: WindowsTarget;
      /** The name leaves open which Windows it is: what else is stated of the end tells which are meant. */
      readonly isOneOfSeveral: boolean;
    }
  | {
      readonly kind: 'peer';
      readonly name: string;
      readonly peer: PeerProfile;
      /** What was assumed to read the name so. */
      readonly notes: readonly string[];
    };

/** Everything that a name can mean, or why it means nothing. */
export type Candidates = { readonly candidates: readonly Candidate[] } | { readonly diagnostic: Diagnostic };

type Side = 'client' | 'server';

type Found = { readonly candidates: readonly Candidate[] };

/**
 * Everything that the name of an end can mean: a Windows without release or edition is any of them, a product without version its newest release, an app
 * the library or server inside.
 */
export function candidatesOf(side: Side, name: EndName): Candidates {
  const at: DiagnosticPlace = { span: name.span, pointer: name.pointer };
  switch (name.kind) {
    case 'windows': {
      const found = findWindowsCandidates(side, name.text);
      return 'problem' in found ? { diagnostic: describeWindowsProblem(name.text, found.problem, at) } : found;
    }
    case 'peer':
      return findNoWindows(side, name.text) ?? { diagnostic: describeNoPeer(side, name.text, at) };
    case 'either':
      return findEither(side, name.text, at);
  }
}

/** A profile's id comes first: `windows-server-2003` is a peer, because the catalogue's Windows begin later. */
function findEither(side: Side, text: string, at: DiagnosticPlace): Candidates {
  if (findPeer(text)?.side === side) return findPeerCandidates(side, text)!;
  const found = findWindowsCandidates(side, text);
  if ('candidates' in found) return found;
  const other = findNoWindows(side, text);
  if (other !== undefined) return other;
  if (!['not-a-windows', 'unknown-name'].includes(found.problem.kind))
    return { diagnostic: describeWindowsProblem(text, found.problem, at) };
  const isKnown = findPeer(text) !== undefined || productOf(side, text) !== undefined || findApp(side, plainName(text)) !== undefined;
  if (isKnown || isOfOtherEnd(side, text)) return { diagnostic: describeNoPeer(side, text, at) };
  const suggestion = didYouMean(text, [...wordsOf(side), ...releaseNames]);
  return { diagnostic: createDiagnostic('end-is-unknown', { text, side, suggestion }, at) };
}

function findWindowsCandidates(side: Side, text: string): Found | { readonly problem: WindowsProblem } {
  const found = findWindows(text);
  if ('windows' in found) return { candidates: withEditions(found.windows, false) };
  const names = releasesMeant(side, text, found.problem);
  const rest = names === undefined ? '' : text.slice(names.prefix.length);
  const candidates = (names?.releases ?? []).flatMap((name) => {
    const release = findWindows(`${name}${rest}`);
    return 'windows' in release ? withEditions(release.windows, true) : [];
  });
  if (candidates.length > 0) return { candidates };
  const spelt = windowsNameOf(text);
  return spelt === text ? found : preferFirst(findWindowsCandidates(side, spelt), found);
}

function preferFirst<Problem>(spelt: Found | Problem, asWritten: Problem): Found | Problem {
  return 'candidates' in (spelt as object) ? spelt : asWritten;
}

/** The releases that a name leaves open: those of a line, or with `windows` alone all; a server may be a client Windows too. */
function releasesMeant(
  side: Side,
  text: string,
  problem: WindowsProblem,
): { readonly prefix: string; readonly releases: readonly string[] } | undefined {
  if (problem.kind === 'release-missing') return { prefix: problem.name, releases: problem.names };
  if (!/^windows(?=$|\/)/i.test(text)) return undefined;
  const isMeant = ({ family }: Product): boolean => side === 'server' || family === 'client';
  return { prefix: 'windows', releases: [...new Set((products as readonly Product[]).filter(isMeant).map(({ name }) => name))] };
}

/** A Windows whose edition is not said is any of its editions: their defaults differ. */
function withEditions(windows: WindowsTarget, isOneOfSeveral: boolean): readonly Candidate[] {
  const editions = windows.edition === null ? likelyEditionsOf(windows.family, windows.build) : [];
  if (editions.length === 0) return [{ kind: 'windows', name: windows.text, windows, isOneOfSeveral }];
  return editions.map((edition) => {
    const named = { ...windows, edition };
    const name = printWindows(named);
    return { kind: 'windows', name, windows: { ...named, text: name }, isOneOfSeveral: true };
  });
}

/** A profile by id, the inside of an app, or what a product name means. */
function findNoWindows(side: Side, text: string): Found | undefined {
  return findPeer(text.toLowerCase())?.side === side
    ? findPeerCandidates(side, text)
    : (findAppCandidates(side, text) ?? findPeerCandidates(side, text));
}

/** A profile by id, or what a product name means: `samba-4.17`, `samba@4.17`, `samba`. */
function findPeerCandidates(side: Side, text: string): Found | undefined {
  const exact = findPeer(text.toLowerCase());
  const candidates = exact?.side === side ? [candidateOf(exact)] : ofProduct(side, text.trim().toLowerCase());
  return candidates.length === 0 ? undefined : { candidates };
}

/** The library or server inside of an app or device; a version behind its name is that of the app. */
function findAppCandidates(side: Side, text: string): Found | undefined {
  const app = findApp(side, plainName(text)) ?? findApp(side, plainName(text).replace(/ v?\d+(?:\.\d+)*$/, ''));
  if (app === undefined || app.uses.length === 0) return undefined;
  const inside = app.uses.flatMap((name) => (findPeerCandidates(side, name)?.candidates ?? []).filter((each) => each.kind === 'peer'));
  const names = inside.map(({ name }) => name).join(' or ');
  const note = `assumed: ${text} is ${names}. ${app.says} (${app.certainty})`;
  return { candidates: inside.map((candidate) => ({ ...candidate, notes: [note, ...candidate.notes] })) };
}

function candidateOf(peer: PeerProfile, notes: readonly string[] = []): Candidate {
  return { kind: 'peer', name: peer.id, peer, notes };
}

function ofProduct(side: Side, text: string): readonly Candidate[] {
  const whole = profilesOf(side, text, null);
  if (whole.length > 0) return newestOf(whole);
  const [, product = '', version = ''] = /^(.+?)[-@ ]v?(\d+(?:\.\d+)*)$/.exec(text) ?? [];
  if (product === '') return [];
  return releasesIn(profilesOf(side, product, version)).map((peer) => candidateOf(peer, assumptionsOn(text, peer)));
}

/** Of a product without a version its newest known release; of one whose profiles are no releases all of them. */
function newestOf(profiles: readonly PeerProfile[]): readonly Candidate[] {
  const newest = profiles.find(({ versions }) => versions !== null && versions.before === null);
  if (newest === undefined) return profiles.map((peer) => candidateOf(peer));
  if (profiles.length === 1) return [candidateOf(newest)];
  const others = profiles.filter(({ versions }) => versions === null).map(({ id }) => id);
  const besides =
    others.length === 0 ? '' : `; ${others.join(', ')} ${others.length === 1 ? 'is a profile of its own' : 'are profiles of their own'}`;
  return [candidateOf(newest, [`assumed: ${newest.id}, the newest known release of ${newest.product}${besides}.`])];
}

/** Releases where there are any: a configuration of the product is meant only where it alone is named. */
function releasesIn(profiles: readonly PeerProfile[]): readonly PeerProfile[] {
  const releases = profiles.filter(({ versions }) => versions !== null);
  return releases.length > 0 ? releases : profiles;
}

/** What is assumed of a version that a profile covers without an end, or whatever it is. */
function assumptionsOn(text: string, { id, versions }: PeerProfile): readonly string[] {
  if (versions === null) return [`${id}: described whatever the release; that ${text} behaves so is assumed.`];
  if (versions.before === null)
    return [`${text} is taken for ${id}, which stands for every release from ${versions.from ?? 'the first'} on.`];
  return versions.from === null ? [`${text} is taken for ${id}, which stands for every release before ${versions.before}.`] : [];
}

function profilesOf(side: Side, product: string, version: string | null): readonly (ClientPeer | ServerPeer)[] {
  return side === 'client' ? peersOfProduct('client', product, version) : peersOfProduct('server', product, version);
}

/** The product that a text begins with, whatever version follows. */
function productOf(side: Side, text: string): string | undefined {
  const product = /^(.+?)[-@ ]v?\d+(?:\.\d+)*$/.exec(text.toLowerCase())?.[1];
  return product !== undefined && profilesOf(side, product, null).length > 0 ? product : undefined;
}

function isOfOtherEnd(side: Side, text: string): boolean {
  const other = side === 'client' ? 'server' : 'client';
  return findNoWindows(other, text) !== undefined;
}

function describeNoPeer(side: Side, text: string, at: DiagnosticPlace): Diagnostic {
  const app = findApp(side, plainName(text));
  if (app !== undefined) return createDiagnostic('app-speaks-no-smb', { text, side, says: app.says }, at);
  if (isOfOtherEnd(side, text))
    return createDiagnostic('peer-is-of-other-end', { text, side: side === 'client' ? 'server' : 'client' }, at);
  const product = productOf(side, text);
  if (product !== undefined) {
    const names = profilesOf(side, product, null).map(({ id }) => id);
    return createDiagnostic('peer-release-is-unknown', { text, product, names }, at);
  }
  const names = peers.filter((peer) => peer.side === side).map(({ id }) => id);
  return createDiagnostic('peer-is-unknown', { text, side, suggestion: didYouMean(text, wordsOf(side)), names }, at);
}

function wordsOf(side: Side): readonly string[] {
  const ofProfiles = peers.filter((peer) => peer.side === side).flatMap(({ id, product, aliases }) => [id, product, ...aliases]);
  return [...ofProfiles, ...apps.filter((app) => app.side === side).flatMap(({ names }) => names)];
}
