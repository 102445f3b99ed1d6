import type { Wants } from '../scenario/expectation.js';
import type { Connection } from '../simulate/facts.js';
import type { FactId } from '../facts/index.js';
import type { DecidedOutcome, Outcome } from '../simulate/outcome.js';

/** A connection of an expectation with what comes of it; several where the ends are known only in part. */
export interface PossibleConnection {
  readonly clients: readonly string[];
  readonly servers: readonly string[];
  readonly connection: Connection;
  readonly outcome: Outcome;
}

/** One thing that was wanted and is not so. */
export interface Shortfall {
  readonly want: keyof Wants;
  /** What was wanted, and what is, in the words of the outcome. */
  readonly wanted: string;
  readonly got: string;
}

/** A reason for which Kerberos cannot be had, so that without NTLM nothing is left. */
export type KerberosObstacle =
  | 'named-by-address'
  | 'name-without-spn'
  | 'account-outside-domain'
  | 'client-outside-domain'
  | 'server-without-kerberos'
  | 'no-domain-controller'
  | 'no-ticket';

/** An outcome that falls short, and in what. */
export interface Counterexample {
  readonly possible: PossibleConnection;
  readonly outcome: DecidedOutcome;
  readonly shortfalls: readonly Shortfall[];
}

/** Whether an expectation holds. `undecided`: it holds for some of what is possible, and not for the rest. */
export interface Verdict {
  readonly kind: 'passed' | 'failed' | 'undecided';
  /** Outcomes that fall short, the first of each connection; empty where it passed. */
  readonly against: readonly Counterexample[];
  /** Unknown facts on which it depends; of an undecided one. */
  readonly dependsOn: readonly FactId[];
  /** It depends on which of the candidates an end is. */
  readonly dependsOnCandidate: boolean;
  /** More combinations are possible than were tried. */
  readonly complete: boolean;
  /** Set where NTLM blocking makes the expectation impossible: why there is no Kerberos either. */
  readonly impossible: readonly KerberosObstacle[] | null;
}
