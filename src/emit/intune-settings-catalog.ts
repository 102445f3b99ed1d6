import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { noTemplate, type SettingInstance } from '../formats/settings-catalog/model.js';
import { printSettingsCatalog } from '../formats/settings-catalog/print.js';
import type { Assignment } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { firstWindowsWith, isReachedBy } from '../resolve/since.js';
import { printData } from '../resolve/words.js';
import type { Wanted } from '../state/wanted.js';
import { carriedSettings } from './carried.js';
import type { Carriage, Emitter } from './emitter.js';
import { type DerivedInstance, intuneInstance } from './intune-instance.js';
import { namesOf, otherChannels } from './ways.js';

/**
 * A settings catalog policy for Intune, the body of a POST to /deviceManagement/configurationPolicies. It is for managed clients: Windows Home
 * and Windows Server take none. It has no word for Windows' default.
 */
export const intuneSettingsCatalogEmitter: Emitter = {
  id: 'intune-settings-catalog',
  title: 'Intune settings catalog',
  carries(setting, question): Carriage {
    if (setting.doNotEmit !== undefined) return { kind: 'not-carried', reason: setting.doNotEmit, instead: [] };
    const instead = [...(setting.storage.kind === 'registry' ? ['reg'] : []), ...otherChannels(setting)];
    if ('none' in setting.on.intune) return { kind: 'not-carried', reason: setting.on.intune.none, instead };
    if (question?.wanted.kind === 'default') {
      const reason = "Intune cannot ask for Windows' default: leave the setting out of the profile, or use another channel.";
      return { kind: 'not-carried', reason, instead };
    }
    if (question === undefined) return { kind: 'carried', notes: [] };
    const { data } = question.wanted;
    const made = instancesOf(setting, question.wanted);
    if (made === undefined)
      return { kind: 'not-carried', reason: `The settings catalog offers no option for ${printData(setting, data)}.`, instead };
    return { kind: 'carried', notes: [...derivedNote(made), ...labelNote(setting, data)] };
  },
  misses: whyMissed,
  remarks: ({ policy, effective }) => [...policy.assignments.values()].flatMap((assignment) => remarks(assignment, effective)),
  emit(input) {
    const carried = carriedSettings(intuneSettingsCatalogEmitter, input);
    const settings = [...input.policy.assignments.values()]
      .filter(({ setting }) => carried.has(setting))
      .flatMap(({ setting, wanted }) => instancesOf(getSetting(setting), wanted) ?? []);
    const { name, description } = input.policy;
    const policy = { name, description, platforms: 'windows10', technologies: 'mdm', roleScopeTagIds: ['0'], template: noTemplate };
    const instances: readonly SettingInstance[] = settings.map(({ instance }) => instance);
    if (instances.length === 0) return [];
    return [{ path: 'settings-catalog.json', bytes: printSettingsCatalog({ ...policy, settings: instances }) }];
  },
};

function instancesOf(setting: SettingDefinition, wanted: Wanted): readonly DerivedInstance[] | undefined {
  if (wanted.kind === 'default') return undefined;
  const { data } = wanted;
  const made = namesOf(setting.on.intune).map((name) => intuneInstance(setting, name, data));
  return made.every((each) => each !== undefined) && made.length > 0 ? made : undefined;
}

/** What the author should know of an assignment that Intune could carry to a Windows of the policy. */
function remarks(assignment: Assignment, targets: readonly EffectiveConfiguration[]): readonly Diagnostic[] {
  const setting = getSetting(assignment.setting);
  if ('none' in setting.on.intune || setting.doNotEmit !== undefined) return [];
  if (!targets.some(({ windows }) => whyMissed(setting, windows) === null)) return [];
  const path = setting.policyPath;
  if (assignment.wanted.kind === 'default') return [createDiagnostic('intune-cannot-say-default', { setting: path }, assignment)];
  const made = instancesOf(setting, assignment.wanted);
  if (made === undefined) {
    const offered = namesOf(setting.on.intune).flatMap(({ options }) => options.map(({ data }) => printData(setting, data)));
    return [
      createDiagnostic(
        'intune-does-not-offer-value',
        { setting: path, value: printData(setting, assignment.wanted.data), offered },
        assignment,
      ),
    ];
  }
  const ids = made.flatMap(({ derived }) => derived);
  return ids.length === 0 ? [] : [createDiagnostic('intune-id-is-derived', { setting: path, ids }, assignment)];
}

function whyMissed(setting: SettingDefinition, windows: WindowsTarget): string | null {
  if (windows.family === 'server') return 'The settings catalog is not for Windows Server.';
  if (isReachedBy(setting, 'intune', windows)) return null;
  if (windows.edition === 'home') return 'Windows Home has no policy configuration service provider.';
  const first = firstWindowsWith(setting, 'intune');
  return first === null || first === '' ? 'The settings catalog does not reach it.' : `The settings catalog has it from ${first} on.`;
}

function derivedNote(made: readonly DerivedInstance[]): readonly string[] {
  const ids = made.flatMap(({ derived }) => derived);
  return ids.length === 0 ? [] : [`Derived by the naming rule, in no export that was read: ${ids.join(', ')}.`];
}

/** Where Intune's own label says something else than the value does. */
function labelNote(setting: SettingDefinition, data: unknown): readonly string[] {
  const label = setting.value.kind === 'choice' ? setting.value.choices.find((each) => each.data === data)?.labels?.intune : undefined;
  return label === undefined ? [] : [`Intune shows this value as "${label}".`];
}
