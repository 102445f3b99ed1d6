import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, dirname, extname, join, resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import type { HostFile } from '../policy/host.js';
import { loadPolicyBytes } from '../policy/load.js';
import type { Policy } from '../policy/policy.js';
import type { SourceTexts } from '../report/diagnostics-text.js';
import { type Io, readWholeInput } from './io.js';
import { readGiven } from './contained-file.js';
import { createDiskHost, shownText, standardInput } from './policy-host.js';
import { codeOf, describeSystemError } from './system-error.js';
import { describeUnreadFile } from './unread-file.js';

/** A policy that the command line names, as far as it could be read. */
export interface PolicyInput {
  /** Its name as given, with forward slashes. */
  readonly file: string;
  /** Null when the text has errors, or could not be read. */
  readonly policy: Policy | null;
  /** False when there was no text to read: the exit code is 2 then. */
  readonly isReadable: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Text of every file read, for the lines that diagnostics show. */
  readonly texts: SourceTexts;
}

/** Why a command line that names policies cannot be carried out; undefined when it can. */
export function findNamingMistake(files: readonly string[]): Diagnostic | undefined {
  return files.filter((file) => file === standardInput).length > 1 ? createDiagnostic('standard-input-read-twice', {}) : undefined;
}

/**
 * Reads a policy of the disk, or standard input for `-`, with its bases.
 * @param known its bytes, where it was read already
 */
export async function readPolicy(given: string, io: Io, known?: Uint8Array): Promise<PolicyInput> {
  const file = process.platform === 'win32' ? given.replaceAll('\\', '/') : given;
  const path = resolve(io.folder, file);
  const bytes = file === standardInput ? await readWholeInput(io) : known;
  const found: HostFile = bytes === undefined ? readGiven(path) : { kind: 'text', bytes };
  if (found.kind !== 'text') {
    const diagnostic = describeUnread(file, path, found);
    return { file, policy: null, isReadable: false, diagnostics: [diagnostic], texts: new Map() };
  }
  const host = createDiskHost(io.folder, file);
  const { policy, diagnostics } = loadPolicyBytes(file, found.bytes, host);
  return { file, policy, isReadable: true, diagnostics, texts: new Map([[file, shownText(found.bytes)], ...host.texts]) };
}

function describeUnread(file: string, path: string, found: Exclude<HostFile, { readonly kind: 'text' }>): Diagnostic {
  if (found.kind === 'outside') return describeUnreadFile(file, found);
  const status = statIfThere(path);
  if (status === 'missing') return createDiagnostic('file-not-found', { file, nearest: findNeighbour(file, path) });
  if (status === 'folder') {
    const inside = existsSync(join(path, 'policy.json')) ? `${file.replace(/\/$/, '')}/policy.json` : undefined;
    return createDiagnostic('file-is-a-folder', { file, inside });
  }
  return describeUnreadFile(file, found);
}

function statIfThere(path: string): 'missing' | 'folder' | 'other' {
  try {
    return statSync(path).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    return ['ENOENT', 'ENOTDIR'].includes(codeOf(error) ?? '') ? 'missing' : 'other';
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
