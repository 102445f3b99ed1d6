import type { FoundAt } from '../../text/span.js';

/** What an entry of LGPO text does with its value: sets it to data of a type, or one of the orders of LGPO.exe 3.0. */
export type LgpoAction =
  | { readonly kind: 'dword'; readonly value: number }
  | { readonly kind: 'qword'; readonly value: bigint }
  | { readonly kind: 'string' | 'expand-string'; readonly text: string }
  | { readonly kind: 'strings'; readonly texts: readonly string[] }
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  | { readonly kind: 'delete' | 'delete-all-values' | 'delete-keys' | 'create-key' | 'clear' };

/**
 * One entry: four lines. `configuration` is `Computer`, `User`, or `User:` with a name; `key` has no hive. The default value of a key has an empty name.
 * `delete-keys` names the keys in `valueName`, with semicolons; orders for a whole key have `*` there. `at` is where it was read, and is left out of what is
 * made to be printed.
 */
export interface LgpoEntry {
  readonly kind: 'entry';
  readonly configuration: string;
  readonly key: string;
  readonly valueName: string;
  readonly action: LgpoAction;
  readonly at?: FoundAt;
}

/** Comment lines without anything between them, each with its semicolon. */
export interface LgpoComment {
  readonly kind: 'comment';
  readonly lines: readonly string[];
}

/** A file for `LGPO.exe /t` and `/r`, such as `/parse` writes it: entries in the order in which they are applied, and what is remarked between them. */
export interface LgpoText {
  readonly blocks: readonly (LgpoEntry | LgpoComment)[];
}
