import type { Certainty } from '../catalogue/certainty.js';
import { weakerCertainty } from '../catalogue/certainty.js';
import type { Origin } from '../resolve/effective.js';
import type { CredentialValues, NetworkValues, ShareValues } from './circumstance-facts.js';
import { ordinaryCredentials, ordinaryNetwork, ordinaryShare } from './circumstance-facts.js';
import type { ClientValues } from './client-facts.js';
import { ordinaryClient } from './client-facts.js';
import { dialectsBetween } from '../facts/dialect-set.js';
import type { ServerValues } from './server-facts.js';
import { ordinaryServer } from './server-facts.js';
import type { Watched, WatchedConstructor } from './watch.js';
import { watchedClass } from './watch.js';

/** The five parts of a connection and what is known of each. */
export interface Parts {
  readonly client: ClientValues;
  readonly server: ServerValues;
  readonly credentials: CredentialValues;
  readonly share: ShareValues;
  readonly network: NetworkValues;
}

/** One of the five parts. */
export type PartName = keyof Parts;

/** A fact's id: part and name, such as `client.requiresSigning`. */
export type FactId = { [P in PartName]: `${P}.${keyof Parts[P] & string}` }[PartName];

/** Type of a fact's value. */
export type FactValue<Id extends FactId> = Id extends `${infer P extends PartName}.${infer N}`
  ? N extends keyof Parts[P]
    ? Parts[P][N]
    : never
  : never;

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
}

/** A connection: two ends, the credentials, the share, and what lies between. */
export type Connection = { readonly [P in PartName]: Part<Parts[P]> };

/** The values that a missing fact is read as: the ordinary case, which ends no connection. */
export const ordinary: Parts = Object.freeze<Parts>({
  client: ordinaryClient,
  server: ordinaryServer,
  credentials: ordinaryCredentials,
  share: ordinaryShare,
  network: ordinaryNetwork,
});

const byNobody: FactOrigin = Object.freeze({ kind: 'ordinary' });

/** A fact that is known. */
export function known<T>(value: T, origin: FactOrigin, certainty: Certainty = 'documented'): Fact<T> {
  return { value, oneOf: [value], origin, certainty };
}

/** A fact of which only the possible values are known; with one of them it is known. */
export function oneOf<T>(values: readonly T[], origin: FactOrigin, certainty: Certainty = 'documented'): Fact<T> {
  return { value: values.length === 1 ? values[0] : undefined, oneOf: values, origin, certainty };
}

const someDialects = [dialectsBetween('2.0.2', '2.1'), dialectsBetween('2.0.2', '3.0'), dialectsBetween('2.0.2', '3.1.1')];
const someLimits = [null, '2.0.2', '2.1', '3.0', '3.0.2', '3.1.1'] as const;

