import { existsSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readFound, refusalOfGiven } from './contained-file.js';
import { type FileKind, kindOfText } from './file-kind.js';
import { findFiles, type FoundFile } from './find-files.js';
import { shownText, standardInput } from './policy-host.js';
import { describeSystemError } from './system-error.js';

/** The policies that the words of a command line name, or why it names none. */
export interface GivenPolicies {
  /** Names with forward slashes, each file once: in the order of the words, those of a folder or pattern in the order of their paths. */
  readonly files: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What a command wants of folders and patterns. */
export interface Sought {
  readonly folder: string;
  /** What is sought, as messages say it. */
  readonly sought: 'policy' | 'policy with expectations';
  /** Whether a policy that was found is wanted; its name is as messages show it. */
  readonly isWanted: (file: string) => boolean;
}

/**
 * Turns words into policies: files, folders with every policy below them, and patterns such as `policies/*.json`, which on Windows no shell replaces.
 * Files of expectations and scenarios are left to their commands, so that the word of a shell's pattern is no mistake for being one of them.
 */
export async function findGivenPolicies(words: readonly string[], sought: Sought): Promise<GivenPolicies> {
  const files = new Map<string, string>();
  const left: Diagnostic[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const given of words) {
    const word = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    const found = await findWord(word, sought);
    for (const file of found.files) {
      const key = file === standardInput ? file : resolve(sought.folder, file);
      if (!files.has(key)) files.set(key, file);
    }
    left.push(...found.left);
    diagnostics.push(...found.diagnostics);
  }
  return { files: [...files.values()], diagnostics: files.size === 0 && diagnostics.length === 0 ? left : diagnostics };
}

interface FoundByWord extends GivenPolicies {
  /** What would be said of files of other commands if nothing else were named. */
  readonly left: readonly Diagnostic[];
}

async function findWord(word: string, sought: Sought): Promise<FoundByWord> {
  const path = resolve(sought.folder, word);
  if (word === standardInput || refusalOfGiven(path) !== undefined) return { files: [word], diagnostics: [], left: [] };
  if (isFolder(path)) return findInFolder(word, sought);
  if (/[*?[{]/.test(word) && !existsSync(path)) return findByPattern(word, sought);
  const kind = kindOf(path);
  if (kind !== 'expectations' && kind !== 'scenarios') return { files: [word], diagnostics: [], left: [] };
  return { files: [], diagnostics: [], left: [createDiagnostic('file-is-not-a-policy', { file: word, holds: kind })] };
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch (error) {
    describeSystemError(error);
    return false;
  }
}

/** Every policy below a folder. JSON of others is left out. */
function findInFolder(word: string, sought: Sought): FoundByWord {
  const found = findFiles(resolve(sought.folder, word), word, () => true);
  const files = namesOf(word, found.files).filter(({ name, isLink }) => {
    return /\.json$/i.test(name) && isToBeRead(name, isLink, ['policy'], sought);
  });
  const none = createDiagnostic('folder-has-no-policy', { folder: word, sought: sought.sought });
  return answer(files, found.diagnostics, none);
}

/** Every file that a pattern matches and that is for no other command. */
async function findByPattern(word: string, sought: Sought): Promise<FoundByWord> {
  const parts = word.split('/');
  const first = parts.findIndex((part) => /[*?[{]/.test(part));
  const start = parts.slice(0, first).join('/') + (first === 1 && parts[0] === '' ? '/' : '');
  const { Minimatch } = await import('minimatch');
  const pattern = new Minimatch(parts.slice(first).join('/'));
  const isThere = isFolder(resolve(sought.folder, start));
  const enters = (path: string): boolean => pattern.match(path, true);
  const found = isThere ? findFiles(resolve(sought.folder, start), start || '.', enters) : { files: [], diagnostics: [] };
  const matching = found.files.filter(({ path }) => pattern.match(path));
  const files = namesOf(start, matching).filter(({ name, isLink }) => isToBeRead(name, isLink, ['policy', 'other'], sought));
  const none = createDiagnostic('pattern-matches-no-policy', { pattern: word, sought: sought.sought });
  return answer(files, found.diagnostics, none);
}

interface NamedFile {
  readonly name: string;
  readonly isLink: boolean;
}

/** Files below a folder as a person would name them. */
function namesOf(folder: string, files: readonly FoundFile[]): readonly NamedFile[] {
  const before = folder === '' || folder === '.' ? '' : `${folder.replace(/\/+$/, '')}/`;
  return files.map(({ path, isLink }) => ({ name: before + path, isLink }));
}

function answer(files: readonly NamedFile[], unread: readonly Diagnostic[], none: Diagnostic): FoundByWord {
  const diagnostics = files.length === 0 && unread.length === 0 ? [none] : unread;
  return { files: files.map(({ name }) => name), diagnostics, left: [] };
}

/** Whether a file that was found is for the command. One that cannot be read is, so that this is said, but for a link to what is no file. */
function isToBeRead(name: string, isLink: boolean, kinds: readonly FileKind[], { folder, isWanted }: Sought): boolean {
  const kind = kindOf(resolve(folder, name));
  if (kind === 'outside') return true;
  return kind === 'unread' ? !isLink : kinds.includes(kind) && isWanted(name);
}

/** What a file holds; `outside` where a link leads out of its repository, `unread` where there is no regular file that can be read. */
function kindOf(path: string): FileKind | 'outside' | 'unread' {
  const found = readFound(path);
  if (found.kind === 'text') return kindOfText(shownText(found.bytes));
  return found.kind === 'outside' ? 'outside' : 'unread';
}
