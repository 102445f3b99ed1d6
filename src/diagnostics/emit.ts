import type { DiagnosticDefinition } from './diagnostic.js';
import { quote } from './quote.js';

/** What compiling says: values that a channel cannot carry, ids that were never seen in an export. `setting` is a path such as `client.signing`. */
export const emitDiagnostics = {
  'text-cannot-be-stored': {
    severity: 'error',
    message: ({ setting, text }: { setting: string; text: string }) =>
      `${setting} holds ${quote(text)}, with a control character that the registry's texts cannot hold`,
    help: () => 'Remove the control character: a line end, a tab or a NUL would become another value, or the end of the list.',
  },
  'default-cannot-be-restored': {
    severity: 'error',
    message: ({ setting }: { setting: string }) => `${setting} cannot be set back to what Windows had`,
    help: ({ reason }: { reason: string }) => reason,
  },
  'removal-cannot-restore': {
    severity: 'note',
    message: ({ setting }: { setting: string }) => `the file that takes the policy back leaves ${setting} as the policy made it`,
    help: ({ reason }: { reason: string }) => reason,
  },
  'setting-is-carried-by-no-channel': {
    severity: 'error',
    message: ({ setting, reason }: { setting: string; reason: string }) => `nothing that can be deployed carries ${setting}: ${reason}`,
    help: () => 'Take the setting out of the policy.',
  },
  'setting-needs-manual-step': {
    severity: 'warning',
    message: ({ setting }: { setting: string }) => `no file carries ${setting}; an administrator must set it`,
    help: ({ how }: { how: readonly string[] }) => how.join('\n'),
  },
  'setting-is-not-in-chosen-targets': {
    severity: 'warning',
    message: ({ setting, targets }: { setting: string; targets: readonly string[] }) =>
      `none of the chosen targets carries ${setting} (${targets.join(', ')})`,
    help: ({ instead }: { instead: readonly string[] }) => `It is carried by: ${instead.join(', ')}.`,
  },
  'list-is-too-long-for-registry-pol': {
    severity: 'error',
    message: ({ setting, bytes, limit }: { setting: string; bytes: number; limit: number }) =>
      `${setting} takes ${bytes} bytes; a record of registry.pol holds ${limit}`,
    help: () => 'Shorten the list.',
  },
  'intune-id-is-derived': {
    severity: 'note',
    message: ({ setting, ids }: { setting: string; ids: readonly string[] }) =>
      `${setting} goes to Intune by ${ids.length === 1 ? 'an id' : 'ids'} that no export was seen to hold: ${ids.join(', ')}`,
    help: () => "The id follows Microsoft's naming rule. If Intune refuses the policy, leave this setting to another channel.",
  },
  'intune-cannot-say-default': {
    severity: 'note',
    message: ({ setting }: { setting: string }) => `${setting} is to have Windows' default, which an Intune policy cannot say`,
    help: () =>
      'A setting that a profile no longer names is taken away by Intune; what another tool wrote stays. The .reg file carries it.',
  },
  'intune-does-not-offer-value': {
    severity: 'warning',
    message: ({ setting, value }: { setting: string; value: string }) => `the settings catalog offers no option for ${setting} = ${value}`,
    help: ({ offered }: { offered: readonly string[] }) =>
      offered.length === 0 ? 'Another channel carries it.' : `It offers: ${offered.join(', ')}.`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
