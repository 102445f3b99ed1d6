import type { ClientPeer, PeerProfile, ServerPeer } from '../catalogue/peers/definition.js';
import { findPeer, peers, peersOfProduct } from '../catalogue/peers/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findWindows, printWindows, releaseNames, type WindowsProblem } from '../catalogue/windows/name.js';
import { likelyEditionsOf } from '../catalogue/windows/releases.js';
import { createDiagnostic, type DiagnosticPlace } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { describeWindowsProblem } from '../policy/bind-windows.js';
import type { EndName } from '../scenario/scenario.js';

/** One thing that an end can be. */
export type Candidate =
  | { readonly kind: 'windows'; readonly name: string; readonly windows: WindowsTarget }
  | {
      readonly kind: 'peer';
      readonly name: string;
      readonly peer: PeerProfile;
      /** What was assumed to read the name so. */
      readonly notes: readonly string[];
    };

/** Everything that a name can mean, or why it means nothing. */
export type Candidates = { readonly candidates: readonly Candidate[] } | { readonly diagnostic: Diagnostic };

/** Everything that the name of an end can mean: a Windows without release or edition is any of them, a product without version any release of it. */
export function candidatesOf(side: 'client' | 'server', name: EndName): Candidates {
  const at: DiagnosticPlace = { span: name.span, pointer: name.pointer };
  switch (name.kind) {
    case 'windows': {
      const found = findWindowsCandidates(name.text);
      return 'problem' in found ? { diagnostic: describeWindowsProblem(name.text, found.problem, at) } : found;
    }
    case 'peer':
      return findPeerCandidates(side, name.text) ?? { diagnostic: describeNoPeer(side, name.text, at) };
    case 'either':
      return findEither(side, name.text, at);
  }
}

/** A profile's id comes first: `windows-server-2003` is a peer, because the catalogue's Windows begin later. */
function findEither(side: 'client' | 'server', text: string, at: DiagnosticPlace): Candidates {
  if (findPeer(text)?.side === side) return findPeerCandidates(side, text)!;
  const found = findWindowsCandidates(text);
  if ('candidates' in found) return found;
  const product = findPeerCandidates(side, text);
  if (product !== undefined) return product;
  if (!['not-a-windows', 'unknown-name'].includes(found.problem.kind))
    return { diagnostic: describeWindowsProblem(text, found.problem, at) };
  if (findPeer(text) !== undefined || productOf(side, text) !== undefined) return { diagnostic: describeNoPeer(side, text, at) };
  const suggestion = didYouMean(text, [...wordsOf(side), ...releaseNames]);
  return { diagnostic: createDiagnostic('end-is-unknown', { text, side, suggestion }, at) };
}

function findWindowsCandidates(text: string): { readonly candidates: readonly Candidate[] } | { readonly problem: WindowsProblem } {
  const found = findWindows(text);
  if ('windows' in found) return { candidates: withEditions(found.windows) };
  if (found.problem.kind !== 'release-missing') return found;
  const rest = text.slice(found.problem.name.length);
  const candidates = found.problem.names.flatMap((name) => {
    const release = findWindows(`${name}${rest}`);
    return 'windows' in release ? withEditions(release.windows) : [];
  });
  return candidates.length > 0 ? { candidates } : found;
}

/** A Windows whose edition is not said is any of its editions: their defaults differ. */
function withEditions(windows: WindowsTarget): readonly Candidate[] {
  const editions = windows.edition === null ? likelyEditionsOf(windows.family, windows.build) : [];
  if (editions.length === 0) return [{ kind: 'windows', name: windows.text, windows }];
  return editions.map((edition) => {
    const named = { ...windows, edition };
    const name = printWindows(named);
    return { kind: 'windows', name, windows: { ...named, text: name } };
  });
}

/** A profile by id, or all that a product name can mean: `samba-4.17`, `samba@4.17`, `samba`. */
function findPeerCandidates(side: 'client' | 'server', text: string): { readonly candidates: readonly Candidate[] } | undefined {
  const wanted = text.toLowerCase();
  const exact = findPeer(wanted);
  const candidates = exact?.side === side ? [candidateOf(exact)] : ofProduct(side, wanted);
  return candidates.length === 0 ? undefined : { candidates };
}

function candidateOf(peer: PeerProfile, notes: readonly string[] = []): Candidate {
  return { kind: 'peer', name: peer.id, peer, notes };
}

function ofProduct(side: 'client' | 'server', text: string): readonly Candidate[] {
  const whole = profilesOf(side, text, null);
  if (whole.length > 0) return whole.map((peer) => candidateOf(peer));
  const [, product = '', version = ''] = /^(.+?)[-@ ]v?(\d+(?:\.\d+)*)$/.exec(text) ?? [];
  if (product === '') return [];
  const profiles = profilesOf(side, product, version);
  const configurations = profiles.filter(({ versions }) => versions === null).map(({ id }) => id);
  return profiles.map((peer) => candidateOf(peer, assumptionsOn(text, peer, configurations)));
}

/** What is assumed of a version that a profile covers without an end, or whatever it is. */
function assumptionsOn(text: string, { id, versions }: PeerProfile, configurations: readonly string[]): readonly string[] {
  if (versions === null) return [`${configurations.join(', ')}: described whatever the release; that ${text} behaves so is assumed.`];
  if (versions.before === null)
    return [`${text} is taken for ${id}, which stands for every release from ${versions.from ?? 'the first'} on.`];
  return versions.from === null ? [`${text} is taken for ${id}, which stands for every release before ${versions.before}.`] : [];
}

function profilesOf(side: 'client' | 'server', product: string, version: string | null): readonly (ClientPeer | ServerPeer)[] {
  return side === 'client' ? peersOfProduct('client', product, version) : peersOfProduct('server', product, version);
}

/** The product that a text begins with, whatever version follows. */
function productOf(side: 'client' | 'server', text: string): string | undefined {
  const product = /^(.+?)[-@ ]v?\d+(?:\.\d+)*$/.exec(text.toLowerCase())?.[1];
  return product !== undefined && profilesOf(side, product, null).length > 0 ? product : undefined;
}

function describeNoPeer(side: 'client' | 'server', text: string, at: DiagnosticPlace): Diagnostic {
  const other = side === 'client' ? 'server' : 'client';
  if (findPeerCandidates(other, text) !== undefined) return createDiagnostic('peer-is-of-other-end', { text, side: other }, at);
  const product = productOf(side, text);
  if (product !== undefined) {
    const names = profilesOf(side, product, null).map(({ id }) => id);
    return createDiagnostic('peer-release-is-unknown', { text, product, names }, at);
  }
  const names = peers.filter((peer) => peer.side === side).map(({ id }) => id);
  return createDiagnostic('peer-is-unknown', { text, side, suggestion: didYouMean(text, wordsOf(side)), names }, at);
}

function wordsOf(side: 'client' | 'server'): readonly string[] {
  return peers.filter((peer) => peer.side === side).flatMap(({ id, product, aliases }) => [id, product, ...aliases]);
}
