import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { readFound } from './contained-file.js';
import { isFolder } from './disk-file.js';
import { type FileKind, kindOfText } from './file-kind.js';
import { findFiles, type FoundFile } from './find-files.js';
import { shownText, standardInput } from './policy-host.js';

/** A policy that the words of a command line name. */
export interface GivenFile {
  /** Its name with forward slashes, or `-`. */
  readonly name: string;
  /** What it holds, where it was read to tell whether it is a policy and is small enough to be kept until its turn comes. */
  readonly bytes: Uint8Array | undefined;
}

/** The policies that the words of a command line name, or why it names none. */
export interface GivenPolicies {
  /** Each file once: in the order of the words, those of a folder or pattern in the order of their paths. */
  readonly files: readonly GivenFile[];
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
  const files = new Map<string, GivenFile>();
  const keep = createKeeper(keptInAll);
  const left: Diagnostic[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const given of words) {
    const word = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
    const found = await findWord(word, sought, keep);
    for (const file of found.files) {
      const key = file.name === standardInput ? file.name : resolve(sought.folder, file.name);
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

/** Bytes that are kept of all files together, so that each is read once: more than all policies of an organisation. */
const keptInAll = 64 * 1024 * 1024;

/** Gives what it is given back, as long as all of it together is no more than the limit. */
type Keep = (bytes: Uint8Array | undefined) => Uint8Array | undefined;

function createKeeper(limit: number): Keep {
  let room = limit;
  return (bytes) => {
    if (bytes === undefined || bytes.length > room) return undefined;
    room -= bytes.length;
    return bytes;
  };
}

async function findWord(word: string, sought: Sought, keep: Keep): Promise<FoundByWord> {
  const path = resolve(sought.folder, word);
  if (word === standardInput) return { files: [{ name: word, bytes: undefined }], diagnostics: [], left: [] };
  const { kind, bytes } = lookAt(path);
  if (kind === 'expectations' || kind === 'scenarios') {
    return { files: [], diagnostics: [], left: [createDiagnostic('file-is-not-a-policy', { file: word, holds: kind })] };
  }
  if (kind === 'unread' && isFolder(path)) return findInFolder(word, sought, keep);
  if (kind === 'unread' && /[*?[{]/.test(word) && !existsSync(path)) return findByPattern(word, sought, keep);
  return { files: [{ name: word, bytes: keep(bytes) }], diagnostics: [], left: [] };
}

/** Every policy below a folder. JSON of others is left out. */
function findInFolder(word: string, sought: Sought, keep: Keep): FoundByWord {
  const found = findFiles(resolve(sought.folder, word), word, () => true);
  const documents = namesOf(word, found.files).filter(({ name }) => /\.json$/i.test(name));
  const files = documents.flatMap((each) => takeWanted(each, ['policy'], sought, keep));
  const none = createDiagnostic('folder-has-no-policy', { folder: word, sought: sought.sought });
  return answer(files, found.diagnostics, none);
}

/** Every file that a pattern matches and that is for no other command. */
async function findByPattern(word: string, sought: Sought, keep: Keep): Promise<FoundByWord> {
  const parts = word.split('/');
  const first = parts.findIndex((part) => /[*?[{]/.test(part));
  const start = parts.slice(0, first).join('/') + (first === 1 && parts[0] === '' ? '/' : '');
  const { Minimatch } = await import('minimatch');
  const pattern = new Minimatch(parts.slice(first).join('/'));
  const isThere = isFolder(resolve(sought.folder, start));
  const enters = (path: string): boolean => pattern.match(path, true);
  const found = isThere ? findFiles(resolve(sought.folder, start), start || '.', enters) : { files: [], diagnostics: [] };
  const matching = found.files.filter(({ path }) => pattern.match(path));
  const files = namesOf(start, matching).flatMap((each) => takeWanted(each, ['policy', 'other'], sought, keep));
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

function answer(files: readonly GivenFile[], unread: readonly Diagnostic[], none: Diagnostic): FoundByWord {
  const diagnostics = files.length === 0 && unread.length === 0 ? [none] : unread;
  return { files, diagnostics, left: [] };
}

/** A file that was found, if it is for the command. One that cannot be read is, so that this is said, but for a link to what is no file. */
function takeWanted({ name, isLink }: NamedFile, kinds: readonly FileKind[], sought: Sought, keep: Keep): readonly GivenFile[] {
  const { kind, bytes } = lookAt(resolve(sought.folder, name));
  const isWanted = kind === 'outside' || (kind === 'unread' ? !isLink : kinds.includes(kind) && sought.isWanted(name));
  return isWanted ? [{ name, bytes: keep(bytes) }] : [];
}

interface Looked {
  /** What the file holds; `outside` where a link leads out of its repository, `unread` where there is no regular file that can be read. */
  readonly kind: FileKind | 'outside' | 'unread';
  readonly bytes: Uint8Array | undefined;
}

function lookAt(path: string): Looked {
  const found = readFound(path);
  if (found.kind === 'text') return { kind: kindOfText(shownText(found.bytes)), bytes: found.bytes };
  return { kind: found.kind === 'outside' ? 'outside' : 'unread', bytes: undefined };
}
