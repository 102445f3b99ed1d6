import { commandLine } from '../connect/scenario-host.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { type BatchLine, parseBatch } from '../scenario/parse-batch.js';
import { parseScenarios } from '../scenario/parse-scenarios.js';
import type { Scenario } from '../scenario/scenario.js';
import { decodeUtf8 } from '../text/utf8.js';
import type { Io } from './io.js';
import { standardInput } from './policy-host.js';
import type { DiskScenarioHost } from './scenario-host.js';
import { describeUnreadFile } from './unread-file.js';

/** A scenario that was read, or the mistakes of one that was not. */
export interface ReadScenario {
  /** Line of a batch; null elsewhere. */
  readonly line: number | null;
  readonly scenario: Scenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** The bytes of a file of the disk, or of standard input for `-`; why not otherwise. */
export async function readBytes(
  file: string,
  host: DiskScenarioHost,
  io: Io,
): Promise<{ readonly bytes: Uint8Array } | { readonly diagnostic: Diagnostic }> {
  if (file === standardInput) return { bytes: await io.readStandardInput() };
  const found = host.filesOf(commandLine).read(file);
  return found.kind === 'text' ? { bytes: found.bytes } : { diagnostic: describeUnreadFile(file, found) };
}

/** Every scenario of a file. Mistakes come first. */
export async function readScenarioFile(file: string, host: DiskScenarioHost, io: Io): Promise<readonly ReadScenario[]> {
  const found = await readBytes(file, host, io);
  if ('diagnostic' in found) return [{ line: null, scenario: null, diagnostics: [found.diagnostic] }];
  const { scenarios, diagnostics } = parseScenarios(file, found.bytes);
  const read = scenarios.map((scenario) => ({ line: null, scenario, diagnostics: [] }));
  return diagnostics.length === 0 ? read : [{ line: null, scenario: null, diagnostics }, ...read];
}

/** Every scenario of a batch, line by line. */
export async function readBatch(file: string, host: DiskScenarioHost, io: Io): Promise<readonly ReadScenario[]> {
  const found = await readBytes(file, host, io);
  if ('diagnostic' in found) return [{ line: null, scenario: null, diagnostics: [found.diagnostic] }];
  const text = decodeUtf8(found.bytes);
  if (text === undefined) {
    const reason = 'it is not UTF-8';
    return [{ line: null, scenario: null, diagnostics: [createDiagnostic('file-not-readable', { file, reason })] }];
  }
  return [...parseBatch(file, text)].flatMap(readLine);
}

function readLine({ line, scenarios, diagnostics }: BatchLine): readonly ReadScenario[] {
  const read = scenarios.map((scenario) => ({ line, scenario, diagnostics: [] }));
  return diagnostics.length === 0 ? read : [{ line, scenario: null, diagnostics }, ...read];
}
