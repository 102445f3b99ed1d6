import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Carrier } from './carrier.js';
import { targets, type TargetId } from './index.js';
import { reasonsOf } from './reasons.js';
import type { Route } from './route.js';
import type { RoutedAssignment } from './route-assignments.js';
import type { EmittedFile, PackageFacts, Pieces, WindowsPieces, WordedPiece } from './target.js';

/** The files of a target, in its folder. */
export function packTarget(id: TargetId, routed: readonly RoutedAssignment[], facts: PackageFacts): readonly EmittedFile[] {
  const placed = routed.flatMap((assigned) => placedIn(id, assigned));
  const pieces: Pieces = { ...piecesOf(placed), byWindows: (kindOf) => apart(placed, facts.windows, kindOf) };
  return targets[id].pack(pieces, facts).map((file) => ({ ...file, path: `${id}/${file.path}` }));
}

/** An assignment that a target carries or offers, and the names of the Windows that it reaches. */
interface Placed extends Pick<RoutedAssignment, 'assignment' | 'setting'> {
  readonly route: Exclude<Route, { readonly kind: 'not-carried' }>;
  readonly reached: ReadonlySet<string>;
}

function placedIn(id: TargetId, { assignment, setting, routes, audience }: RoutedAssignment): readonly Placed[] {
  const route = routes.get(id);
  if (route === undefined || route.kind === 'not-carried') return [];
  const missed = new Set(route.missed.map(({ windows }) => windows));
  return [{ assignment, setting, route, reached: new Set(audience.windows.map(({ text }) => text).filter((text) => !missed.has(text))) }];
}

function piecesOf(placed: readonly Placed[]): Omit<Pieces, 'byWindows'> {
  // A route keeps the piece of its own carrier, so that the carrier's type is the piece's.
  const withWords = <Piece>(carrier: Carrier<Piece>): readonly WordedPiece<Piece>[] =>
    placed
      .filter(({ route }) => route.carrier === carrier)
      .map(({ route, setting, assignment }) => ({ piece: route.piece() as Piece, title: setting.title, reason: reasonsOf(assignment) }));
  return { withWords, of: (carrier) => withWords(carrier).map(({ piece }) => piece) };
}

function apart(
  placed: readonly Placed[],
  windows: readonly WindowsTarget[],
  kindOf: (windows: WindowsTarget) => string,
): readonly WindowsPieces[] {
  const kinds = alike(windows, kindOf).map((members) => ({
    windows: members,
    placed: placed.filter(({ reached }) => members.some(({ text }) => reached.has(text))),
  }));
  return alike(kinds, (kind) => kind.placed.map((each) => placed.indexOf(each)).join(' ')).flatMap((members): readonly WindowsPieces[] => {
    const common = members[0]?.placed ?? [];
    return common.length === 0 ? [] : [{ windows: members.flatMap((member) => member.windows), ...piecesOf(common) }];
  });
}

/** Items with the same text together, in the order in which each text first comes. */
function alike<Item>(items: readonly Item[], textOf: (item: Item) => string): readonly (readonly Item[])[] {
  const groups = new Map<string, Item[]>();
  for (const item of items) groups.set(textOf(item), [...(groups.get(textOf(item)) ?? []), item]);
  return [...groups.values()];
}
