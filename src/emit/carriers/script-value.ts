import type { SettingDefinition } from '../../catalogue/settings/definition.js';
import type { SettingId } from '../../catalogue/settings/index.js';
import { itemsFor } from '../../state/items-for.js';
import type { RegistryItem, StateItem } from '../../state/item.js';
import type { PowerShellTable } from '../../text/powershell-literal.js';
import type { Wanted } from '../../state/wanted.js';
import type { Carrier } from '../carrier.js';
import { type ArgumentData, argumentFor } from '../cmdlet-argument.js';
import { fixedArguments, type ScriptPlace, type ScriptPlaces } from '../script-place.js';
import { namesOf } from '../ways.js';
import { placeNotes } from './place-notes.js';
import { refusalOfRegistry } from './registry-refusal.js';

/** Registry values that a script writes: at the place that was asked for, or by Windows' cmdlets where those are asked for and write the local place. */
export const scriptValue: Carrier<ScriptPlaces> = {
  carry(wish, setting, state) {
    const refusal = refusalOfRegistry(setting);
    if (refusal !== null) return refusal;
    const overriding = state.asked === 'local' ? overridingPlaces(wish, state.setting) : [];
    const piece = (): ScriptPlaces => {
      const cmdlet = placesByCmdlet(wish, state.setting, setting);
      return { registry: [...placesOf(state.wanted), ...overriding], ...(cmdlet === undefined ? {} : { cmdlet }) };
    };
    const note = 'A policy value that says something else is removed: it would win over the local value.';
    return { kind: 'carried', piece, notes: [...placeNotes(state), ...(overriding.length === 0 ? [] : [note])] };
  },
  misses: () => null,
};

const types = { REG_DWORD: 'DWord', REG_SZ: 'String', REG_MULTI_SZ: 'MultiString' } as const satisfies Record<RegistryItem['type'], string>;

/** A value each; a key that is to hold nothing else is one place with all that it holds. */
function placesOf(items: readonly StateItem[]): readonly ScriptPlace[] {
  const values = items.filter((item) => item.kind === 'registry');
  const emptied = items.find((item) => item.kind === 'registry-key-values');
  if (emptied === undefined) return values.map((item) => ({ Kind: 'Value', Key: item.key, Name: item.valueName, Want: wantedAt(item) }));
  const wanted = values.flatMap((item) => wantedAt(item).map((each) => ({ Name: item.valueName, ...each })));
  return [{ Kind: 'AllValues', Key: emptied.key, Want: wanted }];
}

function wantedAt({ type, data }: RegistryItem): readonly PowerShellTable[] {
  return data === null ? [] : [{ Type: types[type], Data: data }];
}

/** A policy value wins over a local one: where it says something else it goes. */
function overridingPlaces(wish: Wanted, id: SettingId): readonly ScriptPlace[] {
  if (wish.kind === 'default') return [];
  const local = itemsFor(id, wish.data, 'local');
  if (local.some((item) => item.kind !== 'registry' || item.place !== 'local')) return [];
  return itemsFor(id, wish.data, 'policy').flatMap((item): readonly ScriptPlace[] => {
    if (item.kind !== 'registry' || item.place !== 'policy' || item.data === null) return [];
    return [{ Kind: 'Value', Key: item.key, Name: item.valueName, Unless: { Type: types[item.type], Data: item.data } }];
  });
}

/** The same at the local place by the cmdlet that sets it; undefined where none is known to write there. */
function placesByCmdlet(wish: Wanted, id: SettingId, setting: SettingDefinition): readonly ScriptPlace[] | undefined {
  const [cmdlet] = namesOf(setting.on.cmdlet);
  if (wish.kind === 'default' || cmdlet?.kind !== 'property' || cmdlet.each !== null) return undefined;
  const items = itemsFor(id, wish.data, 'local');
  const [item] = items;
  if (items.length !== 1 || item?.kind !== 'registry' || item.place !== 'local') return undefined;
  const { name, parameter, fixed } = cmdlet.set;
  const argument = { [parameter]: argumentFor(cmdlet.spelling, wish.data as ArgumentData) };
  const call = { Name: name, Parameter: parameter, Arguments: { ...argument, ...fixedArguments(fixed) } };
  const want = wantedAt(item).map((each) => ({ ...each, Cmdlet: call }));
  return [{ Kind: 'Value', Key: item.key, Name: item.valueName, Want: want }, ...overridingPlaces(wish, id)];
}
