import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Span } from '../text/span.js';
import type { PolicyHost, UnreadFile } from './host.js';

/** What a file that is named by another one is to that other one. */
export type NamedFileKind = 'base' | 'policy' | 'scenario' | 'observation';

/** The name of a file as it stands in another one. */
export interface WrittenName {
  readonly text: string;
  readonly span?: Span | undefined;
  readonly pointer?: string | undefined;
}

/** Longer than any path that Windows or Linux takes. */
const longestName = 4096;

/** Names of devices, whatever folder or ending they stand with (Microsoft, "Naming Files, Paths, and Namespaces"). */
const deviceName = /^(?:CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(?:COM|LPT)[0-9¹²³]) *(?:\..*)?$/i;

/** What no part of a name may hold: backslash and colon begin paths, drives and streams on Windows; control characters are in no name there. */
const foreignLetter = /[\\:\p{Cc}]/u;

/**
 * The host's name of a file that stands in the file `from`. It has to be a relative path with forward slashes that means the same on every
 * system: no drive, no share, no stream, no device of Windows, no part that Windows would shorten because it ends in a blank or dot.
 */
export function resolveName(
  host: PolicyHost,
  kind: NamedFileKind,
  written: WrittenName,
  from: string,
): { readonly name: string } | { readonly diagnostic: Diagnostic } {
  if (isPlainName(written.text)) return { name: host.resolve(from, written.text) };
  return { diagnostic: createDiagnostic(`${kind}-is-not-relative`, { text: written.text }, written) };
}

function isPlainName(text: string): boolean {
  if (text.length > longestName || text.startsWith('/') || foreignLetter.test(text)) return false;
  return text.split('/').every((part) => part === '.' || part === '..' || !(deviceName.test(part) || /[ .]$/.test(part)));
}

/** Why a named file could not be read, at the place where it is named. */
export function describeUnread(kind: NamedFileKind, written: WrittenName, found: UnreadFile): Diagnostic {
  const { text } = written;
  switch (found.kind) {
    case 'missing':
      return createDiagnostic(`${kind}-is-missing`, { text }, written);
    case 'unreadable':
      return createDiagnostic(`${kind}-is-unreadable`, { text, detail: found.detail }, written);
    case 'outside':
      return createDiagnostic(`${kind}-is-outside-repository`, { text, boundary: found.boundary, by: found.by }, written);
  }
}
