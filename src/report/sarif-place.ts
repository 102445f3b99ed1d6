import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/span.js';

/** What the addresses of files in the repository are relative to; `originalUriBaseIds` says what it is. */
export const sourceRoot = '%SRCROOT%';

/** Where a diagnostic stands; the file alone where it has no place in a text. */
export function locationOf({ span, byte, pointer }: Diagnostic, file: string): object {
  if (span !== undefined) return spanLocation(span, pointer);
  if (byte === undefined) return { physicalLocation: { artifactLocation: artifactLocation(file) } };
  return { physicalLocation: { artifactLocation: artifactLocation(byte.file), region: { byteOffset: byte.offset } } };
}

/** A piece of a text, with the place in the document where it is known. */
export function spanLocation(span: Span, pointer?: string): object {
  return {
    physicalLocation: { artifactLocation: artifactLocation(span.file), region: regionOf(span) },
    ...(pointer === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: pointer, kind: 'property' }] }),
  };
}

/** Lines and columns of a piece of a text. */
export function regionOf({ start, end }: Span): object {
  return { startLine: start.line, startColumn: start.columnUtf16, endLine: end.line, endColumn: end.columnUtf16 };
}

/** The address of a file: relative to the root of the repository, or absolute where it lies outside. Standard input has none but its name. */
export function artifactLocation(file: string): object {
  if (file === '-') return { uri: file };
  const [, host = '', drive = '', path = ''] = /^(?:\/\/([^/]*))?(?:\/?([A-Za-z]:)(?=\/))?(.*)$/s.exec(file) ?? [];
  const isAbsolute = drive !== '' || path.startsWith('/');
  const encoded = path.split('/').map(encodeSegment).join('/');
  return isAbsolute ? { uri: `file://${host}${drive === '' ? '' : `/${drive}`}${encoded}` } : { uri: encoded, uriBaseId: sourceRoot };
}

/** A segment of a path in a URI (RFC 3986): blanks, `#` and colons survive. Half a letter, which no URI can say, is replaced. */
function encodeSegment(segment: string): string {
  return encodeURIComponent(segment.replace(/\p{Surrogate}/gu, '\uFFFD'));
}
