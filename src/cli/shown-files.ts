import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readFileOrPipe, isFolder, readRegularFile } from './disk-file.js';
import type { Io } from './io.js';
import { describeSystemError } from './system-error.js';
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
  const files: ShownFile[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const path of pathsBelow(place)) {
    const found = typeof path === 'string' ? readRegularFile(`${place}/${path}`) : path;
    if (found.kind === 'text') files.push({ path: path as string, bytes: found.bytes });
    else diagnostics.push(describeUnreadFile(typeof path === 'string' ? `${given}/${path}` : given, found, io.folder));
  }
  return { files, diagnostics };
}

/** Paths of the files below a folder, with forward slashes, ordered by code unit; or why a folder cannot be listed. */
function pathsBelow(folder: string): readonly (string | { readonly kind: 'unreadable'; readonly detail: string })[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
    const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => `${parentPath}/${name}`.slice(folder.length + 1));
    return files.map((path) => path.replaceAll('\\', '/')).sort();
  } catch (error) {
    return [{ kind: 'unreadable', detail: describeSystemError(error) }];
  }
}
