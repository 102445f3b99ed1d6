import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { ObservedCommand, ObservedKey } from '../formats/observation/model.js';

/** What files say of one machine. What none of them was asked for is not in it, which is something else than that it is not there. */
export interface Observation {
  /** The files that say so, as the user named them. */
  readonly files: readonly string[];
  /** Null where no file tells which Windows it is. */
  readonly windows: WindowsTarget | null;
  readonly registry: readonly ObservedKey[];
  /** Keys that were exported with all below them, in lower case: what is not listed there is not there. */
  readonly exported: readonly string[];
  readonly commands: readonly ObservedCommand[];
}

/** Puts together what several files say of one machine, such as two registry exports; the first that tells its Windows is believed. */
export function joinObservations(observations: readonly Observation[]): Observation {
  return {
    files: observations.flatMap(({ files }) => files),
    windows: observations.find(({ windows }) => windows !== null)?.windows ?? null,
    registry: observations.flatMap(({ registry }) => registry),
    exported: observations.flatMap(({ exported }) => exported),
    commands: observations.flatMap(({ commands }) => commands),
  };
}
