import type { PeerReport } from '../catalogue/peers/definition.js';
import { type Certainty, weakerCertainty } from '../catalogue/certainty.js';
import {
  type ClientValues,
  type CredentialValues,
  type FactId,
  type FactValue,
  getFact,
  type NetworkValues,
  ordinary,
  type PartName,
  type Parts,
  type ServerValues,
  type ShareValues,
} from '../facts/index.js';
import { valuesWhenUnknown } from '../facts/row.js';
import { isSameValue } from '../facts/value.js';
import type { Origin } from '../resolve/effective.js';
import { type Watched, watchedClass, type WatchedConstructor } from './watch.js';

/** Where a fact comes from. */
export type FactOrigin =
  /** Somebody said so; `by` names the scenario, case or caller. */
  | { readonly kind: 'stated'; readonly by: string }
  /** A setting of a Windows, with the origin of its effective value. */
  | { readonly kind: 'setting'; readonly setting: string; readonly windows: string; readonly origin: Origin }
  /** A row of the catalogue: a protocol fact of a Windows, or a peer profile. */
  | { readonly kind: 'catalogue'; readonly row: string; readonly sources: readonly string[] }
  /** Nobody said anything: read as the ordinary case. */
  | { readonly kind: 'ordinary' };

/** One fact of a connection. */
export interface Fact<T> {
  /** The value; undefined where it is any of `oneOf`. */
  readonly value: T | undefined;
  /** All possible values, at least one; a single one where the fact is known. */
  readonly oneOf: readonly T[];
  readonly origin: FactOrigin;
  readonly certainty: Certainty;
  /** The values to which somebody can bring the end; left out where no limit is known, so that every change may be tried. */
  readonly attainable?: readonly T[];
}

/** A fact for each value of a part. */
export type FactsOf<V> = { readonly [N in keyof V]: Fact<V[N]> };

/** One part of a connection, its facts checked and laid out for the gates. Made once, used for many connections. */
export interface Part<V> {
  readonly facts: FactsOf<V>;
  /** The values alone; those named in `unknown` hold the first possible value and must not be believed. */
  readonly values: V;
  readonly unknown: readonly (keyof V & string)[];
  /** The weakest certainty of all facts that are known. */
  readonly weakest: Certainty;
  /** The same values behind a watch that notices what is read. */
  readonly watched: Watched<V>;
  /** What a client shows to its user for some causes; none of an end of which that is not known. */
  readonly reports: readonly PeerReport[];
}

/** A connection: two ends, the credentials, the share, and what lies between. */
export type Connection = { readonly [P in PartName]: Part<Parts[P]> };

const byNobody: FactOrigin = Object.freeze({ kind: 'ordinary' });

/** A fact of a connection. */
export function factIn(connection: Connection, id: FactId): Fact<unknown> {
  const [part, name] = id.split('.') as [PartName, string];
  return (connection[part].facts as unknown as Readonly<Record<string, Fact<unknown>>>)[name] as Fact<unknown>;
}

/** Whether two facts say the same, equally sure; where they come from does not count. */
export function isSameFact(one: Fact<unknown>, other: Fact<unknown>): boolean {
  return one === other || (one.certainty === other.certainty && isSameValue(one.oneOf, other.oneOf));
}

/** Whether two parts have the same facts. */
export function isSamePart<V extends object>(one: Part<V>, other: Part<V>): boolean {
  const names = Object.keys(one.facts) as (keyof V)[];
  return one === other || (one.reports === other.reports && names.every((name) => isSameFact(one.facts[name], other.facts[name])));
}

/** A fact that is known. */
export function known<T>(value: T, origin: FactOrigin, certainty: Certainty = 'documented'): Fact<T> {
  return { value, oneOf: [value], origin, certainty };
}

/** A fact of which only the possible values are known; with one of them it is known. */
export function oneOf<T>(values: readonly T[], origin: FactOrigin, certainty: Certainty = 'documented'): Fact<T> {
  return { value: values.length === 1 ? values[0] : undefined, oneOf: values, origin, certainty };
}

/** A fact of an end that cannot be brought to every value; no limit where none is given. */
export function within<T>(fact: Fact<T>, attainable: readonly T[] | undefined): Fact<T> {
  return attainable === undefined ? fact : { ...fact, attainable };
}

/** A fact of which nothing is known: each value that its row has tried. The readers of files and flags refuse what cannot be unknown. */
export function unknown<Id extends FactId>(id: Id, origin: FactOrigin): Fact<FactValue<Id>> {
  const values = valuesWhenUnknown(getFact(id));
  if (values === undefined) throw new Error(`${id} cannot be unknown`);
  return oneOf(values, origin);
}

