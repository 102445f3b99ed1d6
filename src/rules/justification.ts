import type { Entry, Justification } from '../policy/policy.js';
import type { ValueAssignment } from './reading.js';

const parts = ['reason', 'owner', 'until'] as const;

/** What an exception does not say of reason, owner and end. */
export function missingParts(justification: Justification | undefined): readonly string[] {
  return parts.filter((part) => justification?.[part] === undefined);
}

/** Whether an exception says why, who and until when. */
export function isJustified(justification: Justification | undefined): boolean {
  return missingParts(justification).length === 0;
}

/** What stands next to an entry, else what stands next to its whole list. */
export function justificationOf(entry: Entry, assignment: ValueAssignment): Justification | undefined {
  return entry.justification ?? assignment.justification;
}
