import type { Edit, Fix } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/span.js';
import { makeVisible } from '../text/visible.js';
import { padTo, textWidth } from './lines.js';
import type { Style } from './style.js';

/** Lines longer than the terminal are cut around the span; this many columns before it are kept. */
const keptBefore = 20;

/**
 * The author's line with the span marked under it, its line number at the left. A span over several lines is marked to the end of its first
 * line. There is no frame where the file's text is not at hand, nor for an empty span at its beginning, which stands for the whole file.
 */
export function renderCodeFrame(span: Span, text: string | undefined, mark: (text: string) => string, style: Style): readonly string[] {
  if (text === undefined || span.end.offset === 0) return [];
  const line = lineAround(text, span, style.width);
  if (line === undefined) return [];
  const startInLine = span.start.offset - line.offset;
  const endInLine = span.end.line === span.start.line ? span.end.offset - line.offset : line.text.length;
  const before = showPiece(line.text, 0, startInLine);
  const marked = showPiece(line.text, startInLine, Math.max(startInLine, endInLine));
  const after = onOneLine(line.text.slice(Math.max(startInLine, endInLine)));
  const number = String(span.start.line);
  const margin = ' '.repeat(number.length);
  const cut = fitAround(before, marked, after, roomFor(span, style.width));
  const { dim } = style.paint;
  const carets = '^'.repeat(Math.max(1, textWidth(cut.marked)));
  return [
    dim(`  ${margin} |`),
    `${dim(`  ${number} | `)}${cut.before}${cut.marked}${cut.after}`,
    `${dim(`  ${margin} | `)}${padTo('', textWidth(cut.before))}${mark(carets)}`,
  ];
}

/**
 * The author's line as a correction makes it, under the frame of what is wrong. Nothing where the correction is more than one change within one line, or
 * where the file's text is not at hand.
 */
export function renderFixedLine({ edits }: Fix, texts: ReadonlyMap<string, string>, style: Style): readonly string[] {
  const [edit, ...others] = edits;
  const text = edit && texts.get(edit.span.file);
  if (edit === undefined || text === undefined || others.length > 0 || edit.span.start.line !== edit.span.end.line) return [];
  const line = lineAround(text, edit.span, style.width);
  if (line === undefined) return [];
  const cut = cutEdited(line, edit, style.width);
  const { dim, green } = style.paint;
  return [`${dim(`  ${String(edit.span.start.line)} ${green('+')} `)}${cut.before}${green(cut.marked)}${cut.after}`];
}

function cutEdited(line: { readonly text: string; readonly offset: number }, { span, text }: Edit, width: number): CutLine {
  const before = onOneLine(line.text.slice(0, span.start.offset - line.offset));
  const after = onOneLine(line.text.slice(span.end.offset - line.offset));
  return fitAround(before, onOneLine(text), after, roomFor(span, width));
}

/** Columns that are left next to the line number. */
function roomFor(span: Span, width: number): number {
  return Math.max(20, width - String(span.start.line).length - 6);
}

/** A line as it is shown: cut at both ends where it is too long. */
interface CutLine {
  readonly before: string;
  readonly marked: string;
  readonly after: string;
}

/**
 * The line in which a span begins, without what is far from the span: a line may be a megabyte long, and be shown for each of a thousand mistakes. What is
 * left is several times wider than what is shown, so that it is still seen to be cut.
 */
function lineAround(text: string, { start, end }: Span, width: number): { readonly text: string; readonly offset: number } | undefined {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (start.offset > body.length) return undefined;
  const reach = 4 * Math.max(width, keptBefore);
  const lineStart = start.offset - (start.columnUtf16 - 1);
  const from = afterHalfLetter(body, Math.max(lineStart, start.offset - reach));
  const piece = body.slice(from, Math.min(end.offset, start.offset + reach) + reach);
  const lineEnd = piece.slice(start.offset - from).search(/[\r\n]/);
  return { text: lineEnd === -1 ? piece : piece.slice(0, start.offset - from + lineEnd), offset: from };
}

/** The offset, or the next one where it would cut a letter of two UTF-16 units in half. */
function afterHalfLetter(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return offset > 0 && unit >= 0xdc00 && unit <= 0xdfff ? offset + 1 : offset;
}

/** A piece of a line, shown as it is within the line: whether a letter acts may depend on what follows the piece. */
function showPiece(line: string, start: number, end: number): string {
  const shown = onOneLine(line.slice(start));
  return shown.slice(0, shown.length - onOneLine(line.slice(end)).length);
}

function onOneLine(text: string): string {
  return makeVisible(text.replaceAll('\t', '  '));
}

function fitAround(before: string, marked: string, after: string, room: number): CutLine {
  if (textWidth(before) + textWidth(marked) + textWidth(after) <= room) return { before, marked, after };
  const beginning =
    textWidth(before) > keptBefore && textWidth(before) + textWidth(marked) > room - 1 ? `…${lastOf(before, keptBefore - 1)}` : before;
  const left = room - textWidth(beginning);
  if (textWidth(marked) > left) return { before: beginning, marked: `${firstOf(marked, left - 1)}…`, after: '' };
  const rest = left - textWidth(marked);
  return { before: beginning, marked, after: textWidth(after) <= rest ? after : rest < 1 ? '' : `${firstOf(after, rest - 1)}…` };
}

function firstOf(text: string, width: number): string {
  let taken = '';
  for (const letter of text.slice(0, width)) {
    if (textWidth(taken) + textWidth(letter) > width) break;
    taken += letter;
  }
  return taken;
}

function lastOf(text: string, width: number): string {
  return [...firstOf([...text.slice(-2 * width)].reverse().join(''), width)].reverse().join('');
}
