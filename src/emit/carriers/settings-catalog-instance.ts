import { oncePerRow } from '../../catalogue/once-per-row.js';
import type { FirstBuilds, SettingDefinition } from '../../catalogue/settings/definition.js';
import { remark } from '../../diagnostics/create.js';
import type { SettingInstance } from '../../formats/settings-catalog/model.js';
import { firstBuildsOf, isReachedBy, printFirstBuilds } from '../../resolve/since.js';
import { printData } from '../../resolve/words.js';
import type { Carrier } from '../carrier.js';
import { namesOf, otherChannels } from '../ways.js';
import { intuneInstance } from './derived-instance.js';

/**
 * Instances of the Intune settings catalog. They are for managed clients: Windows Home and Windows Server take none. They have no word for
 * Windows' default.
 */
export const settingsCatalogInstance: Carrier<readonly SettingInstance[]> = {
  carry(wanted, setting) {
    const { intune } = setting.on;
    const path = setting.policyPath;
    const instead = otherChannels(setting);
    if ('none' in intune) return { kind: 'refused', reason: intune.none, instead };
    if (wanted.kind === 'default') {
      const reason = "Intune cannot ask for Windows' default: leave the setting out of the profile, or use another channel.";
      return { kind: 'refused', reason, instead, remarks: [remark('intune-cannot-say-default', { setting: path })] };
    }
    if (wanted.only === true) {
      const reason = 'The settings catalog adds these rows to what stands in the key: it cannot say that they are the only ones.';
      return { kind: 'refused', reason, instead };
    }
    const made = namesOf(intune).map((name) => intuneInstance(setting, name, wanted.data));
    const instances = made.filter((each) => each !== undefined);
    if (instances.length < made.length) {
      const value = printData(setting, wanted.data);
      const offered = namesOf(intune).flatMap(({ options }) => options.map(({ data }) => printData(setting, data)));
      const remarks = [remark('intune-does-not-offer-value', { setting: path, value, offered })];
      return { kind: 'refused', reason: `The settings catalog offers no option for ${value}.`, instead, remarks };
    }
    const ids = instances.flatMap(({ derived }) => derived);
    const piece = (): readonly SettingInstance[] => instances.map(({ instance }) => instance);
    const notes = [...firstBuildNote(intune.since), ...derivedNote(ids), ...labelNote(setting, wanted.data)];
    const remarks = ids.length === 0 ? [] : [remark('intune-id-is-derived', { setting: path, ids })];
    return { kind: 'carried', piece, notes, remarks };
  },
  misses(setting, windows) {
    if (windows.family === 'server') return 'The settings catalog is not for Windows Server.';
    if (isReachedBy(setting, 'intune', windows)) return null;
    if (windows.edition === 'home') return 'Windows Home has no policy configuration service provider.';
    return whyOutOfReach(setting);
  },
};

const whyOutOfReach = oncePerRow((setting: SettingDefinition): string => {
  const builds = firstBuildsOf(setting, 'intune') ?? [];
  const first = printFirstBuilds(builds);
  if ('notBefore' in builds) return `The settings catalog has it from ${first}.`;
  return first === '' ? 'The settings catalog does not reach it.' : `The settings catalog has it from ${first} on.`;
});

function firstBuildNote(since: FirstBuilds): readonly string[] {
  return 'notBefore' in since
    ? ['No source names the first build that has its node: look whether the report of the profile shows it applied.']
    : [];
}

function derivedNote(ids: readonly string[]): readonly string[] {
  return ids.length === 0 ? [] : [`Derived by the naming rule, in no export that was read: ${ids.join(', ')}.`];
}

/** Where Intune's own label says something else than the value does. */
function labelNote({ value }: SettingDefinition, data: unknown): readonly string[] {
  const label = value.kind === 'choice' ? value.choices.find((each) => each.data === data)?.labels?.intune : undefined;
  return label === undefined ? [] : [`Intune shows this value as "${label}".`];
}
