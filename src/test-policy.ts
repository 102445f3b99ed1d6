import type { Diagnostic } from './diagnostics/diagnostic.js';
import { judgeExpectation } from './expect/judge.js';
import { simulateScenario } from './explore/candidates.js';
import { openPolicies } from './connect/end-policy.js';
import { expectedScenarios } from './expect/expected-scenarios.js';
import type { ScenarioHost } from './connect/scenario-host.js';
import type { Policy } from './policy/policy.js';
import type { TestedExpectation, TestedPolicy } from './expect/tested-policy.js';
import type { Expectation } from './scenario/expectation.js';

/** All runs of the expectations of a policy, and what could not be understood in them. */
export interface PolicyTest extends TestedPolicy {
  readonly diagnostics: readonly Diagnostic[];
}

/** Runs the expectations of a policy. */
export function testPolicy(policy: Policy, expectations: readonly Expectation[], host: ScenarioHost): PolicyTest {
  const reading = openPolicies(host, policy);
  const tests: TestedExpectation[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const expectation of expectations) {
    // 1. The expectation's connection, once for each Windows of the policy that it stands for.
    const expected = expectedScenarios(expectation, policy, host);
    diagnostics.push(...expected.diagnostics);
    for (const { scenario, targets } of expected.scenarios) {
      // 2. What comes of it, for everything that its ends can be.
      const { outcome, diagnostics: mistakes } = simulateScenario(scenario, reading);
      diagnostics.push(...mistakes);
      if (outcome === null) continue;
      // 3. Whether that is what was expected.
      tests.push({ expectation, targets, outcome, verdict: judgeExpectation(expectation.wants, outcome.groups) });
    }
  }
  return { policy, tests, diagnostics };
}