const watches: { readonly [P in PartName]: WatchedConstructor } = {
  client: watchedClass('client', Object.keys(ordinary.client)),
  server: watchedClass('server', Object.keys(ordinary.server)),
  credentials: watchedClass('credentials', Object.keys(ordinary.credentials)),
  share: watchedClass('share', Object.keys(ordinary.share)),
  network: watchedClass('network', Object.keys(ordinary.network)),
};

/** Lays out a part: stated facts over the ordinary case. */
const noReports: readonly PeerReport[] = [];

function layOut<V extends object>(
  usual: V,
  stated: Partial<FactsOf<V>>,
  watch: WatchedConstructor,
  reports: readonly PeerReport[] = noReports,
): Part<V> {
  const facts: Record<string, Fact<unknown>> = {};
  // A copy of the usual values keeps the layout that makes reading fast; properties added one by one would not.
  const values = { ...usual } as Record<string, unknown>;
  const unknownNames: string[] = [];
  const slots: Fact<unknown>[] = [];
  let weakest: Certainty = 'documented';
  for (const [name, value] of Object.entries(usual)) {
    const given = (stated as Readonly<Record<string, Fact<unknown> | undefined>>)[name];
    const fact = given === undefined || given.oneOf.length === 0 ? known<unknown>(value, byNobody) : given;
    slots.push(fact);
    const isKnown = fact.oneOf.length === 1;
    facts[name] = fact;
    values[name] = fact.oneOf[0];
    if (!isKnown) unknownNames.push(name);
    weakest = weakerCertainty(weakest, fact.certainty);
  }
  return Object.freeze<Part<V>>({
    facts: Object.freeze(facts) as FactsOf<V>,
    values: Object.freeze(values) as V,
    unknown: unknownNames as (keyof V & string)[],
    weakest,
    watched: new watch(slots) as Watched<V>,
    reports,
  });
}

/** The client end from its facts; what is missing is the ordinary case. */
export function clientPart(facts: Partial<FactsOf<ClientValues>>, reports?: readonly PeerReport[]): Part<ClientValues> {
  return layOut(ordinary.client, facts, watches.client, reports);
}

/** The server end from its facts. */
export function serverPart(facts: Partial<FactsOf<ServerValues>>): Part<ServerValues> {
  return layOut(ordinary.server, facts, watches.server);
}

/** The credentials from their facts. */
export function credentialsPart(facts: Partial<FactsOf<CredentialValues>>): Part<CredentialValues> {
  return layOut(ordinary.credentials, facts, watches.credentials);
}

/** The share from its facts. */
export function sharePart(facts: Partial<FactsOf<ShareValues>>): Part<ShareValues> {
  return layOut(ordinary.share, facts, watches.share);
}

/** What lies between from its facts. */
export function networkPart(facts: Partial<FactsOf<NetworkValues>>): Part<NetworkValues> {
  return layOut(ordinary.network, facts, watches.network);
}

/** Facts that somebody states as plain values. */
export function stated<V extends object>(values: V, by: string): { readonly [N in keyof V]: Fact<Exclude<V[N], undefined>> } {
  const origin: FactOrigin = { kind: 'stated', by };
  const facts: Record<string, Fact<unknown>> = {};
  for (const [name, value] of Object.entries(values)) if (value !== undefined) facts[name] = known<unknown>(value, origin);
  return facts as { readonly [N in keyof V]: Fact<Exclude<V[N], undefined>> };
}

/** A connection from plain values, all else the ordinary case. */
export function statedConnection(values: { readonly [P in PartName]?: Partial<Parts[P]> }, by: string): Connection {
  return {
    client: clientPart(stated(values.client ?? {}, by)),
    server: serverPart(stated(values.server ?? {}, by)),
    credentials: credentialsPart(stated(values.credentials ?? {}, by)),
    share: sharePart(stated(values.share ?? {}, by)),
    network: networkPart(stated(values.network ?? {}, by)),
  };
}

/** The same connection with some facts of one part stated otherwise; what the end can be brought to stays. */
export function restated<P extends PartName>(connection: Connection, part: P, values: Partial<Parts[P]>, by: string): Connection {
  const before = connection[part].facts;
  const changed = Object.entries<Fact<unknown>>(stated(values, by)).map(([name, fact]) => {
    const { attainable } = before[name as keyof Parts[P]];
    return [name, attainable === undefined ? fact : { ...fact, attainable }] as const;
  });
  const facts = { ...before, ...Object.fromEntries(changed) };
  return { ...connection, [part]: layOut(ordinary[part], facts as Partial<FactsOf<Parts[P]>>, watches[part], connection[part].reports) };
}
