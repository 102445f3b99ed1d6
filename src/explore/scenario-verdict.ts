import type { Certainty } from '../catalogue/certainty.js';
import type { CauseId } from '../catalogue/smb/causes.js';
import type { FactId } from '../facts/index.js';
import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';
import type { Identity, Stage } from '../simulate/terms.js';
import type { CandidateGroup, ScenarioOutcome } from './scenario-outcome.js';

/** What comes of a scenario in the fewest words: nothing of how it came about, and nothing of who asked. */
export interface ScenarioVerdict {
  /** `undecided` also where the candidates differ. */
  readonly result: ScenarioOutcome['result'];
  readonly cause: CauseId | null;
  readonly stage: Stage | null;
  /** The weakest certainty of all candidates. */
  readonly certainty: Certainty;
  /** The session that comes about; null where it does not connect, or not to the same session in every case. */
  readonly session: SessionVerdict | null;
  /** What it hangs on, where not everything is the same in every case: facts, or the ends that can be several things. */
  readonly dependsOn: readonly (FactId | End)[];
}

/** An end that can be several things. */
export type End = 'client' | 'server';

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
  if (outcome.result === 'undecided') {
    return { result, cause: null, stage: null, certainty, session: null, dependsOn: outcome.dependsOn.map(({ fact }) => fact) };
  }
  const session = outcome.result === 'connected' ? sessionOf(outcome) : null;
  return { result, cause: outcome.cause, stage: outcome.stage, certainty, session, dependsOn: [] };
}

/** The ends whose candidates come to different outcomes. */
export function endsThatDecide({ clients, servers, groups }: ScenarioOutcome): readonly End[] {
  const differs = (all: readonly string[], of: (group: CandidateGroup) => readonly string[]): boolean =>
    groups.some((group) => of(group).length < all.length);
  return [
    ...(differs(clients, (group) => group.clients) ? (['client'] as const) : []),
    ...(differs(servers, (group) => group.servers) ? (['server'] as const) : []),
  ];
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
