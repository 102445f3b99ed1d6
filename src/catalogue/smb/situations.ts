import type { CauseId } from './causes.js';
import type { EventReference } from './definition.js';

/** An event of a situation, and the condition under which it is written where it is not always. */
export interface SituationEvent extends EventReference {
  readonly condition?: string;
}

/** A situation of a connection and the events that either end writes in it. */
export interface SituationDefinition {
  readonly id: string;
  /** Causes that the situation leads to; empty where the connection stands. */
  readonly causes: readonly CauseId[];
  readonly client: readonly SituationEvent[];
  readonly server: readonly SituationEvent[];
}

/** Situations and their events on both ends. */
export const situations = [
  {
    id: 'no-name-resolution',
    causes: ['name-not-resolved'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30800 }],
    server: [],
  },
  {
    id: 'port-filtered-or-closed',
    causes: ['unreachable', 'firewall-blocked', 'port-closed'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30803 }],
    server: [],
  },
  {
    id: 'no-common-dialect',
    causes: ['no-common-dialect', 'dialect-below-minimum', 'dialect-range-empty'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30816 }],
    server: [{ log: 'Microsoft-Windows-SMBServer/Operational', id: 1061 }],
  },
  {
    id: 'smb1-only-server-smb1-client-absent',
    causes: ['smb1-not-available'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Audit', id: 32000 }],
    server: [],
  },
  {
    id: 'smb1-client-vs-server-with-smb1-off',
    causes: ['smb1-not-available'],
    client: [],
    server: [{ log: 'Microsoft-Windows-SMBServer/Operational', id: 1001 }],
  },
  {
    id: 'smb1-session-accepted',
    causes: [],
    client: [{ log: 'Microsoft-Windows-SmbClient/Audit', id: 32002 }],
    server: [{ log: 'Microsoft-Windows-SMBServer/Audit', id: 3000 }],
  },
  {
    id: 'no-common-cipher',
    causes: ['encryption-not-available-on-server', 'encryption-not-available-on-client'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30826 }],
    server: [
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1046 },
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1051 },
    ],
  },
  {
    id: 'client-mandates-encryption-peer-cannot',
    causes: ['encryption-not-available-on-server'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Audit', id: 31999, condition: 'where the audit switch is on' }],
    server: [],
  },
  {
    id: 'server-mandates-encryption-client-cannot',
    causes: ['encryption-not-available-on-client'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Security', id: 31010, condition: 'for the encryption flag of a share' }],
    server: [
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1003 },
      { log: 'Microsoft-Windows-SMBServer/Audit', id: 3022, condition: 'where the audit switch is on' },
    ],
  },
  {
    id: 'client-mandates-signing-peer-cannot',
    causes: ['signing-not-available-on-server'],
    client: [
      { log: 'Microsoft-Windows-SmbClient/Security', id: 31013 },
      { log: 'Microsoft-Windows-SmbClient/Audit', id: 31998, condition: 'where the audit switch is on' },
    ],
    server: [],
  },
  {
    id: 'server-mandates-signing-client-unsigned',
    causes: ['signing-not-available-on-client'],
    client: [],
    server: [
      { log: 'Microsoft-Windows-SMBServer/Operational', id: 1004 },
      { log: 'Microsoft-Windows-SMBServer/Audit', id: 3021, condition: 'where the audit switch is on' },
    ],
  },
  {
    id: 'guest-blocked',
    causes: ['guest-blocked-by-client'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Security', id: 31017 }],
    server: [],
  },
  {
    id: 'guest-allowed',
    causes: [],
    client: [
      { log: 'Microsoft-Windows-SmbClient/Security', id: 31022 },
      { log: 'Microsoft-Windows-SmbClient/Audit', id: 31997, condition: 'where the audit switch is on' },
    ],
    server: [{ log: 'Microsoft-Windows-SMBServer/Operational', id: 3023, condition: 'where the audit switch is on' }],
  },
  {
    id: 'guest-but-client-requires-signing',
    causes: ['guest-cannot-sign'],
    client: [
      { log: 'Microsoft-Windows-SmbClient/Security', id: 31013, condition: 'not confirmed; no event of its own was found' },
      { log: 'Microsoft-Windows-SmbClient/Security', id: 31017, condition: 'not confirmed; no event of its own was found' },
    ],
    server: [],
  },
  {
    id: 'smb-client-ntlm-blocked',
    causes: ['ntlm-blocked-by-client'],
    client: [
      { log: 'Microsoft-Windows-SmbClient/Security', id: 31023 },
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4015, condition: 'on 24H2, Server 2025 and later' },
    ],
    server: [],
  },
  {
    id: 'lsa-outgoing-ntlm-blocked',
    causes: ['ntlm-blocked-by-client'],
    client: [
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4001 },
      { log: 'Microsoft-Windows-SmbClient/Security', id: 31001 },
    ],
    server: [],
  },
  {
    id: 'lsa-incoming-ntlm-blocked',
    causes: ['ntlm-refused-by-server'],
    client: [],
    server: [
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4002 },
      { log: 'Microsoft-Windows-SMBServer/Security', id: 551 },
      { log: 'Security', id: 4625, condition: 'with status 0x80090302 and substatus 0xC0000418' },
    ],
  },
  {
    id: 'ntlmv1-only-peer',
    causes: ['ntlmv1-refused'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Security', id: 31003 }],
    server: [],
  },
  {
    id: 'wrong-credentials',
    causes: ['wrong-credentials'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Security', id: 31001, condition: 'not confirmed' }],
    server: [{ log: 'Microsoft-Windows-SMBServer/Security', id: 551 }],
  },
  {
    id: 'anonymous-refused',
    causes: ['anonymous-refused'],
    client: [],
    server: [{ log: 'Microsoft-Windows-SMBServer/Security', id: 1009 }],
  },
  {
    id: 'share-access-denied',
    causes: ['share-access-denied'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Security', id: 31010 }],
    server: [{ log: 'Microsoft-Windows-SMBServer/Security', id: 1006 }],
  },
  { id: 'no-such-share', causes: ['share-not-found'], client: [{ log: 'Microsoft-Windows-SmbClient/Security', id: 31010 }], server: [] },
  {
    id: 'negotiate-downgrade-detected',
    causes: ['negotiate-tampered'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Security', id: 31012 }],
    server: [{ log: 'Microsoft-Windows-SMBServer/Operational', id: 1005 }],
  },
  {
    id: 'quic-client-certificate-denied',
    causes: ['quic-client-cert-refused'],
    client: [{ log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30831 }],
    server: [{ log: 'Microsoft-Windows-SMBServer/Audit', id: 3007, condition: 'where the audit switch is on' }],
  },
  {
    id: 'quic-connected',
    causes: [],
    client: [{ log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30832, condition: 'where the audit switch is on' }],
    server: [{ log: 'Microsoft-Windows-SMBServer/Audit', id: 3008, condition: 'where the audit switch is on' }],
  },
  {
    id: 'quic-server-certificate-bad',
    causes: ['quic-server-cert-mismatch', 'quic-server-cert-untrusted', 'quic-server-cert-revoked'],
    client: [
      { log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30803 },
      { log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30834, condition: '25H2 and later' },
      { log: 'Microsoft-Windows-SmbClient/Connectivity', id: 30835, condition: '25H2 and later' },
    ],
    server: [],
  },
  {
    id: 'quic-certificate-mapping-expired',
    causes: ['quic-server-cert-expired'],
    client: [],
    server: [{ log: 'Microsoft-Windows-SMBServer/Operational', id: 1049 }],
  },
  { id: 'duplicate-machine-sid', causes: ['duplicate-machine-identity'], client: [], server: [{ log: 'System', id: 6167 }] },
  {
    id: 'spn-validation-failed',
    causes: ['spn-validation-failed'],
    client: [],
    server: [
      { log: 'Security', id: 5168, condition: 'where the subcategory Audit File Share is on' },
      { log: 'Microsoft-Windows-SMBServer/Audit', id: 3024, condition: 'where the audit switch is on' },
      { log: 'Microsoft-Windows-SMBServer/Audit', id: 3025, condition: 'where the audit switch is on' },
      { log: 'Microsoft-Windows-SMBServer/Audit', id: 3026, condition: 'where the audit switch is on' },
    ],
  },
  {
    id: 'ntlm-used-enhanced-audit',
    causes: [],
    client: [
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4020 },
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4021 },
    ],
    server: [
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4022 },
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4023 },
    ],
  },
  {
    id: 'ntlm-denied-in-domain',
    causes: ['ntlm-refused-by-domain'],
    client: [],
    server: [
      { log: 'Microsoft-Windows-NTLM/Operational', id: 4003, condition: 'on the domain controller' },
      { log: 'Security', id: 4625 },
    ],
  },
  {
    id: 'blank-password-restricted',
    causes: ['blank-password-restricted'],
    client: [],
    server: [{ log: 'Security', id: 4625, condition: 'with substatus 0xC000006E' }],
  },
] as const satisfies readonly SituationDefinition[];

