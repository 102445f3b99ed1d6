import type { FoundAt } from '../text/span.js';
import type { DiagnosticPlace } from './create.js';

/** The place of what was found in a file: a piece of a text, or the first byte where the file is no text; none where it was not found in one. */
export function placeAt(at: FoundAt | undefined): Pick<DiagnosticPlace, 'span' | 'byte'> {
  if (at === undefined) return {};
  return 'span' in at ? { span: at.span } : { byte: at };
}
