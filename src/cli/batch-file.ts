import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { BatchText } from '../scenario/parse-batch.js';
import { decodeUtf8 } from '../text/utf8.js';
import { openGiven } from './contained-file.js';
import type { Io } from './io.js';
import { standardInput } from './policy-host.js';
import { describeUnreadFile } from './unread-file.js';

const lineFeed = 0x0a;

/** The lines of a batch, read as they are asked for, or why there are none. */
export type Batch = { readonly lines: AsyncIterable<BatchText> } | { readonly diagnostic: Diagnostic };

/** Opens a batch of the disk, or standard input for `-`. Blank lines are left out. */
export function openBatch(file: string, io: Io): Batch {
  if (file === standardInput) return { lines: readLines(io.standardInput()) };
  const opened = openGiven(resolve(io.folder, file));
  return opened.kind === 'pieces' ? { lines: readLines(opened.pieces) } : { diagnostic: describeUnreadFile(file, opened, io.folder) };
}

async function* readLines(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<BatchText, void> {
  let line = 0;
  let offset = 0;
  for await (const bytes of splitLines(pieces)) {
    line += 1;
    const text = decodeUtf8(bytes);
    if (text?.trim() !== '') yield { line, offset, text };
    offset += (text ?? '').length + 1;
  }
}

async function* splitLines(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Uint8Array, void> {
  let begun: Uint8Array[] = [];
  for await (const piece of pieces) {
    let start = 0;
    for (let end = piece.indexOf(lineFeed); end !== -1; end = piece.indexOf(lineFeed, start)) {
      yield begun.length === 0 ? piece.subarray(start, end) : Buffer.concat([...begun, piece.subarray(start, end)]);
      begun = [];
      start = end + 1;
    }
    if (start < piece.length) begun.push(piece.subarray(start));
  }
  if (begun.length > 0) yield Buffer.concat(begun);
}
