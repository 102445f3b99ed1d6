import type { Diagnostic } from './diagnostics/diagnostic.js';
import { sortDiagnostics } from './diagnostics/order.js';
import { type CoverageRow, coverageOf } from './emit/coverage.js';
import { type TargetId, targetIds } from './emit/index.js';
import { diagnoseRoutes } from './emit/remarks.js';
import { routeAssignments, type RoutedAssignment } from './emit/route-assignments.js';
import type { LoadedPolicy } from './policy/load.js';
import type { Policy } from './policy/policy.js';
import { applyWaivers, judgeWaivers } from './policy/waivers.js';
import type { EffectiveConfiguration } from './resolve/effective.js';
import { resolveEffective } from './resolve/resolve.js';
import { type KnownWindows, knowWindows } from './resolve/untouched.js';
import { withoutConsequences } from './rules/consequences.js';
import { checkMeaning, checkMeaningOfBase } from './rules/index.js';
import type { RegistryPlace } from './state/registry-place.js';

/** For what a policy is checked. */
export interface CheckOptions {
  /** The day that counts as today, as an ISO date: it decides which reasons and waivers have expired. Left out: none has. */
  readonly asOf?: string | undefined;
  /** The targets to judge, whatever the policy names; left out: those, or all where it names none. */
  readonly targets?: readonly TargetId[] | undefined;
  /** Where registry values go that have two places: `policy` (when left out) for managed machines, `local` for Home and workgroups. */
  readonly place?: RegistryPlace | undefined;
  /** What is known of Windows already; one for all policies that are checked together. */
  readonly known?: KnownWindows | undefined;
}

/** What compiling goes on with where a check found no error. */
export interface Compilable {
  readonly policy: Policy;
  readonly targets: readonly TargetId[];
  readonly place: RegistryPlace;
  readonly routed: readonly RoutedAssignment[];
}

/** The key under which a check leaves what can be compiled. The public API does not export it: nobody else makes a checked policy. */
export const compilable: unique symbol = Symbol('compilable');

/** A policy of which everything has been said that is to be said of it. `compilePolicy` takes nothing else. */
export interface CheckedPolicy extends LoadedPolicy {
  /** The targets that it was checked for; none where the policy could not be read. */
  readonly targets: readonly TargetId[];
  /** What each Windows of `appliesTo` ends up with, in that order; none where the policy could not be read. */
  readonly effective: readonly EffectiveConfiguration[];
  /** What carries each assignment to those Windows in the targets that were asked for, in the order of the catalogue. */
  readonly coverage: () => readonly CoverageRow[];
  /** Text, structure, bases, meaning, what no target carries; waivers applied; in the order of places. */
  readonly diagnostics: readonly Diagnostic[];
  /** Null where an error stands that no waiver silences, and of a base. Expired dates are none: what is compiled does not hang on the calendar. */
  readonly [compilable]: Compilable | null;
}

/** Says everything that is to be said of a policy as it was loaded, and makes no file. Pure: the same policy and options give the same answer. */
export function checkPolicy(loaded: LoadedPolicy, options: CheckOptions = {}): CheckedPolicy {
  const { policy } = loaded;
  const { asOf, place = 'policy', known = knowWindows() } = options;
  if (policy === null) return { ...loaded, targets: [], effective: [], coverage: () => [], [compilable]: null };

  // 1. What each Windows of the policy ends up with, and whether that makes sense.
  const effective = policy.appliesTo.map(({ windows }) => resolveEffective(policy, windows, known));
  const isBase = policy.appliesTo.length === 0;
  const { diagnostics: meaning, idle } = isBase
    ? checkMeaningOfBase(policy, { asOf, known })
    : checkMeaning(policy, effective, { asOf, known });

  // 2. The assignments as machine state, and the way that each takes in each target.
  const chosen: readonly string[] = options.targets ?? policy.targets?.ids ?? targetIds;
  const targets = targetIds.filter((id) => chosen.includes(id));
  const routed = routeAssignments(policy, effective, { targets, place });

  // 3. Waivers, once, over all of it; then without what says nothing new beside the rest; then the dates of the waivers themselves.
  const findings = applyWaivers([...loaded.diagnostics, ...meaning], policy.waivers);
  const remarks = applyWaivers(diagnoseRoutes(routed, known), policy.waivers);
  const waived = withoutConsequences({ findings, remarks, idle });
  const expired = asOf === undefined ? [] : judgeWaivers(isBase ? null : [...findings, ...remarks], policy.waivers, asOf);
  const fails = waived.some(({ severity, waivedBecause }) => severity === 'error' && waivedBecause === undefined);
  return {
    policy,
    targets,
    effective,
    coverage: () => coverageOf(routed),
    diagnostics: sortDiagnostics([...waived, ...expired]),
    [compilable]: fails || isBase ? null : { policy, targets, place, routed },
  };
}
