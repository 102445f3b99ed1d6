import type { Certainty } from '../catalogue/certainty.js';
import type { FactId } from '../facts/index.js';
import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';
import type { Identity } from '../simulate/terms.js';
import type { End } from './candidate-pairs.js';
import { type Ending, endingOf } from './ending.js';

/** What comes of a scenario in the fewest words: nothing of how it came about, and nothing of who asked. */
export interface ScenarioVerdict extends Ending {
  /** The weakest certainty of all candidates. */
  readonly certainty: Certainty;
  /** The session that comes about; null where it does not connect, or not to the same session in every case. */
  readonly session: SessionVerdict | null;
  /** What it hangs on, where not everything is the same in every case: facts, or the ends that can be several things. */
  readonly dependsOn: readonly (FactId | End)[];
}

/** A session in the fewest words. */
export interface SessionVerdict {
  readonly dialect: DecidedOutcome['protection']['dialect'];
  /** Null where it is not decided. */
  readonly signed: boolean | null;
  readonly encrypted: boolean | null;
  readonly identity: Identity;
}

/** The verdict on one connection. */
export function verdictOf(outcome: Outcome): ScenarioVerdict {
  const { result, certainty } = outcome;
  const session = result === 'connected' ? sessionOf(outcome) : null;
  return { ...endingOf(outcome), certainty, session, dependsOn: result === 'undecided' ? outcome.dependsOn.map(({ fact }) => fact) : [] };
}

function sessionOf({ protection: { dialect, signed, encrypted, identity }, open }: DecidedOutcome): SessionVerdict {
  const isOpen = (...details: readonly string[]): boolean => open?.details.some((each) => details.includes(each)) === true;
  return {
    dialect,
    signed: isOpen('signed.messages') ? null : signed.messages,
    encrypted: isOpen('encrypted.session', 'encrypted.share') ? null : encrypted.session || encrypted.share,
    identity,
  };
}
