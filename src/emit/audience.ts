import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Assignment } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { printFirstBuilds } from '../resolve/since.js';

/** A Windows of `appliesTo` that something does not reach, and why. */
export interface MissedWindows {
  readonly windows: string;
  readonly reason: string;
}

/** For whom an assignment is carried. */
export interface Audience {
  /** The Windows that it is to reach: those of the policy that read the setting, all of them where none does. */
  readonly windows: readonly WindowsTarget[];
  /** Those that do not read the setting, through whatever channel. */
  readonly unread: readonly MissedWindows[];
}

/** Which Windows of a policy read what it assigns. */
export function audienceOf({ setting }: Assignment, effective: readonly EffectiveConfiguration[]): Audience {
  const readings = effective.map((configuration) => ({ windows: configuration.windows, reason: whyUnread(configuration, setting) }));
  const readers = readings.filter(({ reason }) => reason === null);
  return {
    windows: (readers.length === 0 ? readings : readers).map(({ windows }) => windows),
    unread: readings.flatMap(({ windows, reason }) => (reason === null ? [] : [{ windows: windows.text, reason }])),
  };
}

const unreadWords = {
  'component-missing': 'The component that reads it is not installed there.',
  role: 'Only a domain controller reads it.',
} as const;

function whyUnread({ ignored }: EffectiveConfiguration, setting: Assignment['setting']): string | null {
  const found = ignored.find(({ assignment }) => assignment.setting === setting);
  if (found === undefined) return null;
  if (found.why !== 'not-available') return unreadWords[found.why];
  const first = printFirstBuilds(found.firstBuilds);
  return first === '' ? 'It does not read the setting.' : `It does not read the setting; the first to do so: ${first}.`;
}
