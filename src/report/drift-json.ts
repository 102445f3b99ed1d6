import { getSetting } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { Drift, SettingDrift } from '../drift/drift.js';
import { printSettingValue } from '../explain/setting-words.js';
import type { Reading } from '../observation/observed-setting.js';
import type { News } from '../observation/resolve-observed.js';
import { printNews } from './news-words.js';

/** What a machine has against its policy, for programs: data as Windows stores it next to the author's word. */
export function driftToJson({ windows, settings, news }: Drift): object {
  return { windows, settings: settings.map(settingToJson), news: news.map(newsToJson) };
}

function settingToJson({ setting: id, assignment, observed, effective, expected, wins, verdict, why }: SettingDrift): object {
  const setting = getSetting(id);
  const { wanted } = assignment;
  return {
    id,
    path: setting.policyPath,
    verdict,
    why,
    policy: readingToJson(observed.policy, setting),
    local: readingToJson(observed.local, setting),
    shown: readingToJson(observed.shown, setting),
    effective: valueToJson(effective.value, setting),
    wins,
    wanted: wanted.kind === 'default' ? null : valueToJson(wanted.data, setting),
    expected: valueToJson(expected.value, setting),
    span: assignment.span,
  };
}

/** Null: Windows has no such place for the setting. */
function readingToJson(reading: Reading | null, setting: SettingDefinition): object | null {
  if (reading === null) return null;
  switch (reading.kind) {
    case 'value':
      return { kind: reading.kind, ...valueToJson(reading.data, setting) };
    case 'strange':
      return { kind: reading.kind, says: reading.says };
    case 'unreadable':
      return { kind: reading.kind, says: reading.reason };
    case 'absent':
    case 'not-asked':
      return { kind: reading.kind };
  }
}

function valueToJson(
  data: News['value'] | undefined,
  setting: SettingDefinition,
): { readonly value: unknown; readonly word: string } | null {
  return data === undefined ? null : { value: data, word: printSettingValue(setting, data) };
}

/** News of one setting, for programs. */
export function newsToJson(news: News): object {
  const setting = getSetting(news.setting);
  return { id: news.setting, path: setting.policyPath, ...valueToJson(news.value, setting), words: printNews(news) };
}
