import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { addDiagnostic, advance, type Cursor, deepestNesting, openCursor, report, reportStructure, reportWord, stop } from './cursor.js';
import { decodeFile } from './decode.js';
import {
  type ArrayNode,
  type BrokenNode,
  describeText,
  type Member,
  type ObjectNode,
  type SourceDocument,
  type SourceNode,
  spanOf,
  type StringNode,
} from './document.js';
import { pointerBelow, splitPointer } from './pointer.js';
import type { Token } from './scan.js';
import { readString } from './strings.js';
import { guessWord } from './words.js';

/** A file read as strict JSON: its values with their places, and every mistake of its text, each once. */
export interface ParsedSource {
  readonly document: SourceDocument;
  readonly diagnostics: readonly Diagnostic[];
}

/** Reads the bytes of a JSON file: UTF-8, at most 1 MiB and 64 levels deep, each key once in its object, no comments (RFC 8259). */
export function parseSource(file: string, bytes: Uint8Array): ParsedSource {
  const decoded = decodeFile(file, bytes);
  if (decoded.kind === 'text') return parseSourceText(file, decoded.text);
  return { document: { ...describeText(file, ''), root: undefined }, diagnostics: [decoded.diagnostic] };
}

/** Reads JSON that is text already, as an editor has it. */
export function parseSourceText(file: string, text: string): ParsedSource {
  const located = describeText(file, text);
  const cursor = openCursor(located);
  const root = parseRoot(cursor);
  return { document: { ...located, root }, diagnostics: cursor.diagnostics };
}

function parseRoot(cursor: Cursor): SourceNode | undefined {
  if (isAtEnd(cursor)) {
    if (cursor.diagnostics.length === 0) report(cursor, 'text-is-empty', {}, { start: 0, end: 0 });
    return undefined;
  }
  const first = cursor.current;
  if (first.kind === 'word') {
    refuseText(cursor, first);
    return undefined;
  }
  const root = parseValue(cursor, '');
  const isBracketed = root.kind === 'object' || root.kind === 'array';
  if (!isAtEnd(cursor) && !isBracketed && cursor.diagnostics.length === 0) refuseText(cursor, first);
  else if (!isAtEnd(cursor)) reportStructure(cursor, 'text-goes-on-after-end', { found: cursor.current.text }, cursor.current);
  return cursor.stopped ? undefined : root;
}

/** A file of another kind, or one without its outer brackets: whatever else is wrong follows from that. */
function refuseText(cursor: Cursor, first: Token): void {
  report(cursor, 'text-is-not-json', { found: first.text.replace(/^"|"$/g, '') }, first);
  stop(cursor);
}

function parseValue(cursor: Cursor, pointer: string): SourceNode {
  const token = cursor.current;
  const range = { start: token.start, end: token.end };
  switch (token.kind) {
    case '{':
      return parseObject(cursor, pointer);
    case '[':
      return parseArray(cursor, pointer);
    case 'string':
    case 'quoted':
      return takeString(cursor);
    case 'number':
      advance(cursor);
      return { kind: 'number', range, value: Number(token.text) };
    case 'literal':
      advance(cursor);
      return token.text === 'null' ? { kind: 'null', range, value: null } : { kind: 'boolean', range, value: token.text === 'true' };
    case 'word': {
      const { node, instead } = guessWord(token.text, range);
      reportWord(cursor, 'word-is-not-json', { word: token.text, instead }, token);
      advance(cursor);
      return node;
    }
    default:
      reportStructure(cursor, 'value-is-missing', { after: describePrevious(cursor, pointer) }, cursor.previous);
      return { kind: 'broken', range: { start: token.start, end: token.start } };
  }
}

/** What the author wrote before the place where a value is missing: the key rather than its colon. */
function describePrevious({ previous }: Cursor, pointer: string): string {
  return previous.kind === ':' ? (splitPointer(pointer).at(-1) ?? ':') : previous.text;
}

function parseObject(cursor: Cursor, pointer: string): ObjectNode {
  const opening = cursor.current;
  const members = new Map<string, Member>();
  const broken: number[] = [];
  const closed = parseBetween(cursor, '}', () => {
    const start = cursor.current.start;
    if (!parseMember(cursor, pointer, members)) broken.push(start);
  });
  const range = { start: opening.start, end: cursor.previous.end };
  return { kind: 'object', range, members: [...members.values()], complete: closed && broken.length === 0 };
}

function parseArray(cursor: Cursor, pointer: string): ArrayNode {
  const opening = cursor.current;
  const items: SourceNode[] = [];
  parseBetween(cursor, ']', () => {
    items.push(parseValue(cursor, pointerBelow(pointer, items.length)));
  });
  return { kind: 'array', range: { start: opening.start, end: cursor.previous.end }, items };
}

