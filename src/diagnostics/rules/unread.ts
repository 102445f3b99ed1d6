import type { DiagnosticDefinition } from '../diagnostic.js';
import { joinWords } from '../../text/join-words.js';

/** `windows-11-23h2/pro and windows-server-2022/datacenter do not read 13 settings of this policy`; one is named. */
function doNotRead(on: readonly string[], settings: readonly string[]): string {
  const what = settings.length === 1 ? settings.join('') : `${settings.length} settings of this policy`;
  return `${joinWords(on)} ${on.length === 1 ? 'does' : 'do'} not read ${what}`;
}

/** The first Windows that reads a setting, then those from which a channel carries it; nothing where every Windows reads it. */
function firstBuildsText(firstBuilds: readonly string[], settings = 1): string {
  return firstBuilds.length === 0 ? '' : `The first that read ${settings === 1 ? 'it' : 'them'}: ${firstBuilds.join('; ')}. `;
}

/** What `check` says of settings that no Windows of a policy reads, or not every one. */
export const unreadDiagnostics = {
  'setting-is-ignored': {
    severity: 'error',
    title: 'A setting that no Windows of the policy reads',
    message: ({ path, why }: { path: string; why: string }) => `${path} does nothing on any Windows that this policy is for: ${why}`,
    help: ({ firstBuilds }: { firstBuilds: readonly string[] }) =>
      `${firstBuildsText(firstBuilds)}Remove it, or add a Windows that reads it to "appliesTo".`,
  },
  'setting-is-ignored-by-some': {
    severity: 'warning',
    title: 'Settings that some Windows of the policy do not read',
    message: ({ why, paths, on }: { why: string | undefined; paths: readonly string[]; on: readonly string[] }) => {
      const since = why === undefined ? '' : `, since ${why}`;
      return `${doNotRead(on, paths)}${since}${paths.length === 1 ? '' : `: ${paths.join(', ')}`}`;
    },
    help: ({ paths, firstBuilds }: { paths: readonly string[]; firstBuilds: readonly string[] }) =>
      `${firstBuildsText(firstBuilds, paths.length)}These Windows keep what they have by default: see that this is enough, or give them a policy of their own.`,
  },
  'ignored-value-holds-anyway': {
    severity: 'note',
    title: 'Values that some Windows of the policy do not read, but behave by without being told',
    message: ({ values, on }: { values: readonly string[]; on: readonly string[] }) => {
      const behaves = on.length === 1 ? 'behaves that way by default' : 'behave that way by default';
      return `${doNotRead(on, values)}, but ${behaves}${values.length === 1 ? '' : `: ${values.join(', ')}`}`;
    },
    help: () => 'Nothing to do.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
