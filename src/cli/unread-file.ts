import { readdirSync } from 'node:fs';
import { basename, dirname, extname, resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { UnreadFile } from '../policy/host.js';
import { describeSystemError } from './system-error.js';

/** Why a file that the command line names could not be read; where there is none of that name, one next to it that may be meant. */
export function describeUnreadFile(file: string, found: UnreadFile, folder: string): Diagnostic {
  switch (found.kind) {
    case 'missing':
      return createDiagnostic('file-not-found', { file, nearest: findNeighbour(file, resolve(folder, file)) });
    case 'unreadable':
      return createDiagnostic('file-not-readable', { file, reason: found.detail });
    case 'outside':
      return createDiagnostic('file-is-outside-repository', { file });
  }
}

/** A file of the same folder whose name is close to the one given; that both end in `.json` says nothing. */
function findNeighbour(file: string, path: string): string | undefined {
  const stemOf = (name: string): string => basename(name, extname(name));
  const names = namesIn(dirname(path));
  const meant = didYouMean(stemOf(path), names.map(stemOf));
  const nearest = names.find((name) => stemOf(name) === meant);
  return nearest === undefined ? undefined : file.slice(0, file.length - basename(file).length) + nearest;
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    describeSystemError(error);
    return [];
  }
}
