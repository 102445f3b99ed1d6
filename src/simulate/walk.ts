import { certainties, type Certainty } from '../catalogue/certainty.js';
import { type Connection, type Fact, factIn } from './facts.js';
import type { FactId, PartName, Parts } from '../facts/index.js';
import type { Block, Decision } from './gate.js';
import { gateList } from './gates/index.js';
import { Session } from './session.js';
import { type Assumed, isWatched, narrow, type Question, Reading, type Watched } from './watch.js';

/** The facts of a connection as the gates read them: a part of which all is sure as plain values, any other behind the watch of `reading`. */
export type Facts = { readonly [P in PartName]: Parts[P] } & { readonly reading: Reading };

/** How a walk through the gates ended. */
export interface Walk {
  /** Decisions of the gates, in their order, up to the deciding one. */
  readonly decisions: readonly Decision[];
  /** The decision that ended the connection; null where it passed all gates. */
  readonly end: Block | null;
  readonly session: Session;
  readonly certainty: Certainty;
}

/** The facts of a connection, for a walk of its own, which may have assumed something of those that are not known. */
export function factsOf({ client, server, credentials, share, network }: Connection, assumed: Assumed | null = null): Facts {
  const reading = new Reading();
  const facts: Facts = {
    client: isSure(client) ? client.values : client.watched.readBy(reading),
    server: isSure(server) ? server.values : server.watched.readBy(reading),
    credentials: isSure(credentials) ? credentials.values : credentials.watched.readBy(reading),
    share: isSure(share) ? share.values : share.watched.readBy(reading),
    network: isSure(network) ? network.values : network.watched.readBy(reading),
    reading,
  };
  if (assumed !== null) assumeAll(facts, assumed);
  return facts;
}

/** The same for walks of which is to be known what they read. */
export function recordedFactsOf({ client, server, credentials, share, network }: Connection): Facts {
  const reading = new Reading();
  return {
    client: client.watched.recordedBy(reading),
    server: server.watched.recordedBy(reading),
    credentials: credentials.watched.recordedBy(reading),
    share: share.watched.recordedBy(reading),
    network: network.watched.recordedBy(reading),
    reading,
  };
}

/** Tells whether all facts of a part are known and documented, so that nothing needs to be noticed. */
function isSure({ weakest, unknown }: Connection[PartName]): boolean {
  return weakest === 'documented' && unknown.length === 0;
}

/** Later assumptions narrow earlier ones. */
function assumeAll(facts: Facts, { before, question, values }: Assumed): void {
  if (before !== null) assumeAll(facts, before);
  putIn(facts, question, narrow(question, values));
}

function putIn(facts: Facts, { part, place }: Question, fact: Fact<unknown>): void {
  (facts[part] as unknown as Watched<object>).assume(place, fact);
}

/** Goes on as if an unknown fact had one of some of its possible values, and takes that back afterwards. */
export function assuming<T>(facts: Facts, question: Question, values: readonly unknown[], goOn: () => T): T {
  const { reading } = facts;
  const { assumed } = reading;
  putIn(facts, question, narrow(question, values));
  reading.assumed = { question, values, before: assumed };
  const result = goOn();
  reading.assumed = assumed;
  putIn(facts, question, question.fact);
  return result;
}

/** What a computation over facts gives; null where it needs one that is not known. What `reading` noticed before it is forgotten. */
export function sureOf<T>(facts: Facts, compute: (facts: Facts) => T): T | null {
  const { reading } = facts;
  reading.clear();
  const result = compute(facts);
  return reading.asked === null ? result : null;
}

/** A fact as it was walked: narrowed where the walk tried one of its possible values. */
export function factOf(facts: Facts, connection: Connection, id: FactId): Fact<unknown> {
  const [part, name] = id.split('.') as [PartName, string];
  const walked = facts[part];
  return isWatched(walked) ? walked.factOf(name) : factIn(connection, id);
}

/** Walks the gates until one ends the connection; a question where a fact is needed that is not known. */
export function walk(facts: Facts): Walk | Question {
  const { reading } = facts;
  const session = new Session();
  const decisions: Decision[] = [];
  let weakest = 0;
  let end: Block | null = null;
  for (const gate of gateList) {
    const decision = gate.decide(facts, session);
    if (reading.asked !== null) return reading.asked;
    decisions.push(decision);
    const rank = rankOf(decision.branch.certainty);
    if (rank > weakest) weakest = rank;
    if (decision.kind === 'block') {
      end = decision;
      break;
    }
  }
  return { decisions, end, session, certainty: certaintyAt(Math.max(weakest, reading.weakest)) };
}

/** Place of a certainty on the scale; 0 is the strongest. */
export function rankOf(certainty: Certainty): number {
  return certainty === 'documented' ? 0 : certainties.indexOf(certainty);
}

/** The certainty at a place on the scale. */
export function certaintyAt(rank: number): Certainty {
  return certainties[rank] as Certainty;
}
