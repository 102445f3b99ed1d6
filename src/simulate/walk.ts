import { certainties, type Certainty } from '../catalogue/certainty.js';
import type { Connection, Fact } from './facts.js';
import type { FactId, PartName, Parts } from '../facts/index.js';
import type { Block, Decision } from './gate.js';
import { gateList } from './gates/index.js';
import { Session } from './session.js';
import { isWatched, type Question, Reading } from './watch.js';

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

/** The facts of a connection, for a walk of its own. */
export function factsOf({ client, server, credentials, share, network }: Connection): Facts {
  const reading = new Reading();
  return {
    client: isSure(client) ? client.values : client.watched.readBy(reading),
    server: isSure(server) ? server.values : server.watched.readBy(reading),
    credentials: isSure(credentials) ? credentials.values : credentials.watched.readBy(reading),
    share: isSure(share) ? share.values : share.watched.readBy(reading),
    network: isSure(network) ? network.values : network.watched.readBy(reading),
    reading,
  };
}

/** Tells whether all facts of a part are known and documented, so that nothing needs to be noticed. */
function isSure({ weakest, unknown }: Connection[PartName]): boolean {
  return weakest === 'documented' && unknown.length === 0;
}

/** The same facts for another reading. */
function readAnew({ client, server, credentials, share, network }: Facts): Facts {
  const reading = new Reading();
  return {
    client: isWatched(client) ? client.readBy(reading) : client,
    server: isWatched(server) ? server.readBy(reading) : server,
    credentials: isWatched(credentials) ? credentials.readBy(reading) : credentials,
    share: isWatched(share) ? share.readBy(reading) : share,
    network: isWatched(network) ? network.readBy(reading) : network,
    reading,
  };
}

/** What a computation over facts gives; null where it needs one that is not known. */
export function sureOf<T>(facts: Facts, compute: (facts: Facts) => T): T | null {
  const own = readAnew(facts);
  const result = compute(own);
  return own.reading.asked === null ? result : null;
}

/** A fact as it was walked: narrowed where the walk tried one of its possible values. */
export function factOf(facts: Facts, connection: Connection, id: FactId): Fact<unknown> {
  const [part, name] = id.split('.') as [PartName, string];
  const walked = facts[part];
  if (isWatched(walked)) return walked.slots[walked.placeOf.get(name) as number] as Fact<unknown>;
  return (connection[part].facts as unknown as Readonly<Record<string, Fact<unknown>>>)[name] as Fact<unknown>;
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
