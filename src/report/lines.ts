import { makeVisible } from '../text/visible.js';

// Letters that a terminal gives two columns (Unicode East Asian Width W and F, the blocks in use).
const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1FAFF}\u{20000}-\u{3FFFD}]/u;
const printableAscii = /^[ -~]*$/;
const withoutWidth = /[\p{Mn}\p{Me}\u200B-\u200D\uFE0F]/u;
const escapeSequence = /\u001B\[[0-9;]*m/g;

/** Number of terminal columns that a text takes; colour marks take none. */
export function textWidth(text: string): number {
  if (printableAscii.test(text)) return text.length;
  let width = 0;
  for (const letter of text.replace(escapeSequence, '')) {
    if (withoutWidth.test(letter)) continue;
    width += wide.test(letter) ? 2 : 1;
  }
  return width;
}

/** The text padded with blanks to a number of columns. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - textWidth(text)));
}

/** Breaks a text into lines of at most `width` columns: at blanks, else inside a word that is too long. */
export function wrapText(text: string, width: number): readonly string[] {
  return wrapLine(text, Math.max(1, width));
}

/**
 * The text, made visible, in lines of at most `width` columns, each indented; the first line may begin otherwise. It comes without colours, which are
 * put around the lines.
 */
export function indentText(text: string, indent: string, width: number, first: string = indent): string {
  const room = Math.max(20, width - textWidth(indent));
  const firstRoom = Math.max(20, width - textWidth(first));
  return wrapLine(makeVisible(text), room, firstRoom)
    .map((line, index) => ((index === 0 ? first : indent) + line).trimEnd())
    .join('\n');
}

/** A number with its noun: `1 error`, `2 errors`. */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : plural}`;
}

function wrapLine(text: string, width: number, firstWidth = width): readonly string[] {
  const widthOf = printableAscii.test(text) ? (word: string) => word.length : textWidth;
  const lines: string[] = [];
  let line = '';
  let lineWidth = 0;
  for (const word of wordsOf(text, Math.min(width, firstWidth), widthOf)) {
    const wordWidth = widthOf(word);
    const room = lines.length === 0 ? firstWidth : width;
    if (line === '') {
      line = word;
      lineWidth = wordWidth;
    } else if (lineWidth + 1 + wordWidth > room) {
      lines.push(line);
      line = word;
      lineWidth = wordWidth;
    } else {
      line += ` ${word}`;
      lineWidth += 1 + wordWidth;
    }
  }
  return [...lines, line];
}

/** The words of a text, those that no line holds in pieces. */
function wordsOf(text: string, width: number, widthOf: (word: string) => number): readonly string[] {
  const words = text.split(' ').filter((word) => word !== '');
  const isLong = (word: string): boolean => widthOf(word) > width;
  return words.some(isLong) ? words.flatMap((word) => (isLong(word) ? splitWord(word, width) : [word])) : words;
}

/** Where a path or an identifier may be broken: after these characters, and between the words of camelCase. */
const breakAfter = /(?<=[._/\\|@-])|(?<=[a-z])(?=[A-Z])/u;

/** The pieces of a word that no line holds. */
function splitWord(word: string, width: number): readonly string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const part of word.split(breakAfter).flatMap((segment) => splitLetters(segment, width))) {
    if (textWidth(piece) + textWidth(part) > width && piece !== '') {
      pieces.push(piece);
      piece = '';
    }
    piece += part;
  }
  return [...pieces, piece];
}

function splitLetters(segment: string, width: number): readonly string[] {
  return textWidth(segment) <= width ? [segment] : [...segment];
}
