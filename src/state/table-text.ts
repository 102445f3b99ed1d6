import type { Column, TableEncoding, TableRow } from '../catalogue/settings/definition.js';

/** The text that Windows stores for a row of a table, such as `nas01.corp.example:tcp:4445` or `RequireIntegrity=1,RequirePrivacy=0`. */
export function printRow(row: TableRow, columns: readonly Column[], encoding: TableEncoding): string {
  return encoding.text.replace(/\{(\w+)\}/g, (_, name: string) => (name === 'flags' ? printFlags(row, columns) : String(row[name] ?? '')));
}

/** The row that a stored text stands for, without the columns that the text does not hold; undefined where it is no such text. */
export function parseRow(text: string, columns: readonly Column[], encoding: TableEncoding): TableRow | undefined {
  if (encoding.text === '{flags}') return parseFlags(text, columns);
  const names = [...encoding.text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
  const fields = names.map((name) => columns.find((column) => column.name === name));
  const pattern = encoding.text.replace(/\{(\w+)\}|[^{]+/g, (piece, name?: string) =>
    name === undefined ? escapeForRegExp(piece) : fieldPattern(columns.find((column) => column.name === name)),
  );
  const match = new RegExp(`^${pattern}$`, 'i').exec(text);
  if (match === null) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, readField(fields[index], match[index + 1] ?? '')] as const));
}

/** A missing flag is not written: Windows tells it from one that is 0. */
function printFlags(row: TableRow, columns: readonly Column[]): string {
  return columns
    .filter((column) => column.type.kind === 'flag' && row[column.name] !== undefined)
    .map((column) => `${column.title}=${row[column.name]}`)
    .join(',');
}

function parseFlags(text: string, columns: readonly Column[]): TableRow | undefined {
  const row: Record<string, number> = {};
  for (const piece of text.split(',').filter((part) => part.trim() !== '')) {
    const [title, flag] = piece.split('=').map((part) => part.trim());
    const column = columns.find(({ type, title: known }) => type.kind === 'flag' && known.toLowerCase() === title?.toLowerCase());
    if (column === undefined || (flag !== '0' && flag !== '1')) return undefined;
    row[column.name] = Number(flag);
  }
  return row;
}

function fieldPattern(column: Column | undefined): string {
  switch (column?.type.kind) {
    case 'integer':
      return '(\\d+)';
    case 'word':
      return `(${column.type.words.map(escapeForRegExp).join('|')})`;
    default:
      return '(.+)';
  }
}

function readField(column: Column | undefined, text: string): string | number {
  if (column?.type.kind === 'integer') return Number(text);
  if (column?.type.kind !== 'word') return text;
  return column.type.words.find((word) => word.toLowerCase() === text.toLowerCase()) ?? text;
}

function escapeForRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}
