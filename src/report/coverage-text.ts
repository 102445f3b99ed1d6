import { getSetting } from '../catalogue/settings/index.js';
import type { TargetCoverage, CoverageRow } from '../emit/coverage.js';
import type { DeploymentNote } from '../emit/notes.js';
import { indentText } from './lines.js';
import type { Style } from './style.js';
import { renderTable, type Cell } from './table.js';

/**
 * Which target carries which setting, as a table, and under it why not. A number in a cell leads to the reason; reasons that several settings
 * share stand once.
 */
export function renderCoverage(rows: readonly CoverageRow[], style: Style): string {
  const [first] = rows;
  if (first === undefined) return 'The policy assigns no setting.\n';
  const remarks = new Map<string, number>();
  const cells = rows.map((row) => [
    { text: row.path, paint: style.paint.cyan },
    typeof row.value === 'string' ? row.value : JSON.stringify(row.value),
    ...Object.values(row.targets).map((coverage) => renderCell(row, coverage, remarks, style)),
  ]);
  const notes = [...remarks].map(([text, number]) => indentText(text, '     ', style.width, `${`(${number})`.padStart(4)} `));
  const table = renderTable(['Setting', 'Value', ...Object.keys(first.targets)], cells, style);
  return notes.length === 0 ? table : `${table}\n${notes.join('\n')}\n`;
}

/** Settings of a note that are named; of more only the number is given. */
const namedSettings = 8;

/** What an administrator must know before the files go out, each with the settings it speaks of. */
export function renderDeploymentNotes(notes: readonly DeploymentNote[], rows: readonly CoverageRow[], style: Style): string {
  if (notes.length === 0) return '';
  const lines = notes.map(({ text, settings }) => {
    const paths = nameSettings(
      settings.map((id) => getSetting(id).policyPath),
      rows.length,
    );
    return `${indentText(text, '  ', style.width, '- ')}\n${style.paint.dim(indentText(paths, '  ', style.width))}`;
  });
  return `${style.paint.bold('Before you deploy')}\n${lines.join('\n')}\n`;
}

function nameSettings(paths: readonly string[], assigned: number): string {
  if (paths.length > 1 && paths.length === assigned) return 'All settings of the policy';
  const more = paths.length > namedSettings ? ` and ${paths.length - namedSettings} more` : '';
  return paths.slice(0, namedSettings).join(', ') + more;
}

function renderCell(row: CoverageRow, coverage: TargetCoverage, remarks: Map<string, number>, style: Style): Cell {
  const said = remarksOn(row, coverage).map((remark) => `(${numberOf(remark, remarks)})`);
  const { word, paint } = {
    carried: { word: 'yes', paint: style.paint.green },
    partly: { word: 'partly', paint: style.paint.yellow },
    offered: { word: 'offered', paint: style.paint.yellow },
    'not-carried': { word: 'no', paint: style.paint.yellow },
  }[coverage.carriage];
  return { text: [word, ...said].join(' '), paint };
}

function remarksOn(row: CoverageRow, { reason, instead, missed, notes, carriage }: TargetCoverage): readonly string[] {
  const elsewhere = instead.length === 0 ? '' : ` Carried by: ${instead.join(', ')}.`;
  const byReason = new Map<string, string[]>();
  const lost = carriage === 'not-carried' ? [] : [...missed, ...row.unread];
  for (const { windows, reason: why } of lost) byReason.set(why, [...(byReason.get(why) ?? []), windows]);
  return [
    ...(reason === null ? [] : [`${reason}${elsewhere}`]),
    ...[...byReason].map(([why, windows]) => `Not on ${windows.join(', ')}: ${why}`),
    ...notes,
  ];
}

function numberOf(remark: string, remarks: Map<string, number>): number {
  const known = remarks.get(remark) ?? remarks.size + 1;
  remarks.set(remark, known);
  return known;
}
