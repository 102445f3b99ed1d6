import type { Carrier } from './carrier.js';
import { targets, type TargetId } from './index.js';
import type { RoutedAssignment } from './route-assignments.js';
import type { EmittedFile, PackageFacts, Pieces } from './target.js';

/** The files of a target, in its folder. */
export function packTarget(id: TargetId, routed: readonly RoutedAssignment[], facts: PackageFacts): readonly EmittedFile[] {
  return targets[id].pack(piecesIn(id, routed), facts).map((file) => ({ ...file, path: `${id}/${file.path}` }));
}

function piecesIn(id: TargetId, routed: readonly RoutedAssignment[]): Pieces {
  const placed = routed.flatMap(({ routes }) => {
    const found = routes.get(id);
    return found === undefined || found.kind === 'not-carried' ? [] : [found];
  });
  return {
    // A route keeps the piece of its own carrier, so that the carrier's type is the piece's.
    of: <Piece>(carrier: Carrier<Piece>) => placed.filter((each) => each.carrier === carrier).map(({ piece }) => piece() as Piece),
  };
}
