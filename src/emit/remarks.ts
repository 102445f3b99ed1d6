import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { canonicalData } from '../policy/data.js';
import type { KnownWindows } from '../resolve/untouched.js';
import { targetIds, targets } from './index.js';
import { type Route, routeThrough } from './route.js';
import type { RoutedAssignment } from './route-assignments.js';
import { otherWays } from './ways.js';

/** What a policy's author must hear of the routes of its assignments: what cannot be done, what the carriers remark, what nothing carries. */
export function diagnoseRoutes(routed: readonly RoutedAssignment[], known: KnownWindows): readonly Diagnostic[] {
  return routed.flatMap((each) => {
    if (each.lowered.kind === 'impossible') return [each.lowered.remark(each.assignment)];
    const routes = [...each.routes.values()];
    const remarks = onceEach(routes.flatMap((found) => found.remarks.map((remark) => remark(each.assignment))));
    return routes.some(isCarried) ? remarks : [...remarks, ...diagnoseUncovered(each, known)];
  });
}

/** Targets that share a carrier remark the same. */
function onceEach(remarks: readonly Diagnostic[]): readonly Diagnostic[] {
  return remarks.filter(
    ({ code, message }, index) => remarks.findIndex((other) => other.code === code && other.message === message) === index,
  );
}

/** What to do about an assignment that none of the targets carries that were asked for. */
function diagnoseUncovered(routed: RoutedAssignment, known: KnownWindows): readonly Diagnostic[] {
  const { assignment, setting, routes } = routed;
  // A value that no artefact may carry is an error of the policy's meaning.
  if (setting.doNotEmit !== undefined && assignment.wanted.kind === 'value') return [];
  const path = setting.policyPath;
  const found = targetIds.map((id) => ({ id, route: routes.get(id) ?? routeThrough(targets[id], routed) }));
  const instead = found.filter(({ route }) => isCarried(route)).map(({ id }) => id);
  const offering = [...routes].filter(([, { kind }]) => kind === 'offered').map(([id]) => id);
  if (offering.length > 0) return [createDiagnostic('setting-is-only-offered', { setting: path, offering, instead }, assignment)];
  if (instead.length > 0) {
    const args = { setting: path, targets: [...routes.keys()], instead };
    return [createDiagnostic('setting-is-not-in-chosen-targets', args, assignment)];
  }
  const others = otherWays(setting, assignment.wanted);
  if (setting.doNotEmit !== undefined || others.length === 0) {
    const reasons = found.flatMap(({ route }) => ('reason' in route ? [route.reason] : []));
    return [createDiagnostic('setting-is-carried-by-no-channel', { setting: path, reason: [...new Set(reasons)].join(' ') }, assignment)];
  }
  const how = others.map((way) => `${way.channel}: ${way.how}`);
  const code = isDefaultEverywhere(routed, known) ? 'default-is-not-carried' : 'setting-needs-manual-step';
  return [createDiagnostic(code, { setting: path, how }, assignment)];
}

function isCarried({ kind }: Route): boolean {
  return kind === 'carried';
}

/** Whether every Windows that is to have a value has it by default; of a base nobody knows. */
function isDefaultEverywhere({ assignment, setting, audience }: RoutedAssignment, known: KnownWindows): boolean {
  const { wanted } = assignment;
  if (wanted.kind === 'default' || audience.windows.length === 0) return false;
  return audience.windows.every((windows) => {
    const value = known.untouched(windows).settings.get(assignment.setting)?.value;
    return value !== undefined && canonicalData(setting, value) === canonicalData(setting, wanted.data);
  });
}
