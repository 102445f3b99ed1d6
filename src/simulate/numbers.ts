import type { Certainty } from '../catalogue/certainty.js';
import type { EventLog, ShortLog } from '../catalogue/smb/definition.js';
import type { ErrorRef, EventRef } from './gate.js';

function fullLog(log: ShortLog): EventLog {
  return (log.includes('/') ? `Microsoft-Windows-${log}` : log) as EventLog;
}

/** A Win32 error; 0xC05D0003 is 3227320323 here and means something else as NTSTATUS. */
export function win32(number: number, certainty: Certainty): ErrorRef {
  return Object.freeze<ErrorRef>({ space: 'win32', number, certainty });
}

/** An HRESULT, unsigned. */
export function hresult(number: number, certainty: Certainty): ErrorRef {
  return Object.freeze<ErrorRef>({ space: 'hresult', number, certainty });
}

/** An NTSTATUS, unsigned. */
export function ntstatus(number: number, certainty: Certainty): ErrorRef {
  return Object.freeze<ErrorRef>({ space: 'ntstatus', number, certainty });
}

/** A Linux errno, positive. */
export function errno(number: number, certainty: Certainty): ErrorRef {
  return Object.freeze<ErrorRef>({ space: 'errno', number, certainty });
}

/** STATUS_ACCESS_DENIED as everybody shows it. */
export const accessDenied: readonly ErrorRef[] = [
  win32(5, 'documented'),
  hresult(0x80070005, 'documented'),
  ntstatus(0xc0000022, 'documented'),
  errno(13, 'inferred'),
];

/** An event of the client's logs. */
export function clientEvent(log: ShortLog, id: number, certainty: Certainty): EventRef {
  return Object.freeze<EventRef>({ end: 'client', log: fullLog(log), id, certainty });
}

/** An event of the server's logs. */
export function serverEvent(log: ShortLog, id: number, certainty: Certainty): EventRef {
  return Object.freeze<EventRef>({ end: 'server', log: fullLog(log), id, certainty });
}

/** An event of a domain controller's logs. */
export function controllerEvent(log: ShortLog, id: number, certainty: Certainty): EventRef {
  return Object.freeze<EventRef>({ end: 'domain-controller', log: fullLog(log), id, certainty });
}
