import { parseHexList } from '../../text/hex.js';
import type { LgpoAction } from './model.js';
import { lgpoOrders } from './print.js';

/** What stands for a character of a text; a NUL ends a string of a list. */
const escapes: ReadonlyMap<string, string> = new Map([
  ['\\\\', '\\'],
  ['\\r', '\r'],
  ['\\n', '\n'],
  ['\\0', '\0'],
]);
const largestDword = 0xffff_ffffn;
const largestQword = 0xffff_ffff_ffff_ffffn;

/** The action that the fourth line of an entry says, or what is wrong with it. */
export function parseLgpoAction(line: string): LgpoAction | string {
  const order = Object.entries(lgpoOrders).find(([, word]) => word === line.toUpperCase())?.[0];
  if (order !== undefined) return { kind: order as keyof typeof lgpoOrders };
  const [, type = '', data = ''] = /^([A-Za-z]+):(.*)$/s.exec(line) ?? [];
  switch (type.toUpperCase()) {
    case 'DWORD': {
      const value = parseNumber(data, largestDword);
      return value === undefined ? 'DWORD: takes an unsigned 32-bit number, decimal or with 0x' : { kind: 'dword', value: Number(value) };
    }
    case 'QWORD': {
      const value = parseNumber(data, largestQword);
      return value === undefined ? 'QWORD: takes an unsigned 64-bit number, decimal or with 0x' : { kind: 'qword', value };
    }
    case 'SZ':
    case 'EXSZ': {
      const texts = unescapeTexts(data);
      if (typeof texts === 'string') return texts;
      const kind = type.toUpperCase() === 'SZ' ? 'string' : 'expand-string';
      return texts.length === 1 ? { kind, text: texts[0] ?? '' } : 'only MULTISZ: has a \\0 between strings';
    }
    case 'MULTISZ': {
      const texts = unescapeTexts(data);
      // As Windows reads it, the first empty string ends a list: LGPO.exe shows a list of none as \0.
      if (typeof texts === 'string') return texts;
      return { kind: 'strings', texts: texts.every((text) => text === '') ? [] : texts };
    }
    case 'BINARY': {
      const bytes = parseHexList(data);
      return bytes === undefined ? 'BINARY: takes two hexadecimal digits a byte, with a comma between' : { kind: 'binary', bytes };
    }
    default:
      return `the action is none of DWORD:, QWORD:, SZ:, EXSZ:, MULTISZ:, BINARY:, ${Object.values(lgpoOrders).join(', ')}`;
  }
}

function parseNumber(data: string, largest: bigint): bigint | undefined {
  const value = /^(?:[0-9]+|0[xX][0-9a-fA-F]+)$/.test(data) ? BigInt(data) : undefined;
  return value === undefined || value > largest ? undefined : value;
}

/** The strings of a text with escapes, cut at each \0; or what is wrong with an escape. */
function unescapeTexts(data: string): readonly string[] | string {
  const pieces = data.match(/\\.?|[^\\]+/gs) ?? [];
  const wrong = pieces.find((piece) => piece.startsWith('\\') && !escapes.has(piece));
  if (wrong !== undefined) return `${wrong} is no escape: a backslash in a text is doubled`;
  return pieces
    .map((piece) => escapes.get(piece) ?? piece)
    .join('')
    .split('\0');
}
