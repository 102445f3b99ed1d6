import { isAdditive } from '../catalogue/settings/additive.js';
import type { SettingData, TableRow } from '../catalogue/settings/definition.js';
import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import { type Remark, remark } from '../diagnostics/create.js';
import { absentMeans, type AssignmentState } from './assignment-state.js';
import { itemsFor } from './items-for.js';
import type { StateItem } from './item.js';
import type { RegistryPlace } from './registry-place.js';
import type { WantedSetting } from './wanted.js';

/** The state that a wish comes to, or why no machine can be brought to it. */
export type Lowered =
  | { readonly kind: 'state'; readonly state: AssignmentState }
  | { readonly kind: 'impossible'; readonly reason: string; readonly remark: Remark };

/**
 * Turns what is wanted of a setting into machine state. `asked` says where registry values go that have two places, see `placeOf`. A `default`
 * goes to the same place as a value would: it takes away what we wrote, and leaves what others wrote elsewhere.
 * @param hasReader whether a machine that it is for may have the component that reads it; without it no default is left to be written
 */
export function lower({ setting: id, wanted }: WantedSetting, asked: RegistryPlace, hasReader = true): Lowered {
  const setting = getSetting(id);
  const stateWith = (items: readonly StateItem[]): Lowered => {
    const reset = wayBackFrom(id, items, asked, hasReader);
    return {
      kind: 'state',
      state: { setting: id, asked, wanted: items, reset, readBy: setting.behaviour, absentMeans: absentMeans(setting) },
    };
  };
  if (wanted.kind === 'default') {
    const reset = resetOf(id, asked);
    if (!('cannot' in reset)) return stateWith(reset());
    const args = { setting: setting.policyPath, reason: reset.cannot };
    return { kind: 'impossible', reason: reset.cannot, remark: remark('default-cannot-be-restored', args) };
  }
  const text = textsIn(wanted.data).find((each) => /[\u0000-\u001f]/.test(each));
  if (text === undefined) {
    const items = itemsFor(id, wanted.data, asked);
    return stateWith(wanted.only === true ? [...itemsFor(id, null, asked), ...items] : items);
  }
  const reason = "It holds a control character, which the registry's texts cannot hold.";
  return { kind: 'impossible', reason, remark: remark('text-cannot-be-stored', { setting: setting.policyPath, text }) };
}

/** Of an additive list its own rows go, and those of others stay; everything else goes back to its default, where there may be one. */
function wayBackFrom(id: SettingId, items: readonly StateItem[], asked: RegistryPlace, hasReader: boolean): AssignmentState['reset'] {
  const rows = isAdditive(getSetting(id)) ? items.filter((item) => item.kind === 'registry') : [];
  if (rows.length > 0) return () => rows.map((row) => ({ ...row, data: null }));
  const reset = resetOf(id, asked);
  return hasReader || 'cannot' in reset ? reset : () => itemsFor(id, null, asked);
}

function resetOf(id: SettingId, asked: RegistryPlace): AssignmentState['reset'] {
  const { reset } = getSetting(id).storage;
  if (reset !== 'delete' && 'cannot' in reset) return reset;
  return () => itemsFor(id, reset === 'delete' ? null : reset.write, asked);
}

function textsIn(data: SettingData): readonly string[] {
  if (!Array.isArray(data)) return typeof data === 'string' ? [data] : [];
  const cells = (data as readonly (string | TableRow)[]).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  return cells.filter((cell): cell is string => typeof cell === 'string');
}
