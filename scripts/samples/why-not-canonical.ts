import { decodeWindowsText } from '../../src/formats/windows-text.js';

/** Why a file that was read is not byte for byte what is printed of it. */
export function whyNotCanonical(bytes: Uint8Array, printed: Uint8Array | undefined): string {
  if (printed === undefined) return 'not canonical: this format is only read';
  const [own, ours] = [textOf(bytes), textOf(printed)];
  const reasons = [
    encodingOf(bytes) === encodingOf(printed) ? '' : `it is ${encodingOf(bytes)}, not ${encodingOf(printed)}`,
    lineEndOf(own) === lineEndOf(ours) ? '' : `its lines end in ${lineEndOf(own)}, not ${lineEndOf(ours)}`,
    spelling(own.split(/\r\n?|\n/), ours.split(/\r\n?|\n/)),
  ];
  return `not canonical: ${reasons.filter((reason) => reason !== '').join(', ')}`;
}

function textOf(bytes: Uint8Array): string {
  const decoded = decodeWindowsText(bytes, 'utf-8');
  return 'text' in decoded ? decoded.text : Buffer.from(bytes).toString('latin1');
}

function encodingOf([first, second, third]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'UTF-16LE with byte order mark';
  if (first === 0xfe && second === 0xff) return 'UTF-16BE with byte order mark';
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'UTF-8 with byte order mark';
  return '8-bit without mark';
}

function lineEndOf(text: string): string {
  const kinds = new Set(text.match(/\r\n?|\n/g));
  if (kinds.size === 0) return 'nothing';
  if (kinds.size > 1) return 'several ways';
  return kinds.has('\r\n') ? 'CR LF' : kinds.has('\n') ? 'LF' : 'CR';
}

/** The first line that is spelled otherwise; blank lines at the end are told as such. */
function spelling(own: readonly string[], ours: readonly string[]): string {
  const first = own.findIndex((line, index) => line !== ours[index]);
  if (first < 0) return own.length < ours.length ? 'it ends with fewer lines' : '';
  if (own.slice(first).every((line) => line.trim() === '') && first >= ours.length) return 'blank lines follow its end';
  if (/^\s*(?:<!--|[;#]|\/[/*])/.test(own[first] ?? '')) return `comments are not kept, the first in line ${first + 1}`;
  return `it is spelled otherwise from line ${first + 1} on: ${shorten(own[first])}, not ${shorten(ours[first])}`;
}

function shorten(line: string | undefined): string {
  if (line === undefined) return 'nothing';
  return JSON.stringify(line.length > 60 ? `${line.slice(0, 60)}\u2026` : line);
}
