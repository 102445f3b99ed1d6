import type { Location, SettingDefinition } from '../catalogue/settings/definition.js';

/** The policy place of the registry, which Group Policy owns, or the local one, which cmdlets and administrators own. */
export type RegistryPlace = 'policy' | 'local';

/** A location and which of the two places it is. */
export interface Placed {
  readonly place: RegistryPlace;
  readonly location: Location;
}

/**
 * Where a setting is written when this place is asked for. A setting has the policy place, the local place or both: with only one, that one is
 * taken. A local place that was never confirmed is not written while there is a policy place. Null: Windows keeps it outside the registry.
 */
export function placeOf(setting: SettingDefinition, asked: RegistryPlace): Placed | null {
  if (setting.storage.kind !== 'registry') return null;
  const { policy, local } = setting.storage;
  const takesLocal = local !== null && (policy === null || (asked === 'local' && local.confirmed));
  if (takesLocal) return { place: 'local', location: local };
  return policy === null ? null : { place: 'policy', location: policy };
}

/** All places of a setting, the policy place first, as Windows reads them. */
export function placesOf(setting: SettingDefinition): readonly Placed[] {
  if (setting.storage.kind !== 'registry') return [];
  const { policy, local } = setting.storage;
  return [
    ...(policy === null ? [] : [{ place: 'policy' as const, location: policy }]),
    ...(local === null ? [] : [{ place: 'local' as const, location: local }]),
  ];
}