/** What a fact can be when nothing is known of it. Yes and no need no row; a fact without a row is read as the ordinary case. */
const possible: { readonly [Id in FactId]?: readonly FactValue<Id>[] } = {
  'client.dialects': someDialects,
  'client.minDialect': someLimits,
  'client.maxDialect': someLimits,
  'client.firstNegotiate': ['multi-protocol', 'smb2-only'],
  'client.validatesNegotiation': ['authenticated', 'none'],
  'client.guestSigning': ['drops', 'refuses', 'signs'],
  'client.smb1Signing': ['disabled', 'declined', 'enabled', 'required'],
  'client.guestLogons': ['allowed', 'asked-for-only', 'blocked'],
  'client.mechanisms': ['kerberos-then-ntlm', 'ntlm-then-kerberos', 'kerberos-only', 'ntlm-only'],
  'client.kerberosTicket': ['by-rule', 'available', 'impossible'],
  'client.ntlm': ['ntlmv2', 'ntlmv1'],
  'client.lsaOutgoingNtlm': ['allow', 'audit', 'deny'],
  'client.quic': ['on', 'off', 'not-available'],
  'client.alternativePorts': ['allowed', 'forbidden', 'not-available'],
  'server.dialects': someDialects,
  'server.minDialect': someLimits,
  'server.maxDialect': someLimits,
  'server.signs': ['on-demand', 'never'],
  'server.smb1Signing': ['disabled', 'declined', 'enabled', 'required'],
  'server.negotiateValidation': ['answered', 'unsigned-error'],
  'server.unsignedTreeConnectOn311': ['denied', 'disconnects', 'accepted'],
  'server.refusesUnencryptedAt': ['session-setup', 'tree-connect'],
  'server.guestMapping': ['never', 'bad-user', 'bad-password', 'always-guest'],
  'server.sharingModel': ['classic', 'guest-only'],
  'server.ntlm': ['v1-and-v2', 'v2-only', 'none'],
  'server.ntlmRefusal': ['not-listed', 'first-token', 'after-authenticate'],
  'server.lsaIncomingNtlm': ['allow', 'deny-domain-accounts', 'deny-all'],
  'server.spnValidation': ['off', 'if-provided', 'required'],
  'server.rateLimiterDelay': [0, 2000],
  'server.quic': ['on', 'off', 'not-available'],
  'credentials.account': ['domain', 'local'],
  'credentials.password': ['right', 'wrong'],
  'credentials.nameKind': ['hostname', 'fqdn', 'ip', 'alias'],
};

/** A fact of which nothing is known. */
export function unknown<Id extends FactId>(id: Id, origin: FactOrigin): Fact<FactValue<Id>> {
  const [part, name] = id.split('.') as [PartName, string];
  const usual = (ordinary[part] as unknown as Readonly<Record<string, FactValue<Id>>>)[name] as FactValue<Id>;
  const values = (possible as { readonly [id: string]: readonly FactValue<Id>[] | undefined })[id];
  if (values !== undefined) return oneOf(values, origin);
  if (typeof usual === 'boolean') return oneOf([true, false] as readonly unknown[] as readonly FactValue<Id>[], origin);
  return known(usual, origin, 'unconfirmed');
}

const watches: { readonly [P in PartName]: WatchedConstructor } = {
  client: watchedClass('client', Object.keys(ordinaryClient)),
  server: watchedClass('server', Object.keys(ordinaryServer)),
  credentials: watchedClass('credentials', Object.keys(ordinaryCredentials)),
  share: watchedClass('share', Object.keys(ordinaryShare)),
  network: watchedClass('network', Object.keys(ordinaryNetwork)),
};

/** Lays out a part: stated facts over the ordinary case. */
function layOut<V extends object>(usual: V, stated: Partial<FactsOf<V>>, watch: WatchedConstructor): Part<V> {
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
  });
}

/** The client end from its facts; what is missing is the ordinary case. */
export function clientPart(facts: Partial<FactsOf<ClientValues>>): Part<ClientValues> {
  return layOut(ordinaryClient, facts, watches.client);
}

/** The server end from its facts. */
export function serverPart(facts: Partial<FactsOf<ServerValues>>): Part<ServerValues> {
  return layOut(ordinaryServer, facts, watches.server);
}

/** The credentials from their facts. */
export function credentialsPart(facts: Partial<FactsOf<CredentialValues>>): Part<CredentialValues> {
  return layOut(ordinaryCredentials, facts, watches.credentials);
}

/** The share from its facts. */
export function sharePart(facts: Partial<FactsOf<ShareValues>>): Part<ShareValues> {
  return layOut(ordinaryShare, facts, watches.share);
}

/** What lies between from its facts. */
export function networkPart(facts: Partial<FactsOf<NetworkValues>>): Part<NetworkValues> {
  return layOut(ordinaryNetwork, facts, watches.network);
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

/** The same connection with some facts of one part stated otherwise. */
export function restated<P extends PartName>(connection: Connection, part: P, values: Partial<Parts[P]>, by: string): Connection {
  const facts = { ...connection[part].facts, ...stated(values, by) };
  return { ...connection, [part]: layOut(ordinary[part], facts as Partial<FactsOf<Parts[P]>>, watches[part]) };
}
