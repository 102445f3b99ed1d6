import { getSetting } from '../catalogue/settings/index.js';
import type { Assignment, Policy } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { lower } from '../state/lower.js';
import type { RegistryPlace } from '../state/registry-place.js';
import type { WantedSetting } from '../state/wanted.js';
import { Recent } from '../text/recent.js';
import { type Audience, audienceOf } from './audience.js';
import { targets, type TargetId } from './index.js';
import { type Consignment, type Route, routeThrough } from './route.js';

/** A wish with its route in each target that was asked for, in their order. */
interface Routed extends Consignment {
  readonly routes: ReadonlyMap<TargetId, Route>;
}

/** An assignment with its routes. */
export interface RoutedAssignment extends Routed {
  readonly assignment: Assignment;
  readonly audience: Audience;
}

/** Where routes are asked for. */
interface Asked {
  readonly targets: readonly TargetId[];
  readonly place: RegistryPlace;
}

/** Decides, once for all, how each assignment of a policy goes in each target that is asked for: coverage, remarks and files follow from it. */
export function routeAssignments(policy: Policy, effective: readonly EffectiveConfiguration[], asked: Asked): readonly RoutedAssignment[] {
  return [...policy.assignments.values()].map((assignment) => {
    const audience = audienceOf(assignment, effective);
    return { ...routesOf(assignment, audience, hasReader(assignment, effective), asked), assignment, audience };
  });
}

/** Policies of one repository wish for the same values over and over. */
const recent = new Recent<Routed>(2000);

/** In characters of the question: longer ones hold the long lists of one site, which no other policy has. */
const longestKept = 2000;

function routesOf(wish: WantedSetting, { windows }: Audience, isRead: boolean, asked: Asked): Routed {
  const question = JSON.stringify([asked, isRead, windows.map(({ text }) => text), wish.setting, withoutPlaces(wish)]);
  if (question.length > longestKept) return findRoutes(wish, { windows }, isRead, asked);
  return recent.find(question) ?? recent.keep(question, findRoutes(wish, { windows }, isRead, asked));
}

/** What is wished for, and not where its entries stand. */
function withoutPlaces({ wanted }: WantedSetting): unknown {
  return wanted.kind === 'default' ? null : [wanted.data, wanted.only === true];
}

function findRoutes(wish: WantedSetting, audience: Consignment['audience'], isRead: boolean, asked: Asked): Routed {
  const lowered = lower(wish, asked.place, isRead);
  const consignment: Consignment = { setting: getSetting(wish.setting), wanted: wish.wanted, lowered, audience };
  return { ...consignment, routes: new Map(asked.targets.map((id) => [id, routeThrough(targets[id], consignment)])) };
}

/** Whether the component that reads a setting may be there on a Windows of the policy. */
function hasReader({ setting }: Assignment, effective: readonly EffectiveConfiguration[]): boolean {
  return effective.some(({ settings, ignored }) => {
    const isMissing = ignored.some((each) => each.assignment.setting === setting && each.why === 'component-missing');
    return !isMissing && settings.get(setting)?.origin.kind !== 'component-missing';
  });
}
