import type { CauseId } from '../catalogue/smb/causes.js';
import type { Outcome } from '../simulate/outcome.js';
import type { Stage } from '../simulate/terms.js';

/** How a connection, or everything that a scenario can be, ends. */
export interface Ending {
  /** `undecided` also where the candidates differ. */
  readonly result: 'connected' | 'failed' | 'undecided';
  /** Null where it connected, or is undecided. */
  readonly cause: CauseId | null;
  readonly stage: Stage | null;
}

const undecided: Ending = Object.freeze({ result: 'undecided', cause: null, stage: null });

/** How one connection ends. */
export function endingOf(outcome: Outcome): Ending {
  return outcome.result === 'undecided' ? undecided : { result: outcome.result, cause: outcome.cause, stage: outcome.stage };
}

/** The ending that all have in common; undecided where they have none. */
export function agreedEnding([first, ...others]: readonly Ending[]): Ending {
  const areEqual = others.every(({ result, cause, stage }) => result === first?.result && cause === first.cause && stage === first.stage);
  return first !== undefined && areEqual ? first : undecided;
}
