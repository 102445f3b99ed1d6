import { decodeWindowsText } from '../formats/windows-text.js';
import { type Line, splitLines } from '../text/lines.js';
import type { ImportRecord } from './record.js';

/** What in a comment is no remark but a record that somebody switched off, or a line drawn. */
const notWords = /^\s*(?:"|@\s*=|\[|[-=*#_;\s]*$|(?:Computer|User)\b)/i;

/**
 * The same records with what is written on them: the comments that stand directly above a record, with nothing between, before
 * what is written behind it. That is so in every text of Windows that has comments with a semicolon.
 */
export function withRemarksAbove(records: readonly ImportRecord[], bytes: Uint8Array): readonly ImportRecord[] {
  const decoded = decodeWindowsText(bytes);
  if ('problem' in decoded) return records;
  const lines = splitLines(decoded.text);
  return records.map((record) => {
    if (record.kind === 'foreign' || !('span' in record.at)) return record;
    const above = remarkAbove(lines, record.at.span.start.line);
    return above === '' ? record : { ...record, remark: [above, ...(record.remark === undefined ? [] : [record.remark])].join(' ') };
  });
}

/** The words of the comments above a line, counted from 1; empty where there are none. */
function remarkAbove(lines: readonly Line[], line: number): string {
  const words: string[] = [];
  for (let above = line - 2; above >= 0; above -= 1) {
    const comment = /^\s*;(.*)$/.exec(lines[above]?.text ?? '')?.[1];
    if (comment === undefined || notWords.test(comment)) break;
    words.unshift(comment.trim());
  }
  return words.join(' ');
}
