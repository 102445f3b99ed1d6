import { type DialectId, type Smb2DialectId, smb2Dialects } from '../catalogue/smb/dialects.js';

/** A dialect of SMB2 or SMB3. */
export type Dialect = Smb2DialectId;

/** Any dialect a session can run on; 1.0 is SMB1 (NT LM 0.12). */
export type AnyDialect = DialectId;

/** A set of SMB2 and SMB3 dialects: bit 0 is 2.0.2, bit 4 is 3.1.1. Make one with `dialectsOf` or `dialectsBetween`. */
export type DialectSet = number;

/** All five dialects of SMB2 and SMB3. */
export const everyDialect: DialectSet = 0b11111;

/** The dialects that know SMB encryption: 3.0, 3.0.2, 3.1.1. */
export const encryptingDialects: DialectSet = 0b11100;

/** Place in the set, by the catalogue's order; SMB1 stands below all. */
const rank: Readonly<Record<AnyDialect, number>> = Object.freeze(
  Object.assign(Object.fromEntries(smb2Dialects.map((id, place) => [id, place])), { '1.0': -1 }) as Record<AnyDialect, number>,
);

/** The set of the named dialects. */
export function dialectsOf(...named: readonly Dialect[]): DialectSet {
  return named.reduce<number>((set, dialect) => set | (1 << rank[dialect]), 0);
}

/** The set from the lowest to the highest dialect, both included; a highest of 1.0 gives the empty set. */
export function dialectsBetween(lowest: AnyDialect, highest: AnyDialect): DialectSet {
  return dialectsFrom(lowest) & dialectsUpTo(highest);
}

/** All dialects not below the one given; null sets no limit. */
export function dialectsFrom(lowest: AnyDialect | null): DialectSet {
  return lowest === null || lowest === '1.0' ? everyDialect : (everyDialect << rank[lowest]) & everyDialect;
}

/** All dialects not above the one given; null sets no limit; 1.0 leaves none. */
export function dialectsUpTo(highest: AnyDialect | null): DialectSet {
  return highest === null ? everyDialect : (1 << (rank[highest] + 1)) - 1;
}

/** The highest dialect of a set; undefined when the set is empty. */
export function highestDialect(set: DialectSet): Dialect | undefined {
  return set === 0 ? undefined : smb2Dialects[31 - Math.clz32(set)];
}

/** Tells whether a set has a dialect. */
export function hasDialect(set: DialectSet, dialect: Dialect): boolean {
  return (set & (1 << rank[dialect])) !== 0;
}

/** The dialects of a set as a list, lowest first. */
export function listDialects(set: DialectSet): readonly Dialect[] {
  return smb2Dialects.filter((dialect) => hasDialect(set, dialect));
}

/** The SMB2 and SMB3 dialects that an end can really use, its limits applied. */
export function usableDialects(end: {
  readonly dialects: DialectSet;
  readonly minDialect: AnyDialect | null;
  readonly maxDialect: AnyDialect | null;
}): DialectSet {
  return end.dialects & dialectsFrom(end.minDialect) & dialectsUpTo(end.maxDialect);
}
