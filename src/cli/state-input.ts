import { resolve } from 'node:path';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { joinObservations, type Observation } from '../observation/observation.js';
import { readObservation } from '../observation/read-observation.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { readGiven } from './contained-file.js';
import { type Io, readWholeInput } from './io.js';
import { standardInput } from './policy-host.js';
import { describeUnreadFile } from './unread-file.js';
import { readWindowsArgument } from './windows-argument.js';

/** A machine that files of the command line tell of, and its Windows; null where they cannot be understood, which the diagnostics tell. */
export interface StateInput {
  readonly machine: { readonly observation: Observation; readonly windows: WindowsTarget } | null;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads the files that tell the state of one machine; `-` is standard input.
 * @param named the Windows that the user names, which counts where no file tells it
 */
export async function readState(words: readonly string[], named: string | undefined, io: Io): Promise<StateInput> {
  const diagnostics: Diagnostic[] = [];
  const observations: Observation[] = [];
  for (const word of words) {
    const found = await readWord(word, io);
    if ('diagnostic' in found) {
      diagnostics.push(found.diagnostic);
      continue;
    }
    const read = readObservation(word, found.bytes);
    diagnostics.push(...read.diagnostics);
    if (read.observation !== null) observations.push(read.observation);
  }
  if (diagnostics.some(({ severity }) => severity === 'error')) return { machine: null, diagnostics };
  const observation = joinObservations(observations);
  const windows = windowsOf(observation, named);
  if ('diagnostic' in windows) return { machine: null, diagnostics: [...diagnostics, windows.diagnostic] };
  return { machine: { observation, windows: windows.windows }, diagnostics };
}

async function readWord(word: string, io: Io): Promise<{ readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic }> {
  if (word === standardInput) return { bytes: await readWholeInput(io) };
  const found = readGiven(resolve(io.folder, word));
  return found.kind === 'text' ? { bytes: found.bytes } : { diagnostic: describeUnreadFile(word, found, io.folder) };
}

function windowsOf(
  { windows, files }: Observation,
  named: string | undefined,
): { readonly windows: WindowsTarget } | { readonly diagnostic: Diagnostic } {
  if (windows !== null) {
    const where = 'where a file tells which Windows it is';
    return named === undefined ? { windows } : { diagnostic: createDiagnostic('flag-has-no-effect', { flag: '--windows', where }) };
  }
  if (named !== undefined) return readWindowsArgument(named);
  return { diagnostic: createDiagnostic('state-tells-no-windows', { files, where: 'with --windows' }) };
}
