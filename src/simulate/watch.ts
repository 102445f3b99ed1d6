import { certainties } from '../catalogue/certainty.js';
import type { Certainty } from '../catalogue/certainty.js';
import type { Fact, PartName } from './facts.js';

/** A fact that was read although its value is not known: its part and its place in the part. */
export interface Question {
  readonly part: PartName;
  readonly name: string;
  readonly place: number;
  readonly fact: Fact<unknown>;
}

/** What has been read since it was cleared: the weakest certainty, and the first fact whose value is not known. */
class Reading {
  weakest = 0;
  asked: Question | null = null;

  clear(): void {
    this.weakest = 0;
    this.asked = null;
  }

  weaken(certainty: Certainty): void {
    const rank = certainties.indexOf(certainty);
    if (rank > this.weakest) this.weakest = rank;
  }
}

/** The reading that is going on. Readings do not nest: gates are pure and start no walk. */
export const reading = new Reading();

/**
 * The values of a part, each read noticed in `reading`; an unknown fact answers with its first possible value, and whoever reads must then throw the
 * result away.
 */
export type Watched<V> = V & {
  readonly slots: readonly Fact<unknown>[];
  readonly sure: readonly unknown[];
  readonly placeOf: ReadonlyMap<string, number>;
};

/** Makes the watched form of a part from its facts, in the order of its names. */
export type WatchedConstructor = new (slots: readonly Fact<unknown>[], sure?: readonly unknown[]) => Watched<object>;

const unsure = Symbol('unsure');

function sureValue({ oneOf, certainty }: Fact<unknown>): unknown {
  return oneOf.length === 1 && certainty === 'documented' ? oneOf[0] : unsure;
}

/** The watched form of one part: one getter for each fact. */
export function watchedClass(part: PartName, names: readonly string[]): WatchedConstructor {
  const places = new Map(names.map((name, place) => [name, place]));
  class WatchedPart {
    constructor(
      readonly slots: readonly Fact<unknown>[],
      /** The values that are known and documented, which most are: to be read without a further look. */
      readonly sure: readonly unknown[] = slots.map(sureValue),
    ) {}

    get placeOf(): ReadonlyMap<string, number> {
      return places;
    }

    /** Notes the reading of a fact that is not sure. */
    note(name: string, place: number): unknown {
      const fact = this.slots[place] as Fact<unknown>;
      if (fact.oneOf.length !== 1) reading.asked ??= { part, name, place, fact };
      else reading.weaken(fact.certainty);
      return fact.oneOf[0];
    }
  }
  for (const [name, place] of places) {
    Object.defineProperty(WatchedPart.prototype, name, {
      get(this: WatchedPart): unknown {
        const value = this.sure[place];
        return value === unsure ? this.note(name, place) : value;
      },
    });
  }
  return WatchedPart;
}

/** The same part with one of its facts narrowed to some of its possible values; to one value: assumed, and no less sure than the rest. */
export function narrow<V>(watched: Watched<V>, { place, fact }: Question, values: readonly unknown[]): Watched<V> {
  const isOne = values.length === 1;
  const narrowed: Fact<unknown> = {
    value: isOne ? values[0] : undefined,
    oneOf: values,
    origin: fact.origin,
    certainty: isOne ? 'documented' : fact.certainty,
  };
  const slots = watched.slots.slice();
  const sure = watched.sure.slice();
  slots[place] = narrowed;
  sure[place] = sureValue(narrowed);
  return new (watched.constructor as WatchedConstructor)(slots, sure) as Watched<V>;
}

/** What a computation over facts gives; null where it needs one that is not known. */
export function sureOf<T>(compute: () => T): T | null {
  reading.clear();
  const result = compute();
  return reading.asked === null ? result : null;
}
