import { statSync } from 'node:fs';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { withoutInterruption } from './interrupt.js';
import { findObstacle, type OutputFile, replaceFiles } from './replace-files.js';
import { describeSystemError } from './system-error.js';

/**
 * Puts new files into a folder, which is made where it is not there. What stands in it stays as it is: where anything is in the way of a file, none is written,
 * and the diagnostic names all that is.
 * @param shown the folder's name as the author gave it
 */
export async function addFiles(folder: string, shown: string, files: readonly OutputFile[]): Promise<Diagnostic | undefined> {
  try {
    if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === false) {
      return createDiagnostic('output-folder-is-a-file', { folder: shown });
    }
    const obstacles = files.map(({ path }) => findObstacle(folder, path, new Set())).filter((path) => path !== undefined);
    if (obstacles.length > 0) return createDiagnostic('files-are-in-the-way', { folder: shown, files: [...new Set(obstacles)] });
  } catch (error) {
    return createDiagnostic('output-not-writable', { path: shown, reason: describeSystemError(error) });
  }
  return withoutInterruption(() => replaceFiles(folder, shown, files, []));
}
