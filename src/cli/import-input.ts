import { resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { ImportInput } from '../import/import-policy.js';
import { readFound, readGiven } from './contained-file.js';
import { isFolder } from './disk-file.js';
import { findFiles } from './find-files.js';
import { type Io, readWholeInput } from './io.js';
import { standardInput } from './policy-host.js';
import { describeUnreadFile } from './unread-file.js';

/** What the words of a command line name to be imported, or why they cannot be read. */
export interface ImportInputs {
  readonly inputs: readonly ImportInput[];
  readonly diagnostics: readonly Diagnostic[];
}

/** A folder of many backups has some thousands of files in less than ten levels; more of either is a folder that nobody meant. */
const limits = { files: 20_000, levels: 32 } as const;

/** Reads files and standard input, and lists folders, whose files are read as they are needed. */
export async function readImportInputs(words: readonly string[], io: Io): Promise<ImportInputs> {
  const inputs: ImportInput[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const [index, word] of words.entries()) {
    const given = process.platform === 'win32' ? word.replaceAll('\\', '/') : word;
    const read = words.indexOf(word) < index ? readAgain(word) : await readWord(given, io);
    if (Array.isArray(read)) diagnostics.push(...(read as readonly Diagnostic[]));
    else inputs.push(read as ImportInput);
  }
  return { inputs, diagnostics };
}

/** What is named twice is read once; standard input cannot be. */
function readAgain(word: string): readonly Diagnostic[] {
  return word === standardInput ? [createDiagnostic('standard-input-read-twice', {})] : [];
}

async function readWord(word: string, io: Io): Promise<ImportInput | readonly Diagnostic[]> {
  if (word === standardInput) return { kind: 'file', file: standardInput, bytes: await readWholeInput(io) };
  const path = resolve(io.folder, word);
  if (isFolder(path)) return listFolder(word.replace(/(?<=.)\/+$/, ''), path, io);
  const found = readGiven(path);
  return found.kind === 'text' ? { kind: 'file', file: word, bytes: found.bytes } : [describeUnreadFile(word, found, io.folder)];
}

function listFolder(folder: string, path: string, io: Io): ImportInput | readonly Diagnostic[] {
  const tooDeep: string[] = [];
  const { files, diagnostics } = findFiles(path, folder, (below) => {
    if (below.split('/').length > limits.levels) tooDeep.push(below);
    return tooDeep.length === 0;
  });
  if (diagnostics.length > 0) return diagnostics;
  const refuse = (what: 'files' | 'levels'): readonly Diagnostic[] => [
    createDiagnostic('folder-is-too-large', { folder, limit: limits[what], what }),
  ];
  if (tooDeep.length > 0) return refuse('levels');
  if (files.length > limits.files) return refuse('files');
  return { kind: 'folder', folder, paths: files.map((file) => file.path), host: hostOf(folder, path, io) };
}

function hostOf(folder: string, path: string, io: Io): Extract<ImportInput, { readonly kind: 'folder' }>['host'] {
  const nameOf = (below: string): string => (folder === '.' ? below : `${folder}/${below}`);
  return {
    nameOf,
    read: (below) => {
      const found = readFound(resolve(path, below));
      return found.kind === 'text' ? { bytes: found.bytes } : { diagnostic: describeUnreadFile(nameOf(below), found, io.folder) };
    },
  };
}
