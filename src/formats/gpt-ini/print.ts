import { joinCrlf } from '../../text/lines.js';
import { encodeWindowsText } from '../windows-text.js';
import type { GptIni } from './model.js';

/** Prints a gpt.ini as Windows does: 8-bit, CR LF, no blank line. With characters that Windows-1252 does not have it is UTF-16LE with byte order mark. */
export function printGptIni({ sections }: GptIni): Uint8Array {
  const lines = sections.flatMap(({ name, entries }) => [`[${name}]`, ...entries.map((entry) => `${entry.name}=${entry.value}`)]);
  return encodeWindowsText(joinCrlf(lines));
}
