import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { knownFormats, type ReadAny } from '../../src/formats/known-formats.js';
import { type FormatId, recognizeFormat } from '../../src/formats/recognize.js';
import { accountFor } from './find-lost.js';
import { whyNotCanonical } from './why-not-canonical.js';

/**
 * What became of a file: `read`, but for records that `note` names; `refused` with the reason; `not-ours` where it is of no format that is read; `lost`
 * where something of it is neither in what was read nor told of.
 */
export type Outcome = 'read' | 'refused' | 'not-ours' | 'lost';

/** The judgement on one file. `canonical`: printed again it is the same, byte for byte. */
export interface Judgement {
  readonly path: string;
  readonly format: FormatId | null;
  readonly outcome: Outcome;
  readonly canonical: boolean;
  readonly note: string;
}

/** Readers, by format; passed in, so that a test can judge one that loses something. */
export type Readers = Readonly<Record<FormatId, { readonly read: (file: string, bytes: Uint8Array) => ReadAny }>>;

/** A file that is too large to be read whole: refused where its beginning is that of a format, and of none otherwise. */
export function judgeLargeFile(path: string, head: Uint8Array, size: number): Judgement {
  const format = recognizeFormat(nameIn(path), head) ?? null;
  const note = `it has ${size} bytes, more than any file of Group Policy`;
  return { path, format, outcome: format === null ? 'not-ours' : 'refused', canonical: false, note };
}

function nameIn(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Judges a file by its bytes; `path` is told as it is, its last name helps to recognize the format. */
export function judgeFile(path: string, bytes: Uint8Array, readers: Readers = knownFormats): Judgement {
  const format = recognizeFormat(nameIn(path), bytes);
  if (format === undefined) return { path, format: null, outcome: 'not-ours', canonical: false, note: 'no format that smbward reads' };
  const judged = (outcome: Outcome, canonical: boolean, ...notes: readonly string[]): Judgement => {
    return { path, format, outcome, canonical, note: notes.filter((note) => note !== '').join('; ') };
  };
  try {
    const { model, diagnostics, print } = readers[format].read(path, bytes);
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    if (model === undefined) return judged('refused', false, describe(errors[0]), moreOf(errors.length));
    const { lost, leftOut } = accountFor(format, bytes, model, diagnostics);
    const printed = print?.();
    const canonical = printed !== undefined && Buffer.compare(printed, bytes) === 0;
    const differs = format === 'registry-pol' && !canonical;
    const notes = [skipped(errors), ...[...leftOut].map(([reason, count]) => `left out: ${reason} (${count})`)];
    if (lost.length > 0 || differs) return judged('lost', canonical, sayLost(lost), ...notes);
    return judged('read', canonical, ...notes, canonical ? '' : whyNotCanonical(bytes, printed));
  } catch (error) {
    return judged('lost', false, `the reader broke off: ${error instanceof Error ? error.message : String(error)}`);
  }
}

function describe(diagnostic: Diagnostic | undefined): string {
  if (diagnostic === undefined) return 'the reader gives no reason';
  const { span, byte, message } = diagnostic;
  const place =
    span !== undefined ? `line ${span.start.line}, offset ${span.start.offset}` : byte !== undefined ? `byte ${byte.offset}` : '';
  return place === '' ? message : `${place}: ${message}`;
}

function moreOf(count: number): string {
  return count > 1 ? `and ${count - 1} more` : '';
}

/** The lines of which nothing was read. */
function skipped(errors: readonly Diagnostic[]): string {
  if (errors.length === 0) return '';
  const lines = [...new Set(errors.map(({ span }) => span?.start.line ?? 0))].sort((a, b) => a - b);
  const shown = lines.slice(0, 10).join(', ');
  return `not understood and left out: line${lines.length === 1 ? '' : 's'} ${shown}${lines.length > 10 ? ` and ${lines.length - 10} more` : ''}`;
}

function sayLost(lost: Readonly<ReturnType<typeof accountFor>>['lost']): string {
  const [first] = lost;
  if (first === undefined) return 'printed again, its bytes differ';
  return `line ${first.lines[0]}: ${JSON.stringify(first.text.slice(0, 80))} is neither read nor told of${lost.length > 1 ? `, and ${lost.length - 1} more` : ''}`;
}
