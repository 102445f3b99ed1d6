import type { LocatedWord, Scenario, ScenarioEnd, StatedFact } from './scenario.js';

/**
 * What a scenario asks, as a text: equal texts are equal questions, whoever asks them and wherever they stand. Undefined where an end has settings of
 * its own, which are read each time.
 */
export function questionOf({ client, server, credentials, share, network }: Scenario): string | undefined {
  if (client.settings !== undefined || server.settings !== undefined) return undefined;
  const ends = [client, server].map((end) => [...wordsOfEnd(end), factsOf(end.facts)]);
  return JSON.stringify([ends, ...[credentials, share, network].map(factsOf)]);
}

/** The words that name an end and its policy; nothing of its facts. */
export function wordsOfEnd({ file, names, observation, policy, tested }: ScenarioEnd): readonly unknown[] {
  const fileOf = (word: LocatedWord | undefined): readonly string[] | null => (word === undefined ? null : [file, word.text]);
  return [names.map(({ kind, text }) => [kind, text]), fileOf(observation), fileOf(policy), tested];
}

function factsOf(facts: readonly StatedFact[]): readonly unknown[] {
  return facts.map(({ name, statement }) => [name, statement]);
}

/** The same scenario, of whose facts nobody in particular says that they hold: what comes of it is the same. */
export function withoutAsker(scenario: Scenario): Scenario {
  const nobodys = (facts: readonly StatedFact[]): readonly StatedFact[] => facts.map((fact) => ({ ...fact, by: '' }));
  const { client, server, credentials, share, network } = scenario;
  return {
    ...scenario,
    client: { ...client, facts: nobodys(client.facts) },
    server: { ...server, facts: nobodys(server.facts) },
    credentials: nobodys(credentials),
    share: nobodys(share),
    network: nobodys(network),
  };
}
