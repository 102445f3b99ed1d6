import type { SettingId } from '../catalogue/settings/index.js';
import { writtenValue, type WrittenValue } from '../policy/written.js';
import { type MissedWindows, unreadBy } from './audience.js';
import type { TargetId } from './index.js';
import type { Route } from './route.js';
import type { RoutedAssignment } from './route-assignments.js';
import { otherWays, type Way } from './ways.js';

/** One setting in one target. `partly`: not to every Windows that reads it; `missed` names those. `offered`: an administrator has yet to set it. */
export interface TargetCoverage {
  readonly carriage: 'carried' | 'partly' | 'offered' | 'not-carried';
  /** Why it is not carried, or where it is set that is only offered; null where it is carried. */
  readonly reason: string | null;
  /** What carries it where this target does not: targets that were asked for, other channels in an administrator's words. */
  readonly instead: readonly string[];
  /** What to know of how it is carried. */
  readonly notes: readonly string[];
  readonly missed: readonly MissedWindows[];
}

/** One assigned setting in the targets that were asked for. */
export interface CoverageRow {
  readonly setting: SettingId;
  /** Path in the policy, such as `client.signing`. */
  readonly path: string;
  /** The value as a policy says it, in the short form. */
  readonly value: WrittenValue;
  /** Only the targets that were asked for, in their order. */
  readonly targets: Readonly<Partial<Record<TargetId, TargetCoverage>>>;
  /** Windows of `appliesTo` that do not read the setting, through whatever channel. */
  readonly unread: readonly MissedWindows[];
  /** How an administrator sets it without a file of ours. */
  readonly otherWays: readonly Way[];
}

/** The table setting × target of a policy's assignments, in the order of the catalogue. */
export function coverageOf(routed: readonly RoutedAssignment[]): readonly CoverageRow[] {
  return routed.map(({ assignment, setting, audience, routes }) => {
    const carrying = [...routes].filter(([, route]) => route.kind === 'carried').map(([id]) => id);
    return {
      setting: assignment.setting,
      path: setting.policyPath,
      value: writtenValue(setting, assignment.wanted),
      targets: Object.fromEntries([...routes].map(([id, route]) => [id, coverageBy(route, without(id, carrying))])),
      unread: unreadBy(audience, assignment),
      otherWays: otherWays(setting, assignment.wanted),
    };
  });
}

function coverageBy(route: Route, others: readonly TargetId[]): TargetCoverage {
  const { missed } = route;
  if (route.kind === 'not-carried') {
    const { reason, instead } = route;
    return { carriage: 'not-carried', reason, instead: [...new Set([...others, ...instead])], notes: [], missed };
  }
  const { notes } = route;
  if (route.kind === 'offered') return { carriage: 'offered', reason: route.reason, instead: others, notes, missed };
  if (missed.length === 0) return { carriage: 'carried', reason: null, instead: [], notes, missed };
  return { carriage: 'partly', reason: null, instead: others, notes, missed };
}

function without(id: TargetId, ids: readonly TargetId[]): readonly TargetId[] {
  return ids.filter((each) => each !== id);
}
