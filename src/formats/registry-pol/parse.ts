import { createDiagnostic } from '../../diagnostics/create.js';
import { decodeUtf16 } from '../../text/utf16.js';
import type { Parsed } from '../parsed.js';
import type { RegistryPolEntry, RegistryPolFile } from './model.js';
import { registryPolHeader } from './print.js';

/** Where reading stopped, and what stands there. */
interface Fault {
  readonly offset: number;
  readonly problem: string;
}

/**
 * Reads a registry.pol strictly by its sizes, never by looking for a bracket: names and data may hold any character. The first byte
 * that does not fit is an error with its offset, and there is no model then. Types that Windows does not know are kept by number.
 */
export function parseRegistryPol(file: string, bytes: Uint8Array): Parsed<RegistryPolFile> {
  const result = readFile(file, bytes);
  if ('problem' in result)
    return { diagnostics: [createDiagnostic('registry-pol-is-wrong', result, { byte: { file, offset: result.offset } })] };
  return { model: result, diagnostics: [] };
}

function readFile(file: string, bytes: Uint8Array): RegistryPolFile | Fault {
  const wrong = registryPolHeader.findIndex((byte, index) => bytes[index] !== byte);
  if (bytes.length < registryPolHeader.length) return { offset: bytes.length, problem: 'the header "PReg" with version 1 is cut off' };
  if (wrong >= 0) return { offset: wrong, problem: 'the header is not "PReg" with version 1' };
  const entries: RegistryPolEntry[] = [];
  for (let offset = registryPolHeader.length; offset < bytes.length;) {
    const read = readEntry(bytes, offset);
    if ('problem' in read) return read;
    entries.push({ ...read.entry, at: { file, offset } });
    offset = read.end;
  }
  return { entries };
}

function readEntry(bytes: Uint8Array, start: number): { readonly entry: RegistryPolEntry; readonly end: number } | Fault {
  const opened = expect(bytes, start, '[');
  if (typeof opened !== 'number') return opened;
  const key = readName(bytes, opened, 'key');
  if ('problem' in key) return key;
  const value = readName(bytes, key.end, 'value name');
  if ('problem' in value) return value;
  const type = readDword(bytes, value.end, 'type');
  if ('problem' in type) return type;
  const size = readDword(bytes, type.end, 'size');
  if ('problem' in size) return size;
  const end = size.end + size.value;
  if (end > bytes.length)
    return { offset: size.end, problem: `${size.value} bytes of data are announced and ${bytes.length - size.end} are there` };
  const closed = expect(bytes, end, ']');
  if (typeof closed !== 'number') return closed;
  return { entry: { key: key.text, valueName: value.text, type: type.value, data: bytes.slice(size.end, end) }, end: closed };
}

/** A name with its NUL and the semicolon after it. */
function readName(bytes: Uint8Array, start: number, what: string): { readonly text: string; readonly end: number } | Fault {
  let end = start;
  while (bytes[end] !== 0 || bytes[end + 1] !== 0) {
    end += 2;
    if (end + 1 >= bytes.length) return { offset: start, problem: `a ${what} begins that has no end` };
  }
  const next = expect(bytes, end + 2, ';');
  if (typeof next !== 'number') return next;
  return { text: decodeUtf16(bytes.subarray(start, end)) ?? '', end: next };
}

/** A 32-bit number with the semicolon after it. */
function readDword(bytes: Uint8Array, start: number, what: string): { readonly value: number; readonly end: number } | Fault {
  if (start + 4 > bytes.length) return { offset: start, problem: `the ${what} is cut off` };
  const next = expect(bytes, start + 4, ';');
  if (typeof next !== 'number') return next;
  return { value: new DataView(bytes.buffer, bytes.byteOffset).getUint32(start, true), end: next };
}

/** The offset after one of the format's own characters, or what is wrong there. */
function expect(bytes: Uint8Array, offset: number, character: string): number | Fault {
  const found = bytes[offset] === character.charCodeAt(0) && bytes[offset + 1] === 0;
  return found ? offset + 2 : { offset, problem: `"${character}" is expected` };
}
