import { proposeWord, rewrite } from './correction.js';
import type { DiagnosticDefinition } from './diagnostic.js';
import { quoteList } from './quote.js';
import { unreadDiagnostics } from './unread.js';

/** The Windows that a finding holds for, as `printWindows` writes them, in the order of the policy. */
interface OnWindows {
  readonly on: readonly string[];
}

/** A setting by its path in the policy, and its value as the author would write it. */
interface Valued {
  readonly path: string;
  readonly value: string;
}

/** A second setting that plays a part. */
interface OtherValued {
  readonly other: string;
  readonly otherValue: string;
}

/** So many Windows are named at the end of a sentence; the others are counted. */
const mostNamed = 6;

/** `on windows-11-24h2/pro, windows-11-25h2/home and 3 more`. */
function onText(on: readonly string[]): string {
  const shown = on.slice(0, mostNamed).join(', ');
  return on.length > mostNamed ? `on ${shown} and ${on.length - mostNamed} more` : `on ${shown}`;
}

/** The Windows at the end of a sentence, in brackets; nothing when none is named. */
function onTail(on: readonly string[]): string {
  return on.length === 0 ? '' : ` (${onText(on)})`;
}

/** What `check` says of a policy's meaning: one row for each rule, the code is the rule's id. */
export const rulesDiagnostics = {
  'setting-is-not-written': {
    severity: 'error',
    title: 'A setting that no artefact carries',
    message: ({ path }: { path: string }) => `${path} is known, but no artefact of smbward carries it`,
    help: ({ reason }: { reason: string }) => `${reason} Remove it from the policy.`,
  },
  ...unreadDiagnostics,
  'setting-counts-only-with-another': {
    severity: 'warning',
    title: 'A setting without effect, because another one that it needs is set otherwise',
    message: ({ path, other, otherValue, needed, on }: { path: string; needed: string } & OtherValued & OnWindows) =>
      `${path} has no effect ${onText(on)}: it counts only while ${other} is ${needed}, and that is ${otherValue}`,
    help: ({ path, other, needed }: { path: string; other: string; needed: string }) => `Set ${other} to ${needed}, or remove ${path}.`,
  },
  'value-equals-default': {
    severity: 'note',
    title: 'A value that every Windows of the policy has by default',
    message: ({ path, value }: Valued) => `${path} is ${value}, which every Windows of this policy has by default`,
    help: () => 'Keep it to protect the value from local changes and later defaults; otherwise remove it.',
  },
  'default-is-disputed': {
    severity: 'note',
    title: 'A setting left to a default on which documents differ',
    message: ({ path, statements, on }: { path: string; statements: readonly string[] } & OnWindows) =>
      `documents differ on what ${path} is by default ${onText(on)}: ${statements.join('; ')}`,
    help: ({ path }: { path: string }) => `State a value for ${path}, so that nothing depends on which document is right.`,
  },
  'default-is-unknown': {
    severity: 'note',
    title: 'A setting set to "default" where nobody knows the default',
    message: ({ path, on }: { path: string } & OnWindows) => `no source says what ${path} is by default${onTail(on)}`,
    help: ({ path, reason }: { path: string; reason: string }) =>
      `Known so far: ${reason}. State a value for ${path} instead of "default".`,
  },
  'weaker-than-default': {
    severity: 'warning',
    title: 'A value that is weaker than the default of a Windows of the policy',
    security: true,
    message: ({ path, value, standard, on }: Valued & { standard: string } & OnWindows) =>
      `${path} ${value} is weaker than ${standard}, which Windows has by default${onTail(on)}`,
    help: ({ means, justified }: { means: string; justified: boolean }) =>
      justified
        ? `${means}If that is intended, waive this diagnostic here until the reason is gone.`
        : `${means}Remove it or choose the default; if it is intended, give "reason", "owner" and "until", and waive this diagnostic here.`,
  },
  'exception-without-reason': {
    severity: 'note',
    title: 'An exception without reason, owner or end',
    message: ({ path, entry, missing }: { path: string; entry: string; missing: readonly string[] }) =>
      `the exception ${entry} in ${path} lacks ${quoteList(missing)}`,
    help: () => 'Write the entry in the long form, with "reason", "owner" and "until": an exception that nobody owns stays forever.',
  },
  'reason-has-expired': {
    severity: 'warning',
    title: 'A value or an exception that held until a day that is over',
    message: ({ path, until, asOf }: { path: string; until: string; asOf: string }) =>
      `the value at ${path} was to end on ${until}; today is ${asOf}`,
    help: ({ owner }: { owner: string | undefined }) =>
      `Remove the exception, or agree on a new date with ${owner ?? 'whoever needs it'} and put it in "until".`,
  },

  'dialect-range-is-empty': {
    severity: 'error',
    title: 'The minimum dialect is above the maximum, on the same Windows and with its defaults as the other end',
    message: ({
      minimum,
      minimumValue,
      maximum,
      maximumValue,
      on,
    }: Record<'minimum' | 'minimumValue' | 'maximum' | 'maximumValue', string> & OnWindows) =>
      `${minimum} ${minimumValue} is above ${maximum} ${maximumValue}: no dialect is left${onTail(on)}`,
    help: ({ minimum, maximum }: { minimum: string; maximum: string }) =>
      `Lower ${minimum} or raise ${maximum}. Windows accepts both as they are, and every SMB 2 and 3 connection then fails.`,
  },
  'encryption-needs-dialect-3-0': {
    severity: 'error',
    title: 'Encryption is required, but the maximum dialect is below SMB 3.0',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} cannot be met with ${other} ${otherValue}: only SMB 3.0 and later encrypt${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.0" or higher, better "3.1.1", or do not demand encryption.`,
  },
  'quic-needs-dialect-3-1-1': {
    severity: 'error',
    title: 'SMB over QUIC is asked for, but the maximum dialect is below SMB 3.1.1',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} asks for SMB over QUIC, which needs SMB 3.1.1, but ${other} is ${otherValue}${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.1.1" or remove the limit, or do without QUIC.`,
  },
  'hardened-path-needs-encryption': {
    severity: 'error',
    title: 'A hardened UNC path demands privacy, but the maximum dialect is below SMB 3.0',
    message: ({ entry, other, otherValue, on }: { entry: string } & OtherValued & OnWindows) =>
      `the path ${entry} demands privacy, which is encryption and needs SMB 3.0, but ${other} is ${otherValue}${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.0" or higher, or drop "privacy" from the path.`,
  },

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

  'quic-settings-while-quic-is-off': {
    severity: 'warning',
    title: 'Settings of SMB over QUIC in a policy that switches it off',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} has no effect ${onText(on)}: ${other} is ${otherValue}`,
    help: ({ path, other }: { path: string; other: string }) => `Set ${other} to "enabled", or remove ${path}.`,
  },
  'quic-server-has-no-certificate': {
    severity: 'note',
    title: 'SMB over QUIC is enabled on the server without a certificate mapping',
    message: ({ path, value, other, on }: Valued & { other: string } & OnWindows) =>
      `${path} ${value} opens nothing by itself: this policy maps no certificate in ${other}${onTail(on)}`,
    help: ({ other }: { other: string }) =>
      `Map each name to a certificate in ${other}, or on each server with New-SmbServerCertificateMapping; UDP 443 must be opened in the firewall too.`,
  },
  'quic-access-list-admits-nobody': {
    severity: 'error',
    title: 'Client access control of SMB over QUIC without any allow entry',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} allows no certificate, and with ${other} ${otherValue} a client passes only by an allow entry: nobody can connect over QUIC${onTail(on)}`,
    help: ({ other }: { other: string }) => `Allow the issuer of the clients' certificates, or set ${other} to "not-required".`,
  },
  'quic-port-is-reserved': {
    severity: 'error',
    title: 'An alternative port of the SMB server that Windows refuses',
    message: ({ path, value }: Valued) =>
      `${path} ${value} is refused by the SMB server, which takes no port up to 1024 as an alternative (event 3010)`,
    help: ({ value }: { value: string }) =>
      value === '443'
        ? 'QUIC is on 443 anyway: write "default" or remove it.'
        : 'Choose a port from 1025 to 65535 that nothing else on the server uses.',
    fix: ({ value }: Valued) => (value === '443' ? proposeWord('default') : undefined),
  },

  'alternative-port-is-not-for-windows': {
    severity: 'warning',
    title: 'An alternative TCP or RDMA port: a Windows server listens on other ports over QUIC only',
    message: ({ entry, transport, port }: { entry: string; transport: string; port: string }) =>
      `${transport} port ${port} of ${entry} has no effect if that is a Windows server: Windows servers offer alternative ports over QUIC only`,
    help: () => 'Map QUIC for a Windows server. For another product, or a forwarded port, say so in the "reason" of the entry.',
  },
  'alternative-port-mapping-is-shadowed': {
    severity: 'warning',
    title: 'Two alternative port mappings of one server: only the first counts',
    message: ({ entry, first, later }: { entry: string; first: string; later: string }) =>
      `the mapping of ${entry} to ${later} is never used: an earlier one maps it to ${first}, and the first that matches counts`,
    help: () => 'Keep one mapping for each server; names that differ only in letter case are the same server.',
  },

  'dialect-limits-leave-smb1': {
    severity: 'warning',
    title: 'SMB1 is wanted together with dialect limits, which do not govern it',
    security: true,
    message: ({ path, value, limits, on }: Valued & { limits: readonly string[] } & OnWindows) =>
      `${path} ${value} keeps SMB1, which ${limits.join(' and ')} cannot exclude: dialect limits govern SMB 2 and 3 only${onTail(on)}`,
    help: ({ component }: { component: string }) =>
      `Set ${component} to "not-installed" if old dialects are to go; otherwise SMB1 remains despite the limits.`,
  },
  'workstation-depends-on-disabled-driver': {
    severity: 'error',
    title: 'The Workstation service depends on the SMB1 driver, which is disabled or not installed',
    message: ({ path, entry, other, otherValue, on }: { path: string; entry: string } & OtherValued & OnWindows) =>
      `${path} makes the Workstation service wait for ${entry}, which ${other} ${otherValue} keeps from starting, so no SMB client runs${onTail(on)}`,
    help: ({ entry }: { entry: string }) => `Remove ${entry} from the list; the service then depends on Bowser, MRxSmb20 and NSI.`,
  },
  'smb1-setting-without-smb1': {
    severity: 'warning',
    title: 'A setting that only SMB1 reads, where SMB1 is not installed',
    message: ({ path, on }: { path: string } & OnWindows) =>
      `${path} has no effect ${onText(on)}: it governs SMB1 only, and SMB1 is not installed`,
    help: ({ path, instead }: { path: string; instead: string }) => `Remove ${path}. For SMB 2 and 3 only ${instead} counts.`,
  },

  'cipher-list-excludes-older-peers': {
    severity: 'warning',
    title: 'A cipher list of AES-256 alone, which no peer before Windows 11 and Server 2022 knows',
    message: ({ path }: { path: string }) =>
      `${path} has only AES-256, which no Windows before Windows 11 and Server 2022 supports, nor any SMB 3.0 or 3.0.2 peer`,
    help: () =>
      'Add "AES_128_GCM" (and "AES_128_CCM" for SMB 3.0) after them; otherwise those peers cannot encrypt, and are refused where encryption is required.',
  },
  'cipher-list-lacks-aes-128-ccm': {
    severity: 'note',
    title: 'A cipher list without AES_128_CCM, while SMB 3.0 and 3.0.2 are spoken',
    message: ({ path, minimum, on }: { path: string; minimum: string } & OnWindows) =>
      `${path} lacks AES_128_CCM, the only cipher of SMB 3.0 and 3.0.2, and ${minimum} lets those in${onTail(on)}`,
    help: ({ minimum }: { minimum: string }) =>
      `Add "AES_128_CCM" at the end of the list, or set ${minimum} to "3.1.1"; otherwise such peers cannot encrypt, and are refused where encryption is required.`,
  },
  'cipher-list-is-not-known': {
    severity: 'error',
    title: 'A cipher list of which a Windows of the policy knows no entry',
    message: ({ path, known, on }: { path: string; known: readonly string[] } & OnWindows) =>
      `${path} names no cipher that Windows supports ${onText(on)}: nothing can be encrypted there${known.length === 0 ? '' : `, where ${known.join(' and ')} are supported`}`,
    help: () => 'Add a cipher that they support, or give them a policy of their own: AES-256 starts with Windows 11 and Server 2022.',
  },

  'mailslots-need-smb1': {
    severity: 'warning',
    title: 'Remote mailslots are enabled where SMB1 is not installed',
    message: ({ path, value, on }: Valued & OnWindows) =>
      `${path} ${value} does nothing useful without SMB1, which is not installed${onTail(on)}`,
    help: ({ path, component }: { path: string; component: string }) =>
      `Set ${path} to "disabled". If an old program needs mailslots, install SMB1 with ${component}, with a reason.`,
    fix: () => proposeWord('disabled'),
  },
  'netbios-discovery-needs-mailslots': {
    severity: 'warning',
    title: 'NetBIOS discovery of domain controllers is allowed without remote mailslots or SMB1',
    message: ({ path, value, missing, on }: Valued & { missing: string } & OnWindows) =>
      `${path} ${value} cannot locate a domain controller: ${missing}${onTail(on)}`,
    help: ({ path }: { path: string }) =>
      `Set ${path} to "blocked" and make sure that DNS answers; otherwise it needs remote mailslots and SMB1.`,
    fix: () => proposeWord('blocked'),
  },
  'mailslots-are-behind-firewall': {
    severity: 'warning',
    title: 'Remote mailslots are taken while the restrictive firewall group keeps NetBIOS out',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} waits for datagrams on UDP 138, which ${other} ${otherValue} does not open${onTail(on)}`,
    help: ({ path, other }: { path: string; other: string }) => `Set ${path} to "disabled", or ${other} to "classic".`,
    fix: () => proposeWord('disabled'),
  },

  'sysvol-is-cut-off': {
    severity: 'error',
    title: 'A client of the policy cannot reach SYSVOL on a domain controller',
    message: ({ because, on }: { because: string } & OnWindows) => `SYSVOL is out of reach ${onText(on)}: ${because}`,
    help: () => 'Without SYSVOL no Group Policy is read, so Group Policy could not undo this. Relax one of the two ends.',
  },
  'domain-controller-refuses-older-clients': {
    severity: 'warning',
    title: 'A domain controller that older Windows can no longer reach over SMB',
    message: ({ path, value, refused, on }: Valued & { refused: string } & OnWindows) =>
      `${path} ${value} cuts ${refused} off from SYSVOL and NETLOGON${onTail(on)}`,
    help: ({ audit }: { audit: string }) =>
      `First find out who still connects that way (${audit}), then try it on one domain controller that you can reach without SMB.`,
  },
  'sysvol-protection-is-off': {
    severity: 'warning',
    title: 'A hardened UNC path that demands less for SYSVOL or NETLOGON than Windows by itself',
    security: true,
    message: ({ entry, missing }: { entry: string; missing: readonly string[] }) =>
      `the path ${entry} does not demand ${quoteList(missing)}, which Windows demands for SYSVOL and NETLOGON by default`,
    help: () =>
      'Set both to true or remove the entry: otherwise whoever can impersonate a domain controller can feed this machine a Group Policy.',
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
  'quic-log-on-needs-kerberos': {
    severity: 'note',
    title: 'NTLM is blocked for a client that is to use SMB over QUIC',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} leaves Kerberos only, and with ${other} ${otherValue} a client outside reaches a KDC through a KDC proxy alone${onTail(on)}`,
    help: ({ list }: { list: string }) =>
      `Set up a KDC proxy, or name the servers in ${list}: without either, a logon over QUIC falls back to NTLM, which is blocked.`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
