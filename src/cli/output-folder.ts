import {
  type Stats,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { describeSystemError } from './system-error.js';
import { withoutInterruption } from './interrupt.js';

/** A file to be written; `path` is below the folder, with forward slashes. */
export interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What was done to a folder, or why nothing was. */
export type WriteResult =
  { readonly kind: 'written'; readonly removed: readonly string[] } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

/** Files are completed in this folder below the output folder, then renamed to their places: both are on the same disk. */
const stagingName = '.smbward-unfinished';
const manifestName = 'manifest.json';

/**
 * Brings a folder to hold exactly these files of ours: files of the last manifest that are no longer made are removed, files that somebody
 * else put there stay. A folder that holds files but no manifest of ours is not touched. The manifest is renamed into place last, so that a
 * folder that lost power halfway still names what is in it.
 * @param shown the folder's name as the author gave it
 */
export async function writeOutputFolder(folder: string, shown: string, files: readonly OutputFile[]): Promise<WriteResult> {
  const before = readFolder(folder, shown);
  if ('diagnostic' in before) return { kind: 'refused', diagnostic: before.diagnostic };
  const inTheWay = files.map(({ path }) => findObstacle(folder, path, before.ours)).find((path) => path !== undefined);
  if (inTheWay !== undefined) {
    return { kind: 'refused', diagnostic: createDiagnostic('output-file-is-not-ours', { file: `${shown}/${inTheWay}` }) };
  }
  const removed = [...before.ours].filter((path) => path !== manifestName && !files.some((file) => file.path === path)).sort();
  return withoutInterruption(() => replaceFiles(folder, shown, files, removed));
}

type FolderBefore = { readonly ours: ReadonlySet<string> } | { readonly diagnostic: Diagnostic };

function readFolder(folder: string, shown: string): FolderBefore {
  try {
    const status = statSync(folder, { throwIfNoEntry: false });
    if (status === undefined) return { ours: new Set() };
    if (!status.isDirectory()) return { diagnostic: createDiagnostic('output-folder-is-a-file', { folder: shown }) };
    const entries = readdirSync(folder).filter((entry) => entry !== stagingName);
    if (entries.length === 0) return { ours: new Set() };
    const ours = entries.includes(manifestName) ? readManifest(folder) : undefined;
    return ours === undefined ? { diagnostic: createDiagnostic('output-folder-is-not-ours', { folder: shown }) } : { ours };
  } catch (error) {
    return { diagnostic: createDiagnostic('output-not-writable', { path: shown, reason: describeSystemError(error) }) };
  }
}

/**
 * Paths that the manifest of a folder names; undefined when it is none of ours. Paths that leave the folder, by their name or behind a link, are nobody's to
 * remove: manifest and link may have been committed by somebody else.
 */
function readManifest(folder: string): ReadonlySet<string> | undefined {
  const file = join(folder, manifestName);
  if (!lstatSync(file).isFile()) return undefined;
  let manifest: unknown;
  try {
    manifest = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof manifest !== 'object' || manifest === null || !('tool' in manifest) || !('files' in manifest)) return undefined;
  const { tool, files } = manifest as { tool: { name?: unknown } | null; files: unknown };
  if (tool?.name !== 'smbward' || !Array.isArray(files)) return undefined;
  const paths = files.map((entry: { path?: unknown } | null) => entry?.path);
  return new Set(paths.filter((path): path is string => typeof path === 'string' && isInside(path) && !liesBehindLink(folder, path)));
}

function isInside(path: string): boolean {
  return path !== '' && !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');
}

function liesBehindLink(folder: string, path: string): boolean {
  const parents = path.split(/[/\\]/).slice(0, -1);
  return parents.some((_, index) => statusOf(join(folder, ...parents.slice(0, index + 1)))?.isSymbolicLink() === true);
}

/** Everything is staged first; then each file changes places with what was there, and on any failure all of them change back. */
function replaceFiles(folder: string, shown: string, files: readonly OutputFile[], removed: readonly string[]): WriteResult {
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
    ].sort((a, b) => Number(a.path === manifestName) - Number(b.path === manifestName));
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
    return { kind: 'refused', diagnostic: createDiagnostic('output-not-writable', { path: at, reason: describeSystemError(error) }) };
  }
  attempt(() => rmSync(staging, { recursive: true, force: true }));
  removeEmptyFolders(
    folder,
    removed.map((path) => ({ path })),
  );
  return { kind: 'written', removed };
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

/** What stands where a file of ours, or a folder above it, has to go, and is not from us. */
function findObstacle(folder: string, path: string, ours: ReadonlySet<string>): string | undefined {
  const segments = path.split('/');
  for (let length = 1; length <= segments.length; length += 1) {
    const part = segments.slice(0, length).join('/');
    const status = statusOf(join(folder, part));
    if (status === undefined || ours.has(part) || part === manifestName) return undefined;
    if (length === segments.length || !status.isDirectory()) return part;
  }
  return undefined;
}

function isThere(path: string): boolean {
  return statusOf(path) !== undefined;
}

/** What stands at a path, a link not followed. Below a file there is nothing; newer Node throws where older ones say so. */
function statusOf(path: string): Stats | undefined {
  try {
    return lstatSync(path, { throwIfNoEntry: false });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOTDIR') return undefined;
    throw error;
  }
}
