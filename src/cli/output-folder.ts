import { lstatSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { withoutInterruption } from './interrupt.js';
import { findObstacle, type OutputFile, replaceFiles, stagingName, statusOf } from './replace-files.js';
import { describeSystemError } from './system-error.js';

/** What was done to a folder, or why nothing was. */
export type WriteResult =
  { readonly kind: 'written'; readonly removed: readonly string[] } | { readonly kind: 'refused'; readonly diagnostic: Diagnostic };

const manifestName = 'manifest.json';

/**
 * Brings a folder to hold exactly these files of ours: files of the last manifest that are no longer made are removed, files that somebody
 * else put there stay, and a file that is already as it should be keeps its time. A folder that holds files but no manifest of ours is not
 * touched. The manifest is renamed into place last, so that a folder that lost power halfway still names what is in it.
 * @param shown the folder's name as the author gave it
 */
export async function writeOutputFolder(folder: string, shown: string, files: readonly OutputFile[]): Promise<WriteResult> {
  const before = readFolder(folder, shown);
  if ('diagnostic' in before) return { kind: 'refused', diagnostic: before.diagnostic };
  const replaceable = new Set([...before.ours, manifestName]);
  const inTheWay = files.map(({ path }) => findObstacle(folder, path, replaceable)).find((path) => path !== undefined);
  if (inTheWay !== undefined) {
    return { kind: 'refused', diagnostic: createDiagnostic('output-file-is-not-ours', { file: `${shown}/${inTheWay}` }) };
  }
  const removed = [...before.ours].filter((path) => path !== manifestName && !files.some((file) => file.path === path)).sort();
  const changed = files.filter(({ path, bytes }) => !replaceable.has(path) || !holds(join(folder, path), bytes));
  const manifestLast = changed.sort((a, b) => Number(a.path === manifestName) - Number(b.path === manifestName));
  return withoutInterruption(() => {
    const diagnostic = replaceFiles(folder, shown, manifestLast, removed);
    return diagnostic === undefined ? { kind: 'written', removed } : { kind: 'refused', diagnostic };
  });
}

/** Whether a file is there, no link to one, and has exactly these bytes. */
function holds(file: string, bytes: Uint8Array): boolean {
  const status = statusOf(file);
  if (status?.isFile() !== true || status.size !== bytes.length) return false;
  try {
    return readFileSync(file).equals(bytes);
  } catch {
    // What may not be read is written anew.
    return false;
  }
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
  const inside = paths.filter((path): path is string => typeof path === 'string' && isInside(path));
  const links = new Set([...new Set(inside.flatMap(foldersAbove))].filter((above) => statusOf(join(folder, above))?.isSymbolicLink()));
  return new Set(inside.filter((path) => !foldersAbove(path).some((above) => links.has(above))));
}

function isInside(path: string): boolean {
  return path !== '' && !/^([/\\]|[A-Za-z]:)/.test(path) && !path.split(/[/\\]/).includes('..');
}

/** The folders that a path goes through, the outermost first. */
function foldersAbove(path: string): readonly string[] {
  const parents = path.split(/[/\\]/).slice(0, -1);
  return parents.map((_, index) => parents.slice(0, index + 1).join('/'));
}
