import { existsSync, openSync, closeSync, readSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { HostFile, PolicyHost } from '../policy/host.js';
import { codeOf, describeSystemError } from './system-error.js';

/** The name that stands for standard input. */
export const standardInput = '-';

/** More than any policy may hold; so much is read of a larger file, for the reader to see that it is too large. */
const readAtMost = 64 * 1024 * 1024;

/** Bytes that are asked for at once. */
const largestPiece = 64 * 1024;

/** A host over the disk that remembers the text of every file it gave, for the lines that diagnostics show. */
export interface DiskHost extends PolicyHost {
  readonly texts: ReadonlyMap<string, string>;
}

/**
 * The files of one policy on disk. Names are relative to `folder`, with forward slashes. A base must lie in the policy's repository: below
 * the nearest folder above the policy that holds `.git`, else below the policy's own folder; symbolic links count as what they point to.
 * @param policyFile the policy's name as given, or `-`
 * @param input what standard input held, where the policy is `-`
 */
export function createDiskHost(folder: string, policyFile: string, input: Uint8Array | undefined): DiskHost {
  const texts = new Map<string, string>();
  const home = policyFile === standardInput ? folder : dirname(resolve(folder, policyFile));
  let root: string | undefined; // sought when a base is read: most policies have none
  const readBytes = (file: string): HostFile => {
    if (file === standardInput) return { kind: 'text', bytes: input ?? new Uint8Array() };
    const path = resolve(folder, file);
    if (file === policyFile) return readDiskFile(path);
    root ??= repositoryOf(home) ?? home;
    return isBelow(root, path) ? readDiskFile(path) : { kind: 'outside-repository', detail: shownName(folder, root) };
  };
  return {
    texts,
    read: (file) => {
      const found = readBytes(file);
      if (found.kind === 'text') texts.set(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes));
      return found;
    },
    resolve: (from, written) => {
      const start = from === standardInput ? folder : dirname(resolve(folder, from));
      return shownName(folder, resolve(start, written));
    },
  };
}

/** A path as a person would name it in the folder that the command runs in. */
export function shownName(folder: string, path: string): string {
  const fromHere = relative(folder, path);
  return (fromHere === '' ? '.' : isAbsolute(fromHere) ? path : fromHere).split(sep).join('/');
}

/** Reads a file of the disk; devices, which may never end, are refused. */
export function readDiskFile(path: string): HostFile {
  try {
    const status = statSync(path);
    if (status.isDirectory()) return { kind: 'unreadable', detail: 'it is a folder' };
    if (!status.isFile() && !status.isFIFO() && !status.isSocket()) return { kind: 'unreadable', detail: 'it is a device' };
    return { kind: 'text', bytes: readStart(path, status.size) };
  } catch (error) {
    const detail = describeSystemError(error);
    return { kind: ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '') ? 'missing' : 'unreadable', detail };
  }
}

/** @param size how long the file says it is; a pipe does not know */
function readStart(path: string, size: number): Uint8Array {
  const pieceLength = size > 0 ? Math.min(size + 1, largestPiece) : largestPiece;
  const descriptor = openSync(path, 'r');
  try {
    const chunks: Uint8Array[] = [];
    for (let total = 0; total < readAtMost;) {
      const chunk = new Uint8Array(pieceLength);
      const length = readSync(descriptor, chunk);
      if (length === 0) break;
      chunks.push(chunk.subarray(0, length));
      total += length;
    }
    return Buffer.concat(chunks);
  } finally {
    closeSync(descriptor);
  }
}

function repositoryOf(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (existsSync(join(candidate, '.git'))) return candidate;
    if (candidate === dirname(candidate)) return undefined;
  }
}

function isBelow(root: string, path: string): boolean {
  const fromRoot = relative(realPath(root), realPath(path));
  return fromRoot === '' || (!fromRoot.startsWith('..') && !isAbsolute(fromRoot));
}

/** The path with symbolic links followed as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch (error) {
    if (codeOf(error) !== 'ENOENT' || dirname(path) === path) return path;
    return join(realPath(dirname(path)), relative(dirname(path), path));
  }
}
