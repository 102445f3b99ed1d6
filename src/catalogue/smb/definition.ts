import type { Certainty } from '../certainty.js';
import type { SettingId } from '../settings/index.js';
import type { Citation } from '../sources.js';

/** The last exchange of a connection that was going on, in the order in which they follow each other. */
export const stages = ['transport', 'negotiate', 'session-setup', 'tree-connect'] as const;

/** One of the four stages of a connection. */
export type Stage = (typeof stages)[number];

/** Who makes the decision that ends a connection; `either` where both ends can. */
export type Decider = 'client' | 'server' | 'network' | 'either';

/**
 * The space that an error number belongs to. The same number means different things in different spaces: 0xC05D0003 is "guest, but signing is
 * required" as Win32 and HRESULT, "no common signing algorithm" as NTSTATUS.
 */
export const numberSpaces = ['win32', 'hresult', 'ntstatus', 'errno'] as const;

/** Win32 error, HRESULT, NTSTATUS, or positive Linux errno. */
export type NumberSpace = (typeof numberSpaces)[number];

/** An error number that a client may show for a cause, and how sure that is. All numbers are unsigned. */
export interface CauseCode {
  readonly code: number;
  readonly certainty: Certainty;
}

/** The channels of the Windows event log that SMB writes to, spelt as Windows spells them. */
export const eventLogs = [
  'Microsoft-Windows-SmbClient/Connectivity',
  'Microsoft-Windows-SmbClient/Operational',
  'Microsoft-Windows-SmbClient/Security',
  'Microsoft-Windows-SmbClient/Audit',
  'Microsoft-Windows-SMBServer/Operational',
  'Microsoft-Windows-SMBServer/Security',
  'Microsoft-Windows-SMBServer/Audit',
  'Microsoft-Windows-NTLM/Operational',
  'Microsoft-Windows-Authentication/ProtectedUserFailures-DomainController',
  'Microsoft-Windows-Authentication/AuthenticationPolicyFailures-DomainController',
  'System',
  'Security',
] as const;

/** One of the event channels. */
export type EventLog = (typeof eventLogs)[number];

/** A channel without the prefix `Microsoft-Windows-`. */
export type ShortLog<Log extends EventLog = EventLog> = Log extends `Microsoft-Windows-${infer Rest}` ? Rest : Log;

/** One kind of event: its channel and its id. The same id occurs in several channels. */
export interface EventReference {
  readonly log: EventLog;
  readonly id: number;
}

/** What to do when a connection ends for a cause: first at the device or its surroundings, and only then in the policy. */
export interface CauseAdvice {
  /** What cures it without lowering anybody's guard. */
  readonly device: string;
  /** What the policy can do, and what that costs; null where no SMB policy causes or cures it. */
  readonly policy: string | null;
}

/** One reason for which a connection ends. */
export interface CauseDefinition {
  /** Kebab-case, stable for ever. */
  readonly id: string;
  /** The gate that finds it, as the connection rules number them: `0` to `15`, with a letter where a gate was put in between (`8c`). */
  readonly gate: string;
  readonly stage: Stage;
  /** One sentence: what is the case when a connection ends for this reason. */
  readonly meaning: string;
  readonly decidedBy: Decider;
  /** Settings of Windows that bring it about or prevent it. */
  readonly settings: readonly SettingId[];
  /** What the client may show, by number space. HRESULTs follow from the Win32 errors. */
  readonly codes: Readonly<Record<NumberSpace, readonly CauseCode[]>>;
  /** Events that either end may write; some only where an audit switch is on or the build has them, as the event's own row says. */
  readonly events: readonly EventReference[];
  /** Rows of the error table whose situations include this cause. */
  readonly errors: readonly string[];
  /** Other causes that a judge takes as the same answer, in the situation named. One-way as written. */
  readonly accept: readonly { readonly id: string; readonly when: string }[];
  /** Stages that count as right besides `stage`. */
  readonly acceptStages?: readonly Stage[];
  readonly advice: CauseAdvice;
  readonly sources: readonly Citation[];
  readonly note?: string;
}

/** How the Win32 and the NTSTATUS form of an error were brought together; null where only one form is known. */
export type Pairing = 'table' | 'same-name' | 'inferred-from-text';

/** A condition under which an error is returned. */
export interface ErrorSituation {
  /** Kebab-case; the same id may occur with several errors that one condition can show. */
  readonly id: string;
  readonly certainty: Certainty;
  readonly rule: string;
}

/** A named error number. `message` is Windows' own text. */
export interface NamedNumber {
  readonly symbol: string;
  /** Unsigned. */
  readonly code: number;
  /** For an NTSTATUS: absent where the text is that of the Win32 error. */
  readonly message?: string;
}

/** An error that an SMB connection can end with, in every number space that it has. */
export interface ErrorDefinition {
  readonly id: string;
  readonly win32: NamedNumber | null;
  /** 0x80070000 plus the Win32 error below 65536; numbers that are HRESULTs by nature stay as they are. */
  readonly hresult: number | null;
  readonly ntstatus: NamedNumber | null;
  readonly pairing: Pairing | null;
  /** Other forms in which users meet it. */
  readonly alsoShownAs: readonly string[];
  readonly situations: readonly ErrorSituation[];
  readonly note?: string;
  readonly sources: readonly Citation[];
}

/** The releases of which dumps of the providers were read, oldest first, and what it means to be seen first in one. */
export const dumpedReleases = {
  '1511': 'Windows 10, version 1511, or before',
  '1607': 'Windows 10, version 1607',
  '1703': 'Windows 10, version 1703',
  '1709': 'Windows 10, version 1709',
  '1803': 'Windows 10, version 1803',
  '1903': 'Windows 10, version 1903',
  '2004': 'Windows 10, version 2004',
  '21H2': 'Windows 11, version 21H2',
  '22H2': 'Windows 11, version 22H2',
  '23H2': 'Windows 11, version 23H2',
  '24H2': 'Windows 11, version 24H2',
  '25H2': 'Windows 11, version 25H2',
  '26H1': 'Windows 11, version 26H1',
} as const;

/** One of the releases of which dumps of the providers were read. */
export type DumpedRelease = keyof typeof dumpedReleases;

/** Who writes an event. */
export type EventWriter = 'client' | 'server' | 'domain-controller' | 'either';

/** One event of the SMB, NTLM or security providers that bears on a connection. */
export interface EventDefinition extends EventReference {
  readonly provider: string;
  readonly writtenBy: EventWriter;
  readonly level: 'Error' | 'Warning' | 'Informational';
  /** Symbolic name in the provider; null where none is known. */
  readonly name: string | null;
  /** First line of the text, where it was read. */
  readonly text: string | null;
  /** When it is written, in our words. */
  readonly situation: string;
  /** True: evidence of a connection's outcome; false: configuration or housekeeping. */
  readonly outcome: boolean;
  /** Data of the newest version, as type and name; empty where not known. */
  readonly fields: readonly string[];
  /** Versions of the event and the oldest dump of the provider that lists each: a dump proves that it is there, not that it was missing before. */
  readonly versions: readonly { readonly version: number; readonly firstSeenIn: DumpedRelease }[];
  readonly note?: string;
  readonly sources: readonly Citation[];
}