/** A meaning that is often given to an event and is wrong. */
export interface Misattribution {
  readonly event: number;
  readonly saidToBe: string;
  readonly is: string;
  /** The events that do report what it is said to report. */
  readonly instead: readonly number[];
}

/** Events that lists of others explain wrongly (MAN24H2, ETW). */
export const misattributions = [
  { event: 30805, saidToBe: 'a failure of dialects or QUIC', is: 'the client lost a session', instead: [30816, 30803] },
  { event: 30806, saidToBe: 'a failure', is: 'the client re-established a session, informational', instead: [] },
  { event: 30822, saidToBe: 'an event of QUIC', is: 'a multichannel connection could not be made, informational', instead: [30803] },
  { event: 30823, saidToBe: 'a failure of QUIC or dialects', is: 'a connection that hangs', instead: [30816, 30803] },
  { event: 31021, saidToBe: 'an event of guest logons', is: 'a changed security value of RDMA data placement', instead: [31017, 31022] },
  {
    event: 3026,
    saidToBe: 'a client without signing or encryption',
    is: 'the audit of an empty service principal name (26H1 and serviced releases since 2025-09-09)',
    instead: [3021, 3022],
  },
  { event: 31023, saidToBe: 'an event of guest logons', is: 'NTLM blocked by the SMB client', instead: [31017, 31022] },
] as const satisfies readonly Misattribution[];

/** The wrong meaning that is often given to that event, if there is one. */
export function findMisattribution(event: number): Misattribution | undefined {
  return misattributions.find((row) => row.event === event);
}
