/** Yes or no. */
export interface FlagShape {
  readonly kind: 'flag';
  readonly says: string;
}

/** One of some words. */
export interface WordShape {
  readonly kind: 'word';
  readonly says: string;
  readonly words: readonly string[];
}

/** Any text that is not blank. */
export interface TextShape {
  readonly kind: 'text';
  readonly says: string;
  readonly examples: readonly string[];
  /** A text of a form of its own: what somebody types for a server. */
  readonly form?: 'server-address';
}

/** A whole number between two limits, both included. */
export interface IntegerShape {
  readonly kind: 'integer';
  readonly says: string;
  readonly min: number;
  readonly max: number;
}

/** Dialects of SMB2 and SMB3, in any order; a set of bits for the simulator. */
export interface DialectSetShape {
  readonly kind: 'dialect-set';
  readonly says: string;
}

/** A list of values of one shape, in their order. */
export interface ListShape<Of = ValueShape> {
  readonly kind: 'list';
  readonly says: string;
  readonly of: Of;
  readonly atLeastOne: boolean;
}

/** An object with these members and no others. */
export interface ObjectShape<Member = ValueShape> {
  readonly kind: 'object';
  readonly says: string;
  readonly members: Readonly<Record<string, Member>>;
  readonly required: readonly string[];
}

/** The word `none`, or what `of` says. */
export interface OptionalShape<Of = ValueShape> {
  readonly kind: 'optional';
  readonly says: string;
  readonly of: Of;
}

/** How the value of a fact is written in files and flags, and so which values there are. */
export type ValueShape = FlagShape | WordShape | TextShape | IntegerShape | DialectSetShape | ListShape | ObjectShape | OptionalShape;

/** Ties a shape to the type of its values. `holds` is never set. */
export interface Holds<T> {
  readonly holds?: (value: T) => T;
}

/** A shape with so few values that each of them can be tried. */
export type ListedShape<T> = (FlagShape | WordShape | OptionalShape<FlagShape | WordShape>) & Holds<T>;

/** A shape with more values than anybody can try. */
export type OpenShape<T> = (
  TextShape | IntegerShape | DialectSetShape | ListShape | ObjectShape | OptionalShape<TextShape | IntegerShape | ListShape | ObjectShape>
) &
  Holds<T>;

/** A shape whose values are `T` for the simulator. */
export type ShapeFor<T> = ListedShape<T> | OpenShape<T>;

/** The word that stands for "no value" where a fact may have none. */
export const noneWord = 'none';

/** Yes or no. */
export function flag(says: string): FlagShape & Holds<boolean> {
  return { kind: 'flag', says };
}

/** One of some words. */
export function word<const W extends string>(says: string, words: readonly W[]): WordShape & Holds<W> {
  return { kind: 'word', says, words };
}

/** Any text that is not blank. */
export function text(says: string, ...examples: readonly string[]): TextShape & Holds<string> {
  return { kind: 'text', says, examples };
}

/** What somebody types for a server: its name, its address, or a UNC path. */
export function serverAddress(says: string, ...examples: readonly string[]): TextShape & Holds<string> {
  return { kind: 'text', says, examples, form: 'server-address' };
}

/** A whole number. */
export function integer(says: string, min: number, max: number): IntegerShape & Holds<number> {
  return { kind: 'integer', says, min, max };
}

/** A list of values of one shape, in their order; it may be empty. */
export function listOf<T>(says: string, of: ShapeFor<T>): ListShape & Holds<readonly T[]> {
  return { kind: 'list', says, of, atLeastOne: false };
}

/** A value, or none. */
export function optional<Of extends ValueShape, T>(of: Of & Holds<T>): OptionalShape<Of> & Holds<T | null> {
  return { kind: 'optional', says: of.says, of };
}

/** The values of a shape. */
export type ValueOf<S> = S extends Holds<infer T> ? T : never;

/** An object of which every member must be there. */
export function object<const M extends Readonly<Record<string, ValueShape>>>(
  says: string,
  members: M,
): ObjectShape & Holds<{ readonly [K in keyof M]: ValueOf<M[K]> }> {
  return { kind: 'object', says, members, required: Object.keys(members) };
}

/** Every value of a shape that has few: yes and no, each word, and none where there may be no value. */
export function listValues<T>(shape: ListedShape<T>): readonly T[] {
  const values = shape.kind === 'optional' ? [null, ...valuesOf(shape.of)] : valuesOf(shape);
  // `holds` ties the shape to the type of what its words say
  return values as readonly T[];
}

function valuesOf(shape: FlagShape | WordShape): readonly unknown[] {
  return shape.kind === 'flag' ? [true, false] : shape.words;
}
