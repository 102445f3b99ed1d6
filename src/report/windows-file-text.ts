import { recognizeFormat } from '../formats/recognize.js';
import { beginsBytes, parseValueName } from '../formats/reg/parse-value.js';
import { linesOfBytes } from '../formats/reg/logical-line.js';
import {
  decodeRegistryDword,
  decodeRegistryString,
  decodeRegistryStrings,
  encodeRegistryString,
  encodeRegistryStrings,
  registryTypeName,
  registryTypes,
} from '../formats/registry-data.js';
import type { RegistryPolEntry } from '../formats/registry-pol/model.js';
import { parseRegistryPol } from '../formats/registry-pol/parse.js';
import { decodeWindowsText } from '../formats/windows-text.js';
import { hexByte, printHex } from '../text/hex.js';
import { splitLines } from '../text/lines.js';
import { makeVisible } from '../text/visible.js';

/**
 * A file for Windows as text that compares well: a record of a registry.pol a line, a line of other files a line, with bytes that go on in the next line
 * joined and XML broken at its elements. Nothing in it hangs on where a record stands. A file that is not understood is shown as text, and what is no
 * text as bytes; the first line then says why.
 */
export function renderWindowsFile(path: string, bytes: Uint8Array): string {
  const lines = linesOf(path.slice(path.lastIndexOf('/') + 1), bytes);
  return lines.map((line) => `${makeVisible(line.replace(/^\t+/, (tabs) => '  '.repeat(tabs.length)))}\n`).join('');
}

function linesOf(name: string, bytes: Uint8Array): readonly string[] {
  const format = recognizeFormat(name, bytes);
  if (format === 'registry-pol') return linesOfRegistryPol(name, bytes);
  const decoded = decodeWindowsText(bytes);
  const text = 'text' in decoded ? decoded : decodeWindowsText(bytes, 'utf-8');
  if ('problem' in text) return [`${name}: ${text.problem}`, ...hexLines(bytes)];
  if (format === 'reg') return linesOfReg(text.text);
  return splitLines(isXml(text.text) ? breakAtElements(bytes, text.text) : text.text).map((line) => line.text);
}

function linesOfRegistryPol(name: string, bytes: Uint8Array): readonly string[] {
  const { model, diagnostics } = parseRegistryPol(name, bytes);
  return model === undefined
    ? [...diagnostics.map(({ message }) => `${name}: ${message}`), ...hexLines(bytes)]
    : model.entries.map(printRecord);
}

function printRecord({ key, valueName, type, data }: RegistryPolEntry): string {
  return `[${key}] ${JSON.stringify(valueName)} = ${registryTypeName(type) ?? `type ${type}`} ${printData(type, data)}`.trimEnd();
}

/** Bytes that are not exactly what Windows writes for their type stay bytes. */
function printData(type: number, data: Uint8Array): string {
  const isWritten = (bytes: Uint8Array): boolean => printHex(bytes) === printHex(data);
  if (type === registryTypes.REG_DWORD) return String(decodeRegistryDword(data) ?? printHex(data));
  if (type === registryTypes.REG_SZ || type === registryTypes.REG_EXPAND_SZ) {
    const text = decodeRegistryString(data);
    return text !== undefined && isWritten(encodeRegistryString(text)) ? JSON.stringify(text) : printHex(data);
  }
  const texts = type === registryTypes.REG_MULTI_SZ ? decodeRegistryStrings(data) : undefined;
  return texts !== undefined && isWritten(encodeRegistryStrings(texts)) ? JSON.stringify(texts) : printHex(data);
}

/** Lines of a .reg file; a value of bytes is one, whatever it is wrapped at. */
function linesOfReg(text: string): readonly string[] {
  const lines = splitLines(text);
  const shown: string[] = [];
  for (let index = 0; index < lines.length;) {
    const line = lines[index]?.text.trim() ?? '';
    const named = parseValueName(line);
    const isWrapped = 'dataStart' in named && beginsBytes(line, named.dataStart);
    const joined = isWrapped ? linesOfBytes(lines, index, named.dataStart) : { text: line, count: 1 };
    // what stands between continued lines is shown behind them
    const between = lines.slice(index + 1, index + joined.count).filter((each) => each.text.trim().startsWith(';'));
    shown.push(joined.text, ...between.map((each) => each.text.trim()));
    index += joined.count;
  }
  return shown;
}

function isXml(text: string): boolean {
  return /^\s*<[?!A-Za-z]/.test(text);
}

function breakAtElements(bytes: Uint8Array, fallback: string): string {
  const decoded = decodeWindowsText(bytes, 'utf-8');
  return ('text' in decoded ? decoded.text : fallback).replace(/>[ \t]*</g, '>\n<');
}

function hexLines(bytes: Uint8Array): readonly string[] {
  const rows: string[] = [];
  for (let offset = 0; offset < bytes.length; offset += 16) rows.push(Array.from(bytes.subarray(offset, offset + 16), hexByte).join(' '));
  return rows;
}
