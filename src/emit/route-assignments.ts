import { getSetting } from '../catalogue/settings/index.js';
import type { Assignment, Policy } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { lower } from '../state/lower.js';
import type { RegistryPlace } from '../state/registry-place.js';
import { audienceOf } from './audience.js';
import { targets, type TargetId } from './index.js';
import { type Consignment, type Route, routeThrough } from './route.js';

/** An assignment with its route in each target that was asked for, in their order. */
export interface RoutedAssignment extends Consignment {
  readonly routes: ReadonlyMap<TargetId, Route>;
}

/** Decides, once for all, how each assignment of a policy goes in each target that is asked for: coverage, remarks and files follow from it. */
export function routeAssignments(
  policy: Policy,
  effective: readonly EffectiveConfiguration[],
  asked: { readonly targets: readonly TargetId[]; readonly place: RegistryPlace },
): readonly RoutedAssignment[] {
  return [...policy.assignments.values()].map((assignment) => {
    const lowered = lower(assignment, asked.place, hasReader(assignment, effective));
    const setting = getSetting(assignment.setting);
    const audience = audienceOf(assignment, effective);
    const consignment: Consignment = { assignment, setting, lowered, audience };
    const routes = new Map(asked.targets.map((id) => [id, routeThrough(targets[id], consignment)]));
    return { assignment, setting, lowered, audience, routes };
  });
}

/** Whether the component that reads a setting may be there on a Windows of the policy. */
function hasReader({ setting }: Assignment, effective: readonly EffectiveConfiguration[]): boolean {
  return effective.some(({ settings, ignored }) => {
    const isMissing = ignored.some((each) => each.assignment.setting === setting && each.why === 'component-missing');
    return !isMissing && settings.get(setting)?.origin.kind !== 'component-missing';
  });
}
