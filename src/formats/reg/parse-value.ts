import { parseHexList } from '../../text/hex.js';
import { encodeUtf16 } from '../../text/utf16.js';
import { decodeRegistryString, registryTypes } from '../registry-data.js';
import { isQuotable, type RegData, type RegValue } from './model.js';

/** A value line's value, or what is wrong with the line. */
export type ParsedValue = { readonly value: RegValue } | { readonly problem: string };

/** Types whose bytes are text, 8-bit in a REGEDIT4 file and UTF-16 in a later one. */
const textTypes: readonly number[] = [registryTypes.REG_SZ, registryTypes.REG_EXPAND_SZ, registryTypes.REG_MULTI_SZ];

/** Reads one value line, its continuations already joined. `eightBit` is true for a REGEDIT4 file, whose text bytes are widened here. */
export function parseRegValue(line: string, eightBit: boolean): ParsedValue {
  const name = line.startsWith('@') ? { text: '', end: 1 } : readQuoted(line, 0);
  if ('problem' in name) return name;
  const after = /^[ \t]*=[ \t]*/.exec(line.slice(name.end));
  if (after === null) return { problem: 'no equals sign follows the value name' };
  const data = parseData(line.slice(name.end + after[0].length), eightBit);
  return 'problem' in data ? data : { value: { name: name.text, data: data.data } };
}

function parseData(text: string, eightBit: boolean): { readonly data: RegData } | { readonly problem: string } {
  if (text.startsWith('"')) return parseString(text);
  const bare = text.replace(/;.*$/, '').trim();
  if (bare === '-') return { data: { kind: 'delete' } };
  const dword = /^dword:(.*)$/i.exec(bare);
  if (dword !== null) return parseDword(dword[1] ?? '');
  const hex = /^hex(?:\(([0-9a-f]{1,8})\))?:(.*)$/i.exec(bare);
  if (hex !== null)
    return parseBytes(hex[1] === undefined ? registryTypes.REG_BINARY : Number.parseInt(hex[1], 16), hex[2] ?? '', eightBit);
  return { problem: 'the data is none of "text", dword:, hex: and -' };
}

function parseString(text: string): { readonly data: RegData } | { readonly problem: string } {
  const read = readQuoted(text, 0);
  if ('problem' in read) return read;
  if (!/^[ \t]*(;.*)?$/.test(text.slice(read.end))) return { problem: 'something follows the closing quote' };
  return { data: { kind: 'string', text: read.text } };
}

function parseDword(digits: string): { readonly data: RegData } | { readonly problem: string } {
  if (!/^[0-9a-f]{1,8}$/i.test(digits)) return { problem: 'dword: takes one to eight hexadecimal digits' };
  return { data: { kind: 'dword', value: Number.parseInt(digits, 16) } };
}

function parseBytes(type: number, list: string, eightBit: boolean): { readonly data: RegData } | { readonly problem: string } {
  const bytes = parseHexList(list.trim());
  if (bytes === undefined) return { problem: 'the bytes are not two hexadecimal digits each, with a comma between' };
  const wide = eightBit && textTypes.includes(type) ? encodeUtf16(new TextDecoder('windows-1252').decode(bytes)) : bytes;
  const text = type === registryTypes.REG_SZ ? decodeRegistryString(wide) : undefined;
  // A string with line ends can only be written as bytes: it is the string that is meant.
  if (text !== undefined && !isQuotable(text) && wide.length === (text.length + 1) * 2) return { data: { kind: 'string', text } };
  return { data: { kind: 'hex', type, bytes: wide } };
}

/** Reads a quoted text from `start`; a backslash may only stand before a backslash or a quote. */
function readQuoted(line: string, start: number): { readonly text: string; readonly end: number } | { readonly problem: string } {
  if (line[start] !== '"') return { problem: 'a value name stands between quotes, or is @' };
  let text = '';
  for (let index = start + 1; index < line.length; index += 1) {
    const character = line.charAt(index);
    if (character === '"') return { text, end: index + 1 };
    if (character !== '\\') {
      text += character;
      continue;
    }
    index += 1;
    const escaped = line.charAt(index);
    if (escaped !== '\\' && escaped !== '"') return { problem: 'a backslash between quotes must be doubled' };
    text += escaped;
  }
  return { problem: 'the closing quote is missing' };
}
