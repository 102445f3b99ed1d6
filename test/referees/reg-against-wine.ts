import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { HeldValue } from './reg-values.js';

/** The .reg files that Wine's regedit has imported, each into an empty registry. */
export const regCases = join(import.meta.dirname, 'cases', 'reg');

/** What Wine 8.0 holds after each file (Debian 8.0~repack-4). */
export const heldByWine = JSON.parse(readFileSync(join(regCases, 'wine-8.0.json'), 'utf8')) as Readonly<
  Record<string, readonly HeldValue[]>
>;

/** Files in which Wine is not followed, and the values that are therefore not compared. */
export const wineIsNotFollowed: Readonly<Record<string, { readonly why: string; readonly names: readonly string[] }>> = {
  '06-v5-utf8-nobom.reg': {
    why: 'Wine takes the bytes of texts in every 8-bit file for 8-bit text; Windows goes by the header, as files of many repositories show',
    names: ['Expand', 'NullSessionPipes'],
  },
  '59-unescaped-backslash.reg': {
    why: 'Wine 8.0 drops a backslash that escapes nothing; Windows does not write such a value (wine-mirror/wine, programs/reg/tests/import.c, Wine70a)',
    names: ['Path'],
  },
  '86-escapes.reg': {
    why: 'Wine 8.0 takes \\n and \\r for line ends and drops a backslash that escapes nothing; what Windows makes of them no source says, so they are errors',
    names: ['apostrophe', 'both', 'carriage return', 'letter', 'line feed', 'name\nof two lines', 'nameq', 'tab', 'upper case'],
  },
  '87-escaped-nul.reg': {
    why: 'Wine 8.0 ends its import at an escaped NUL; Windows does not write such a value (Wine70a), and that it reads nothing behind it no source says',
    names: ['after', 'next'],
  },
};

/** The values of a file that are compared, as text without the case of keys and names. */
export function comparable(file: string, values: readonly HeldValue[]): readonly string[] {
  const left = wineIsNotFollowed[file]?.names ?? [];
  const compared = values.filter(({ name }) => !left.includes(name));
  return compared.map(({ key, name, type, data }) => JSON.stringify([key.toLowerCase(), name.toLowerCase(), type, data]));
}
