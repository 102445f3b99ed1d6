import type { DiagnosticDefinition } from './diagnostic.js';
import { quote } from './quote.js';

const strictJson = 'The file is strict JSON (RFC 8259), so that every tool reads it alike.';

/** What is said of a text before anybody asks what it means: encoding, size, and JSON's own grammar. */
export const sourceDiagnostics = {
  'text-is-too-large': {
    severity: 'error',
    message: ({ bytes, limit }: { bytes: number; limit: number }) => `the file has ${bytes} bytes; at most ${limit} are read`,
    help: () => 'Check that this is the file you meant; split a large policy with "extends".',
  },
  'text-is-utf-16': {
    severity: 'error',
    message: ({ order }: { order: 'little-endian' | 'big-endian' }) => `the file is UTF-16 (${order}), not UTF-8`,
    help: () => 'Save it as UTF-8. Windows PowerShell 5.1 writes UTF-16 with ">" and Out-File: add -Encoding utf8.',
  },
  'text-is-not-utf-8': {
    severity: 'error',
    message: ({ byte, index }: { byte: number; index: number }) =>
      `the file is not UTF-8: byte ${index + 1} (0x${byte.toString(16).toUpperCase().padStart(2, '0')}) does not belong to any character`,
    help: () => 'Save the file as UTF-8; it is probably in an ANSI code page such as Windows-1252.',
  },
  'text-is-empty': {
    severity: 'error',
    message: () => 'the file is empty',
    help: () => 'Write a JSON object, such as { "language": 1, "name": "office", "appliesTo": ["windows-11-24h2/pro"] }.',
  },
  'text-is-not-json': {
    severity: 'error',
    message: ({ found }: { found: string }) => `the file is not JSON: ${quote(found)} stands outside of any { }`,
    help: () => 'A JSON document begins with { and ends with }. Check that this is the file you meant.',
  },
  'text-is-too-deep': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `brackets are nested more than ${limit} deep`,
    help: () => 'No policy needs that: look for a bracket that is opened again and again.',
  },
  'text-has-too-many-mistakes': {
    severity: 'error',
    message: ({ limit }: { limit: number }) => `only the first ${limit} mistakes of this file are shown`,
    help: () => 'Check that this is a policy at all, and correct the first mistakes: later ones often follow from them.',
  },
  'text-goes-on-after-end': {
    severity: 'error',
    message: ({ found }: { found: string }) => `the document ends before ${quote(found)}`,
    help: () => 'A file holds one JSON value: remove the rest, or look for a bracket that closes too early.',
  },
  'key-is-duplicate': {
    severity: 'error',
    message: ({ key }: { key: string }) => `the key ${quote(key)} stands twice in the same object`,
    help: () => 'Keep one of the two: JSON readers disagree on which of them counts.',
  },
  'key-is-missing': {
    severity: 'error',
    message: ({ found }: { found: string }) => `a key in quotation marks should stand here, not ${quote(found)}`,
    help: () => 'Inside { } every value has a name: "key": value.',
  },
  'key-is-not-quoted': {
    severity: 'error',
    message: ({ key }: { key: string }) => `the key ${quote(key)} stands without quotation marks`,
    help: ({ key }: { key: string }) => `Write ${quote(key)}.`,
  },
  'value-is-missing': {
    severity: 'error',
    message: ({ after }: { after: string }) => `a value is missing after ${quote(after)}`,
    help: () => 'Write the value, or remove the key.',
  },
  'comma-is-missing': {
    severity: 'error',
    message: () => 'a comma is missing here',
    help: () => 'Members and items are separated by commas.',
  },
  'comma-is-trailing': {
    severity: 'error',
    message: ({ bracket }: { bracket: string }) => `nothing follows this comma but ${quote(bracket)}`,
    help: () => `Remove the comma. ${strictJson}`,
  },
  'comma-is-extra': {
    severity: 'error',
    message: () => 'there is nothing before this comma that it could end',
    help: () => 'Remove the comma.',
  },
  'colon-is-missing': {
    severity: 'error',
    message: ({ key }: { key: string }) => `a colon is missing after the key ${quote(key)}`,
    help: () => 'Write "key": value.',
  },
  'colon-is-extra': {
    severity: 'error',
    message: () => 'a colon cannot stand here',
    help: () => 'Look for a missing comma before it, or for [ ] that should be { }.',
  },
  'bracket-is-not-closed': {
    severity: 'error',
    message: ({ bracket, closing }: { bracket: string; closing: string }) => `${quote(bracket)} is never closed by ${quote(closing)}`,
    help: ({ closing }: { closing: string }) => `Add ${quote(closing)} where the object or list should end.`,
  },
  'bracket-does-not-match': {
    severity: 'error',
    message: ({ found, closing }: { found: string; closing: string }) => `${quote(found)} stands where ${quote(closing)} should`,
    help: () => 'An object ends with }, a list with ].',
  },
  'comment-is-not-json': {
    severity: 'error',
    message: () => 'a comment is not JSON',
    help: () => 'Say it in "description", or in the "reason" of a value written long: { "value": …, "reason": "…" }.',
  },
  'word-is-not-json': {
    severity: 'error',
    message: ({ word }: { word: string }) => `${quote(word)} is no JSON value`,
    help: ({ instead }: { instead: string | undefined }) =>
      instead === undefined ? 'Text stands in double quotation marks; other values are numbers, true and false.' : `Write ${instead}.`,
  },
  'quotation-mark-is-not-json': {
    severity: 'error',
    message: ({ mark }: { mark: string }) => `text stands in double quotation marks, not in ${mark}`,
    help: () => 'Write " on both ends.',
  },
  'white-space-is-not-json': {
    severity: 'error',
    message: ({ character }: { character: string }) => `the invisible character ${character} is not white space in JSON`,
    help: () => 'Replace it by a blank; it was probably pasted from a web page or a document.',
  },
  'string-is-not-closed': {
    severity: 'error',
    message: () => 'the closing quotation mark is missing on this line',
    help: () => 'Add " at the end of the text. Text cannot run over several lines; write \\n for a line break.',
  },
  'escape-is-unknown': {
    severity: 'error',
    message: ({ escape }: { escape: string }) => `${escape} is no escape of JSON`,
    help: () => 'Write \\\\ for a backslash; the others are \\" \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.',
  },
  'control-character-is-raw': {
    severity: 'error',
    message: ({ character }: { character: string }) => `the control character ${character} stands unescaped in a text`,
    help: () => 'Write it as an escape (\\t for a tab), or remove it.',
  },
  'surrogate-is-alone': {
    severity: 'error',
    message: ({ unit }: { unit: string }) => `${unit} is half a character: its partner is missing`,
    help: () => 'Characters above U+FFFF are written as themselves, or as two \\u escapes in a row.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
