import { trimBlanks } from '../../text/trim.js';
import { encodeUtf16 } from '../../text/utf16.js';
import { decodeRegistryString, registryTypes } from '../registry-data.js';
import { isQuotable, type RegData } from './model.js';

/** What is wrong with a value line, and which piece of its text. */
export interface ValueFault {
  readonly problem: string;
  readonly start: number;
  readonly end: number;
}

type ParsedData = { readonly data: RegData } | ValueFault;

/** The name of a value, and where its data begins. */
export interface ValueName {
  readonly name: string;
  readonly dataStart: number;
}

/** Types whose bytes are text, 8-bit in a REGEDIT4 file and UTF-16 in a later one. */
const textTypes: readonly number[] = [registryTypes.REG_SZ, registryTypes.REG_EXPAND_SZ, registryTypes.REG_MULTI_SZ];

/** Reads the name of a value line and the equals sign behind it. */
export function parseValueName(line: string): ValueName | ValueFault {
  const name = line.startsWith('@') ? { text: '', end: 1 } : readQuoted(line, 0);
  if ('problem' in name) return name;
  const equals = /^[ \t]*=[ \t]*/.exec(line.slice(name.end));
  if (equals === null) return { problem: 'no equals sign follows the value name', start: name.end, end: line.length };
  return { name: name.text, dataStart: name.end + equals[0].length };
}

/** Whether data are hexadecimal bytes, which may go on in the next line. */
export function beginsBytes(line: string, dataStart: number): boolean {
  return line.startsWith('hex', dataStart);
}

/**
 * Reads the data of a value line from `start`, its continuations already joined. `eightBit` is true for a REGEDIT4 file, whose text bytes are widened
 * here. What the kinds of data are called counts with its case (Wine 8.0).
 */
export function parseValueData(line: string, start: number, eightBit: boolean): ParsedData {
  if (line[start] === '"') return parseString(line, start);
  const comment = line.indexOf(';', start);
  const bare = trimBlanks(line.slice(start, comment < 0 ? undefined : comment));
  if (bare === '-') return { data: { kind: 'delete' } };
  const dword = /^dword:[ \t]*/.exec(bare);
  if (dword !== null) return parseDword(bare.slice(dword[0].length), start + dword[0].length);
  const hex = /^hex(?:\(([0-9a-fA-F]{0,8})\))?:/.exec(bare);
  if (hex === null) return { problem: 'the data is none of "text", dword:, hex: and -', start, end: start + bare.length };
  const type = hex[1] === undefined ? registryTypes.REG_BINARY : Number.parseInt(`0${hex[1]}`, 16);
  return parseBytes(type, bare.slice(hex[0].length), start + hex[0].length, eightBit);
}

/** The comment behind the data of a value that begin at `start` of its last line; empty where there is none. */
export function commentBehind(line: string, start: number): string {
  const quoted = line[start] === '"' ? readQuoted(line, start) : { end: start };
  const semicolon = 'problem' in quoted ? -1 : line.indexOf(';', quoted.end);
  return semicolon < 0 ? '' : trimBlanks(line.slice(semicolon + 1));
}

function parseString(line: string, start: number): ParsedData {
  const read = readQuoted(line, start);
  if ('problem' in read) return read;
  if (/^[ \t]*(?:;|$)/.test(line.slice(read.end))) return { data: { kind: 'string', text: read.text } };
  return { problem: 'something follows the closing quote', start: read.end, end: line.length };
}

function parseDword(digits: string, start: number): ParsedData {
  if (/^[0-9a-f]{1,8}$/i.test(digits)) return { data: { kind: 'dword', value: Number.parseInt(digits, 16) } };
  return { problem: 'dword: takes one to eight hexadecimal digits', start, end: start + digits.length };
}

function parseBytes(type: number, list: string, start: number, eightBit: boolean): ParsedData {
  const bytes = readByteList(list);
  if ('problem' in bytes) return { problem: bytes.problem, start: start + bytes.start, end: start + bytes.end };
  const wide = eightBit && textTypes.includes(type) ? encodeUtf16(new TextDecoder('windows-1252').decode(bytes)) : bytes;
  const text = type === registryTypes.REG_SZ ? decodeRegistryString(wide) : undefined;
  // A string with line ends can only be written as bytes: it is the string that is meant.
  if (text !== undefined && !isQuotable(text) && wide.length === (text.length + 1) * 2) return { data: { kind: 'string', text } };
  return { data: { kind: 'hex', type, bytes: wide } };
}

/** Bytes with commas between, and maybe one at the end; blanks may stand before a byte, not behind it (Wine 8.0). */
function readByteList(list: string): Uint8Array | ValueFault {
  const pieces = list.split(',');
  if (pieces.at(-1) === '') pieces.pop();
  let start = 0;
  const bytes: number[] = [];
  for (const piece of pieces) {
    const byte = /^[ \t]*[0-9a-f]+$/i.test(piece) ? Number.parseInt(piece, 16) : Number.NaN;
    const end = start + piece.length;
    if (!(byte <= 0xff)) return { problem: 'the bytes are not hexadecimal numbers up to ff, with a comma between', start, end };
    bytes.push(byte);
    start = end + 1;
  }
  return Uint8Array.from(bytes);
}

/**
 * Reads a quoted text from `start`. Other escapes than those that regedit writes are refused: Wine 8.0 takes `\n` and `\r` for line ends, passes over
 * other backslashes and ends its import at `\0`; regedit does not import a text with `\0`, and what it makes of the others no source says.
 */
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
    const [escaped = ''] = line.slice(index + 1, index + 3);
    if (escaped !== '\\' && escaped !== '"') {
      const problem = `\\${escaped} is none of the escapes between quotes, \\\\ and \\"; a backslash must be doubled`;
      return { problem, start: index, end: index + 1 + escaped.length };
    }
    text += escaped;
    index += 1;
  }
  return { problem: 'the closing quote is missing', start, end: line.length };
}
