import { certainties } from '../catalogue/certainty.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Scenario } from '../scenario/scenario.js';
import { findCures } from '../simulate/cures.js';
import type { Connection } from '../simulate/facts.js';
import type { Outcome } from '../simulate/outcome.js';
import { simulate } from '../simulate/simulate.js';
import { type ConnectedScenario, connectScenario } from '../connect/connect.js';
import type { PolicyReading } from '../connect/end-policy.js';
import { endOf, keyOfOutcome } from './outcome-key.js';
import { keyOfPart } from './part-key.js';
import type { CandidateGroup, CandidateOutcome, ScenarioOutcome } from './scenario-outcome.js';

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
  const groups = groupCandidates(simulateCandidates(connected));
  const outcomes = groups.map(({ outcome }) => outcome);
  const [first] = outcomes;
  const agreed = first !== undefined && outcomes.every((outcome) => endOf(outcome) === endOf(first)) ? first : undefined;
  const { clients, servers } = connected;
  return {
    name,
    result: agreed?.result ?? 'undecided',
    cause: agreed === undefined || agreed.result === 'undecided' ? null : agreed.cause,
    stage: agreed === undefined || agreed.result === 'undecided' ? null : agreed.stage,
    groups,
    clients: [...new Set(clients.map((end) => end.name))],
    servers: [...new Set(servers.map((end) => end.name))],
    notes: notesOn(clients, servers),
  };
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

/** Every pair of candidates with its outcome; pairs with the same facts are walked once. */
function simulateCandidates({ clients, servers, credentials, network }: ConnectedScenario): readonly CandidateOutcome[] {
  const walked = new Map<number, Walk>();
  const clientKinds = kindsOf(clients.map(({ part }) => keyOfPart(part)));
  const serverKinds = kindsOf(servers.map(({ part, share }) => keyOfPart(part) + keyOfPart(share)));
  return clients.flatMap((client, clientIndex) =>
    servers.map((server, serverIndex) => {
      const kind = clientKinds[clientIndex]! * servers.length + serverKinds[serverIndex]!;
      const known = walked.get(kind) ?? walk({ client: client.part, server: server.part, share: server.share, credentials, network });
      walked.set(kind, known);
      return { client: client.name, server: server.name, ...known };
    }),
  );
}

/** For each key the index of the first one like it. */
function kindsOf(keys: readonly string[]): readonly number[] {
  const first = new Map<string, number>();
  return keys.map((key, index) => {
    const kind = first.get(key) ?? index;
    first.set(key, kind);
    return kind;
  });
}

/** A connection and what comes of it. */
type Walk = Pick<CandidateOutcome, 'connection' | 'outcome'>;

function walk(connection: Connection): Walk {
  return { connection, outcome: simulate(connection) };
}

/** Brings candidates together of which the same comes, in the order in which they were tried. */
function groupCandidates(candidates: readonly CandidateOutcome[]): readonly CandidateGroup[] {
  const groups = new Map<string, CandidateOutcome[]>();
  const keys = new Map<Outcome, string>();
  for (const candidate of candidates) {
    const { outcome } = candidate;
    const key = keys.get(outcome) ?? keyOfOutcome(outcome);
    keys.set(outcome, key);
    const members = groups.get(key);
    if (members === undefined) groups.set(key, [candidate]);
    else members.push(candidate);
  }
  return [...groups.values()].map((members) => {
    const { outcome, connection } = members.reduce((least, member) => (isLessSure(member.outcome, least.outcome) ? member : least));
    return {
      clients: [...new Set(members.map(({ client }) => client))],
      servers: [...new Set(members.map(({ server }) => server))],
      outcome,
      connection,
      cures: () => (outcome.result === 'failed' ? findCures(connection, outcome) : []),
    };
  });
}

function isLessSure(one: Outcome, other: Outcome): boolean {
  return certainties.indexOf(one.certainty) > certainties.indexOf(other.certainty);
}
