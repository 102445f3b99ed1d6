import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readFileOrPipe, isFolder, readRegularFile } from './disk-file.js';
import { findFiles } from './find-files.js';
import type { Io } from './io.js';
import { describeUnreadFile } from './unread-file.js';

/** A file to be shown; `path` is as the user named it, or below the folder that was named. */
export interface ShownFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Reads the file that is named, or all files below the folder that is named, ordered by path. In a folder links are not followed, and pipes not waited for. */
export function readShownFiles(
  given: string,
  io: Io,
): { readonly files: readonly ShownFile[]; readonly diagnostics: readonly Diagnostic[] } {
  const place = resolve(io.folder, given);
  if (!isFolder(place)) {
    const found = readFileOrPipe(place);
    if (found.kind !== 'text') return { files: [], diagnostics: [describeUnreadFile(given, found, io.folder)] };
    return { files: [{ path: given.replaceAll('\\', '/'), bytes: found.bytes }], diagnostics: [] };
  }
  const found = findFiles(place, given, () => true);
  const files: ShownFile[] = [];
  const diagnostics = [...found.diagnostics];
  for (const { path } of found.files.filter(({ isLink }) => !isLink)) {
    const read = readRegularFile(`${place}/${path}`);
    if (read.kind === 'text') files.push({ path, bytes: read.bytes });
    else diagnostics.push(describeUnreadFile(`${given}/${path}`, read, io.folder));
  }
  return { files, diagnostics };
}
