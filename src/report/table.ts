import { makeVisible } from '../text/visible.js';
import { padTo, textWidth, wrapText } from './lines.js';
import type { Style } from './style.js';

/** A cell: its text, which is made visible, and how it is marked once its lines are broken. */
export type Cell = string | { readonly text: string; readonly paint: (text: string) => string };

const gap = '  ';
/** A column is never squeezed below this; where the columns do not fit even so, each row becomes a small record. */
const narrowestColumn = 12;

/**
 * A table whose columns are aligned and whose cells are broken into lines so that it takes `style.width` columns at most. In a terminal too
 * narrow for columns every row is written as lines `title: text`.
 */
export function renderTable(titles: readonly string[], rows: readonly (readonly Cell[])[], style: Style): string {
  const natural = titles.map((title, column) => Math.max(textWidth(title), ...rows.map((row) => textWidth(textOf(row[column])))));
  const longest = titles.map((_, column) => Math.max(...rows.map((row) => longestWord(textOf(row[column])))));
  const room = style.width - gap.length * (titles.length - 1);
  const widths =
    fitColumns(natural, longest, room) ??
    fitColumns(
      natural,
      natural.map(() => 0),
      room,
    );
  if (widths === undefined) return renderRecords(titles, rows, style);
  const head = renderRow(
    titles.map((title) => ({ text: title, paint: style.paint.dim })),
    widths,
  );
  return [head, ...rows.map((row) => renderRow(row, widths))].join('\n') + '\n';
}

function renderRow(cells: readonly Cell[], widths: readonly number[]): string {
  const columns = cells.map((cell, column) => wrapText(textOf(cell), widths[column] ?? narrowestColumn));
  const height = Math.max(...columns.map((lines) => lines.length));
  return Array.from({ length: height }, (_, line) =>
    columns
      .map((lines, column) => paintOf(cells[column])(padTo(lines[line] ?? '', column === columns.length - 1 ? 0 : (widths[column] ?? 0))))
      .join(gap)
      .trimEnd(),
  ).join('\n');
}

function renderRecords(titles: readonly string[], rows: readonly (readonly Cell[])[], style: Style): string {
  const records = rows.map((row) =>
    titles
      .flatMap((title, column) => {
        const text = textOf(row[column]);
        if (text === '') return [];
        const lines = wrapText(column === 0 ? text : `${title}: ${text}`, Math.max(10, style.width - 2));
        return lines.map((line, index) => `${column === 0 && index === 0 ? '' : '  '}${paintOf(row[column])(line)}`);
      })
      .join('\n'),
  );
  return records.join('\n') + '\n';
}

/** Takes columns from the widest until all fit, none below its longest word; undefined when they cannot. */
function fitColumns(natural: readonly number[], longest: readonly number[], room: number): readonly number[] | undefined {
  const widths = [...natural];
  const floor = natural.map((width, column) => Math.min(width, Math.max(narrowestColumn, longest[column] ?? 0)));
  let excess = widths.reduce((sum, width) => sum + width, 0) - room;
  while (excess > 0) {
    let widest = -1;
    widths.forEach((width, column) => {
      if (width > (floor[column] ?? 0) && (widest === -1 || width > (widths[widest] ?? 0))) widest = column;
    });
    if (widest === -1) return undefined;
    widths[widest] = (widths[widest] ?? 0) - 1;
    excess -= 1;
  }
  return widths;
}

function longestWord(text: string): number {
  return Math.max(...text.split(/\s+/).map(textWidth));
}

function textOf(cell: Cell | undefined): string {
  return makeVisible(typeof cell === 'object' ? cell.text : (cell ?? ''));
}

function paintOf(cell: Cell | undefined): (text: string) => string {
  return typeof cell === 'object' ? cell.paint : (text) => text;
}
