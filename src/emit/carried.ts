import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { StateItem } from '../state/item.js';
import type { EmitContext, EmitInput, Emitter } from './emitter.js';

/** The assigned settings that a channel carries to at least one Windows of the policy. */
export function carriedSettings(
  emitter: Pick<Emitter, 'carries' | 'misses'>,
  input: EmitInput,
  context: EmitContext,
): ReadonlySet<SettingId> {
  const carried = [...input.policy.assignments.values()].filter(({ setting: id, wanted }) => {
    const setting = getSetting(id);
    if (emitter.carries(setting, { wanted, place: context.place }).kind !== 'carried') return false;
    return context.targets.length === 0 || context.targets.some((windows) => emitter.misses(setting, windows) === null);
  });
  return new Set(carried.map(({ setting }) => setting));
}

/** The items of these settings. */
export function itemsOf(items: readonly StateItem[], settings: ReadonlySet<SettingId>): readonly StateItem[] {
  return items.filter((item) => settings.has(item.setting));
}
