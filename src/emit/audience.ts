import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Assignment } from '../policy/policy.js';
import type { EffectiveConfiguration, IgnoredAssignment } from '../resolve/effective.js';
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
  /** What those have that do not read the setting, through whatever channel. */
  readonly ignoring: readonly EffectiveConfiguration[];
}

/** Which Windows of a policy read what it assigns. */
export function audienceOf({ setting, wanted }: Assignment, effective: readonly EffectiveConfiguration[]): Audience {
  const reads = ({ settings }: EffectiveConfiguration): boolean =>
    wanted.kind === 'default' || settings.get(setting)?.origin.kind === 'policy';
  const readers = effective.filter(reads);
  return {
    windows: (readers.length === 0 ? effective : readers).map(({ windows }) => windows),
    ignoring: readers.length === effective.length ? [] : effective.filter((configuration) => !reads(configuration)),
  };
}

/** The Windows of a policy that do not read what it assigns, and why. */
export function unreadBy({ ignoring }: Audience, { setting }: Assignment): readonly MissedWindows[] {
  return ignoring.map(({ windows, ignored }) => ({ windows: windows.text, reason: whyUnread(ignored, setting) }));
}

const unreadWords = {
  'component-missing': 'The component that reads it is not installed there.',
  role: 'Only a domain controller reads it.',
} as const;

function whyUnread(ignored: readonly IgnoredAssignment[], setting: Assignment['setting']): string {
  const found = ignored.find(({ assignment }) => assignment.setting === setting);
  if (found !== undefined && found.why !== 'not-available') return unreadWords[found.why];
  const first = printFirstBuilds(found?.firstBuilds ?? []);
  return first === '' ? 'It does not read the setting.' : `It does not read the setting; the first to do so: ${first}.`;
}
