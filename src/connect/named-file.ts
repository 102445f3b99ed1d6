import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { describeUnread, type NamedFileKind, resolveName } from '../policy/named-file.js';
import type { LocatedWord } from '../scenario/scenario.js';
import type { ScenarioHost } from './scenario-host.js';

/** A file that was read: its name for the host, and what it holds. */
export interface NamedFile {
  readonly file: string;
  readonly bytes: Uint8Array;
}

/** Reads a file that the file `from` names; what the command line names has no place in any text, and may lie wherever it likes. */
export function readNamed(
  host: ScenarioHost,
  kind: NamedFileKind,
  from: string,
  written: LocatedWord,
): NamedFile | { readonly diagnostic: Diagnostic } {
  const files = host.filesOf(from);
  const found = written.span === undefined ? { name: written.text } : resolveName(files, kind, written, from);
  if ('diagnostic' in found) return found;
  const read = files.read(found.name);
  return read.kind === 'text' ? { file: found.name, bytes: read.bytes } : { diagnostic: describeUnread(kind, written, read) };
}
