import { oncePerRow } from '../../catalogue/once-per-row.js';
import type { Admx, Location, SettingDefinition } from '../../catalogue/settings/definition.js';
import { type Remark, remark } from '../../diagnostics/create.js';
import { sizeOfRegistryTexts } from '../../formats/registry-data.js';
import { registryPolDataLimit } from '../../formats/registry-pol/model.js';
import type { StateItem } from '../../state/item.js';
import { placeOf } from '../../state/registry-place.js';
import type { Carrier, Refused } from '../carrier.js';
import { namesOf, otherChannels, securityTemplate } from '../ways.js';
import { missesWindowsHome } from './group-policy-reach.js';
import { refusalOfRegistry } from './registry-refusal.js';

/**
 * Makes the carrier of what Administrative Templates come to, for a file that ends in a registry.pol: they say the policy place of the registry, and a local
 * one only where an administrative template of its own writes there too. `spell` says an item in the words of the file.
 */
export function policyValue<Spelled>(spell: (item: StateItem) => readonly Spelled[]): Carrier<readonly Spelled[]> {
  return {
    carry(_wish, setting, { asked, wanted }) {
      const refusal = refusalOfRegistry(setting);
      if (refusal !== null) return refusal;
      const piece = (): readonly Spelled[] => wanted.flatMap(spell);
      const remarks = tooLong(wanted, setting);
      const placed = placeOf(setting, asked);
      if (placed === null || placed.place === 'policy') return { kind: 'carried', piece, remarks };
      const template = templateOfLocal(setting);
      if (template === undefined) return refusalOfLocal(setting, placed.location);
      const note = `As ${template.file} does, it writes a local value, which stays when the Group Policy object goes.`;
      return { kind: 'carried', piece, remarks, notes: [note] };
    },
    misses: missesWindowsHome,
  };
}

/** The administrative template that writes the local value of a setting; undefined where none does. */
const templateOfLocal = oncePerRow(({ on, storage }: SettingDefinition): Admx | undefined => {
  const local = storage.kind === 'registry' ? storage.local : null;
  return local === null ? undefined : namesOf(on.admx).find((admx) => writesTo(admx, local));
});

/** Whether a template's policy, or one of its elements, writes this value. */
function writesTo({ key, valueName, elements }: Admx, location: Location): boolean {
  const places = [
    { key, valueName: valueName ?? '' },
    ...elements.map((element) => ({ key: element.key ?? key, valueName: element.valueName })),
  ];
  const wanted = `${location.key}\\${location.valueName}`.toLowerCase();
  return places.some((place) => `${place.key}\\${place.valueName}`.toLowerCase() === wanted);
}

/** A local value belongs to the security template where there is a security option for it, else to preferences. */
function refusalOfLocal(setting: SettingDefinition, location: Location): Refused {
  const [others, options] = [otherChannels(setting), namesOf(setting.on.template)];
  const owner = options.length > 0 ? securityTemplate : 'Group Policy preferences (registry)';
  const reason = `Windows reads it only from ${location.key}. That is not a policy key, and no administrative template writes it.`;
  return { kind: 'refused', reason, instead: [...new Set([owner, ...others])] };
}

function tooLong(items: readonly StateItem[], { policyPath }: SettingDefinition): readonly Remark[] {
  const bytes = Math.max(0, ...items.map(sizeOf));
  if (bytes <= registryPolDataLimit) return [];
  return [remark('list-is-too-long-for-registry-pol', { setting: policyPath, bytes, limit: registryPolDataLimit })];
}

/** Bytes of a record's data. Only texts can be long. */
function sizeOf(item: StateItem): number {
  if (item.kind !== 'registry' || item.data === null || typeof item.data === 'number') return 0;
  return sizeOfRegistryTexts(typeof item.data === 'string' ? [item.data] : [...item.data, '']);
}
