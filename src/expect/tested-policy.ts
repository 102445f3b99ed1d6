import type { Verdict } from './verdict.js';
import type { ScenarioOutcome } from '../explore/scenario-outcome.js';
import type { Policy } from '../policy/policy.js';
import type { Expectation } from '../scenario/expectation.js';

/** One run of an expectation. */
export interface TestedExpectation {
  readonly expectation: Expectation;
  /** The Windows of the policy that stood at its ends; empty where it names both ends itself. */
  readonly targets: readonly string[];
  readonly outcome: ScenarioOutcome;
  readonly verdict: Verdict;
}

/** A policy with all runs of its expectations. */
export interface TestedPolicy {
  readonly policy: Policy;
  readonly tests: readonly TestedExpectation[];
}

/** The name of a run: the expectation, and the Windows that it was run for. */
export function nameOfTest({ expectation, targets }: TestedExpectation): string {
  return targets.length === 0 ? expectation.name : `${targets.join(' to ')}: ${expectation.name}`;
}
