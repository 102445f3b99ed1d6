import { getSetting } from '../catalogue/settings/index.js';
import { printSettingValue } from '../explain/setting-words.js';
import type { Imported } from '../import/import-policy.js';
import type { ReasonedSetting } from '../import/policy-document.js';
import { printFoundAt } from '../text/place.js';
import { countOf } from './lines.js';
import type { Style } from './style.js';
import { type Cell, renderTable } from './table.js';

/** Which files were read, what they say of SMB settings and where, and how many records are on something else. */
export function renderImported({ files, settings, others }: Imported, style: Style): string {
  const read = files.map(({ file, format, records }): readonly Cell[] => [file, format ?? 'not read', String(records.length)]);
  const counted = others.map(({ area, records }): readonly Cell[] => [area, String(records.length)]);
  const tables = [
    table(['File', 'Format', 'Records'], read, style),
    table(
      ['Setting', 'Value', 'Found'],
      settings.map((each) => rowOf(each, style)),
      style,
    ),
    table(['No SMB setting', 'Records'], counted, style),
  ];
  return tables.filter((each) => each !== '').join('\n');
}

/** How much of the files is in the policy. */
export function countImported({ files, settings, leftOut, others }: Imported): string {
  const records = files.reduce((sum, file) => sum + file.records.length, 0);
  const elsewhere = others.reduce((sum, area) => sum + area.records.length, 0);
  const left = leftOut.length === 0 ? '' : `, ${leftOut.length} on SMB settings left out`;
  return `${countOf(settings.length, 'setting')} from ${countOf(records, 'record')} in ${countOf(files.length, 'file')}${left}, ${elsewhere} on something else`;
}

function table(titles: readonly string[], rows: readonly (readonly Cell[])[], style: Style): string {
  return rows.length === 0 ? '' : renderTable(titles, rows, style);
}

function rowOf({ settled: { setting: id, wanted, records } }: ReasonedSetting, style: Style): readonly Cell[] {
  const setting = getSetting(id);
  const value = wanted.kind === 'default' ? 'default' : printSettingValue(setting, wanted.data);
  return [{ text: setting.policyPath, paint: style.paint.cyan }, value, records.map(({ at }) => printFoundAt(at)).join('; ')];
}
