import { proposeWord } from '../correction.js';
import type { DiagnosticDefinition } from '../diagnostic.js';
import { onTail, onText, type OnWindows, type OtherValued, type Valued } from './words.js';

/** What is said of SMB1, of what hangs on its driver, and of remote mailslots. */
export const smb1Diagnostics = {
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
} as const satisfies Record<string, DiagnosticDefinition<never>>;
