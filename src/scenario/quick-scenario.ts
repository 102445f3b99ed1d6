import type { SetFact } from './set-fact.js';
import type { EndName, LocatedWord, Scenario, ScenarioEnd, StatedFact } from './scenario.js';
import type { PartName } from '../facts/index.js';

/** One connection as the words of a command line say it. */
export interface QuickConnection {
  readonly client: string;
  readonly server: string;
  readonly clientPolicy: string | undefined;
  readonly serverPolicy: string | undefined;
  readonly facts: readonly SetFact[];
}

/** A scenario without a file. */
export function quickScenario({ client, server, clientPolicy, serverPolicy, facts }: QuickConnection): Scenario {
  const bare: Scenario = {
    name: `${client} to ${server}`,
    description: '',
    client: quickEnd('client', client, clientPolicy),
    server: quickEnd('server', server, serverPolicy),
    credentials: [],
    share: [],
    network: [],
    span: undefined,
    pointer: '',
  };
  return withFacts(bare, facts);
}

/** The same scenario with more facts, which count over its own. */
export function withFacts(scenario: Scenario, facts: readonly SetFact[]): Scenario {
  const of = (part: PartName): readonly StatedFact[] => facts.filter((fact) => fact.part === part);
  return {
    ...scenario,
    client: { ...scenario.client, facts: [...scenario.client.facts, ...of('client')] },
    server: { ...scenario.server, facts: [...scenario.server.facts, ...of('server')] },
    credentials: [...scenario.credentials, ...of('credentials')],
    share: [...scenario.share, ...of('share')],
    network: [...scenario.network, ...of('network')],
  };
}

function quickEnd(side: ScenarioEnd['side'], text: string, policy: string | undefined): ScenarioEnd {
  const nowhere = { span: undefined, pointer: undefined };
  const name: EndName = { kind: 'either', text, ...nowhere };
  const file: LocatedWord | undefined = policy === undefined ? undefined : { text: policy, ...nowhere };
  return { side, file: '', names: [name], policy: file, settings: undefined, facts: [], tested: false };
}
