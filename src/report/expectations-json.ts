import { scenarioToJson } from './scenario-json.js';
import type { TestedExpectation, TestedPolicy } from '../expect/tested-policy.js';
import { explainVerdict } from './verdict-words.js';

/** The runs of expectations for programs. */
export function expectationsToJson(tested: readonly TestedPolicy[]): object {
  return {
    policies: tested.map(({ policy, tests }) => ({
      file: policy.file,
      name: policy.name,
      counts: {
        passed: countOf(tests, 'passed'),
        failed: countOf(tests, 'failed'),
        undecided: countOf(tests, 'undecided'),
      },
      tests: tests.map(testToJson),
    })),
  };
}

function testToJson({ expectation, targets, verdict, outcome }: TestedExpectation): object {
  const { kind, against, dependsOn, dependsOnCandidate, impossible } = verdict;
  return {
    name: expectation.name,
    targets,
    span: expectation.span,
    verdict: kind,
    reasons: explainVerdict(verdict),
    shortfalls: against[0]?.shortfalls ?? [],
    dependsOn,
    dependsOnCandidate,
    impossible,
    scenario: scenarioToJson(outcome),
  };
}

function countOf(tests: readonly TestedExpectation[], kind: TestedExpectation['verdict']['kind']): number {
  return tests.filter(({ verdict }) => verdict.kind === kind).length;
}
