import type { EffectiveConfiguration } from '../resolve/effective.js';
import type { Entry } from '../policy/policy.js';
import { decidedBy, rowsOf } from './reading.js';

/** A hardened UNC path as the author wrote it. */
export interface HardenedPath {
  readonly entry: Entry;
  readonly path: string;
  readonly mutualAuthentication: boolean | undefined;
  readonly integrity: boolean | undefined;
  readonly privacy: boolean | undefined;
  /** It speaks of the shares that Group Policy and log-on scripts come from. */
  readonly ofDomain: boolean;
}

/** The hardened UNC paths that the policy sets on this Windows. */
export function hardenedPathsOn(effective: EffectiveConfiguration): readonly HardenedPath[] {
  return rowsOf(decidedBy(effective, 'hardenedUncPaths')).map(({ entry, row }) => {
    const { path, mutualAuthentication, integrity, privacy } = row;
    return {
      entry,
      path: String(path),
      mutualAuthentication: flag(mutualAuthentication),
      integrity: flag(integrity),
      privacy: flag(privacy),
      ofDomain: /\\(sysvol|netlogon)$/i.test(String(path)),
    };
  });
}

function flag(value: string | number | undefined): boolean | undefined {
  return value === undefined ? undefined : value === 1;
}
