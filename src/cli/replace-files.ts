import { type Stats, lstatSync, mkdirSync, renameSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { describeSystemError } from './system-error.js';

/** A file to be written; `path` is below the folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Files are completed in this folder below the output folder, then renamed to their places: both are on the same disk. */
export const stagingName = '.smbward-unfinished';

/**
 * Writes files into a folder and removes others. Everything is staged first; then each file changes places with what was there, and on any failure all of
 * them change back, and the diagnostic tells of it. The last of the files comes last to its place.
 * @param shown the folder's name as the author gave it
 */
export function replaceFiles(
  folder: string,
  shown: string,
  files: readonly OutputFile[],
  removed: readonly string[],
): Diagnostic | undefined {
  const staging = join(folder, stagingName);
  const isNew = statSync(folder, { throwIfNoEntry: false }) === undefined;
  const undo: (() => void)[] = [];
  let at = shown;
  try {
    rmSync(staging, { recursive: true, force: true });
    makeFolder(staging);
    files.forEach((file, index) => {
      at = `${shown}/${file.path}`;
      writeFileSync(join(staging, `new-${index}`), file.bytes);
    });
    const places = [
      ...removed.map((path) => ({ path, staged: undefined })),
      ...files.map((file, index) => ({ path: file.path, staged: `new-${index}` })),
    ];
    places.forEach(({ path, staged }, index) => {
      at = `${shown}/${path}`;
      const place = join(folder, path);
      const aside = join(staging, `old-${index}`);
      if (isThere(place)) {
        renameSync(place, aside);
        undo.push(() => renameSync(aside, place));
      }
      if (staged === undefined) return;
      makeFolder(dirname(place));
      renameSync(join(staging, staged), place);
      undo.push(() => rmSync(place));
    });
  } catch (error) {
    for (const step of undo.reverse()) attempt(step);
    attempt(() => rmSync(staging, { recursive: true, force: true }));
    removeEmptyFolders(folder, files);
    if (isNew) attempt(() => rmdirSync(folder));
    return createDiagnostic('output-not-writable', { path: at, reason: describeSystemError(error) });
  }
  attempt(() => rmSync(staging, { recursive: true, force: true }));
  removeEmptyFolders(
    folder,
    removed.map((path) => ({ path })),
  );
  return undefined;
}

/** Makes a folder and those above it. Node's own recursion never ends where a file system answers "no such folder" for a parent that is there. */
function makeFolder(path: string): void {
  if (isThere(path)) return;
  const parent = dirname(path);
  if (parent !== path) makeFolder(parent);
  mkdirSync(path);
}

function removeEmptyFolders(folder: string, files: readonly { readonly path: string }[]): void {
  for (const { path } of files) {
    for (let parent = dirname(path); parent !== '.'; parent = dirname(parent)) attempt(() => rmdirSync(join(folder, parent)));
  }
}

/** Tidying up after a write: what fails here (a folder that is not empty, a disk that is gone) must not hide the result or its first error. */
function attempt(step: () => void): void {
  try {
    step();
  } catch (error) {
    describeSystemError(error);
  }
}

/** What stands where a file, or a folder above it, has to go, and may not be replaced. */
export function findObstacle(folder: string, path: string, replaceable: ReadonlySet<string>): string | undefined {
  const segments = path.split('/');
  for (let length = 1; length <= segments.length; length += 1) {
    const part = segments.slice(0, length).join('/');
    const status = statusOf(join(folder, part));
    if (status === undefined || replaceable.has(part)) return undefined;
    if (length === segments.length || !status.isDirectory()) return part;
  }
  return undefined;
}

function isThere(path: string): boolean {
  return statusOf(path) !== undefined;
}

/** What stands at a path, a link not followed. Below a file there is nothing; newer Node throws where older ones say so. */
export function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
