/** What can stand at a place of a scenario or expectations file. One table of shapes makes the check, the reading and the JSON Schema. */
export type Shape =
  | { readonly kind: 'flag'; readonly says: string }
  | { readonly kind: 'word'; readonly says: string; readonly words: readonly string[] }
  | { readonly kind: 'text'; readonly says: string; readonly examples: readonly string[] }
  | { readonly kind: 'integer'; readonly says: string; readonly min: number; readonly max: number }
  /** Dialects of SMB2 and SMB3, in any order. */
  | { readonly kind: 'dialect-set'; readonly says: string }
  | { readonly kind: 'list'; readonly says: string; readonly of: Shape; readonly atLeastOne: boolean }
  | ObjectShape
  /** The word `none`, or what `of` says. */
  | { readonly kind: 'optional'; readonly says: string; readonly of: Shape }
  /** A value, one of several possible ones, or one of which nothing is known. */
  | { readonly kind: 'fact'; readonly says: string; readonly name: string; readonly of: Shape }
  /** Different shapes for a text, a list and an object. */
  | { readonly kind: 'forms'; readonly says: string; readonly text?: Shape; readonly list?: Shape; readonly object?: Shape }
  /** An object with the sides of a policy document, which the policy's own check reads. */
  | { readonly kind: 'settings'; readonly says: string };

/** An object with these members and no others. */
export interface ObjectShape {
  readonly kind: 'object';
  readonly says: string;
  readonly members: Readonly<Record<string, Shape>>;
  readonly required: readonly string[];
  /** Name under which the JSON Schema shares it among several places. */
  readonly shared?: string;
}

/** A shape whose values are `T` for the simulator. `holds` is never set: it ties the shape to the type of the fact. */
export type ShapeFor<T> = Shape & { readonly holds?: (value: T) => T };

/** The word that stands for "no value" where a fact may have none. */
export const noneWord = 'none';

/** Yes or no. */
export function flag(says: string): ShapeFor<boolean> {
  return { kind: 'flag', says };
}

/** One of some words. */
export function word<const W extends string>(says: string, words: readonly W[]): ShapeFor<W> {
  return { kind: 'word', says, words };
}

/** Any text that is not blank. */
export function text(says: string, ...examples: readonly string[]): ShapeFor<string> {
  return { kind: 'text', says, examples };
}

/** A whole number. */
export function integer(says: string, min: number, max: number): ShapeFor<number> {
  return { kind: 'integer', says, min, max };
}

/** A list of values of one shape, in their order. */
export function listOf<T>(says: string, of: ShapeFor<T>): ShapeFor<readonly T[]> {
  return { kind: 'list', says, of, atLeastOne: false };
}

/** A value, or none. */
export function optional<T>(of: ShapeFor<T>): ShapeFor<T | null> {
  return { kind: 'optional', says: of.says, of };
}

type Held<S> = S extends ShapeFor<infer T> ? T : never;

/** An object of which every member must be there. */
export function row<const M extends Readonly<Record<string, Shape>>>(
  says: string,
  members: M,
): ShapeFor<{ readonly [K in keyof M]: Held<M[K]> }> {
  return { kind: 'object', says, members, required: Object.keys(members) };
}
