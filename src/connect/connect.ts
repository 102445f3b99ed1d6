import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { partNames, type Parts } from '../facts/index.js';
import { factsOfPart, type Scenario, type StatedFact, statedText } from '../scenario/scenario.js';
import {
  clientPart,
  type Connection,
  credentialsPart,
  type FactsOf,
  networkPart,
  type Part,
  serverPart,
  sharePart,
} from '../simulate/facts.js';
import type { Recent } from '../text/recent.js';
import { type BareEnd, bareClients, type BareServer, bareServers, type Prepared } from './bare-ends.js';
import type { PolicyReading } from './end-policy.js';
import { findContradictions, findOverruledSettings } from './find-contradictions.js';
import { type EndOfFamily, findStrangeOptions } from './options-of-end.js';
import type { StatedDialects } from '../simulate/facts-from-peer.js';
import { stateFacts } from './state-facts.js';
import { usualAccountAt, withOpenMembership } from './usual-account.js';
import { windowsMeant } from './windows-meant.js';
import { takeNameApart } from './typed-name.js';

/** One thing that an end can be, with its facts. */
export interface CandidateEnd<V> {
  readonly name: string;
  readonly part: Part<V>;
  /** What was assumed of the Windows, such as its revision. */
  readonly notes: readonly string[];
}

/** A server together with what its profile says of its shares, and with whose account is meant there. */
export interface CandidateServer extends CandidateEnd<Parts['server']> {
  readonly share: Connection['share'];
  readonly credentials: Connection['credentials'];
}

/** A scenario in facts: everything that either end can be, and the circumstances. */
export interface ConnectedScenario {
  readonly clients: readonly CandidateEnd<Parts['client']>[];
  readonly servers: readonly CandidateServer[];
  readonly network: Connection['network'];
  /** What of the scenario counts for nothing, in words. */
  readonly notes: readonly string[];
}

/** The facts of a scenario; null where an end or a policy cannot be understood. */
export interface Connected {
  readonly connected: ConnectedScenario | null;
  readonly diagnostics: readonly Diagnostic[];
}

/** Turns a scenario into facts: names into Windows and peers, policies into effective configurations, and what is stated over all of it. */
export function connectScenario(asked: Scenario, reading: PolicyReading): Connected {
  const typed = takeNameApart(asked);
  const { scenario, notes } = typed;
  const diagnostics: Diagnostic[] = [...findContradictions(typed)];
  const target = statedText(scenario.credentials, 'target');
  const share = statedText(scenario.share, 'name');
  const clients = windowsMeant('client', bareClients(scenario.client, reading, diagnostics), scenario.client.facts);
  const servers = windowsMeant('server', bareServers(scenario.server, reading, diagnostics), [
    ...scenario.server.facts,
    ...askedOfServer(scenario),
  ]);
  diagnostics.push(...findMisstatements(scenario, clients, servers));
  if (diagnostics.some(({ severity }) => severity === 'error')) return { connected: null, diagnostics };
  const connected: ConnectedScenario = {
    clients: connectClients(clients, target, scenario.client.facts),
    servers: connectServers(servers, share, scenario, reading),
    network: partOf(reading.networks, scenario.network, () => networkPart(stateFacts('network', scenario.network))),
    notes,
  };
  return { connected, diagnostics };
}

function connectClients(
  ends: readonly BareEnd<Parts['client']>[],
  target: string | undefined,
  stated: readonly StatedFact[],
): readonly CandidateEnd<Parts['client']>[] {
  const above = stateFacts('client', stated);
  const partFor = partWith<Parts['client']>(stated, ({ facts, part }, under) => clientPart({ ...facts, ...under, ...above }, part.reports));
  return ends.map((end) => ({
    name: end.name,
    notes: end.notes,
    part: partFor(end.facing(target), end.underLimits(statedDialects(above))),
  }));
}

function connectServers(
  ends: readonly BareServer[],
  shareName: string | undefined,
  scenario: Scenario,
  reading: PolicyReading,
): readonly CandidateServer[] {
  const { facts: stated } = scenario.server;
  const above = stateFacts('server', stated);
  const partFor = partWith<Parts['server']>(stated, ({ facts }, under) => serverPart({ ...facts, ...under, ...above }));
  return ends.map(({ name, facing, underLimits, shares, shareParts, notes }) => {
    const part = withOpenMembership(partFor(facing(shareName), underLimits(statedDialects(above))), scenario);
    const account = usualAccountAt(name, part.facts, scenario);
    const credentials = [...(account?.facts ?? []), ...scenario.credentials];
    return {
      name,
      notes: account === undefined ? notes : [...notes, account.note],
      part,
      share: partOf(shareParts, scenario.share, () => sharePart({ ...shares, ...stateFacts('share', scenario.share) })),
      credentials: partOf(reading.credentials, credentials, () => credentialsPart(stateFacts('credentials', credentials))),
    };
  });
}

/** What a share says of its server: one that demands encryption lies on a server that has it. */
function askedOfServer({ share }: Scenario): readonly StatedFact[] {
  return share.filter(({ name }) => name === 'demandsEncryption');
}

/** What is stated of an end that cannot be said of it: options that it does not read, facts against settings of the command line. */
function findMisstatements(
  scenario: Scenario,
  clients: readonly BareEnd<Parts['client']>[],
  servers: readonly BareServer[],
): readonly Diagnostic[] {
  const facts = partNames.flatMap((part) => factsOfPart(scenario, part).map((fact) => ({ ...fact, part })));
  return [
    ...findStrangeOptions('client', clients.map(familyOfEnd), facts),
    ...findStrangeOptions('server', servers.map(familyOfEnd), facts),
    ...findOverruledSettings(scenario.client, clients.map(bareFactsOf)),
    ...findOverruledSettings(scenario.server, servers.map(bareFactsOf)),
  ];
}

function familyOfEnd<V extends { readonly family: string }>({ name, facing }: BareEnd<V>): EndOfFamily {
  return { name, family: facing(undefined).facts.family?.value };
}

function bareFactsOf<V>({ facing }: BareEnd<V>): Partial<FactsOf<V>> {
  return facing(undefined).facts;
}

/** What is stated over the facts of an end, and what limits say between both; candidates that share their facts still do, unless limits divide them. */
function partWith<V>(
  stated: readonly StatedFact[],
  make: (prepared: Prepared<V>, underLimits: Partial<FactsOf<V>>) => Part<V>,
): (prepared: Prepared<V>, underLimits: Partial<FactsOf<V>>) => Part<V> {
  const made = new Map<Prepared<V>, Part<V>>();
  return (prepared, underLimits) => {
    if (stated.length === 0) return prepared.part;
    if (Object.keys(underLimits).length > 0) return make(prepared, underLimits);
    const part = made.get(prepared) ?? make(prepared, underLimits);
    made.set(prepared, part);
    return part;
  };
}

type DialectFacts = Partial<Pick<FactsOf<Parts['client']>, 'minDialect' | 'maxDialect' | 'smb1'>>;

/** What is stated of the dialects of an end, as far as it is known. */
function statedDialects({ minDialect, maxDialect, smb1 }: DialectFacts): StatedDialects {
  return { minDialect: minDialect?.value, maxDialect: maxDialect?.value, smb1: smb1?.value };
}

/** The part that was made of the same statements before. */
function partOf<V>(memory: Recent<Part<V>>, statements: readonly StatedFact[], make: () => Part<V>): Part<V> {
  const words = JSON.stringify(statements);
  return memory.find(words) ?? memory.keep(words, make());
}
