import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { printJson } from '../text/canonical-json.js';

/** What every JSON answer of the command line is wrapped in. */
export interface Envelope {
  readonly schemaVersion: 1;
  /** The command's name; null when none was recognised. */
  readonly command: string | null;
  /** True exactly when the exit code is 0. */
  readonly ok: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** The command's own answer, shaped as its schema says; null when it could not do its work. */
  readonly result: object | null;
}

/** A JSON answer as text. The result comes before what is known only at the end of a long one. */
export function renderEnvelope(envelope: Envelope): string {
  const { schemaVersion, command, result, ok, diagnostics } = envelope;
  return printJson({ schemaVersion, command, result, ok, diagnostics });
}
