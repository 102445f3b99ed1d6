import { certainties } from '../catalogue/certainty.js';
import type { Certainty } from '../catalogue/certainty.js';
import type { Connection, Fact, FactId, PartName, Parts } from './facts.js';
import type { Block, Decision } from './gate.js';
import { gateList } from './gates/index.js';
import { Session } from './session.js';
import type { Question, Watched } from './watch.js';
import { reading } from './watch.js';

/** The facts of a connection as the gates read them. */
export type Facts = { readonly [P in PartName]: Parts[P] };

/** The facts of a connection behind a watch. */
export type WatchedFacts = { readonly [P in PartName]: Watched<Parts[P]> };

/** How a walk through the gates ended. */
export interface Walk {
  /** Decisions of the gates, in their order, up to the deciding one. */
  readonly decisions: readonly Decision[];
  /** The decision that ended the connection; null where it passed all gates. */
  readonly end: Block | null;
  readonly session: Session;
  readonly certainty: Certainty;
}

/** Tells whether all facts of a connection are known and documented, so that nothing needs to be noticed. */
function isCertain(connection: Connection): boolean {
  return (
    isCertainPart(connection.client) &&
    isCertainPart(connection.server) &&
    isCertainPart(connection.credentials) &&
    isCertainPart(connection.share) &&
    isCertainPart(connection.network)
  );
}

function isCertainPart(part: Connection[PartName]): boolean {
  return part.weakest === 'documented' && part.unknown.length === 0;
}

/** The facts of a connection for a walk: plain where all are sure, else behind the watch. */
export function factsOf(connection: Connection): Facts {
  return isCertain(connection) ? plainFacts(connection) : watchedFacts(connection);
}

/** The values alone. */
export function plainFacts(connection: Connection): Facts {
  return {
    client: connection.client.values,
    server: connection.server.values,
    credentials: connection.credentials.values,
    share: connection.share.values,
    network: connection.network.values,
  };
}

/** The values behind the watch. */
export function watchedFacts(connection: Connection): WatchedFacts {
  return {
    client: connection.client.watched,
    server: connection.server.watched,
    credentials: connection.credentials.watched,
    share: connection.share.watched,
    network: connection.network.watched,
  };
}

/** A fact as it was walked: narrowed where the walk tried one of its possible values. */
export function factOf(facts: Facts, connection: Connection, id: FactId): Fact<unknown> {
  const [part, name] = id.split('.') as [PartName, string];
  const walked = facts[part] as Partial<Watched<object>>;
  if (walked.slots !== undefined) return walked.slots[walked.placeOf?.get(name) ?? 0] as Fact<unknown>;
  return (connection[part].facts as unknown as Readonly<Record<string, Fact<unknown>>>)[name] as Fact<unknown>;
}

/** Walks the gates until one ends the connection; a question where a fact is needed that is not known. */
export function walk(facts: Facts): Walk | Question {
  reading.clear();
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
