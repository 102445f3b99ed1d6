import { insert, remove, rewrite } from './correction.js';
import type { DiagnosticDefinition } from './diagnostic.js';
import { quote } from './quote.js';

const strictJson = 'The file is strict JSON (RFC 8259), so that every tool reads it the same way.';

/** What is said of a text before anybody asks what it means: encoding, size, and JSON's own grammar. */
export const sourceDiagnostics = {
  'text-is-too-large': {
    severity: 'error',
    title: 'A file that is too large to be read',
    message: ({ bytes, limit }: { bytes: number; limit: number }) => `the file has ${bytes} bytes; at most ${limit} are read`,
    help: () => 'Check that this is the file you meant. A large policy is split with "extends".',
  },
  'text-is-utf-16': {
    severity: 'error',
    title: 'A file in UTF-16 in place of UTF-8',
    message: ({ order }: { order: 'little-endian' | 'big-endian' }) => `the file is UTF-16 (${order}), not UTF-8`,
    help: () => 'Save it as UTF-8. Windows PowerShell 5.1 writes UTF-16 with ">" and Out-File: add -Encoding utf8.',
  },
  'text-is-not-utf-8': {
    severity: 'error',
    title: 'A file that is not UTF-8',
    message: ({ byte, index }: { byte: number; index: number }) =>
      `the file is not UTF-8: byte ${index + 1} (0x${byte.toString(16).toUpperCase().padStart(2, '0')}) does not belong to any character`,
    help: () => 'Save the file as UTF-8; it is probably in an ANSI code page such as Windows-1252.',
  },
  'text-is-empty': {
    severity: 'error',
    title: 'An empty file',
    message: () => 'the file is empty',
    help: () => 'Write a JSON object, such as { "language": 1, "name": "office", "appliesTo": ["windows-11-24h2/pro"] }.',
  },
  'text-is-not-json': {
    severity: 'error',
    title: 'A file that is not JSON',
    message: ({ found }: { found: string }) => `the file is not JSON: ${quote(found)} is outside of any { }`,
    help: () => 'A JSON document begins with { and ends with }. Check that this is the file you meant.',
  },
  'text-is-too-deep': {
    severity: 'error',
    title: 'Brackets nested too deep',
    message: ({ limit }: { limit: number }) => `brackets are nested more than ${limit} deep`,
    help: () => 'No policy needs that: look for a bracket that is opened again and again.',
  },
  'text-has-too-many-mistakes': {
    severity: 'error',
    title: 'More mistakes in one file than are shown',
    message: ({ limit }: { limit: number }) => `only the first ${limit} mistakes of this file are shown`,
    help: () => 'Check that this is the file you meant, and correct the first mistakes: the later ones often follow from them.',
  },
  'text-goes-on-after-end': {
    severity: 'error',
    title: 'Text after the end of the document',
    message: ({ found }: { found: string }) => `the document ends before ${quote(found)}`,
    help: () => 'A file contains one JSON value: remove the rest, or look for a bracket that closes too early.',
  },
  'key-is-duplicate': {
    severity: 'error',
    title: 'A key that appears twice in one object',
    message: ({ key }: { key: string }) => `the key ${quote(key)} appears twice in the same object`,
    help: () => 'Keep one of the two: JSON readers disagree on which one counts.',
  },
  'key-is-missing': {
    severity: 'error',
    title: 'A member of an object without its key',
    message: ({ found }: { found: string }) => `a key in quotation marks is expected here, not ${quote(found)}`,
    help: () => 'Inside { } every value has a name: "key": value.',
  },
  'key-is-not-quoted': {
    severity: 'error',
    title: 'A key without quotation marks',
    message: ({ key }: { key: string }) => `the key ${quote(key)} has no quotation marks`,
    help: ({ key }: { key: string }) => `Write ${quote(key)}.`,
    fix: ({ key }: { key: string }) => rewrite(JSON.stringify(key)),
  },
  'value-is-missing': {
    severity: 'error',
    title: 'A key or comma with no value after it',
    message: ({ after }: { after: string }) => `a value is missing after ${quote(after)}`,
    help: () => 'Write the value, or remove the key.',
  },
  'comma-is-missing': {
    severity: 'error',
    title: 'A missing comma',
    message: () => 'a comma is missing here',
    help: () => 'Members and items are separated by commas.',
    fix: () => insert('the comma', ','),
  },
  'comma-is-trailing': {
    severity: 'error',
    title: 'A comma with nothing after it',
    message: ({ bracket }: { bracket: string }) => `nothing follows this comma but ${quote(bracket)}`,
    help: () => `Remove the comma. ${strictJson}`,
    fix: () => remove('the comma'),
  },
  'comma-is-extra': {
    severity: 'error',
    title: 'A comma with nothing before it',
    message: () => 'there is nothing before this comma',
    help: () => 'Remove the comma.',
    fix: () => remove('the comma'),
  },
  'colon-is-missing': {
    severity: 'error',
    title: 'A missing colon',
    message: ({ key }: { key: string }) => `a colon is missing after the key ${quote(key)}`,
    help: () => 'Write "key": value.',
    fix: () => insert('the colon', ':'),
  },
  'colon-is-extra': {
    severity: 'error',
    title: 'A colon out of place',
    message: () => 'a colon is not possible here',
    help: () => 'Look for a missing comma before it, or for [ ] that should be { }.',
  },
  'bracket-is-not-closed': {
    severity: 'error',
    title: 'A bracket that is never closed',
    message: ({ bracket, closing }: { bracket: string; closing: string }) => `${quote(bracket)} is never closed by ${quote(closing)}`,
    help: ({ closing }: { closing: string }) => `Add ${quote(closing)} where the object or list should end.`,
  },
  'bracket-does-not-match': {
    severity: 'error',
    title: 'A closing bracket of the other kind',
    message: ({ found, closing }: { found: string; closing: string }) => `${quote(found)} is where ${quote(closing)} should be`,
    help: () => 'An object ends with }, a list with ].',
  },
  'comment-is-not-json': {
    severity: 'error',
    title: 'A comment in a JSON file',
    message: () => 'a comment is not JSON',
    help: () => 'Say it in "description", or in the "reason" of a value written long: { "value": …, "reason": "…" }.',
  },
  'word-is-not-json': {
    severity: 'error',
    title: 'A word that is not a JSON value',
    message: ({ word }: { word: string }) => `${quote(word)} is not a JSON value`,
    help: ({ instead }: { instead: string | undefined }) =>
      instead === undefined ? 'Text goes in double quotation marks; other values are numbers, true and false.' : `Write ${instead}.`,
    fix: ({ instead }: { instead: string | undefined }) => rewrite(instead),
  },
  'quotation-mark-is-not-json': {
    severity: 'error',
    title: 'Single or typographic quotation marks around a text',
    message: ({ mark }: { mark: string }) => `text goes in double quotation marks, not in ${mark}`,
    help: () => 'Write " at both ends.',
    fix: ({ text }: { text: string }) => rewrite(JSON.stringify(text)),
  },
  'white-space-is-not-json': {
    severity: 'error',
    title: 'An invisible character that is not JSON white space',
    message: ({ character }: { character: string }) => `the invisible character ${character} is not white space in JSON`,
    help: () => 'Replace it with a space; it was probably pasted from a web page or a document.',
    fix: () => ({ title: 'Write a space', safe: true, text: ' ' }),
  },
  'string-is-not-closed': {
    severity: 'error',
    title: 'A text without its closing quotation mark',
    message: () => 'the closing quotation mark is missing on this line',
    help: () => 'Add " at the end of the text. Text cannot run over several lines; write \\n for a line break.',
  },
  'escape-is-unknown': {
    severity: 'error',
    title: 'An escape that JSON does not have',
    message: ({ escape }: { escape: string }) => `${escape} is not a JSON escape`,
    help: () => 'Write \\\\ for a backslash; the others are \\" \\/ \\b \\f \\n \\r \\t and \\u with four hexadecimal digits.',
  },
  'control-character-is-raw': {
    severity: 'error',
    title: 'A control character inside a text',
    message: ({ character }: { character: string }) => `a text contains the unescaped control character ${character}`,
    help: () => 'Write it as an escape (\\t for a tab), or remove it.',
  },
  'surrogate-is-alone': {
    severity: 'error',
    title: 'Half a character (a lone surrogate)',
    message: ({ unit }: { unit: string }) => `${unit} is half a character: its partner is missing`,
    help: () => 'Characters above U+FFFF are written as themselves, or as two \\u escapes in a row.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
