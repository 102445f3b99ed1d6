import { closeSync, constants, fstatSync, openSync, readdirSync, readSync } from 'node:fs';

/** A file below a folder with its bytes; or what stands there, and why it is not read. */
export type Found =
  | { readonly path: string; readonly bytes: Uint8Array }
  | { readonly path: string; readonly outcome: 'refused' | 'not-ours'; readonly note: string }
  | { readonly path: string; readonly head: Uint8Array; readonly size: number };

/** Files above this many bytes are not read whole: no file of Group Policy has a tenth of it. */
export const largestFile = 64 * 1_048_576;

/** As much of a larger file as its format is told by. */
const headSize = 65_536;

/**
 * Everything below a folder that is no folder, ordered by name. Links are not followed, and nothing but regular files is opened: a pipe would wait for ever.
 * Names that are no UTF-8 are shown with replacement characters, and read all the same.
 */
export function* filesBelow(folder: string): Generator<Found> {
  yield* walk(Buffer.from(folder), '');
}

function* walk(folder: Buffer, shown: string): Generator<Found> {
  let entries;
  try {
    entries = readdirSync(folder, { encoding: 'buffer', withFileTypes: true });
  } catch (error) {
    yield { path: shown === '' ? '.' : shown, outcome: 'refused', note: `the folder cannot be listed: ${reasonOf(error)}` };
    return;
  }
  for (const entry of entries.sort((a, b) => Buffer.compare(a.name, b.name))) {
    const path = shown === '' ? entry.name.toString() : `${shown}/${entry.name.toString()}`;
    const place = Buffer.concat([folder, Buffer.from('/'), entry.name]);
    if (entry.isDirectory()) yield* walk(place, path);
    else if (entry.isFile()) yield readRegular(place, path);
    else yield { path, outcome: 'not-ours', note: entry.isSymbolicLink() ? 'a link, which is not followed' : 'no regular file' };
  }
}

function readRegular(place: Buffer, path: string): Found {
  let descriptor: number | undefined;
  try {
    // what was a file a moment ago may be a link or a pipe by now
    descriptor = openSync(place, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
    const status = fstatSync(descriptor);
    if (!status.isFile()) return { path, outcome: 'not-ours', note: 'no regular file' };
    if (status.size > largestFile) return { path, head: readAtMost(descriptor, headSize), size: status.size };
    return { path, bytes: readAtMost(descriptor, largestFile) };
  } catch (error) {
    return { path, outcome: 'refused', note: `the file cannot be read: ${reasonOf(error)}` };
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

/** The beginning of a file, however much of it there is: a size of 0 may be told of a file that has bytes. */
function readAtMost(descriptor: number, limit: number): Uint8Array {
  const pieces: Buffer[] = [];
  for (let length = 0; length < limit;) {
    const piece = Buffer.alloc(Math.min(limit - length, 1_048_576));
    const count = readSync(descriptor, piece);
    if (count === 0) break;
    pieces.push(piece.subarray(0, count));
    length += count;
  }
  return new Uint8Array(Buffer.concat(pieces));
}

function reasonOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
