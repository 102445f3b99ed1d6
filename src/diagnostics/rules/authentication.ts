import { proposeWord, rewrite } from '../correction.js';
import type { DiagnosticDefinition } from '../diagnostic.js';
import { onTail, type OnWindows, type OtherValued, type Valued } from './words.js';

/** What is said of logons: guests, NTLM, target names and the authentication rate limiter. */
export const authenticationDiagnostics = {
  'guest-logons-are-allowed': {
    severity: 'warning',
    title: 'Insecure guest logons are allowed, and nothing else prevents them',
    security: true,
    message: ({ path, value, on }: Valued & OnWindows) =>
      `${path} ${value} lets a server turn this client into a guest, unsigned and unencrypted${onTail(on)}`,
    help: ({ justified }: { justified: boolean }) =>
      `Give the device accounts, or replace it: anyone on the path can pose as such a server.${
        justified
          ? ' Until then, waive this diagnostic here.'
          : ' Until then, give "reason", "owner" and "until", and waive this diagnostic here.'
      }`,
  },
  'remote-callers-are-unrestricted': {
    severity: 'warning',
    title: 'Everybody may list the accounts of a machine that answers administrators only by default',
    security: true,
    message: ({ path, on }: { path: string } & OnWindows) =>
      `${path} "" lets everybody who can log on over the network list accounts and groups; by default only administrators may${onTail(on)}`,
    help: ({ path, standard }: { path: string; standard: string }) =>
      `Leave ${path} to Windows with "default", or write a descriptor that admits only those who need it: Windows has ${standard}.`,
  },
  'guest-session-cannot-be-protected': {
    severity: 'error',
    title: 'Insecure guest logons are allowed together with required signing or encryption',
    message: ({ path, value, demands, on }: Valued & { demands: readonly string[] } & OnWindows) =>
      `${path} ${value} is of no use: a guest session has no key to sign or encrypt with, and ${demands.join(' and ')}${onTail(on)}`,
    help: ({ path, others }: { path: string; others: readonly string[] }) =>
      `Set ${path} to "blocked"; or, for a device that supports only guests, relax ${others.join(' and ')} too, on as few machines as possible.`,
    fix: () => proposeWord('blocked'),
  },
  'ntlm-exception-is-denied-by-lsa': {
    severity: 'error',
    title: 'A server is excepted from SMB NTLM blocking, but not from the restriction of LSA',
    message: ({ entry, path, other, otherValue, list, on }: { entry: string; path: string; list: string } & OtherValued & OnWindows) =>
      `${path} lets NTLM through to ${entry}, but ${other} ${otherValue} refuses it and ${list} does not name that server${onTail(on)}`,
    help: ({ entry, list }: { entry: string; list: string }) =>
      `Add ${entry} to ${list}, in the same spelling: the SMB client and LSA decide separately, each with its own list.`,
  },
  'lsa-exception-is-blocked-by-smb': {
    severity: 'warning',
    title: 'A server is excepted from the NTLM restriction of LSA, but not from SMB NTLM blocking',
    message: ({ entry, path, other, otherValue, list, on }: { entry: string; path: string; list: string } & OtherValued & OnWindows) =>
      `${path} lets NTLM through to ${entry}, but for SMB ${other} ${otherValue} refuses it and ${list} does not name that server${onTail(on)}`,
    help: ({ entry, list }: { entry: string; list: string }) =>
      `If the exception is for SMB, add every name in use to ${list}, which knows no wildcard; if it is for another protocol, give ${entry} a reason that says so and waive this.`,
  },
  'ntlm-is-allowed-but-denied-by-lsa': {
    severity: 'warning',
    title: 'NTLM is allowed to the SMB client, but LSA denies outgoing NTLM without exception',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} does not help: ${other} ${otherValue} refuses NTLM for every protocol, SMB too${onTail(on)}`,
    help: ({ path, other, list }: { path: string; other: string; list: string }) =>
      `Name the servers that still need NTLM in ${list}, or relax ${other}; or set ${path} to "blocked", which says what happens.`,
  },
  'ntlmv1-does-not-exist': {
    severity: 'warning',
    title: 'A LAN Manager authentication level that sends NTLMv1, on a Windows from which it was removed',
    message: ({ path, value, on }: Valued & OnWindows) => `${path} ${value} asks for NTLMv1, which has been removed${onTail(on)}`,
    help: ({ path }: { path: string }) =>
      `Set ${path} to "send-ntlmv2-only" or stricter. Whether such a Windows fails or sends NTLMv2 instead is not documented.`,
    fix: () => proposeWord('send-ntlmv2-only'),
  },
  'target-name-is-never-sent': {
    severity: 'note',
    title: 'Target name validation is required together with guests or NTLMv1, which send none',
    message: ({ path, value, other, otherValue, what, on }: Valued & OtherValued & { what: string } & OnWindows) =>
      `${path} ${value} refuses ${what}, which give no target name, and ${other} is ${otherValue}${onTail(on)}`,
    help: ({ path }: { path: string }) =>
      `Set ${path} to "if-provided", which checks the names that are given. Refusals are logged as Security event 5168.`,
    fix: () => proposeWord('if-provided'),
  },
  'rate-limiter-delay-is-rounded': {
    severity: 'warning',
    title: 'A delay of the authentication rate limiter that is no multiple of 100',
    message: ({ path, value, rounded }: Valued & { rounded: number }) =>
      `${path} ${value} becomes ${rounded}: Windows rounds the delay to the nearest 100`,
    help: ({ rounded }: { rounded: number }) => `Write ${rounded}, which is what happens, or another multiple of 100.`,
    fix: ({ rounded }: { rounded: number }) => rewrite(String(rounded)),
  },
  'rate-limiter-delay-rounds-to-off': {
    severity: 'error',
    title: 'A delay of the authentication rate limiter that Windows rounds to 0, which is off',
    security: true,
    message: ({ path, value }: Valued) =>
      `${path} ${value} becomes 0: Windows rounds the delay to the nearest 100, and without a delay the limiter is off`,
    help: ({ state }: { state: string }) =>
      `Write 100 or more (the default is 2000). If the limiter is meant to be off, set ${state} to "off".`,
  },
  'rate-limiter-is-on-without-delay': {
    severity: 'error',
    title: 'The authentication rate limiter is on with a delay of 0',
    security: true,
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} contradicts ${other} ${otherValue}: without a delay the limiter is off${onTail(on)}`,
    help: ({ path, other }: { path: string; other: string }) =>
      `Write a delay of 100 or more to ${other} (the default is 2000), or set ${path} to "off".`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
