import { parseHexList } from '../../text/hex.js';
import { encodeUtf16 } from '../../text/utf16.js';
import { decodeRegistryString, registryTypes } from '../registry-data.js';
import { isQuotable, type RegData, type RegValue } from './model.js';

/** What is wrong with a value line, and which piece of its text. */
export interface ValueFault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

/** A value line's value, or what is wrong with the line. */
export type ParsedValue = { readonly value: RegValue } | ValueFault;

type ParsedData = { readonly data: RegData } | ValueFault;

/** Types whose bytes are text, 8-bit in a REGEDIT4 file and UTF-16 in a later one. */
const textTypes: readonly number[] = [registryTypes.REG_SZ, registryTypes.REG_EXPAND_SZ, registryTypes.REG_MULTI_SZ];

/** Reads one value line, its continuations already joined. `eightBit` is true for a REGEDIT4 file, whose text bytes are widened here. */
export function parseRegValue(line: string, eightBit: boolean): ParsedValue {
  const name = line.startsWith('@') ? { text: '', end: 1 } : readQuoted(line, 0);
  if ('problem' in name) return name;
  const equals = /^[ \t]*=[ \t]*/.exec(line.slice(name.end));
  if (equals === null) return { problem: 'no equals sign follows the value name', start: name.end, end: line.length };
  const data = parseData(line, name.end + equals[0].length, eightBit);
  return 'problem' in data ? data : { value: { name: name.text, data: data.data } };
}

function parseData(line: string, start: number, eightBit: boolean): ParsedData {
  if (line[start] === '"') return parseString(line, start);
  const bare = line.slice(start).replace(/;.*$/, '').trimEnd();
  if (bare === '-') return { data: { kind: 'delete' } };
  const dword = /^dword:/i.exec(bare);
  if (dword !== null) return parseDword(bare.slice(dword[0].length), start + dword[0].length);
  const hex = /^hex(?:\(([0-9a-f]{1,8})\))?:/i.exec(bare);
  if (hex === null) return { problem: 'the data is none of "text", dword:, hex: and -', start, end: start + bare.length };
  const type = hex[1] === undefined ? registryTypes.REG_BINARY : Number.parseInt(hex[1], 16);
  return parseBytes(type, bare.slice(hex[0].length), start + hex[0].length, eightBit);
}

function parseString(line: string, start: number): ParsedData {
  const read = readQuoted(line, start);
  if ('problem' in read) return read;
  if (/^[ \t]*(;.*)?$/.test(line.slice(read.end))) return { data: { kind: 'string', text: read.text } };
  return { problem: 'something follows the closing quote', start: read.end, end: line.length };
}

function parseDword(digits: string, start: number): ParsedData {
  if (/^[0-9a-f]{1,8}$/i.test(digits)) return { data: { kind: 'dword', value: Number.parseInt(digits, 16) } };
  return { problem: 'dword: takes one to eight hexadecimal digits', start, end: start + digits.length };
}

function parseBytes(type: number, list: string, start: number, eightBit: boolean): ParsedData {
  const bytes = parseHexList(list.trim());
  if (bytes === undefined) {
    const problem = 'the bytes are not two hexadecimal digits each, with a comma between';
    return { problem, ...wrongByte(list, start) };
  }
  const wide = eightBit && textTypes.includes(type) ? encodeUtf16(new TextDecoder('windows-1252').decode(bytes)) : bytes;
  const text = type === registryTypes.REG_SZ ? decodeRegistryString(wide) : undefined;
  // A string with line ends can only be written as bytes: it is the string that is meant.
  if (text !== undefined && !isQuotable(text) && wide.length === (text.length + 1) * 2) return { data: { kind: 'string', text } };
  return { data: { kind: 'hex', type, bytes: wide } };
}

/** The first piece between commas that is no byte. */
function wrongByte(list: string, start: number): { readonly start: number; readonly end: number } {
  let offset = start;
  for (const piece of list.split(',')) {
    if (parseHexList(piece.trim())?.length !== 1) return { start: offset, end: offset + piece.length };
    offset += piece.length + 1;
  }
  return { start, end: offset - 1 };
}

/** Reads a quoted text from `start`; a backslash may only stand before a backslash or a quote. */
function readQuoted(line: string, start: number): { readonly text: string; readonly end: number } | ValueFault {
  if (line[start] !== '"') return { problem: 'a value name stands between quotes, or is @', start, end: line.length };
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
    if (escaped !== '\\' && escaped !== '"')
      return { problem: 'a backslash between quotes must be doubled', start: index - 1, end: Math.min(index + 1, line.length) };
    text += escaped;
  }
  return { problem: 'the closing quote is missing', start, end: line.length };
}
