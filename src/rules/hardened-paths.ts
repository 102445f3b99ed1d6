import { oncePerRow } from '../catalogue/once-per-row.js';
import type { Entry } from '../policy/policy.js';
import type { HardenedPath } from '../facts/client/logon.js';
import { hardenedPathOf } from '../simulate/facts-from-windows.js';
import { decidedBy, tableRowsOf, type ValueAssignment } from './reading.js';
import type { Settings } from './rule.js';

/** A hardened UNC path where the author wrote it, with what it demands of which server and share. */
export interface WrittenPath extends HardenedPath {
  readonly entry: Entry;
  /** As it is written, such as `\\*\SYSVOL`. */
  readonly text: string;
}

/** The hardened UNC paths that the policy sets on this Windows. */
export function hardenedPathsOn(effective: Settings): readonly WrittenPath[] {
  const assignment = decidedBy(effective, 'hardenedUncPaths');
  return assignment === undefined ? [] : pathsIn(assignment);
}

/** Several rules ask of each Windows, and the policy says the same of all. */
const pathsIn = oncePerRow((assignment: ValueAssignment): readonly WrittenPath[] =>
  tableRowsOf(assignment).map(({ entry, row }) => ({ entry, text: String(row['path']), ...hardenedPathOf(row) })),
);
