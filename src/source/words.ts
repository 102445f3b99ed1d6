import type { LocatedText, Range, SourceNode } from './document.js';

/** What an unquoted word was meant to be, as far as it can be told: the node to go on with, and what to write instead. */
export interface Meant {
  readonly node: SourceNode;
  readonly instead: string | undefined;
}

/** Guesses what the author meant by a word that is no JSON value, so that the rest can be checked as if it were right. */
export function guessWord(word: string, range: Range): Meant {
  const lower = word.toLowerCase();
  if (lower === 'true' || lower === 'false') return { node: { kind: 'boolean', range, value: lower === 'true' }, instead: lower };
  if (lower === 'null' || lower === 'none' || lower === 'nil' || lower === 'undefined')
    return { node: { kind: 'broken', range }, instead: undefined };
  const number = guessNumber(word);
  if (number !== undefined) return { node: { kind: 'number', range, value: number }, instead: String(number) };
  return /^[\w.*-]+$/.test(word)
    ? { node: { kind: 'string', range, value: word }, instead: `"${word}"` }
    : { node: { kind: 'broken', range }, instead: undefined };
}

/** A number in a notation that JSON does not have: 0x10, +5, .5, 007, 1_000. */
function guessNumber(word: string): number | undefined {
  if (!/^[+-]?[\d.]/.test(word)) return undefined;
  const plain = word.replaceAll('_', '').replace(/^\+/, '');
  const negative = plain.startsWith('-');
  const size = Number(negative ? plain.slice(1) : plain);
  return Number.isFinite(size) ? (negative ? -size : size) : undefined;
}

/** A text that was meant as a value of another JSON type, in that type's notation: without its quotation marks, or as the one item of a list. */
export function inNotation(document: LocatedText, node: SourceNode, type: unknown): string | undefined {
  if (node.kind !== 'string') return undefined;
  if (type === 'integer' && /^\d+$/.test(node.value)) return node.value;
  if (type === 'boolean' && /^(?:true|false)$/i.test(node.value)) return node.value.toLowerCase();
  return type === 'array' && node.value !== '' ? `[${document.text.slice(node.range.start, node.range.end)}]` : undefined;
}
