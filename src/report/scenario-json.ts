import type { ScenarioOutcome } from '../explore/scenario-outcome.js';
import { cureToJson } from './cures-json.js';
import { outcomeToJson } from './outcome-json.js';

/** What comes of a scenario, for programs: one group where all candidates agree. */
export function scenarioToJson({ name, result, cause, stage, clients, servers, notes, groups }: ScenarioOutcome): object {
  return {
    name,
    result,
    cause,
    stage,
    clients,
    servers,
    notes,
    groups: groups.map((group) => ({
      clients: group.clients,
      servers: group.servers,
      outcome: outcomeToJson(group.outcome),
      cures: group.cures().map(cureToJson),
    })),
  };
}
