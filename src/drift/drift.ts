import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { decide, type Decision } from '../observation/decide.js';
import type { ObservedSetting } from '../observation/observed-setting.js';
import type { News, ObservedConfiguration } from '../observation/resolve-observed.js';
import type { Assignment, Policy } from '../policy/policy.js';
import type { EffectiveSetting } from '../resolve/effective.js';
import { resolveEffective } from '../resolve/resolve.js';
import { judge, notRead, type DriftVerdict } from './judge.js';

/** Whose value is in force on the machine; `windows`: nobody's, so what Windows does by itself. */
export type Winner = 'policy' | 'local' | 'shown' | 'windows';

/** One setting of a policy on one machine. */
export interface SettingDrift {
  readonly setting: SettingId;
  readonly assignment: Assignment;
  readonly observed: ObservedSetting;
  /** What the machine has in force. */
  readonly effective: EffectiveSetting;
  /** What a machine that has the policy has in force. */
  readonly expected: EffectiveSetting;
  /** Null where it is not told. */
  readonly wins: Winner | null;
  readonly verdict: DriftVerdict;
  /** Why it is not told. */
  readonly why: string | null;
}

/** What a machine has against what its policy asks for. */
export interface Drift {
  readonly windows: WindowsTarget;
  /** The settings of the policy, in the order of the catalogue. */
  readonly settings: readonly SettingDrift[];
  readonly news: readonly News[];
}

/** Holds a machine to a policy, setting by setting: only what the policy asks for counts, whatever else the machine has. */
export function findDrift(policy: Policy, machine: ObservedConfiguration): Drift {
  const wanted = resolveEffective(policy, machine.windows);
  const ignored = new Set(wanted.ignored.map(({ assignment }) => assignment.setting));
  const settings = [...policy.assignments.values()].map((assignment): SettingDrift => {
    const { setting } = assignment;
    const observed = machine.observed.get(setting)!;
    const effective = machine.settings.get(setting)!;
    const expected = wanted.settings.get(setting)!;
    const decision = decide(getSetting(setting), observed);
    const isRead = !ignored.has(setting) && !isOutOfReach(effective);
    const { verdict, why } = isRead ? judge({ assignment, observed, effective, expected, decision }) : notRead;
    return { setting, assignment, observed, effective, expected, wins: winnerOf(decision), verdict, why };
  });
  return { windows: machine.windows, settings, news: machine.news };
}

/** The build does not know it, or what reads it is not installed on the machine. */
function isOutOfReach({ origin }: EffectiveSetting): boolean {
  return origin.kind === 'not-available' || origin.kind === 'component-missing';
}

function winnerOf(decision: Decision): Winner | null {
  if (decision.kind === 'stands') return decision.place;
  return decision.kind === 'nothing-stands' ? 'windows' : null;
}
