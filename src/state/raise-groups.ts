import type { SettingDefinition, Storage } from '../catalogue/settings/definition.js';
import { settings } from '../catalogue/settings/index.js';
import type { FoundItem } from './found.js';
import type { Raised, RaisedSetting, Unrecognised } from './raised.js';

type StorageOf<K extends Storage['kind']> = Extract<Storage, { readonly kind: K }>;
type Named = { readonly item: FoundItem; readonly name: string; readonly enabled: boolean };

/** Settings from optional features: the parts that are installed together make the choice. */
export function raiseFeatures(items: readonly FoundItem[]): Raised {
  const found = items.flatMap((item) => (item.kind === 'optional-feature' ? [{ item, name: item.feature, enabled: item.enabled }] : []));
  return raiseNamed(found, 'optional-feature', {
    names: (storage) => [storage.feature, ...Object.values(storage.parts).flat()],
    data: (storage, enabled) => Object.keys(storage.parts).filter((part) => storage.parts[part]?.some((feature) => enabled(feature))),
  });
}

/** Settings from firewall groups: the one that is open makes the choice. */
export function raiseFirewallGroups(items: readonly FoundItem[]): Raised {
  const found = items.flatMap((item) => (item.kind === 'firewall-group' ? [{ item, name: item.group, enabled: item.enabled }] : []));
  return raiseNamed(found, 'firewall-group', {
    names: (storage) => Object.values(storage.groups),
    data: (storage, enabled) => Object.keys(storage.groups).find((word) => enabled(storage.groups[word] ?? '')) ?? [],
  });
}

interface Reading<K extends Storage['kind']> {
  readonly names: (storage: StorageOf<K>) => readonly string[];
  readonly data: (storage: StorageOf<K>, enabled: (name: string) => boolean) => string | readonly string[];
}

function raiseNamed<K extends Storage['kind']>(found: readonly Named[], kind: K, reading: Reading<K>): Raised {
  const raised: RaisedSetting[] = [];
  const unrecognised: Unrecognised[] = [];
  const known = new Set<Named>();
  for (const row of settings) {
    const { storage, value } = row as SettingDefinition;
    if (storage.kind !== kind || value.kind !== 'choice') continue;
    const own = storage as StorageOf<K>;
    const names = reading.names(own).map((name) => name.toLowerCase());
    const mine = found.filter(({ name }) => names.includes(name.toLowerCase()));
    if (mine.length === 0) continue;
    mine.forEach((named) => known.add(named));
    const isEnabled = (name: string): boolean =>
      mine.findLast((named) => named.name.toLowerCase() === name.toLowerCase())?.enabled ?? false;
    const data = reading.data(own, isEnabled);
    const choice = value.choices.find((each) => JSON.stringify(each.data) === JSON.stringify(data));
    if (choice === undefined) unrecognised.push(...mine.map(({ item }) => ({ item, why: 'value-unknown' as const })));
    else raised.push({ setting: row.id, wanted: { kind: 'value', data: choice.data }, place: null });
  }
  const strangers = found.filter((named) => !known.has(named)).map(({ item }) => ({ item, why: 'no-setting' as const }));
  return { settings: raised, unrecognised: [...strangers, ...unrecognised] };
}
