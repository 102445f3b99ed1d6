import { expect } from 'chai';
import { openPolicies } from '../../src/connect/end-policy.js';
import { simulateScenario } from '../../src/explore/candidates.js';
import { ScenarioJudge } from '../../src/explore/judge-scenarios.js';
import { endsThatDecide, type ScenarioVerdict, verdictOf } from '../../src/explore/scenario-verdict.js';
import { parseBatchLine } from '../../src/scenario/parse-batch.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { batchMix } from '../bench/batch-mix.js';
import { memoryScenarioHost } from '../connect/host.js';

function scenariosOf(lines: Iterable<string>): readonly Scenario[] {
  return [...lines].flatMap((text, index) => parseBatchLine('batch', { line: index + 1, offset: 0, text }).scenarios);
}

/** The verdict as the whole answer has it. */
function verdictByAnswer(scenario: Scenario): Omit<ScenarioVerdict, 'certainty'> {
  const { outcome } = simulateScenario(scenario, openPolicies(memoryScenarioHost()));
  const [first, ...others] = outcome!.groups;
  const { session, dependsOn } = verdictOf(first!.outcome);
  const { result, cause, stage } = outcome!;
  const differs = others.length > 0;
  return { result, cause, stage, session: differs ? null : session, dependsOn: differs ? endsThatDecide(outcome!) : dependsOn };
}

describe('verdicts on scenarios', () => {
  it('are those of the whole answers, whatever is remembered of others', () => {
    const judge = new ScenarioJudge(openPolicies(memoryScenarioHost()));
    for (const scenario of scenariosOf(batchMix(400, 25276))) {
      const { certainty: _, ...verdict } = judge.judge(scenario).verdict!;
      expect(verdict, JSON.stringify([scenario.client.names, scenario.server.names])).to.deep.equal(verdictByAnswer(scenario));
    }
  });

  it('are worked out once for scenarios that ask the same, whoever asks, and not for settings that stand in a scenario', () => {
    const judge = new ScenarioJudge(openPolicies(memoryScenarioHost()));
    const ends = { client: 'windows-11-24h2/pro', server: 'guest-only-nas' };
    const own = { ...ends, client: { windows: 'windows-11-24h2/pro', settings: { client: { signing: 'not-required' } } } };
    const asked = [{ name: 'a', ...ends }, { name: 'b', ...ends }, { ...ends, credentials: { account: 'guest' } }, own, own];
    const [a, b, c, d, e] = scenariosOf(asked.map((each) => JSON.stringify(each))).map((each) => judge.judge(each).verdict);
    expect([a === b, a === c, d === e]).to.deep.equal([true, false, false]);
    expect(d).to.deep.equal(e);
  });
});
