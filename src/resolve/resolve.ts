import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import { components } from '../catalogue/windows/components.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Assignment, Policy } from '../policy/policy.js';
import { resolveBuiltIn } from './built-in.js';
import { type Presence, presenceOf } from './component.js';
import { distinct, lookUpDefault } from './defaults.js';
import type { EffectiveConfiguration, EffectiveSetting, IgnoredAssignment } from './effective.js';
import { hasSince } from './since.js';
import { resolveUnconfigured } from './unconfigured.js';
import { notesAbout, questionAbout } from './windows.js';
import { printEditions, uncertainComponent } from './words.js';

/**
 * What one Windows ends up with under a policy (null: nothing configured): every setting of the catalogue, in its order, with its value or the possible
 * ones and where they come from, and the assignments that this Windows does not read. `"default"` counts as not configured.
 */
export function resolveEffective(policy: Policy | null, windows: WindowsTarget): EffectiveConfiguration {
  const resolved = new Map(resolveUnconfigured(windows));
  const ignored: IgnoredAssignment[] = [];
  const assignments = policy?.assignments ?? new Map<SettingId, Assignment>();
  const presence = (setting: SettingId): Presence =>
    presenceOf(setting, windows, (feature) => possibleParts(feature, assignments, windows));

  for (const setting of readersOfAssignedFeatures(assignments)) {
    resolved.set(setting, resolveBuiltIn(getSetting(setting), windows, presence(setting)));
  }
  for (const [setting, assignment] of assignments) {
    const builtIn = resolved.get(setting);
    if (assignment.wanted.kind !== 'value' || builtIn === undefined) continue;
    const definition = getSetting(setting);
    const why = whyIgnored(definition, windows, presence(setting), builtIn);
    if (why === null) resolved.set(setting, resolveAssigned(assignment, assignment.wanted.data, windows, presence(setting), builtIn));
    else ignored.push({ assignment, why, firstBuilds: why === 'not-available' ? definition.behaviour : [] });
  }
  return { windows, settings: resolved, ignored, notes: notesAbout(windows) };
}

/** Settings whose component the policy installs or removes. */
function readersOfAssignedFeatures(assignments: ReadonlyMap<SettingId, Assignment>): readonly SettingId[] {
  return components.flatMap(({ present, settings }) =>
    'feature' in present && assignments.get(present.feature)?.wanted.kind === 'value' ? settings : [],
  );
}

/** The possible lists of installed parts of an optional feature: what the policy installs, else what Windows comes with. */
function possibleParts(feature: string, assignments: ReadonlyMap<string, Assignment>, windows: WindowsTarget): readonly SettingData[] {
  const assigned = assignments.get(feature);
  if (assigned?.wanted.kind === 'value') return [assigned.wanted.data];
  return lookUpDefault(questionAbout(feature, windows)).candidates;
}

/** Why a Windows does not read a value that is written for it; null when it does, or may. */
function whyIgnored(
  definition: SettingDefinition,
  windows: WindowsTarget,
  presence: Presence,
  builtIn: EffectiveSetting,
): IgnoredAssignment['why'] | null {
  if (definition.onlyRole !== undefined && definition.onlyRole !== windows.role) return 'role';
  if (!hasSince(definition.behaviour, windows)) return 'not-available';
  if (presence.kind === 'missing') return 'component-missing';
  return builtIn.origin.kind === 'not-available' ? 'not-available' : null;
}

/** The value that the policy assigns. Where some editions of the Windows cannot be configured, theirs stays possible. */
function resolveAssigned(
  assignment: Assignment,
  data: SettingData,
  windows: WindowsTarget,
  presence: Presence,
  builtIn: EffectiveSetting,
): EffectiveSetting {
  const { byEdition } = lookUpDefault(questionAbout(assignment.setting, windows));
  const fixed = [...byEdition].filter(([, rows]) => rows.length > 0 && rows.every((row) => row.state === 'not-applicable'));
  const candidates = distinct([data, ...fixed.flatMap(([, rows]) => rows.flatMap((row) => (row.value === null ? [] : [row.value])))]);
  const assumptions = fixed.length === 0 ? [] : [`${printEditions(fixed.map(([edition]) => edition))} cannot be configured.`];
  if (presence.kind === 'possible') assumptions.push(uncertainComponent(presence.component.name));
  return {
    setting: builtIn.setting,
    value: candidates.length === 1 ? data : undefined,
    candidates,
    origin: { kind: 'policy', assignment },
    certainty: 'documented',
    assumptions,
  };
}