/** Goes through what stands between two brackets; false when the closing one was not there. */
function parseBetween(cursor: Cursor, closing: '}' | ']', parseOne: () => void): boolean {
  if (cursor.open.length === deepestNesting) {
    report(cursor, 'text-is-too-deep', { limit: deepestNesting }, cursor.current);
    stop(cursor);
    return false;
  }
  cursor.open.push(cursor.current);
  advance(cursor);
  while (!isBracketOrEnd(cursor)) {
    if (cursor.current.kind === ',') {
      reportStructure(cursor, 'comma-is-extra', {}, cursor.current);
      advance(cursor);
    } else {
      parseOne();
      parseSeparator(cursor, closing);
    }
  }
  const closed = close(cursor, closing);
  cursor.open.pop();
  return closed;
}

function isAtEnd(cursor: Cursor): boolean {
  return cursor.current.kind === 'end';
}

function isBracketOrEnd(cursor: Cursor): boolean {
  const { kind } = cursor.current;
  return kind === '}' || kind === ']' || kind === 'end';
}

/** Takes the closing bracket, or says that it is missing: a bracket that fits an outer one is left to that one. */
function close(cursor: Cursor, closing: '}' | ']'): boolean {
  const opening = cursor.open.at(-1)!;
  const found = cursor.current;
  if (found.kind === closing) {
    advance(cursor);
    return true;
  }
  const fitsOuter = cursor.open.slice(0, -1).some(({ kind }) => kind === (found.kind === '}' ? '{' : '['));
  if (found.kind !== 'end' && !fitsOuter) {
    const related = { message: 'opened here', span: spanOf(cursor.located, opening) };
    reportStructure(cursor, 'bracket-does-not-match', { found: found.text, closing }, found, related);
    advance(cursor);
    return false;
  }
  const alreadySaid = cursor.diagnostics.some(({ code }) => found.kind === 'end' && code === 'bracket-is-not-closed');
  if (!alreadySaid) report(cursor, 'bracket-is-not-closed', { bracket: opening.text, closing }, opening);
  return false;
}

/** Takes the comma after a member or item, or says what stands there instead. */
function parseSeparator(cursor: Cursor, closing: '}' | ']'): void {
  while (cursor.current.kind === ':') {
    reportStructure(cursor, 'colon-is-extra', {}, cursor.current);
    advance(cursor);
    if (startsValue(cursor)) parseValue(cursor, '');
  }
  const token = cursor.current;
  if (token.kind === ',') {
    advance(cursor);
    if (cursor.current.kind === closing) report(cursor, 'comma-is-trailing', { bracket: closing }, token);
  } else if (!isBracketOrEnd(cursor)) {
    reportStructure(cursor, 'comma-is-missing', {}, { start: cursor.previous.end, end: cursor.previous.end });
  }
}

function startsValue(cursor: Cursor): boolean {
  return !isBracketOrEnd(cursor) && cursor.current.kind !== ',' && cursor.current.kind !== ':';
}

/** Reads one member; false when it, or others after it, may have been lost. */
function parseMember(cursor: Cursor, pointer: string, members: Map<string, Member>): boolean {
  const keyToken = cursor.current;
  const key = takeKey(cursor);
  if (cursor.current.kind === ':') advance(cursor);
  else if (key !== undefined)
    reportStructure(cursor, 'colon-is-missing', { key }, { start: cursor.previous.end, end: cursor.previous.end });
  else if (keyToken.kind === 'string') return false;
  const here = pointerBelow(pointer, key ?? '');
  const value = parseValue(cursor, here);
  if (key === undefined) return false;
  const first = members.get(key);
  if (first === undefined) {
    members.set(key, { key, keyRange: { start: keyToken.start, end: keyToken.end }, value });
  } else {
    const related = [{ message: 'it first appears here', span: spanOf(cursor.located, first.keyRange) }];
    report(cursor, 'key-is-duplicate', { key }, keyToken, { pointer: here, related });
  }
  return value.kind !== 'broken';
}

/** Takes a key, quoted or not; undefined when something else stands there, or a text that cannot be read. */
function takeKey(cursor: Cursor): string | undefined {
  const token = cursor.current;
  switch (token.kind) {
    case 'string':
    case 'quoted': {
      const text = takeString(cursor);
      return text.kind === 'string' ? text.value : undefined;
    }
    case 'word':
    case 'number':
    case 'literal':
      reportWord(cursor, 'key-is-not-quoted', { key: token.text }, token);
      advance(cursor);
      return token.text;
    default:
      reportStructure(cursor, 'key-is-missing', { found: token.text }, token);
      return undefined;
  }
}

/** Takes a text; one that is not closed or holds something wrong is reported and cannot be gone on with. */
function takeString(cursor: Cursor): StringNode | BrokenNode {
  const token = cursor.current;
  const range = { start: token.start, end: token.end };
  if (token.kind === 'quoted') {
    const mark = token.text.startsWith("'") ? 'single ones' : 'typographic ones';
    reportWord(cursor, 'quotation-mark-is-not-json', { mark, text: token.text.slice(1, -1) }, token);
    advance(cursor);
    return { kind: 'string', range, value: token.text.slice(1, -1) };
  }
  if (!token.closed) reportStructure(cursor, 'string-is-not-closed', {}, token);
  const { value, problem } = readString(cursor.located, token);
  if (problem !== undefined) addDiagnostic(cursor, problem);
  advance(cursor);
  return problem === undefined && token.closed ? { kind: 'string', range, value } : { kind: 'broken', range };
}
