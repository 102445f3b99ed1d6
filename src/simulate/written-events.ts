import { getCause } from '../catalogue/smb/causes.js';
import type { EventLog } from '../catalogue/smb/definition.js';
import { type EventName, findEvent, nameEvent } from '../catalogue/smb/events.js';
import type { Connection } from './facts.js';
import { type FactId, factIds, getFact } from '../facts/index.js';
import type { Block, EventRef } from './gate.js';
import { gateList } from './gates/index.js';
import { clientEvent, serverEvent } from './numbers.js';
import type { WrittenEvent } from './outcome.js';
import { announcesEncryption } from './session-encryption.js';
import type { Session } from './session.js';
import { signsOnDemand } from './smb1-signing.js';
import { factOf, type Facts, sureOf, type Walk } from './walk.js';

/** The fact that switches an event on, of the events that are not always written. */
const switches: ReadonlyMap<EventName, FactId> = new Map(
  factIds.flatMap((id) => (getFact(id).switchesOn ?? []).map((event) => [event, id] as const)),
);

/** A protection that an end lacks, and the event by which the other end's audit says so. */
interface Lack {
  readonly event: EventRef;
  readonly isLacking: (facts: Facts, session: Readonly<Session>) => boolean;
}

const lacksOfSmb1: readonly Lack[] = [
  { event: serverEvent('SMBServer/Audit', 3027, 'documented'), isLacking: ({ client }) => client.smb1Signing === 'disabled' },
];
const lacksOfSmb2: readonly Lack[] = [
  {
    event: clientEvent('SmbClient/Audit', 31999, 'documented'),
    isLacking: ({ server }, { dialect }) => dialect === '2.0.2' || dialect === '2.1' || !server.encrypts,
  },
  { event: clientEvent('SmbClient/Audit', 31998, 'documented'), isLacking: ({ server }) => !signsOnDemand(server) },
  {
    event: serverEvent('SMBServer/Audit', 3022, 'documented'),
    isLacking: ({ client }, session) => !announcesEncryption(client, session),
  },
  { event: serverEvent('SMBServer/Audit', 3021, 'documented'), isLacking: ({ client }) => !client.canSign },
];

/** The events that both ends write about a connection: those of its end, of what went before, and audits that are on. Only Windows ends write any. */
export function writtenEvents(walk: Walk, facts: Facts, connection: Connection): readonly WrittenEvent[] {
  const events = new Map<EventName, WrittenEvent>();
  const candidates = [
    ...(walk.end === null ? [] : (walk.end.events ?? eventsOfCause(walk.end))),
    ...eventsBefore(walk),
    ...auditsOf(walk, facts),
  ];
  for (const event of candidates) {
    const name = nameEvent(event);
    const written = writtenBy(event, name, facts, connection);
    if (written !== null && !events.has(name)) events.set(name, written);
  }
  return [...events.values()];
}

function eventsOfCause(end: Block): readonly EventRef[] {
  return getCause(end.cause).events.map(({ log, id }) => ({ end: writerOf(log, id), log, id, certainty: 'inferred' }));
}

function writerOf(log: EventLog, id: number): EventRef['end'] {
  const writer = findEvent(log, id)?.writtenBy;
  return writer === 'domain-controller' ? writer : writer === 'client' || log.includes('SmbClient') ? 'client' : 'server';
}

/** Events of the gates that let it pass; where it failed, a client that had accepted something at session setup does not say so. */
function eventsBefore(walk: Walk): readonly EventRef[] {
  return walk.decisions.flatMap((decision, place) => {
    if (decision.kind === 'block') return [];
    const isLate = gateList[place]?.stage === 'session-setup';
    return walk.end !== null && isLate ? decision.events.filter(({ end }) => end !== 'client') : decision.events;
  });
}

/** What the audits of both ends say of the other one; each only where the facts are sure. */
function auditsOf(walk: Walk, facts: Facts): readonly EventRef[] {
  const { session } = walk;
  if (session.dialect === null || walk.end?.goesOn === false) return [];
  const lacks = session.dialect === '1.0' ? lacksOfSmb1 : lacksOfSmb2;
  return lacks.filter(({ isLacking }) => sureOf(facts, (read) => isLacking(read, session)) === true).map(({ event }) => event);
}

function writtenBy(event: EventRef, name: EventName, facts: Facts, connection: Connection): WrittenEvent | null {
  if (event.end === 'client' && facts.client.family !== 'windows') return null;
  if (event.end === 'server' && facts.server.family !== 'windows') return null;
  const written: WrittenEvent = { log: event.log, id: event.id, end: event.end, certainty: event.certainty };
  const id = switches.get(name);
  if (id === undefined) return written;
  const fact = factOf(facts, connection, id);
  if (fact.oneOf.length > 1) return { ...written, audit: 'unknown' };
  return fact.value === true ? { ...written, audit: 'on' } : null;
}
