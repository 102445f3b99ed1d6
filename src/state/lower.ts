import type { SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { getSetting, type SettingId, settings } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/span.js';
import type { RegistryItem, StateItem } from './item.js';
import { type RegistryPlace, placeOf } from './registry-place.js';
import { switchesOf } from './switches.js';
import { printRow } from './table-text.js';
import type { WantedSetting } from './wanted.js';

/** What is to be lowered, with the place where its author wrote it. */
export interface Lowerable extends WantedSetting {
  readonly span?: Span;
  readonly pointer?: string;
}

/** The machine state that settings come to, in the order of the catalogue, and what cannot be done. */
export interface Lowered {
  readonly items: readonly StateItem[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Turns what is wanted into machine state. `place` says where registry values go that have two places, see `placeOf`. A `default` goes to the same
 * place as a value would: it takes away what we wrote, and leaves what others wrote elsewhere.
 */
export function lower(settingsWanted: Iterable<Lowerable>, place: RegistryPlace): Lowered {
  const bySetting = new Map(Array.from(settingsWanted, (each) => [each.setting, each]));
  const ordered = settings.flatMap(({ id }) => bySetting.get(id) ?? []);
  const lowered = ordered.map((each) => lowerSetting(each, place));
  return { items: lowered.flatMap(({ items }) => items), diagnostics: lowered.flatMap(({ diagnostics }) => diagnostics) };
}

function lowerSetting(lowerable: Lowerable, place: RegistryPlace): Lowered {
  const setting = getSetting(lowerable.setting);
  if (lowerable.wanted.kind === 'default') return lowerDefault(lowerable, setting, place);
  const unstorable = textsIn(lowerable.wanted.data).find((text) => /[\u0000-\u001f]/.test(text));
  if (unstorable === undefined) return { items: itemsFor(lowerable.setting, setting, lowerable.wanted.data, place), diagnostics: [] };
  return {
    items: [],
    diagnostics: [createDiagnostic('text-cannot-be-stored', { setting: setting.policyPath, text: unstorable }, lowerable)],
  };
}

function lowerDefault(lowerable: Lowerable, setting: SettingDefinition, place: RegistryPlace): Lowered {
  const { reset } = setting.storage;
  if (reset === 'delete') return { items: itemsFor(lowerable.setting, setting, null, place), diagnostics: [] };
  if ('write' in reset) return { items: itemsFor(lowerable.setting, setting, reset.write, place), diagnostics: [] };
  const diagnostic = createDiagnostic('default-cannot-be-restored', { setting: setting.policyPath, reason: reset.cannot }, lowerable);
  return { items: [], diagnostics: [diagnostic] };
}

/** The state of one setting with this data; null takes it away. */
function itemsFor(id: SettingId, setting: SettingDefinition, data: SettingData | null, place: RegistryPlace): readonly StateItem[] {
  const { storage } = setting;
  switch (storage.kind) {
    case 'registry':
      return registryItems(id, setting, data, place);
    case 'optional-feature':
      return switchesOf(setting, data).map(({ name: feature, enabled, partOf }) => {
        const serverFeature = partOf === undefined ? storage.serverFeature : null;
        return { kind: 'optional-feature', setting: id, feature, serverFeature, enabled };
      });
    case 'firewall-group':
      return switchesOf(setting, data).map(({ name: group, enabled }) => ({ kind: 'firewall-group', setting: id, group, enabled }));
    case 'object':
      return [{ kind: 'object', setting: id, objectKind: storage.objectKind, data }];
  }
}

function registryItems(id: SettingId, setting: SettingDefinition, data: SettingData | null, asked: RegistryPlace): readonly StateItem[] {
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
