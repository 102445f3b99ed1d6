import type { DiagnosticDefinition } from '../diagnostic.js';
import { quoteList } from '../quote.js';
import { onTail, onText, type OnWindows, type Valued } from './words.js';

/** What is said of SYSVOL and of those who read it. */
export const domainControllersDiagnostics = {
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
  'null-session-pipes-are-closed': {
    severity: 'warning',
    title: 'A domain controller that closes named pipes which are open to anonymous sessions by default',
    message: ({ path, closed, on }: { path: string; closed: readonly string[] } & OnWindows) =>
      `${path} closes ${closed.join(', ')} to anonymous sessions, which a domain controller opens by default${onTail(on)}`,
    help: ({ path, closed }: { path: string; closed: readonly string[] }) =>
      `Anything that looks up accounts anonymously, such as an old trust, will fail. If that is intended, waive this here; otherwise add ${closed.join(', ')} to ${path}, or leave it to Windows with "default".`,
  },
  'sysvol-protection-is-off': {
    severity: 'warning',
    title: 'A hardened UNC path that demands less for SYSVOL or NETLOGON than Windows does by default',
    security: true,
    message: ({ entry, missing }: { entry: string; missing: readonly string[] }) =>
      `the path ${entry} does not demand ${quoteList(missing)}, which Windows demands for SYSVOL and NETLOGON by default`,
    help: () =>
      'Set both to true or remove the entry: otherwise whoever can impersonate a domain controller can feed this machine a Group Policy.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
