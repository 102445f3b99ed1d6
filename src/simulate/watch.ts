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

/** What unknown facts are taken to be for the time being, the latest assumption first. */
export interface Assumed {
  readonly question: Question;
  /** Some of the possible values of the fact. */
  readonly values: readonly unknown[];
  readonly before: Assumed | null;
}

/** A fact that was read, whatever was assumed of it. */
export interface ReadFact {
  readonly part: PartName;
  readonly place: number;
  readonly fact: Fact<unknown>;
}

/**
 * What a walk has read of the facts since it was cleared: the weakest certainty, and the first fact whose value is not known; what it assumes; and, of
 * recorded parts, each fact that was ever read, in the order of first reads. Each walk has one of its own, so that walks may nest.
 */
export class Reading {
  weakest = 0;
  asked: Question | null = null;
  assumed: Assumed | null = null;
  readonly record: ReadFact[] = [];

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
  /** The same part for another reading, which assumes nothing. */
  readBy(reading: Reading): Watched<V>;
  /** The same, where the reading records all that is read, sure or not. */
  recordedBy(reading: Reading): Watched<V>;
  /** A fact as it is read now. */
  factOf(name: string): Fact<unknown>;
  /** The fact at a place, whatever is assumed of it. */
  factAt(place: number): Fact<unknown>;
  /** Puts an unknown fact in the place of another, for this reading alone. */
  assume(place: number, fact: Fact<unknown>): void;
};

/** Tells whether what is read of a part is noticed. */
export function isWatched<V extends object>(values: V): values is Watched<V> {
  return 'readBy' in values;
}

/** Makes the watched form of a part from its facts, in the order of its names. */
export type WatchedConstructor = new (slots: readonly Fact<unknown>[]) => Watched<object>;

const unsure = Symbol('unsure');

function sureValue({ oneOf, certainty }: Fact<unknown>): unknown {
  return oneOf.length === 1 && certainty === 'documented' ? oneOf[0] : unsure;
}

/** The watched form of one part: one getter for each fact. */
export function watchedClass(part: PartName, names: readonly string[]): WatchedConstructor {
  const places = new Map(names.map((name, place) => [name, place]));
  const nothingSure = names.map(() => unsure);
  /** For each place the facts that were read there: what answers keep of a fact that many connections share is one thing. */
  const readFacts = names.map(() => new WeakMap<Fact<unknown>, ReadFact>());
  class WatchedPart {
    // Declared and then assigned: every walk makes these, and assignments are what makes that fast.
    declare readonly slots: readonly Fact<unknown>[];
    declare readonly sure: unknown[];
    declare readonly reading: Reading;
    /** The facts with what is assumed of them; null where nothing was yet. */
    declare private assumed: Fact<unknown>[] | null;
    /** For each place whether its reading is recorded already; null where none is. */
    declare private readonly isRecorded: boolean[] | null;

    constructor(
      slots: readonly Fact<unknown>[],
      sure: unknown[] = slots.map(sureValue),
      reading: Reading = new Reading(),
      isRecorded: boolean[] | null = null,
    ) {
      this.slots = slots;
      this.sure = sure;
      this.reading = reading;
      this.assumed = null;
      this.isRecorded = isRecorded;
    }

    readBy(reading: Reading): WatchedPart {
      return new WatchedPart(this.slots, this.sure, reading);
    }

    recordedBy(reading: Reading): WatchedPart {
      return new WatchedPart(
        this.slots,
        nothingSure.slice(),
        reading,
        names.map(() => false),
      );
    }

    factOf(name: string): Fact<unknown> {
      return (this.assumed ?? this.slots)[places.get(name) as number] as Fact<unknown>;
    }

    factAt(place: number): Fact<unknown> {
      return this.slots[place] as Fact<unknown>;
    }

    assume(place: number, fact: Fact<unknown>): void {
      this.assumed ??= this.slots.slice();
      this.assumed[place] = fact;
    }

    /** Notes the reading of a fact that is not sure, or of any where all are recorded. */
    note(name: string, place: number): unknown {
      if (this.isRecorded !== null) this.record(this.isRecorded, place);
      const fact = (this.assumed ?? this.slots)[place] as Fact<unknown>;
      if (fact.oneOf.length !== 1) this.reading.asked ??= { part, name, place, fact };
      else this.reading.weaken(fact.certainty);
      return fact.oneOf[0];
    }

    record(isRecorded: boolean[], place: number): void {
      if (isRecorded[place] === true) return;
      isRecorded[place] = true;
      const fact = this.factAt(place);
      this.reading.record.push(readFactOf(place, fact));
      this.sure[place] = sureValue(fact);
    }
  }
  function readFactOf(place: number, fact: Fact<unknown>): ReadFact {
    const known = readFacts[place]!.get(fact);
    if (known !== undefined) return known;
    const read = { part, place, fact };
    readFacts[place]!.set(fact, read);
    return read;
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

/** A fact of which only some of its possible values are looked at; of one value: assumed, and no less sure than the rest. */
export function narrow({ fact }: Question, values: readonly unknown[]): Fact<unknown> {
  const isOne = values.length === 1;
  return {
    value: isOne ? values[0] : undefined,
    oneOf: values,
    origin: fact.origin,
    certainty: isOne ? 'documented' : fact.certainty,
  };
}
