import type { SettingId } from '../catalogue/settings/index.js';
import type { RegistryType } from '../catalogue/settings/definition.js';
import type { RegistryPlace } from './registry-place.js';

/** The hive under which every setting stands. */
export const hive = 'HKEY_LOCAL_MACHINE';

/** A registry value to be written or removed, under HKEY_LOCAL_MACHINE. */
export interface RegistryItem {
  readonly kind: 'registry';
  readonly setting: SettingId;
  readonly place: RegistryPlace;
  readonly key: string;
  readonly valueName: string;
  readonly type: RegistryType;
  /** Null removes the value. */
  readonly data: number | string | readonly string[] | null;
  /** The value outlives the GPO that wrote it. */
  readonly tattoos: boolean;
}

/** All values of a key removed (a table with one value a row is set back or rewritten). */
export interface RegistryKeyItem {
  readonly kind: 'registry-key-values';
  readonly setting: SettingId;
  readonly place: RegistryPlace;
  readonly key: string;
}

/** A Windows optional feature; `serverFeature` is the server role feature that stands for it, null for its parts. */
export interface FeatureItem {
  readonly kind: 'optional-feature';
  readonly setting: SettingId;
  readonly feature: string;
  readonly serverFeature: string | null;
  readonly enabled: boolean;
}

/** Firewall rules of one display group. */
export interface FirewallGroupItem {
  readonly kind: 'firewall-group';
  readonly setting: SettingId;
  readonly group: string;
  readonly enabled: boolean;
}

/** An object that only cmdlets reach: certificate mapping, access entry, alternative port. Rows are the wanted set, null restores none. */
export interface ObjectItem {
  readonly kind: 'object';
  readonly setting: SettingId;
  readonly objectKind: string;
  readonly data: number | string | readonly string[] | readonly Readonly<Record<string, string | number>>[] | null;
}

/** Neutral machine state between settings and files. */
export type StateItem = RegistryItem | RegistryKeyItem | FeatureItem | FirewallGroupItem | ObjectItem;

/** The place at which items of one setting stand; null where none of them is a registry value. */
export function registryPlaceOf(items: readonly StateItem[]): RegistryPlace | null {
  const item = items.find((each) => each.kind === 'registry' || each.kind === 'registry-key-values');
  return item === undefined ? null : item.place;
}
