import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/span.js';

/** The address of a file by its name in diagnostics: below the root of the repository as CI services want it, absolute where it lies outside. */
export type AddressOf = (file: string) => string;

/** The diagnostic with all its places at the addresses of their files; its words stay. */
export function relocate(diagnostic: Diagnostic, addressOf: AddressOf): Diagnostic {
  const at = <P extends { readonly file: string }>(place: P): P => ({ ...place, file: addressOf(place.file) });
  const { span, byte, related, fixes } = diagnostic;
  return {
    ...diagnostic,
    ...(span === undefined ? {} : { span: at<Span>(span) }),
    ...(byte === undefined ? {} : { byte: at(byte) }),
    related: related.map((place) => ({ ...place, span: at(place.span) })),
    fixes: fixes.map((fix) => ({ ...fix, edits: fix.edits.map((edit) => ({ ...edit, span: at(edit.span) })) })),
  };
}
