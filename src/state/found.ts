import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { type SettingId, settings } from '../catalogue/settings/index.js';
import type { FoundAt } from '../text/span.js';
import type { FeatureItem, FirewallGroupItem, ObjectItem, RegistryItem, RegistryKeyItem } from './item.js';
import { type Placed, placesOf } from './registry-place.js';

/** A registry value of a machine or of somebody's file; `type` may be any, `data` null when it is ordered to be removed. Key and name in any case. */
export type FoundValue = Pick<RegistryItem, 'kind' | 'key' | 'valueName' | 'data'> & { readonly type: string };

/**
 * Machine state of which nobody has said yet which setting it is. What `lower` makes is such state too. `at` is the record of somebody's file that says
 * it, and is left out of what was read from a machine.
 */
export type FoundItem = (
  | FoundValue
  | Pick<RegistryKeyItem, 'kind' | 'key'>
  | Pick<FeatureItem, 'kind' | 'feature' | 'enabled'>
  | Pick<FirewallGroupItem, 'kind' | 'group' | 'enabled'>
  | Pick<ObjectItem, 'kind' | 'setting' | 'objectKind' | 'data'>
) & { readonly at?: FoundAt };

/** A setting of the catalogue and the place of it that an item stands at. */
export interface Owner extends Placed {
  readonly id: SettingId;
  readonly setting: SettingDefinition;
}

const owners: readonly Owner[] = settings.flatMap((row) => placesOf(row).map((placed) => ({ id: row.id, setting: row, ...placed })));
const byValue = new Map(owners.map((owner) => [nameOf(owner.location.key, owner.location.valueName), owner]));
const byTableKey = new Map(owners.filter(hasValuePerRow).map((owner) => [owner.location.key.toLowerCase(), owner]));

/** Which setting a registry value belongs to, by its place alone; the registry tells no upper from lower case. */
export function ownerOfValue(key: string, valueName: string): Owner | undefined {
  return byTableKey.get(key.toLowerCase()) ?? byValue.get(nameOf(key, valueName));
}

/** The table whose rows are the values of this key. */
export function ownerOfKey(key: string): Owner | undefined {
  return byTableKey.get(key.toLowerCase());
}

/** The places of settings in a key, or in it and all keys below it. */
export function ownersIn(key: string, withSubkeys: boolean): readonly Owner[] {
  const wanted = key.toLowerCase();
  return owners.filter(({ location }) => {
    const own = location.key.toLowerCase();
    return own === wanted || (withSubkeys && own.startsWith(`${wanted}\\`));
  });
}

/** Which setting an item of the registry belongs to. */
export function ownerOfItem(item: FoundItem): Owner | undefined {
  if (item.kind === 'registry-key-values') return ownerOfKey(item.key);
  return item.kind === 'registry' ? ownerOfValue(item.key, item.valueName) : undefined;
}

/** Whether a setting is a table with one registry value a row. */
export function hasValuePerRow({ setting }: { readonly setting: SettingDefinition }): boolean {
  return setting.storage.kind === 'registry' && setting.storage.encoding?.as === 'value-per-row';
}

function nameOf(key: string, valueName: string): string {
  return `${key}\\${valueName}`.toLowerCase();
}
