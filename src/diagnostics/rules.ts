import type { DiagnosticDefinition } from './diagnostic.js';
import { quoteList } from './quote.js';

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

/** `on windows-11-24h2/pro, windows-11-25h2/home and 3 more`. */
function onText(on: readonly string[], longest = 6): string {
  const shown = on.slice(0, longest).join(', ');
  return on.length > longest ? `on ${shown} and ${on.length - longest} more` : `on ${shown}`;
}

/** The Windows at the end of a sentence, in brackets; nothing when none is named. */
function onTail(on: readonly string[]): string {
  return on.length === 0 ? '' : ` (${onText(on)})`;
}

/** The first Windows that reads a setting, then those from which a channel carries it; nothing where every Windows reads it. */
function firstBuildsText(firstBuilds: readonly string[]): string {
  return firstBuilds.length === 0 ? '' : `The first that read it: ${firstBuilds.join('; ')}. `;
}

/** What `check` says of a policy's meaning: one row for each rule, the code is the rule's id. */
export const rulesDiagnostics = {
  'setting-is-not-written': {
    severity: 'error',
    message: ({ path }: { path: string }) => `${path} is known, but nothing that smbward writes carries it`,
    help: ({ reason }: { reason: string }) => `${reason} Remove it from the policy.`,
  },
  'setting-is-ignored': {
    severity: 'error',
    message: ({ path, why }: { path: string; why: string }) => `${path} does nothing on any Windows that this policy is for: ${why}`,
    help: ({ firstBuilds }: { firstBuilds: readonly string[] }) =>
      `${firstBuildsText(firstBuilds)}Remove it, or add a Windows that reads it to "appliesTo".`,
  },
  'setting-is-ignored-by-some': {
    severity: 'warning',
    message: ({ path, why, on }: { path: string; why: string } & OnWindows) => `${path} does nothing ${onText(on, on.length)}: ${why}`,
    help: ({ firstBuilds }: { firstBuilds: readonly string[] }) =>
      `${firstBuildsText(firstBuilds)}The others keep what they have without it: see that this is enough there, or give them a policy of their own.`,
  },
  'setting-counts-only-with-another': {
    severity: 'warning',
    message: ({ path, other, otherValue, needed, on }: { path: string; needed: string } & OtherValued & OnWindows) =>
      `${path} has no effect ${onText(on)}: it counts only while ${other} is ${needed}, and that is ${otherValue}`,
    help: ({ path, other, needed }: { path: string; other: string; needed: string }) => `Set ${other} to ${needed}, or remove ${path}.`,
  },
  'value-equals-default': {
    severity: 'note',
    message: ({ path, value }: Valued) => `${path} is ${value}, which every Windows that this policy is for has without it`,
    help: () => 'Keep it to hold the value against local changes and later defaults; remove it otherwise.',
  },
  'default-is-disputed': {
    severity: 'note',
    message: ({ path, statements, on }: { path: string; statements: readonly string[] } & OnWindows) =>
      `documents differ on what ${path} is by default ${onText(on)}: ${statements.join('; ')}`,
    help: ({ path }: { path: string }) => `State a value for ${path}, so that nothing hangs on which document is right.`,
  },
  'default-is-unknown': {
    severity: 'note',
    message: ({ path, on }: { path: string } & OnWindows) => `nobody knows what ${path} is by default${onTail(on)}`,
    help: ({ path, reason }: { path: string; reason: string }) =>
      `Known so far: ${reason}. State a value for ${path} instead of "default".`,
  },
  'weaker-than-default': {
    severity: 'warning',
    message: ({ path, value, standard, on }: Valued & { standard: string } & OnWindows) =>
      `${path} ${value} is weaker than ${standard}, which Windows has by itself${onTail(on)}`,
    help: ({ means, justified }: { means: string; justified: boolean }) =>
      justified
        ? `${means}If that is meant, waive this diagnostic here until the reason is gone.`
        : `${means}Remove it or choose the default; if it is meant, say "reason", "owner" and "until", and waive this diagnostic here.`,
  },
  'exception-without-reason': {
    severity: 'note',
    message: ({ path, entry, missing }: { path: string; entry: string; missing: readonly string[] }) =>
      `the exception ${entry} in ${path} does not say ${quoteList(missing)}`,
    help: () => 'Write the entry long, with "reason", "owner" and "until": an exception that nobody owns stays for ever.',
  },
  'reason-has-expired': {
    severity: 'warning',
    message: ({ path, until, asOf }: { path: string; until: string; asOf: string }) =>
      `what is said at ${path} held until ${until}; it is ${asOf}`,
    help: ({ owner }: { owner: string | undefined }) =>
      `Remove the exception, or agree on a new date with ${owner ?? 'whoever needs it'} and write it to "until".`,
  },

  'dialect-range-is-empty': {
    severity: 'error',
    message: ({
      minimum,
      minimumValue,
      maximum,
      maximumValue,
      on,
    }: Record<'minimum' | 'minimumValue' | 'maximum' | 'maximumValue', string> & OnWindows) =>
      `${minimum} ${minimumValue} is above ${maximum} ${maximumValue}: no dialect is left${onTail(on)}`,
    help: ({ minimum, maximum }: { minimum: string; maximum: string }) =>
      `Lower ${minimum} or raise ${maximum}. Windows takes both as they are; every SMB 2 and 3 connection then fails.`,
  },
  'encryption-needs-dialect-3-0': {
    severity: 'error',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} cannot be met with ${other} ${otherValue}: only SMB 3.0 and later encrypt${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.0" or higher, better "3.1.1", or do not demand encryption.`,
  },
  'quic-needs-dialect-3-1-1': {
    severity: 'error',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} asks for SMB over QUIC, which needs SMB 3.1.1, but ${other} is ${otherValue}${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.1.1" or remove the limit, or do without QUIC.`,
  },
  'hardened-path-needs-encryption': {
    severity: 'error',
    message: ({ entry, other, otherValue, on }: { entry: string } & OtherValued & OnWindows) =>
      `the path ${entry} demands privacy, which is encryption and needs SMB 3.0, but ${other} is ${otherValue}${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.0" or higher, or drop "privacy" from the path.`,
  },

  'guest-logons-are-allowed': {
    severity: 'warning',
    message: ({ path, value, on }: Valued & OnWindows) =>
      `${path} ${value} lets a server make this client a guest, unsigned and unencrypted${onTail(on)}`,
    help: ({ justified }: { justified: boolean }) =>
      `Give the device accounts, or replace it: anyone on the path can pose as such a server.${
        justified
          ? ' Until then, waive this diagnostic here.'
          : ' Until then, say "reason", "owner" and "until", and waive this diagnostic here.'
      }`,
  },
  'guest-session-cannot-be-protected': {
    severity: 'error',
    message: ({ path, value, demands, on }: Valued & { demands: readonly string[] } & OnWindows) =>
      `${path} ${value} is of no use: a guest session has no key to sign or encrypt with, and ${demands.join(' and ')}${onTail(on)}`,
    help: ({ path, others }: { path: string; others: readonly string[] }) =>
      `Set ${path} to "blocked"; or, for a device that knows only guests, relax ${others.join(' and ')} too, on as few machines as possible.`,
  },

  'ntlm-exception-is-denied-by-lsa': {
    severity: 'error',
    message: ({ entry, path, other, otherValue, list, on }: { entry: string; path: string; list: string } & OtherValued & OnWindows) =>
      `${path} lets NTLM through to ${entry}, but ${other} ${otherValue} refuses it and ${list} does not name that server${onTail(on)}`,
    help: ({ entry, list }: { entry: string; list: string }) =>
      `Add ${entry} to ${list}, in the same spelling: the SMB client and LSA decide by themselves, each with its own list.`,
  },
  'lsa-exception-is-blocked-by-smb': {
    severity: 'warning',
    message: ({ entry, path, other, otherValue, list, on }: { entry: string; path: string; list: string } & OtherValued & OnWindows) =>
      `${path} lets NTLM through to ${entry}, but for SMB ${other} ${otherValue} refuses it and ${list} does not name that server${onTail(on)}`,
    help: ({ entry, list }: { entry: string; list: string }) =>
      `If the exception is for SMB, add every name in use to ${list}, which knows no wildcard; if it is for another protocol, give ${entry} a reason that says so and waive this.`,
  },
  'ntlm-is-allowed-but-denied-by-lsa': {
    severity: 'warning',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} does not help: ${other} ${otherValue} refuses NTLM for every protocol, SMB too${onTail(on)}`,
    help: ({ path, other, list }: { path: string; other: string; list: string }) =>
      `Name the servers that still need NTLM in ${list}, or relax ${other}; or set ${path} to "blocked", which says what happens.`,
  },
  'ntlmv1-does-not-exist': {
    severity: 'warning',
    message: ({ path, value, on }: Valued & OnWindows) => `${path} ${value} asks for NTLMv1, which has been removed${onTail(on)}`,
    help: ({ path }: { path: string }) =>
      `Set ${path} to "send-ntlmv2-only" or stricter. Whether such a Windows fails or sends NTLMv2 instead is not documented.`,
  },

  'rate-limiter-delay-is-rounded': {
    severity: 'warning',
    message: ({ path, value, rounded }: Valued & { rounded: number }) =>
      `${path} ${value} becomes ${rounded}: Windows rounds the delay to the nearest 100`,
    help: ({ rounded }: { rounded: number }) => `Write ${rounded}, which is what happens, or another multiple of 100.`,
  },
  'rate-limiter-delay-rounds-to-off': {
    severity: 'error',
    message: ({ path, value }: Valued) =>
      `${path} ${value} becomes 0: Windows rounds the delay to the nearest 100, and without delay the limiter is off`,
    help: ({ state }: { state: string }) =>
      `Write 100 or more (the default is 2000). If the limiter is meant to be off, set ${state} to "off".`,
  },
  'rate-limiter-is-on-without-delay': {
    severity: 'error',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} contradicts ${other} ${otherValue}: without a delay the limiter is off${onTail(on)}`,
    help: ({ path, other }: { path: string; other: string }) =>
      `Write a delay of 100 or more to ${other} (the default is 2000), or set ${path} to "off".`,
  },

  'quic-settings-while-quic-is-off': {
    severity: 'warning',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} has no effect ${onText(on)}: ${other} is ${otherValue}`,
    help: ({ path, other }: { path: string; other: string }) => `Set ${other} to "enabled", or remove ${path}.`,
  },
  'quic-server-has-no-certificate': {
    severity: 'note',
    message: ({ path, value, other, on }: Valued & { other: string } & OnWindows) =>
      `${path} ${value} opens nothing by itself: this policy maps no certificate in ${other}${onTail(on)}`,
    help: ({ other }: { other: string }) =>
      `Map each name to a certificate in ${other}, or on each server with New-SmbServerCertificateMapping; UDP 443 must be opened in the firewall too.`,
  },
  'quic-access-list-admits-nobody': {
    severity: 'error',
    message: ({ path, other, otherValue, on }: { path: string } & OtherValued & OnWindows) =>
      `${path} allows no certificate, and with ${other} ${otherValue} a client passes only by an allow entry: nobody can connect over QUIC${onTail(on)}`,
    help: ({ other }: { other: string }) => `Allow the issuer of the clients' certificates, or set ${other} to "not-required".`,
  },
  'quic-port-is-reserved': {
    severity: 'error',
    message: ({ path, value }: Valued) =>
      `${path} ${value} is refused by the SMB server, which takes no port up to 1024 as an alternative (event 3010)`,
    help: ({ value }: { value: string }) =>
      value === '443'
        ? 'QUIC is on 443 anyway: write "default" or remove it.'
        : 'Choose a port from 1025 to 65535 that nothing else on the server uses.',
  },

  'alternative-port-is-not-for-windows': {
    severity: 'warning',
    message: ({ entry, transport, port }: { entry: string; transport: string; port: string }) =>
      `${transport} port ${port} of ${entry} is in vain if that is a Windows server: those listen on other ports over QUIC only`,
    help: () => 'Map QUIC for a Windows server. For another product, or a forwarded port, say so in the "reason" of the entry.',
  },
  'alternative-port-mapping-is-shadowed': {
    severity: 'warning',
    message: ({ entry, first, later }: { entry: string; first: string; later: string }) =>
      `the mapping of ${entry} to ${later} is never used: an earlier one maps it to ${first}, and the first that matches counts`,
    help: () => 'Keep one mapping for each server; letter case makes no second server.',
  },

  'dialect-limits-leave-smb1': {
    severity: 'warning',
    message: ({ path, value, limits, on }: Valued & { limits: readonly string[] } & OnWindows) =>
      `${path} ${value} keeps SMB1, which ${limits.join(' and ')} cannot exclude: dialect limits govern SMB 2 and 3 only${onTail(on)}`,
    help: ({ component }: { component: string }) =>
      `Set ${component} to "not-installed" if old dialects are to go; else know that SMB1 stays beside the limits.`,
  },
  'workstation-depends-on-disabled-driver': {
    severity: 'error',
    message: ({ path, entry, other, otherValue, on }: { path: string; entry: string } & OtherValued & OnWindows) =>
      `${path} makes the Workstation service wait for ${entry}, which ${other} ${otherValue} keeps from starting: no SMB client is left${onTail(on)}`,
    help: ({ entry }: { entry: string }) => `Remove ${entry} from the list; the service then depends on Bowser, MRxSmb20 and NSI.`,
  },
  'smb1-setting-without-smb1': {
    severity: 'warning',
    message: ({ path, on }: { path: string } & OnWindows) =>
      `${path} has no effect ${onText(on)}: it governs SMB1 only, and SMB1 is not installed`,
    help: ({ path, instead }: { path: string; instead: string }) => `Remove ${path}. For SMB 2 and 3 only ${instead} counts.`,
  },

  'cipher-list-excludes-older-peers': {
    severity: 'warning',
    message: ({ path }: { path: string }) =>
      `${path} holds AES-256 only, which no Windows before Windows 11 and Server 2022 knows, nor any SMB 3.0 or 3.0.2 peer`,
    help: () =>
      'Add "AES_128_GCM" (and "AES_128_CCM" for SMB 3.0) behind them; else those peers cannot encrypt, and are refused where encryption is demanded.',
  },
  'cipher-list-lacks-aes-128-ccm': {
    severity: 'note',
    message: ({ path, minimum, on }: { path: string; minimum: string } & OnWindows) =>
      `${path} lacks AES_128_CCM, the only cipher of SMB 3.0 and 3.0.2, and ${minimum} lets those in${onTail(on)}`,
    help: ({ minimum }: { minimum: string }) =>
      `Add "AES_128_CCM" at the end of the list, or set ${minimum} to "3.1.1"; else such peers cannot encrypt, and are refused where encryption is demanded.`,
  },
  'cipher-list-is-not-known': {
    severity: 'error',
    message: ({ path, known, on }: { path: string; known: readonly string[] } & OnWindows) =>
      `${path} names no cipher that Windows knows ${onText(on)}: nothing can be encrypted there${known.length === 0 ? '' : `, where ${known.join(' and ')} are known`}`,
    help: () => 'Add a cipher that they know, or give them a policy of their own: AES-256 begins with Windows 11 and Server 2022.',
  },

  'mailslots-need-smb1': {
    severity: 'warning',
    message: ({ path, value, on }: Valued & OnWindows) =>
      `${path} ${value} does nothing useful without SMB1, which is not installed${onTail(on)}`,
    help: ({ path, component }: { path: string; component: string }) =>
      `Set ${path} to "disabled". Only where an old program needs mailslots: install SMB1 with ${component}, with a reason.`,
  },
  'netbios-discovery-needs-mailslots': {
    severity: 'warning',
    message: ({ path, value, missing, on }: Valued & { missing: string } & OnWindows) =>
      `${path} ${value} cannot locate a domain controller: ${missing}${onTail(on)}`,
    help: ({ path }: { path: string }) =>
      `Set ${path} to "blocked" and see that DNS answers; it needs remote mailslots and SMB1 otherwise.`,
  },
  'mailslots-are-behind-firewall': {
    severity: 'warning',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} waits for datagrams on UDP 138, which ${other} ${otherValue} does not open${onTail(on)}`,
    help: ({ path, other }: { path: string; other: string }) => `Set ${path} to "disabled", or ${other} to "classic".`,
  },

  'sysvol-is-cut-off': {
    severity: 'error',
    message: ({ because, on }: { because: string } & OnWindows) => `SYSVOL is out of reach ${onText(on)}: ${because}`,
    help: () => 'Without SYSVOL no Group Policy is read, so this policy could not be taken back that way. Relax one of the two ends.',
  },
  'domain-controller-refuses-older-clients': {
    severity: 'warning',
    message: ({ path, value, refused, on }: Valued & { refused: string } & OnWindows) =>
      `${path} ${value} cuts ${refused} off from SYSVOL and NETLOGON${onTail(on)}`,
    help: ({ audit }: { audit: string }) =>
      `Look first who still comes that way (${audit}), then try it on one domain controller that you can reach without SMB.`,
  },
  'sysvol-protection-is-off': {
    severity: 'warning',
    message: ({ entry, missing }: { entry: string; missing: readonly string[] }) =>
      `the path ${entry} does not demand ${quoteList(missing)}, which Windows demands for SYSVOL and NETLOGON by itself`,
    help: () =>
      'Set both to true or remove the entry: whoever can answer for a domain controller can otherwise feed this machine a Group Policy.',
  },
  'target-name-is-never-sent': {
    severity: 'note',
    message: ({ path, value, other, otherValue, what, on }: Valued & OtherValued & { what: string } & OnWindows) =>
      `${path} ${value} refuses ${what}, which give no target name, and ${other} is ${otherValue}${onTail(on)}`,
    help: ({ path }: { path: string }) =>
      `Set ${path} to "if-provided", which checks the names that are given. Refusals are logged as Security event 5168.`,
  },
  'quic-log-on-needs-kerberos': {
    severity: 'note',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} leaves Kerberos only, and with ${other} ${otherValue} a client outside reaches a KDC through a KDC proxy alone${onTail(on)}`,
    help: ({ list }: { list: string }) =>
      `Set up a KDC proxy, or name the servers in ${list}: without either a log-on over QUIC ends with NTLM, and NTLM is blocked.`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
