import { connectScenario, type ConnectedScenario } from '../connect/connect.js';
import type { PolicyReading } from '../connect/end-policy.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Scenario } from '../scenario/scenario.js';
import { findCures } from '../simulate/cures.js';
import type { Connection } from '../simulate/facts.js';
import type { Outcome } from '../simulate/outcome.js';
import { AlikeConnections } from './alike-connections.js';
import { groupPairs, type PairGroup, type Prediction, predictPairs } from './candidate-pairs.js';
import { agreedEnding, endingOf } from './ending.js';
import { keyOfOutcome } from './outcome-key.js';
import type { CandidateGroup, ScenarioOutcome } from './scenario-outcome.js';

/** What comes of a scenario; null where it cannot be understood. */
export interface SimulatedScenario {
  readonly outcome: ScenarioOutcome | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Predicts a scenario: every distinct combination of what its ends can be is walked, and what they agree in is the answer. */
export function simulateScenario(scenario: Scenario, reading: PolicyReading): SimulatedScenario {
  const { connected, diagnostics } = connectScenario(scenario, reading);
  return { outcome: connected === null ? null : simulateConnected(scenario.name, connected), diagnostics };
}

function simulateConnected(name: string, connected: ConnectedScenario): ScenarioOutcome {
  const alike = new AlikeConnections(explain);
  const groups = groupPairs(predictPairs(connected, (connection) => alike.predict(connection)));
  const { clients, servers } = connected;
  return {
    name,
    ...agreedEnding(groups.map(({ prediction }) => endingOf(prediction.outcome))),
    groups: groups.map(candidateGroup),
    clients: [...new Set(clients.map((end) => end.name))],
    servers: [...new Set(servers.map((end) => end.name))],
    notes: [...connected.notes, ...notesOn(clients, servers)],
  };
}

function candidateGroup({ clients, servers, prediction: { outcome, connection } }: PairGroup<Explained>): CandidateGroup {
  return { clients, servers, outcome, connection, cures: () => (outcome.result === 'failed' ? findCures(connection, outcome) : []) };
}

/** An outcome with the connection that it is of. */
interface Explained extends Prediction {
  readonly outcome: Outcome;
  readonly connection: Connection;
}

function explain(outcome: Outcome, connection: Connection): Explained {
  return { outcome, connection, key: keyOfOutcome(outcome), certainty: outcome.certainty };
}

/** What must be known of the Windows at either end, each note with the end that it is about. */
function notesOn(clients: ConnectedScenario['clients'], servers: ConnectedScenario['servers']): readonly string[] {
  const ofClients = new Set(clients.flatMap(({ notes }) => notes));
  const ofServers = new Set(servers.flatMap(({ notes }) => notes));
  return [...new Set([...ofClients, ...ofServers])].map((note) => {
    if (!ofServers.has(note)) return `Client: ${note}`;
    return `${ofClients.has(note) ? 'Both ends' : 'Server'}: ${note}`;
  });
}
