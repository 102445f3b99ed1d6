import type { DiagnosticDefinition } from '../diagnostic.js';
import { quoteList } from '../quote.js';
import { onTail, onText, type OnWindows, type OtherValued, type Valued } from './words.js';

/** What is said of a value as such: where nobody reads it, what it is by default, and how long its reason holds. */
export const valuesDiagnostics = {
  'setting-is-not-written': {
    severity: 'error',
    title: 'A setting that no artefact carries',
    message: ({ path }: { path: string }) => `${path} is known, but no artefact of smbward carries it`,
    help: ({ reason }: { reason: string }) => `${reason} Remove it from the policy.`,
  },
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
    message: ({ path, value, on }: Valued & OnWindows) =>
      `${path} is ${value}, which ${on.length === 0 ? 'every Windows of this policy' : on.join(', ')} has by default`,
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
      `the value at ${path} was to end on ${until}; today is ${asOf} (UTC)`,
    help: ({ owner }: { owner: string | undefined }) =>
      `Remove the exception, or agree on a new date with ${owner ?? 'whoever needs it'} and put it in "until".`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
