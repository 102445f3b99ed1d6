import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { StateItem } from '../state/item.js';
import type { EmitInput, Emitter } from './emitter.js';

/** The assigned settings that a channel carries to at least one Windows of the policy. */
export function carriedSettings(
  emitter: Pick<Emitter, 'carries' | 'misses'>,
  { policy, effective, place }: EmitInput,
): ReadonlySet<SettingId> {
  const carried = [...policy.assignments.values()].filter(({ setting: id, wanted }) => {
    const setting = getSetting(id);
    if (emitter.carries(setting, { wanted, place }).kind !== 'carried') return false;
    return effective.length === 0 || effective.some(({ windows }) => emitter.misses(setting, windows) === null);
  });
  return new Set(carried.map(({ setting }) => setting));
}

/** The items of these settings. */
export function itemsOf(items: readonly StateItem[], settings: ReadonlySet<SettingId>): readonly StateItem[] {
  return items.filter((item) => settings.has(item.setting));
}
