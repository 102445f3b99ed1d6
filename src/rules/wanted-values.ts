import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { Policy } from '../policy/policy.js';
import type { IgnoredAssignment } from '../resolve/effective.js';
import { decidedBy, isValueAssignment, type ValueAssignment } from './reading.js';
import type { RuleTarget } from './rule.js';

/** A value that the policy assigns, and what becomes of it on the Windows of the policy: each reads it, or ignores it for a reason. */
export interface WantedValue {
  readonly at: ValueAssignment;
  readonly setting: SettingDefinition;
  readonly readers: readonly RuleTarget[];
  readonly ignoring: readonly { readonly target: RuleTarget; readonly ignored: IgnoredAssignment }[];
}

/** All values that a policy assigns, in the order of the catalogue. */
export function wantedValuesOf(policy: Policy, targets: readonly RuleTarget[]): readonly WantedValue[] {
  return [...policy.assignments.values()].filter(isValueAssignment).map((at) => {
    const readers = targets.filter(({ effective }) => decidedBy(effective, at.setting) !== undefined);
    const ignoring = readers.length === targets.length ? [] : targets.flatMap((target) => ignoringBy(target, at));
    return { at, setting: getSetting(at.setting), readers, ignoring };
  });
}

function ignoringBy(target: RuleTarget, { setting }: ValueAssignment): WantedValue['ignoring'] {
  const ignored = target.effective.ignored.find(({ assignment }) => assignment.setting === setting);
  return ignored === undefined ? [] : [{ target, ignored }];
}
