import { isAdditive } from '../catalogue/settings/additive.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Assignment, Policy } from '../policy/policy.js';
import { distinctJson } from '../text/equal-json.js';
import type { EffectiveConfiguration, EffectiveSetting, IgnoredAssignment } from './effective.js';
import { featuresOf, type ReinstalledSettings } from './reinstalled.js';
import { type KnownWindows, knowWindows, type UntouchedSetting } from './untouched.js';
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

  // 1. What the policy's own installing and removing of components changes for the settings that these read.
  const { assignments } = policy;
  const installed = featuresOf(assignments);
  const reinstalled: ReinstalledSettings = installed.size === 0 ? new Map() : known.reinstalled(windows, installed);
  const settings = new Map(untouched.settings);
  for (const [id, { builtIn }] of reinstalled) settings.set(id, builtIn);

  // 2. Each value that it assigns, where this Windows reads it.
  const ignored: IgnoredAssignment[] = [];
  for (const [id, assignment] of assignments) {
    if (assignment.wanted.kind !== 'value') continue;
    const ground = reinstalled.get(id)?.ground ?? untouched.grounds.get(id)!;
    const why = whyIgnored(windows, ground);
    if (why === null) {
      settings.set(id, resolveAssigned(assignment, assignment.wanted, ground));
    } else {
      ignored.push({
        assignment,
        why,
        firstBuilds: why === 'not-available' ? ofFamilies(ground.definition.behaviour, [windows.family]) : [],
      });
    }
  }
  return { windows, settings, ignored, notes: untouched.notes };
}

/** Why a Windows does not read a value that is written for it; null when it does, or may. */
function whyIgnored(windows: WindowsTarget, { definition, presence, isRead, fixed }: UntouchedSetting): IgnoredAssignment['why'] | null {
  if (definition.onlyRole !== undefined && definition.onlyRole !== windows.role) return 'role';
  if (!isRead) return 'not-available';
  if (presence.kind === 'missing') return 'component-missing';
  return fixed.all ? 'not-available' : null;
}

type WantedValue = Extract<Assignment['wanted'], { readonly kind: 'value' }>;

/** The value that the policy assigns. Where some editions of the Windows cannot be configured, theirs stays possible. */
function resolveAssigned(
  assignment: Assignment,
  { data, only }: WantedValue,
  { definition, fixed, presence }: UntouchedSetting,
): EffectiveSetting {
  const candidates = fixed.values.length === 0 ? [data] : distinctJson([data, ...fixed.values]);
  const assumptions = fixed.editions.length === 0 ? [] : [`${printEditions(fixed.editions)} cannot be configured.`];
  if (presence.kind === 'possible') assumptions.push(uncertainComponent(presence.component.name));
  if (isAdditive(definition) && only !== true) assumptions.push('Rows that others wrote count as well.');
  return {
    setting: assignment.setting,
    value: candidates.length === 1 ? data : undefined,
    candidates,
    origin: { kind: 'policy', assignment },
    certainty: 'documented',
    assumptions,
  };
}
