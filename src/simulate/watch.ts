import { certainties, type Certainty } from '../catalogue/certainty.js';
import type { Fact } from './facts.js';
import type { PartName } from '../facts/index.js';

/** A fact that was read although its value is not known: its part and its place in the part. */
export interface Question {
  readonly part: PartName;
  readonly name: string;
  readonly place: number;
  readonly fact: Fact<unknown>;
}

/**
 * What a walk has read of the facts since it was cleared: the weakest certainty, and the first fact whose value is not known. Each walk has one of its
 * own, so that walks may nest.
 */
export class Reading {
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

/**
 * The values of a part, each read noticed in its `reading`; an unknown fact answers with its first possible value, and whoever reads must then throw the
 * result away.
 */
export type Watched<V> = V & {
  readonly slots: readonly Fact<unknown>[];
  readonly sure: readonly unknown[];
  readonly reading: Reading;
  readonly placeOf: ReadonlyMap<string, number>;
  /** The same part for another reading. */
  readBy(reading: Reading): Watched<V>;
};

/** Tells whether what is read of a part is noticed. */
export function isWatched<V extends object>(values: V): values is Watched<V> {
  return 'readBy' in values;
}

/** Makes the watched form of a part from its facts, in the order of its names. */
export type WatchedConstructor = new (slots: readonly Fact<unknown>[], sure?: readonly unknown[], reading?: Reading) => Watched<object>;

const unsure = Symbol('unsure');

function sureValue({ oneOf, certainty }: Fact<unknown>): unknown {
  return oneOf.length === 1 && certainty === 'documented' ? oneOf[0] : unsure;
}

/** The watched form of one part: one getter for each fact. */
export function watchedClass(part: PartName, names: readonly string[]): WatchedConstructor {
  const places = new Map(names.map((name, place) => [name, place]));
  class WatchedPart {
    // Declared and then assigned: every walk makes these, and assignments are what makes that fast.
    declare readonly slots: readonly Fact<unknown>[];
    declare readonly sure: readonly unknown[];
    declare readonly reading: Reading;

    constructor(slots: readonly Fact<unknown>[], sure: readonly unknown[] = slots.map(sureValue), reading: Reading = new Reading()) {
      this.slots = slots;
      this.sure = sure;
      this.reading = reading;
    }

    readBy(reading: Reading): WatchedPart {
      return new WatchedPart(this.slots, this.sure, reading);
    }

    get placeOf(): ReadonlyMap<string, number> {
      return places;
    }

    /** Notes the reading of a fact that is not sure. */
    note(name: string, place: number): unknown {
      const fact = this.slots[place] as Fact<unknown>;
      if (fact.oneOf.length !== 1) this.reading.asked ??= { part, name, place, fact };
      else this.reading.weaken(fact.certainty);
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
  return new (watched.constructor as WatchedConstructor)(slots, sure, watched.reading) as Watched<V>;
}
