import type { AssignmentState } from '../../state/assignment-state.js';
import { registryPlaceOf } from '../../state/item.js';

/** What to know of a registry value that does not stand at the place that was asked for. */
export function placeNotes({ asked, wanted }: AssignmentState): readonly string[] {
  const place = registryPlaceOf(wanted);
  if (place === asked) return [];
  const local = 'Windows has no policy place for it: the local value is written.';
  return [place === 'local' ? local : 'The local place is missing or was never confirmed: the policy place is written.'];
}
