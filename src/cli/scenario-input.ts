import { commandLine } from '../connect/scenario-host.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type BatchText, parseBatchLine } from '../scenario/parse-batch.js';
import { parseScenarios } from '../scenario/parse-scenarios.js';
import type { Scenario } from '../scenario/scenario.js';
import { openBatch } from './batch-file.js';
import { type Io, readWholeInput } from './io.js';
import { standardInput } from './policy-host.js';
import type { DiskScenarioHost } from './scenario-host.js';
import { describeUnreadFile } from './unread-file.js';

/** A scenario that was read, or the mistakes of one that was not. */
export interface ReadScenario {
  readonly scenario: Scenario | null;
  /** At places of the file, or of the one line of a batch. */
  readonly diagnostics: readonly Diagnostic[];
  /** Where it stands in its batch; null elsewhere. */
  readonly place: BatchText | null;
}

/** The bytes of a file of the disk, or of standard input for `-`; why not otherwise. */
async function readBytes(
  file: string,
  host: DiskScenarioHost,
  io: Io,
): Promise<{ readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic }> {
  if (file === standardInput) return { bytes: await readWholeInput(io) };
  const found = host.filesOf(commandLine).read(file);
  return found.kind === 'text' ? { bytes: found.bytes } : { diagnostic: describeUnreadFile(file, found, io.folder) };
}

/** Every scenario of a file. Mistakes come first. */
export async function readScenarioFile(file: string, host: DiskScenarioHost, io: Io): Promise<readonly ReadScenario[]> {
  const found = await readBytes(file, host, io);
  if ('diagnostic' in found) return [mistaken([found.diagnostic])];
  const { scenarios, diagnostics } = parseScenarios(file, found.bytes);
  const read = scenarios.map((scenario): ReadScenario => ({ place: null, scenario, diagnostics: [] }));
  return diagnostics.length === 0 ? read : [mistaken(diagnostics), ...read];
}

/** Every scenario of a batch, each read when it is asked for. */
export async function* readBatch(file: string, io: Io): AsyncGenerator<ReadScenario, void> {
  const batch = openBatch(file, io);
  if ('diagnostic' in batch) yield mistaken([batch.diagnostic]);
  else for await (const line of batch.lines) yield* readLine(file, line);
}

function* readLine(file: string, line: BatchText): Generator<ReadScenario, void> {
  const { scenarios, diagnostics } = parseBatchLine(file, line);
  if (diagnostics.length > 0) yield mistaken(diagnostics, line);
  for (const scenario of scenarios) yield { place: line, scenario, diagnostics: [] };
}

function mistaken(diagnostics: readonly Diagnostic[], place: BatchText | null = null): ReadScenario {
  return { place, scenario: null, diagnostics };
}
