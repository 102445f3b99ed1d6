import { type Dirent, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { isGitFolder } from './contained-file.js';
import { describeSystemError } from './system-error.js';

/** A file below a folder. */
export interface FoundFile {
  /** Its path from that folder, with forward slashes. */
  readonly path: string;
  /** It is a symbolic link, to whatever there is. */
  readonly isLink: boolean;
}

/** The files of a folder, and what could not be searched of it. */
export interface FoundFiles {
  readonly files: readonly FoundFile[];
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds regular files and links below a folder, in the order of their paths. `node_modules`, the folders of git and folders behind links are not entered.
 * @param name how messages name the folder
 * @param enters whether a folder, by its path from there, can hold what is sought
 */
export function findFiles(folder: string, name: string, enters: (path: string) => boolean): FoundFiles {
  const files: FoundFile[] = [];
  const diagnostics: Diagnostic[] = [];
  const waiting = [''];
  for (let below = waiting.pop(); below !== undefined; below = waiting.pop()) {
    const entries = entriesOf(join(folder, below));
    if (typeof entries === 'string') {
      diagnostics.push(createDiagnostic('file-not-readable', { file: `${name}/${below}`.replace(/\/$/, ''), reason: entries }));
      continue;
    }
    for (const entry of entries) {
      const path = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isFile() || entry.isSymbolicLink()) files.push({ path, isLink: entry.isSymbolicLink() });
      else if (entry.isDirectory() && entry.name !== 'node_modules' && !isGitFolder(entry.name) && enters(path)) waiting.push(path);
    }
  }
  return { files: files.sort((one, other) => (one.path < other.path ? -1 : 1)), diagnostics };
}

/** What is in a folder, or why nobody may look. */
function entriesOf(folder: string): readonly Dirent[] | string {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    return describeSystemError(error);
  }
}
