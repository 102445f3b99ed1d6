import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import { getSetting, type SettingId, settings } from '../catalogue/settings/index.js';
import type { FoundItem } from './found.js';
import type { Raised, RaisedSetting, Unrecognised } from './raised.js';
import { type Switch, switchesOf } from './switches.js';

/** A feature or firewall group that was found, its name in lower case: Windows tells no case there. */
interface FoundSwitch {
  readonly item: FoundItem;
  readonly name: string;
  readonly enabled: boolean;
}

/** Settings from optional features and firewall groups. A value is said only where everything that it wants on or off is known to be so. */
export function raiseSwitches(items: readonly FoundItem[]): Raised {
  const found = items.flatMap(foundSwitch);
  const raised: RaisedSetting[] = [];
  const unrecognised: Unrecognised[] = [];
  const owned = new Set<FoundSwitch>();
  for (const { id } of settings) {
    const own = found.filter((each) => isOf(getSetting(id), each));
    if (own.length === 0) continue;
    own.forEach((each) => owned.add(each));
    const reading = read(getSetting(id), own);
    if (typeof reading === 'object') raised.push({ setting: id, wanted: { kind: 'value', data: reading.data }, place: null });
    else unrecognised.push(...own.map(({ item }) => ({ item, why: reading })));
  }
  const strangers = found.filter((each) => !owned.has(each)).map(({ item }) => ({ item, why: 'no-setting' as const }));
  return { settings: raised, unrecognised: [...strangers, ...unrecognised] };
}

/** The setting that a feature or a group of firewall rules belongs to. */
export function settingOfSwitch(item: FoundItem): SettingId | undefined {
  const [found] = foundSwitch(item);
  return found === undefined ? undefined : settings.find(({ id }) => isOf(getSetting(id), found))?.id;
}

function foundSwitch(item: FoundItem): readonly FoundSwitch[] {
  if (item.kind === 'optional-feature') return [{ item, name: item.feature.toLowerCase(), enabled: item.enabled }];
  if (item.kind === 'firewall-group') return [{ item, name: item.group.toLowerCase(), enabled: item.enabled }];
  return [];
}

function isOf(setting: SettingDefinition, { item, name }: FoundSwitch): boolean {
  return setting.storage.kind === item.kind && switchesOf(setting, []).some((each) => each.name.toLowerCase() === name);
}

/** The value that these switches say, or why they say none. */
function read(setting: SettingDefinition, found: readonly FoundSwitch[]): { readonly data: SettingData } | 'value-unknown' | 'incomplete' {
  if (setting.value.kind !== 'choice') return 'value-unknown';
  const known = knownFrom(found, switchesOf(setting, []));
  const stateOf = ({ name }: Switch): boolean | undefined => known.get(name.toLowerCase());
  const possible = setting.value.choices
    .map(({ data }) => ({ data, switches: switchesOf(setting, data) }))
    .filter(({ switches }) => switches.every((each) => (stateOf(each) ?? each.enabled) === each.enabled));
  if (possible.length === 0) return 'value-unknown';
  return possible.find(({ switches }) => switches.every((each) => stateOf(each) === each.enabled)) ?? 'incomplete';
}

/** What was found, the last one counting, and what follows: a part that is on needs its feature, and a feature that is off has no part. */
function knownFrom(found: readonly FoundSwitch[], switches: readonly Switch[]): ReadonlyMap<string, boolean> {
  const known = new Map(found.map(({ name, enabled }) => [name, enabled]));
  for (const { name, partOf } of switches) {
    if (partOf === undefined) continue;
    const [part, whole] = [name.toLowerCase(), partOf.toLowerCase()];
    if (known.get(part) === true && !known.has(whole)) known.set(whole, true);
    if (known.get(whole) === false && !known.has(part)) known.set(part, false);
  }
  return known;
}
