import type { Cure } from '../simulate/cures.js';
import type { Connection } from '../simulate/facts.js';
import type { Outcome } from '../simulate/outcome.js';
import type { Ending } from './ending.js';

/** Candidates of which the same comes. */
export interface CandidateGroup {
  /** Names of the clients and of the servers, each once, in the order in which they were tried. */
  readonly clients: readonly string[];
  readonly servers: readonly string[];
  /** Of equal outcomes the one that is least sure. */
  readonly outcome: Outcome;
  /** The connection that `outcome` is of. */
  readonly connection: Connection;
  /** The smallest changes on either end that would let it through, the mildest first; searched for when asked, none where it does not fail. */
  readonly cures: () => readonly Cure[];
}

/** What comes of a scenario. */
export interface ScenarioOutcome extends Ending {
  readonly name: string;
  /** One where all candidates agree in everything; else what each group of candidates comes to. */
  readonly groups: readonly CandidateGroup[];
  /** Everything that the ends can be, and what was assumed of it. */
  readonly clients: readonly string[];
  readonly servers: readonly string[];
  readonly notes: readonly string[];
}
