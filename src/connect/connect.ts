import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Policy } from '../policy/policy.js';
import { resolveEffective } from '../resolve/resolve.js';
import type { Scenario, ScenarioEnd, StatedFact } from '../scenario/scenario.js';
import {
  clientPart,
  type Connection,
  credentialsPart,
  type FactsOf,
  known,
  networkPart,
  type Part,
  serverPart,
  sharePart,
} from '../simulate/facts.js';
import type { Parts } from '../facts/index.js';
import { clientFactsOfPeer, serverFactsOfPeer, shareFactsOfPeer } from '../simulate/facts-from-peer.js';
import { type Candidate, candidatesOf } from './end-candidates.js';
import { type PolicyReading, policyOfEnd } from './end-policy.js';
import { nameKindOf } from './name-kind.js';
import { stateFacts } from './state-facts.js';
import { clientFactsOfWindows, serverFactsOfWindows } from '../simulate/facts-from-windows.js';

/** One thing that an end can be, with its facts. */
export interface CandidateEnd<V> {
  readonly name: string;
  readonly part: Part<V>;
  /** What was assumed of the Windows, such as its revision. */
  readonly notes: readonly string[];
}

/** A server together with what its profile says of its shares. */
export interface CandidateServer extends CandidateEnd<Parts['server']> {
  readonly share: Connection['share'];
}

/** A scenario in facts: everything that either end can be, and the circumstances. */
export interface ConnectedScenario {
  readonly clients: readonly CandidateEnd<Parts['client']>[];
  readonly servers: readonly CandidateServer[];
  readonly credentials: Connection['credentials'];
  readonly network: Connection['network'];
}

/** The facts of a scenario; null where an end or a policy cannot be understood. */
export interface Connected {
  readonly connected: ConnectedScenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns a scenario into facts: names into Windows and peers, policies into effective configurations, and what is stated over all of it. */
export function connectScenario(scenario: Scenario, reading: PolicyReading): Connected {
  const diagnostics: Diagnostic[] = [];
  const clients = readEnd(scenario.client, reading, diagnostics);
  const servers = readEnd(scenario.server, reading, diagnostics);
  if (diagnostics.some(({ severity }) => severity === 'error')) return { connected: null, diagnostics };
  const target = statedText(scenario.credentials, 'target');
  const connected: ConnectedScenario = {
    clients: clients.map((end) => connectClient(end, scenario.client.facts, target)),
    servers: servers.map((end) => connectServer(end, scenario)),
    credentials: credentialsPart({ ...nameFacts(target), ...stateFacts('credentials', scenario.credentials) }),
    network: networkPart(stateFacts('network', scenario.network)),
  };
  return { connected, diagnostics };
}

/** A candidate, the policy that it has, and the Windows that were met before. */
interface ReadEnd extends Pick<PolicyReading, 'knownWindows'> {
  readonly candidate: Candidate;
  readonly policy: Policy | null;
}

function readEnd(end: ScenarioEnd, reading: PolicyReading, diagnostics: Diagnostic[]): readonly ReadEnd[] {
  const candidates = end.names.flatMap((name) => {
    const found = candidatesOf(end.side, name);
    if ('candidates' in found) return found.candidates;
    diagnostics.push(found.diagnostic);
    return [];
  });
  const { knownWindows } = reading;
  const first = candidates.find(({ kind }) => kind === 'windows');
  if (first === undefined) return candidates.map((candidate) => ({ candidate, policy: null, knownWindows }));
  const { policy, diagnostics: mistakes } = policyOfEnd(reading, end, first.name);
  diagnostics.push(...mistakes, ...(policy === null || end.tested ? [] : findStrangers(policy, candidates, end)));
  return candidates.map((candidate) => ({ candidate, policy: candidate.kind === 'windows' ? policy : null, knownWindows }));
}

/** Windows that the policy is not for; without an edition the policy is for all of them. */
function findStrangers(policy: Policy, candidates: readonly Candidate[], { policy: word, settings }: ScenarioEnd): readonly Diagnostic[] {
  if (word === undefined || settings !== undefined) return [];
  return candidates.flatMap((candidate) => {
    if (candidate.kind !== 'windows') return [];
    const { family, build, edition } = candidate.windows;
    const isMeant = policy.appliesTo.some(
      ({ windows }) => windows.family === family && windows.build === build && (windows.edition === null || windows.edition === edition),
    );
    if (isMeant) return [];
    return [
      createDiagnostic(
        'windows-is-not-of-policy',
        { text: candidate.name, policy: policy.name },
        { span: word.span, pointer: word.pointer },
      ),
    ];
  });
}

function connectClient(
  { candidate, policy, knownWindows }: ReadEnd,
  stated: readonly StatedFact[],
  target: string | undefined,
): CandidateEnd<Parts['client']> {
  const own = stateFacts('client', stated);
  if (candidate.kind === 'peer') {
    const facts = candidate.peer.side === 'client' ? clientFactsOfPeer(candidate.peer) : {};
    return { name: candidate.name, part: clientPart({ ...facts, ...own }), notes: [] };
  }
  const configuration = resolveEffective(policy, candidate.windows, knownWindows);
  return { name: candidate.name, part: clientPart({ ...clientFactsOfWindows(configuration, target), ...own }), notes: configuration.notes };
}

function connectServer({ candidate, policy, knownWindows }: ReadEnd, scenario: Scenario): CandidateServer {
  const own = stateFacts('server', scenario.server.facts);
  const share = stateFacts('share', scenario.share);
  if (candidate.kind === 'peer') {
    const { peer } = candidate;
    const facts = peer.side === 'server' ? serverFactsOfPeer(peer) : {};
    const shares = peer.side === 'server' ? shareFactsOfPeer(peer) : {};
    return { name: candidate.name, part: serverPart({ ...facts, ...own }), share: sharePart({ ...shares, ...share }), notes: [] };
  }
  const configuration = resolveEffective(policy, candidate.windows, knownWindows);
  const facts = serverFactsOfWindows(configuration, statedText(scenario.share, 'name'));
  return { name: candidate.name, part: serverPart({ ...facts, ...own }), share: sharePart(share), notes: configuration.notes };
}

/** The text that is stated for a fact, where one is. */
function statedText(facts: readonly StatedFact[], fact: string): string | undefined {
  const statement = facts.findLast(({ name }) => name === fact)?.statement;
  return statement?.kind === 'value' && typeof statement.value === 'string' ? statement.value : undefined;
}

/** What kind of name was typed follows from the name, unless somebody says otherwise. */
function nameFacts(target: string | undefined): Partial<FactsOf<Parts['credentials']>> {
  return target === undefined ? {} : { nameKind: known(nameKindOf(target), { kind: 'stated', by: `the name ${target}` }) };
}
