import { closeSync, constants, fstatSync, lstatSync, openSync, readSync, type Stats, type BigIntStats, statSync } from 'node:fs';
import type { HostFile, UnreadFile } from '../policy/host.js';
import { codeOf, describeSystemError } from './system-error.js';

/** More than any policy may hold; so much is read of a larger file, for the reader to see that it is too large. */
const readAtMost = 64 * 1024 * 1024;

/** Bytes that are asked for at once. */
const largestPiece = 64 * 1024;

/** A file whose bytes can be taken, or why not. */
export type OpenedFile = { readonly kind: 'pieces'; readonly pieces: Iterable<Uint8Array> } | UnreadFile;

/** Whether a path leads to a folder, links followed. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    describeSystemError(error);
    return false;
  }
}

/** Reads a file or a pipe that a user names; links are followed. Devices, which may never end, are refused. */
export function readFileOrPipe(path: string): HostFile {
  return attempt(() => {
    const status = statSync(path);
    if (!status.isFile() && !status.isFIFO() && !status.isSocket()) return unreadable(describeKind(status));
    return withDescriptor(path, constants.O_RDONLY, (descriptor) => readText(descriptor, status.size));
  });
}

/** The bytes of a file or a pipe that a user names, piece by piece as they are asked for: it may be larger than memory. */
export function openFileOrPipe(path: string): OpenedFile {
  return attempt<OpenedFile>(() => {
    const status = statSync(path);
    if (!status.isFile() && !status.isFIFO() && !status.isSocket()) return unreadable(describeKind(status));
    return { kind: 'pieces', pieces: readPieces(openSync(path, constants.O_RDONLY)) };
  });
}

function* readPieces(descriptor: number): Generator<Uint8Array, void> {
  try {
    for (;;) {
      const piece = new Uint8Array(largestPiece);
      const length = readSync(descriptor, piece);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(descriptor);
  }
}

/**
 * Reads a regular file at a path without links. Anything else is refused before it is opened, so that no pipe is waited for and no device wakes; what
 * was opened is compared with what was looked at, so that a link that is put there in between is not read through.
 */
export function readRegularFile(path: string): HostFile {
  return attempt(() => {
    const expected = lstatSync(path, { bigint: true });
    if (!expected.isFile()) return unreadable(describeKind(expected));
    return withDescriptor(path, constants.O_RDONLY | withoutFollowing | withoutWaiting, (descriptor) => {
      const opened = fstatSync(descriptor, { bigint: true });
      const isSame = opened.dev === expected.dev && opened.ino === expected.ino;
      return isSame ? readText(descriptor, Number(opened.size)) : unreadable('it was replaced while it was read');
    });
  });
}

// Windows has neither; there a link is told by the comparison alone.
const withoutFollowing = (constants.O_NOFOLLOW as number | undefined) ?? 0;
const withoutWaiting = (constants.O_NONBLOCK as number | undefined) ?? 0;

/** What a system error comes to. */
function attempt<F>(read: () => F): F | UnreadFile {
  try {
    return read();
  } catch (error) {
    const detail = describeSystemError(error);
    return { kind: ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '') ? 'missing' : 'unreadable', detail };
  }
}

function unreadable(detail: string): UnreadFile {
  return { kind: 'unreadable', detail };
}

function describeKind(status: Stats | BigIntStats): string {
  if (status.isDirectory()) return 'it is a folder';
  if (status.isSymbolicLink()) return 'its symbolic links form a circle';
  return status.isFIFO() || status.isSocket() ? 'it is a pipe' : 'it is a device';
}

function withDescriptor(path: string, flags: number, read: (descriptor: number) => HostFile): HostFile {
  const descriptor = openSync(path, flags);
  try {
    return read(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

/** @param size how long the file says it is; a pipe does not know */
function readText(descriptor: number, size: number): HostFile {
  const pieceLength = size > 0 ? Math.min(size + 1, largestPiece) : largestPiece;
  const chunks: Uint8Array[] = [];
  for (let total = 0; total < readAtMost;) {
    const chunk = new Uint8Array(pieceLength);
    const length = readSync(descriptor, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  return { kind: 'text', bytes: Buffer.concat(chunks) };
}
