import { hexByte, printHex32 } from '../../text/hex.js';
import { joinCrlf } from '../../text/lines.js';
import { encodeUtf16File } from '../../text/utf16.js';
import { encodeRegistryString, registryTypes } from '../registry-data.js';
import { isQuotable, type RegData, type RegFile, type RegKey, type RegValue } from './model.js';

/** The first line of a .reg file that Windows 2000 and later write. */
export const regHeader = 'Windows Registry Editor Version 5.00';

/** The column at which regedit breaks a line of hexadecimal bytes. */
const wrapAt = 77;

/**
 * Prints a .reg file as regedit exports it: UTF-16LE with byte order mark, CR LF, the header at offset 0, an empty line after it and
 * after each key. Other encodings are refused or misread by some Windows. A value name that holds a line end cannot be said in this
 * format: the caller must not ask for one.
 */
export function printReg(file: RegFile): Uint8Array {
  return encodeUtf16File(joinCrlf([regHeader, '', ...file.keys.flatMap(printKey)]));
}

function printKey(key: RegKey): readonly string[] {
  if (key.action === 'delete') return [`[-${key.path}]`, ''];
  return [`[${key.path}]`, ...key.values.flatMap(printValue), ''];
}

function printValue(value: RegValue): readonly string[] {
  const name = value.name === '' ? '@=' : `${quote(value.name)}=`;
  return printData(name, value.data);
}

function printData(name: string, data: RegData): readonly string[] {
  switch (data.kind) {
    case 'delete':
      return [`${name}-`];
    case 'dword':
      return [`${name}dword:${printHex32(data.value)}`];
    case 'string':
      // What regedit makes of a line end between quotes is not known, so such a string goes as its bytes.
      return isQuotable(data.text) ? [`${name}${quote(data.text)}`] : wrapHex(`${name}hex(1):`, encodeRegistryString(data.text));
    case 'hex':
      return wrapHex(data.type === registryTypes.REG_BINARY ? `${name}hex:` : `${name}hex(${data.type.toString(16)}):`, data.bytes);
  }
}

function quote(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`;
}

/**
 * Regedit's wrap rule: after each byte but the last a comma, and a backslash with a new line indented by two as soon as the line
 * holds 77 characters. Two exports with 17 wrapped values follow it byte for byte.
 */
function wrapHex(start: string, bytes: Uint8Array): readonly string[] {
  const lines: string[] = [];
  let line = start;
  bytes.forEach((byte, index) => {
    line += hexByte(byte);
    if (index === bytes.length - 1) return;
    line += ',';
    if (line.length < wrapAt) return;
    lines.push(`${line}\\`);
    line = '  ';
  });
  return [...lines, line];
}
