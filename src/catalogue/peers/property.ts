import type { Certainty } from '../certainty.js';
import type { Citation } from '../sources.js';

/** A known property with its evidence. */
export interface KnownProperty<T> {
  readonly value: T;
  readonly certainty: Certainty;
  readonly sources: readonly Citation[];
}

/** A function that turns a value and its sources into a property of one degree of certainty. */
export type Evidence = <const T>(value: T, ...sources: readonly Citation[]) => KnownProperty<T>;

/** A property that a specification, a vendor's text or named source code states. */
export const documented: Evidence = (value, ...sources) => ({ value, certainty: 'documented', sources });

/** A property that was seen or measured. */
export const observed: Evidence = (value, ...sources) => ({ value, certainty: 'observed', sources });

/** A property that follows from others. */
export const inferred: Evidence = (value, ...sources) => ({ value, certainty: 'inferred', sources });

/** A property that is told, but by no text that was read. */
export const told: Evidence = (value, ...sources) => ({ value, certainty: 'unconfirmed', sources });

/** A property of which only the possible values are known. */
export function unknown<const T>(
  oneOf: readonly T[],
  ...sources: readonly Citation[]
): { readonly oneOf: readonly T[]; readonly certainty: 'unconfirmed'; readonly sources: readonly Citation[] } {
  return { oneOf, certainty: 'unconfirmed', sources };
}
