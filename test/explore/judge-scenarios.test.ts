import { expect } from 'chai';
import { weakerCertainty } from '../../src/catalogue/certainty.js';
import { openPolicies } from '../../src/connect/end-policy.js';
import { endsThatDecide } from '../../src/explore/candidate-pairs.js';
import { simulateScenario } from '../../src/explore/candidates.js';
import { ScenarioJudge } from '../../src/explore/judge-scenarios.js';
import { type ScenarioVerdict, verdictOf } from '../../src/explore/scenario-verdict.js';
import { parseBatchLine } from '../../src/scenario/parse-batch.js';
import type { Scenario } from '../../src/scenario/scenario.js';
import { batchMix } from '../bench/batch-mix.js';
import { memoryScenarioHost } from '../connect/host.js';

function scenariosOf(lines: Iterable<string>): readonly Scenario[] {
  return [...lines].flatMap((text, index) => parseBatchLine('batch', { line: index + 1, offset: 0, text }).scenarios);
}

/** The verdict as the whole answer has it. */
function verdictByAnswer(scenario: Scenario): ScenarioVerdict {
  const { outcome } = simulateScenario(scenario, openPolicies(memoryScenarioHost()));
  const { result, cause, stage, groups } = outcome!;
  const [first, ...others] = groups;
  const { session, dependsOn } = verdictOf(first!.outcome);
  const certainty = groups.map((group) => group.outcome.certainty).reduce(weakerCertainty);
  const differs = others.length > 0;
  return {
    result,
    cause,
    stage,
    certainty,
    session: differs ? null : session,
    dependsOn: differs ? endsThatDecide(groups) : dependsOn,
  };
}

describe('verdicts on scenarios', () => {
  it('are those of the whole answers, whatever is remembered of others', () => {
    const judge = new ScenarioJudge(openPolicies(memoryScenarioHost()));
    for (const scenario of scenariosOf(batchMix(400, 25276))) {
      const { verdict } = judge.judge(scenario);
      expect(verdict, JSON.stringify([scenario.client.names, scenario.server.names])).to.deep.equal(verdictByAnswer(scenario));
    }
  });

  it('are worked out once for scenarios that ask the same, whoever asks, and for connections of which the same is read', () => {
    const judge = new ScenarioJudge(openPolicies(memoryScenarioHost()));
    const ends = { client: 'windows-11-24h2/pro', server: 'qnap' };
    const alike = { ...ends, client: { windows: 'windows-11-24h2/pro', settings: { client: { compression: { state: 'disabled' } } } } };
    const asked = [{ name: 'a', ...ends }, { name: 'b', ...ends }, { ...ends, credentials: { account: 'guest' } }, alike];
    const [a, b, c, d] = scenariosOf(asked.map((each) => JSON.stringify(each))).map((each) => judge.judge(each).verdict);
    expect([a === b, a === c, a === d]).to.deep.equal([true, false, true]);
  });

  it('heed settings that stand in a scenario each time', () => {
    const judge = new ScenarioJudge(openPolicies(memoryScenarioHost()));
    const asked = ['required', 'not-required', 'required'].map((signing) => ({
      client: { windows: 'windows-11-24h2/pro', settings: { client: { signing } } },
      server: 'windows-server-2022/standard',
    }));
    const signed = scenariosOf(asked.map((each) => JSON.stringify(each))).map((each) => judge.judge(each).verdict?.session?.signed);
    expect(signed).to.deep.equal([true, false, true]);
  });
});
