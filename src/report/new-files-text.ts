import type { Style } from './style.js';
import { renderTable } from './table.js';

/** Files that were written, each with what it is. */
export function renderNewFiles(files: readonly { readonly path: string; readonly purpose: string }[], style: Style): string {
  return renderTable(
    ['File', 'What it is'],
    files.map(({ path, purpose }) => [{ text: path, paint: style.paint.cyan }, purpose]),
    style,
  );
}
