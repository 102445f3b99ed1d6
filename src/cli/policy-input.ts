import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { HostFile } from '../policy/host.js';
import { type LoadedPolicy, loadPolicyBytes } from '../policy/load.js';
import type { SourceTexts } from '../report/diagnostics-text.js';
import { type Io, readWholeInput } from './io.js';
import { readGiven } from './contained-file.js';
import { isFolder } from './disk-file.js';
import { createDiskHost, shownText, standardInput } from './policy-host.js';
import { describeUnreadFile } from './unread-file.js';

/** A policy that the command line names, as far as it could be read. */
export interface PolicyInput extends LoadedPolicy {
  /** Its name as given, with forward slashes. */
  readonly file: string;
  /** False when there was no text to read: the exit code is 2 then. */
  readonly isReadable: boolean;
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
    const diagnostic =
      found.kind === 'unreadable' && isFolder(path) ? describeFolder(file, path) : describeUnreadFile(file, found, io.folder);
    return { file, policy: null, isReadable: false, diagnostics: [diagnostic], texts: new Map() };
  }
  const host = createDiskHost(io.folder, file);
  const loaded = loadPolicyBytes(file, found.bytes, host);
  return { ...loaded, file, isReadable: true, texts: new Map([[file, shownText(found.bytes)], ...host.texts]) };
}

/** `check` is given folders, and takes them; whoever gives one to another command is told of the policy in it. */
function describeFolder(file: string, path: string): Diagnostic {
  const inside = existsSync(join(path, 'policy.json')) ? `${file.replace(/\/$/, '')}/policy.json` : undefined;
  return createDiagnostic('file-is-a-folder', { file, inside });
}
