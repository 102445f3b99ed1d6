import type { Admx, Location, SettingDefinition } from '../catalogue/settings/definition.js';
import { getSetting } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { deleteAllValuesEntry, deleteValueEntry, registryPolDataLimit, type RegistryPolEntry } from '../formats/registry-pol/model.js';
import { printRegistryPol } from '../formats/registry-pol/print.js';
import { encodeRegistryDword, encodeRegistryString, encodeRegistryStrings, registryTypes } from '../formats/registry-data.js';
import type { RegistryItem, StateItem } from '../state/item.js';
import { placeOf } from '../state/registry-place.js';
import { carriedSettings, itemsOf } from './carried.js';
import type { Carriage, EmitInput, Emitter } from './emitter.js';
import { refusalOfRegistry } from './registry-carriage.js';
import { namesOf, otherChannels, securityTemplate } from './ways.js';

/**
 * Machine/registry.pol of a Group Policy object: what Administrative Templates come to. It carries the policy place of the registry, and a
 * local one only where an administrative template of its own writes there too.
 */
export const registryPolEmitter: Emitter = {
  id: 'registry-pol',
  title: 'Group Policy registry.pol',
  carries(setting, question) {
    const refusal = refusalOfRegistry(setting, question);
    if (refusal !== null) return refusal;
    if (question?.place === 'local') {
      return {
        kind: 'not-carried',
        reason: 'It is the policy place that Group Policy owns, and the local place was asked for.',
        instead: ['reg'],
      };
    }
    const placed = placeOf(setting, 'policy');
    if (placed === null || placed.place === 'policy') return { kind: 'carried', notes: [] };
    const template = namesOf(setting.on.admx).find((admx) => writesTo(admx, placed.location));
    if (template === undefined) return notCarried(setting, placed.location);
    return {
      kind: 'carried',
      notes: [`As ${template.file} does, it writes a local value, which stays when the Group Policy object goes.`],
    };
  },
  misses(_setting, windows) {
    return windows.edition === 'home' ? 'Windows Home processes no Group Policy.' : null;
  },
  remarks: (input) =>
    carriedItems(input).flatMap((item) => {
      const bytes = Math.max(0, ...entryOf(item).map(({ data }) => data.length));
      if (bytes <= registryPolDataLimit) return [];
      const args = { setting: getSetting(item.setting).policyPath, bytes, limit: registryPolDataLimit };
      return [createDiagnostic('list-is-too-long-for-registry-pol', args, input.policy.assignments.get(item.setting))];
    }),
  emit(input) {
    const entries = carriedItems(input).flatMap(entryOf);
    return entries.length === 0 ? [] : [{ path: 'Machine/registry.pol', bytes: printRegistryPol({ entries: deletionsFirst(entries) }) }];
  },
};

function carriedItems(input: EmitInput): readonly StateItem[] {
  return itemsOf(input.items, carriedSettings(registryPolEmitter, input));
}

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
function notCarried(setting: SettingDefinition, location: Location): Carriage {
  const [others, options] = [otherChannels(setting), namesOf(setting.on.template)];
  const owner = options.length > 0 ? securityTemplate : 'Group Policy preferences (registry)';
  const reason = `Windows reads it from ${location.key} alone, which is no policy place and which no administrative template writes.`;
  return { kind: 'not-carried', reason, instead: [...new Set([owner, 'reg', ...others])] };
}

function entryOf(item: StateItem): readonly RegistryPolEntry[] {
  if (item.kind === 'registry-key-values') return [deleteAllValuesEntry(item.key)];
  if (item.kind !== 'registry') return [];
  if (item.data === null) return [deleteValueEntry(item.key, item.valueName)];
  return [{ key: item.key, valueName: item.valueName, type: registryTypes[item.type], data: bytesOf(item.data) }];
}

function bytesOf(data: Exclude<RegistryItem['data'], null>): Uint8Array {
  if (typeof data === 'number') return encodeRegistryDword(data);
  return typeof data === 'string' ? encodeRegistryString(data) : encodeRegistryStrings(data);
}

/** Windows applies records in their order: an order to delete that came after a value would take it away again. */
function deletionsFirst(entries: readonly RegistryPolEntry[]): readonly RegistryPolEntry[] {
  const deletes = (entry: RegistryPolEntry): boolean => entry.valueName.startsWith('**');
  return [...entries.filter(deletes), ...entries.filter((entry) => !deletes(entry))];
}
