import { isAdditive } from '../catalogue/settings/additive.js';
import type { SettingId } from '../catalogue/settings/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Assignment, Policy } from '../policy/policy.js';
import { distinctJson } from '../text/equal-json.js';
import type { EffectiveConfiguration, EffectiveSetting, IgnoredAssignment, Stated } from './effective.js';
import { featuresOf, type ReinstalledSettings } from './reinstalled.js';
import { type KnownWindows, knowWindows, type UntouchedSetting, type UntouchedWindows } from './untouched.js';
import { ofFamilies } from './since.js';
import { printEditions, uncertainComponent } from './words.js';

/**
 * What one Windows ends up with under a policy (null: nothing configured): every setting of the catalogue, in its order, with its value or the possible
 * ones and where they come from, and the assignments that this Windows does not read. `"default"` counts as not configured.
 * @param known what is known of Windows already; to be given by whoever resolves many policies
 */
export function resolveEffective(
  policy: Policy | null,
  windows: WindowsTarget,
  known: KnownWindows = knowWindows(),
): EffectiveConfiguration {
  const untouched = known.untouched(windows);
  if (policy === null) return untouched;
  const originOf = (assignment: Assignment): Statement => ({ origin: { kind: 'policy', assignment }, certainty: 'documented' });
  return { windows, ...layOver(untouched, policy.assignments, originOf, known), notes: untouched.notes };
}

/** Where a value that is laid over a Windows comes from, and how sure it is. */
export type Statement = Pick<EffectiveSetting, 'origin' | 'certainty'>;

/** What a Windows has once values are laid over it, and those of them that it does not read. */
export interface Overlaid<Of extends Stated> {
  readonly settings: EffectiveConfiguration['settings'];
  readonly ignored: readonly IgnoredAssignment<Of>[];
}

/** Lays values over a Windows on which nothing is configured: those of a policy, or those that stand on a machine. */
export function layOver<Of extends Stated>(
  untouched: UntouchedWindows,
  assignments: ReadonlyMap<SettingId, Of>,
  statementOf: (assignment: Of) => Statement,
  known: KnownWindows,
): Overlaid<Of> {
  const { windows } = untouched;
  // 1. What installing and removing of components changes for the settings that these read.
  const installed = featuresOf(assignments);
  const reinstalled: ReinstalledSettings = installed.size === 0 ? new Map() : known.reinstalled(windows, installed);
  const settings = new Map(untouched.settings);
  for (const [id, { builtIn }] of reinstalled) settings.set(id, builtIn);

  // 2. Each value, where this Windows reads it.
  const ignored: IgnoredAssignment<Of>[] = [];
  for (const [id, assignment] of assignments) {
    if (assignment.wanted.kind !== 'value') continue;
    const ground = reinstalled.get(id)?.ground ?? untouched.grounds.get(id)!;
    const why = whyIgnored(windows, ground);
    if (why === null) {
      settings.set(id, { setting: id, ...resolveAssigned(assignment.wanted, ground), ...statementOf(assignment) });
    } else {
      ignored.push({
        assignment,
        why,
        firstBuilds: why === 'not-available' ? ofFamilies(ground.definition.behaviour, [windows.family]) : [],
      });
    }
  }
  return { settings, ignored };
}

/** Why a Windows does not read a value that is written for it; null when it does, or may. */
function whyIgnored(windows: WindowsTarget, { definition, presence, isRead, fixed }: UntouchedSetting): IgnoredAssignment['why'] | null {
  if (definition.onlyRole !== undefined && definition.onlyRole !== windows.role) return 'role';
  if (!isRead) return 'not-available';
  if (presence.kind === 'missing') return 'component-missing';
  return fixed.all ? 'not-available' : null;
}

type WantedValue = Extract<Stated['wanted'], { readonly kind: 'value' }>;

/** The value that is assigned. Where some editions of the Windows cannot be configured, theirs stays possible. */
function resolveAssigned(
  { data, only }: WantedValue,
  { definition, fixed, presence }: UntouchedSetting,
): Pick<EffectiveSetting, 'value' | 'candidates' | 'assumptions'> {
  const candidates = fixed.values.length === 0 ? [data] : distinctJson([data, ...fixed.values]);
  const assumptions = fixed.editions.length === 0 ? [] : [`${printEditions(fixed.editions)} cannot be configured.`];
  if (presence.kind === 'possible') assumptions.push(uncertainComponent(presence.component.name));
  if (isAdditive(definition) && only !== true) assumptions.push('Rows that others wrote count as well.');
  return { value: candidates.length === 1 ? data : undefined, candidates, assumptions };
}
