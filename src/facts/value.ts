import type { Smb2DialectId } from '../catalogue/smb/dialects.js';
import type { Json } from '../text/canonical-json.js';
import { isEqualJson } from '../text/equal-json.js';
import { dialectsOf, listDialects } from './dialect-set.js';
import type { ValueShape } from './shape.js';

/** The value that a file writes, as the simulator takes it: dialects become a set of bits, all else is what it is. */
export function readValue(written: unknown, shape: ValueShape): unknown {
  return shape.kind === 'dialect-set' ? dialectsOf(...(written as readonly Smb2DialectId[])) : written;
}

/** A value of the simulator, as files and answers write it: a set of dialects becomes their list. */
export function writeValue(value: unknown, shape: ValueShape): unknown {
  return shape.kind === 'dialect-set' && typeof value === 'number' ? listDialects(value) : value;
}

/** Whether two values of facts are the same; they are plain data. */
export function isSameValue(a: unknown, b: unknown): boolean {
  return isEqualJson(a as Json, b as Json);
}

/** Values of a fact without repetition, in their order. */
export function distinctValues<T>(values: readonly T[]): readonly T[] {
  return values.filter((value, place) => values.findIndex((other) => isSameValue(value, other)) === place);
}
