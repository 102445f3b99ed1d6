import type { Carrier } from './carrier.js';
import { targets, type TargetId } from './index.js';
import { reasonsOf } from './reasons.js';
import type { RoutedAssignment } from './route-assignments.js';
import type { EmittedFile, PackageFacts, Pieces, WordedPiece } from './target.js';

/** The files of a target, in its folder. */
export function packTarget(id: TargetId, routed: readonly RoutedAssignment[], facts: PackageFacts): readonly EmittedFile[] {
  return targets[id].pack(piecesIn(id, routed), facts).map((file) => ({ ...file, path: `${id}/${file.path}` }));
}

function piecesIn(id: TargetId, routed: readonly RoutedAssignment[]): Pieces {
  const placed = routed.flatMap(({ assignment, setting, routes }) => {
    const route = routes.get(id);
    return route === undefined || route.kind === 'not-carried' ? [] : [{ route, assignment, setting }];
  });
  // A route keeps the piece of its own carrier, so that the carrier's type is the piece's.
  const withWords = <Piece>(carrier: Carrier<Piece>): readonly WordedPiece<Piece>[] =>
    placed
      .filter(({ route }) => route.carrier === carrier)
      .map(({ route, setting, assignment }) => ({ piece: route.piece() as Piece, title: setting.title, reason: reasonsOf(assignment) }));
  return { withWords, of: (carrier) => withWords(carrier).map(({ piece }) => piece) };
}
