import { type EventDefinition, type EventLog, eventLogs, type EventReference, type ShortLog } from './definition.js';
import { clientAuditEvents } from './events/client-audit.js';
import { clientConnectivityEvents } from './events/client-connectivity.js';
import { clientOperationalEvents } from './events/client-operational.js';
import { clientSecurityEvents } from './events/client-security.js';
import { ntlmEvents } from './events/ntlm.js';
import { securityEvents } from './events/security.js';
import { serverAuditEvents } from './events/server-audit.js';
import { serverOperationalEvents } from './events/server-operational.js';
import { serverSecurityEvents } from './events/server-security.js';

/** Every event that bears on an SMB connection, by channel. */
export const events = [
  ...clientConnectivityEvents,
  ...clientOperationalEvents,
  ...clientSecurityEvents,
  ...clientAuditEvents,
  ...serverOperationalEvents,
  ...serverSecurityEvents,
  ...serverAuditEvents,
  ...ntlmEvents,
  ...securityEvents,
] as const satisfies readonly EventDefinition[];

type NameOf<E> = E extends { readonly log: infer Log extends EventLog; readonly id: infer Id extends number }
  ? `${ShortLog<Log>}/${Id}`
  : never;

/** One of these events by channel and id, the channel without `Microsoft-Windows-`: `SmbClient/Audit/31998`. */
export type EventName = NameOf<(typeof events)[number]>;

/** The name of an event of the catalogue. */
export function nameEvent({ log, id }: EventReference): EventName {
  return `${log.replace(/^Microsoft-Windows-/, '')}/${id}` as EventName;
}

/** The event with that id in that channel; the channel may be written in any case and without `Microsoft-Windows-`. */
export function findEvent(log: string, id: number): EventDefinition | undefined {
  const channel = findEventLog(log);
  return events.find((row: EventDefinition) => row.id === id && row.log === channel);
}

/** The channel as Windows spells it. */
function findEventLog(name: string): EventLog | undefined {
  const wanted = shortName(name);
  return eventLogs.find((log) => shortName(log) === wanted);
}

function shortName(log: string): string {
  return log.toLowerCase().replace(/^microsoft-windows-/, '');
}
