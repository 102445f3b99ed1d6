import type { Location, SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { type SettingId, settings } from '../catalogue/settings/index.js';
import type { FoundAt } from '../text/span.js';
import { hasValuePerRow } from '../state/found.js';
import { placesOf, type RegistryPlace } from '../state/registry-place.js';
import { readRegistryData, readTableRow } from '../state/read-data.js';
import { commandAnswersOf } from './command-answers.js';
import type { Observation } from './observation.js';
import type { ObservedSetting, Reading } from './observed-setting.js';
import { readShown } from './read-shown.js';
import { type PlaceAnswer, type RegistryAnswers, registryAnswersOf, type StandingValue } from './registry-answers.js';

/** What a machine says of every setting of the catalogue, at each place where it can stand. */
export function readSettings(observation: Observation): ReadonlyMap<SettingId, ObservedSetting> {
  const registry = registryAnswersOf(observation);
  const commands = commandAnswersOf(observation);
  return new Map(
    settings.map((setting: SettingDefinition) => {
      const id = setting.id as SettingId;
      const at = (place: RegistryPlace): Reading | null => readPlace(setting, place, registry);
      return [id, { setting: id, policy: at('policy'), local: at('local'), shown: readShown(setting, commands) }];
    }),
  );
}

function readPlace(setting: SettingDefinition, place: RegistryPlace, registry: RegistryAnswers): Reading | null {
  const placed = placesOf(setting).find((each) => each.place === place);
  if (placed === undefined) return null;
  return hasValuePerRow({ setting })
    ? readRows(setting, placed.location, registry)
    : readValue(setting, placed.location, registry.valueAt(placed.location.key, placed.location.valueName));
}

function readValue(setting: SettingDefinition, { type }: Location, answer: PlaceAnswer<StandingValue>): Reading {
  if (answer.kind !== 'found') return answer;
  const { found } = answer;
  const { data, at } = found;
  const read = readRegistryData(setting, type, found.type, withoutEmptyTexts(data));
  if ('why' in read) return strange(found, at);
  if (countsAsAbsent(setting, read.data)) return { kind: 'absent' };
  return { kind: 'value', data: setting.value.kind === 'list' ? data : read.data, at };
}

/** Windows itself writes a list that begins with an empty text: it names the pipe without a name. */
function withoutEmptyTexts(data: StandingValue['data']): StandingValue['data'] {
  return typeof data === 'object' ? data.filter((text) => text !== '') : data;
}

/** An empty list of most settings is none: the other place counts again. */
function countsAsAbsent({ value }: SettingDefinition, data: SettingData): boolean {
  return (value.kind === 'list' || value.kind === 'table') && value.emptyMeans === 'absent' && Array.isArray(data) && data.length === 0;
}

/** The rows of a table with a value each. One that is not understood makes the whole of it strange: it may say anything. */
function readRows(setting: SettingDefinition, { key, type }: Location, registry: RegistryAnswers): Reading {
  const answer = registry.valuesIn(key);
  if (answer.kind !== 'found') return answer;
  const rows: TableRow[] = [];
  let at: FoundAt | undefined;
  for (const value of answer.found) {
    if ('unreadable' in value) return { kind: 'unreadable', reason: value.unreadable };
    if (!('data' in value)) continue;
    const row = value.type === type ? readTableRow(setting, value.name, value.data) : undefined;
    if (row === undefined) return strange(value, value.at);
    rows.push(row);
    at ??= value.at;
  }
  return rows.length === 0 ? { kind: 'absent' } : { kind: 'value', data: rows, at };
}

function strange({ name, type, data }: StandingValue, at: FoundAt | undefined): Reading {
  return { kind: 'strange', says: `${name} = ${type} ${JSON.stringify(data)}`, at };
}
