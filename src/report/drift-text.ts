import { getSetting } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import { winners } from '../drift/describe.js';
import type { Drift, SettingDrift } from '../drift/drift.js';
import type { DriftVerdict } from '../drift/judge.js';
import { printSettingValue } from '../explain/setting-words.js';
import type { Reading } from '../observation/observed-setting.js';
import type { News } from '../observation/resolve-observed.js';
import { makeVisible } from '../text/visible.js';
import { countOf, indentText } from './lines.js';
import { printNews } from './news-words.js';
import type { Style } from './style.js';
import { type Cell, renderTable } from './table.js';

const verdicts: Readonly<Record<DriftVerdict, string>> = {
  compliant: 'ok',
  drifts: 'drift',
  'not-read': 'not read by this Windows',
  'not-told': 'not told',
};

/** What a machine has against its policy: a table of the settings, those that differ marked, then what is news, then a count. */
export function renderDrift({ windows, settings, news }: Drift, style: Style): string {
  const rows = settings.map((each) => renderRow(each, style));
  const titles = ['Setting', 'Policy place', 'Local place', 'In force', 'From', 'Expected', 'Verdict'];
  const parts = [
    `${style.paint.bold(makeVisible(windows.text))}\n`,
    rows.length === 0 ? '' : `\n${renderTable(titles, rows, style)}`,
    renderNews(news, style),
    `\n${renderCount(settings)}\n`,
  ];
  return parts.join('');
}

/** News of defaults, where there are any. */
export function renderNews(news: readonly News[], style: Style): string {
  const lines = news.map((each) => `${indentText(printNews(each), '    ', style.width, '  ')}\n`);
  return lines.length === 0 ? '' : `\n${style.paint.yellow('News of defaults:')}\n${lines.join('')}`;
}

function renderRow(
  { setting: id, assignment: { wanted }, observed, effective, wins, verdict, why }: SettingDrift,
  style: Style,
): readonly Cell[] {
  const { paint } = style;
  const setting = getSetting(id);
  const mark = verdict === 'drifts' ? paint.red : verdict === 'not-told' ? paint.yellow : (text: string) => text;
  const isRead = verdict !== 'not-read';
  return [
    { text: setting.policyPath, paint: mark },
    printReading(observed.policy, setting),
    printReading(observed.local, setting),
    { text: isRead ? printValue(effective.value, setting) : '', paint: mark },
    wins === null || !isRead ? '' : winners[wins],
    wanted.kind === 'default' ? 'default' : printSettingValue(setting, wanted.data),
    { text: [verdicts[verdict], ...(why === null ? [] : [why])].join(': '), paint: mark },
  ];
}

function printReading(reading: Reading | null, setting: SettingDefinition): string {
  switch (reading?.kind) {
    case undefined:
      return '\u2013';
    case 'value':
      return printSettingValue(setting, reading.data);
    case 'absent':
      return 'absent';
    case 'strange':
      return reading.says;
    case 'unreadable':
      return 'unreadable';
    case 'not-asked':
      return 'not asked';
  }
}

function printValue(data: SettingDrift['effective']['value'], setting: SettingDefinition): string {
  return data === undefined ? 'not known' : printSettingValue(setting, data);
}

function renderCount(settings: readonly SettingDrift[]): string {
  const count = (verdict: DriftVerdict): number => settings.filter((each) => each.verdict === verdict).length;
  const others = [
    [count('not-told'), 'not told'],
    [count('not-read'), 'not read by this Windows'],
  ] as const;
  const drifting = count('drifts');
  const head = `${countOf(settings.length, 'setting')} of the policy: ${drifting === 0 ? 'no drift' : `${drifting} ${drifting === 1 ? 'drifts' : 'drift'}`}`;
  return [head, ...others.filter(([number]) => number > 0).map(([number, words]) => `${number} ${words}`)].join(', ');
}
