import type { SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { getSetting, type SettingId, settings } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/span.js';
import type { RegistryItem, StateItem } from './item.js';
import { type Place, placeOf } from './place.js';
import { printRow } from './table-text.js';

/** What is wanted of one setting: a value, or what Windows has without us. An assignment of a policy is one. */
export interface Wish {
  readonly setting: SettingId;
  readonly wanted: { readonly kind: 'value'; readonly data: SettingData } | { readonly kind: 'default' };
  readonly span?: Span;
  readonly pointer?: string;
}

/** The machine state that wishes come to, in the order of the catalogue, and what cannot be done. */
export interface Lowered {
  readonly items: readonly StateItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns wishes into machine state. `place` says where registry values go that have two places, see `placeOf`. A `default` goes to the same
 * place as a value would: it takes away what we wrote, and leaves what others wrote elsewhere.
 */
export function lower(wishes: Iterable<Wish>, place: Place): Lowered {
  const bySetting = new Map(Array.from(wishes, (wish) => [wish.setting, wish]));
  const ordered = settings.flatMap(({ id }) => bySetting.get(id) ?? []);
  const lowered = ordered.map((wish) => lowerWish(wish, place));
  return { items: lowered.flatMap(({ items }) => items), diagnostics: lowered.flatMap(({ diagnostics }) => diagnostics) };
}

function lowerWish(wish: Wish, place: Place): Lowered {
  const setting = getSetting(wish.setting);
  if (wish.wanted.kind === 'default') return lowerDefault(wish, setting, place);
  const unstorable = textsIn(wish.wanted.data).find((text) => /[\u0000-\u001f]/.test(text));
  if (unstorable === undefined) return { items: itemsFor(wish.setting, setting, wish.wanted.data, place), diagnostics: [] };
  return { items: [], diagnostics: [createDiagnostic('text-cannot-be-stored', { setting: setting.policyPath, text: unstorable }, wish)] };
}

function lowerDefault(wish: Wish, setting: SettingDefinition, place: Place): Lowered {
  const { reset } = setting.storage;
  if (reset === 'delete') return { items: itemsFor(wish.setting, setting, null, place), diagnostics: [] };
  if ('write' in reset) return { items: itemsFor(wish.setting, setting, reset.write, place), diagnostics: [] };
  const diagnostic = createDiagnostic('default-cannot-be-restored', { setting: setting.policyPath, reason: reset.cannot }, wish);
  return { items: [], diagnostics: [diagnostic] };
}

/** The state of one setting with this data; null takes it away. */
function itemsFor(id: SettingId, setting: SettingDefinition, data: SettingData | null, place: Place): readonly StateItem[] {
  const { storage } = setting;
  switch (storage.kind) {
    case 'registry':
      return registryItems(id, setting, data, place);
    case 'optional-feature': {
      const wanted = Array.isArray(data) ? (data as readonly string[]) : [];
      const parts = Object.entries(storage.parts).flatMap(([part, features]) =>
        features.map((feature) => ({ feature, enabled: wanted.includes(part) })),
      );
      const whole = { feature: storage.feature, serverFeature: storage.serverFeature, enabled: wanted.length > 0 };
      return [whole, ...parts.map((part) => ({ ...part, serverFeature: null }))].map((item) => ({
        kind: 'optional-feature',
        setting: id,
        ...item,
      }));
    }
    case 'firewall-group':
      return Object.entries(storage.groups).map(([word, group]) => ({
        kind: 'firewall-group',
        setting: id,
        group,
        enabled: word === data,
      }));
    case 'object':
      return [{ kind: 'object', setting: id, objectKind: storage.objectKind, data }];
  }
}

function registryItems(id: SettingId, setting: SettingDefinition, data: SettingData | null, asked: Place): readonly StateItem[] {
  const placed = placeOf(setting, asked);
  if (placed === null || setting.storage.kind !== 'registry') return [];
  const { place, location } = placed;
  const { encoding, tattoos } = setting.storage;
  const common = { setting: id, place, key: location.key };
  const item = (valueName: string, written: RegistryItem['data']): RegistryItem => {
    return { kind: 'registry', ...common, valueName, type: location.type, data: written, tattoos: tattoos || place === 'local' };
  };
  if (setting.value.kind !== 'table' || encoding === undefined) return [item(location.valueName, data as RegistryItem['data'])];
  const { columns, key } = setting.value;
  const rows = (data ?? []) as readonly TableRow[];
  if (encoding.as === 'string-per-row')
    return [item(location.valueName, data === null ? null : rows.map((row) => printRow(row, columns, encoding)))];
  // Rows of an older policy must not stay behind: the key is emptied before it is filled.
  return [{ kind: 'registry-key-values', ...common }, ...rows.map((row) => item(String(row[key]), printRow(row, columns, encoding)))];
}

function textsIn(data: SettingData): readonly string[] {
  if (!Array.isArray(data)) return typeof data === 'string' ? [data] : [];
  const cells = (data as readonly (string | TableRow)[]).flatMap((entry) => (typeof entry === 'string' ? [entry] : Object.values(entry)));
  return cells.filter((cell): cell is string => typeof cell === 'string');
}
