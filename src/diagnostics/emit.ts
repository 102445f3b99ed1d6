import type { DiagnosticDefinition } from './diagnostic.js';
import { joinWords } from '../text/join-words.js';
import { quote } from './quote.js';

/** What compiling says: values that a channel cannot carry, ids that were never seen in an export. `setting` is a path such as `client.signing`. */
export const emitDiagnostics = {
  'text-cannot-be-stored': {
    severity: 'error',
    title: 'A text that the registry cannot hold',
    message: ({ setting, text }: { setting: string; text: string }) =>
      `${setting} contains ${quote(text)}: the registry cannot store its control character`,
    help: () => 'Remove the control character: a line break, a tab or a NUL would turn into another value, or end the list.',
  },
  'default-cannot-be-restored': {
    severity: 'error',
    title: 'A default that nobody can restore',
    message: ({ setting }: { setting: string }) => `${setting} cannot be restored to what Windows had`,
    help: ({ reason }: { reason: string }) => reason,
  },
  'removal-cannot-restore': {
    severity: 'note',
    title: 'A setting that the removal file leaves as it is',
    message: ({ setting }: { setting: string }) => `the file that removes the policy leaves ${setting} as the policy set it`,
    help: ({ reason }: { reason: string }) => reason,
  },
  'setting-is-carried-by-no-channel': {
    severity: 'error',
    title: 'A setting that no artefact can carry',
    message: ({ setting, reason }: { setting: string; reason: string }) => `nothing that can be deployed carries ${setting}: ${reason}`,
    help: () => 'Take the setting out of the policy.',
  },
  'setting-needs-manual-step': {
    severity: 'warning',
    title: 'A setting that an administrator must set by hand',
    message: ({ setting }: { setting: string }) => `no file carries ${setting}; an administrator must set it`,
    help: ({ how }: { how: readonly string[] }) => how.join('; '),
  },
  'default-is-not-carried': {
    severity: 'note',
    title: 'A value that every Windows of the policy has by default, and that no file can hold',
    message: ({ setting }: { setting: string }) =>
      `no target carries ${setting}, and every Windows of this policy has the value that is asked for by default`,
    help: ({ how }: { how: readonly string[] }) => `Nothing to do, unless the value was changed on a machine. ${how.join('; ')}`,
  },
  'setting-is-not-in-chosen-targets': {
    severity: 'error',
    title: 'A setting that none of the chosen targets carries',
    message: ({ setting, targets }: { setting: string; targets: readonly string[] }) =>
      `${setting} goes nowhere: no chosen target carries it (${targets.join(', ')})`,
    help: ({ instead }: { instead: readonly string[] }) =>
      `It is carried by: ${instead.join(', ')}. Choose one of these too, or take the setting out of the policy.`,
  },
  'setting-is-only-offered': {
    severity: 'warning',
    title: 'A setting that the chosen targets offer to an administrator, and that none of them sets',
    message: ({ setting, offering }: { setting: string; offering: readonly string[] }) =>
      `no chosen target sets ${setting}: ${joinWords(offering)} only offers it in the Group Policy editor`,
    help: ({ instead }: { instead: readonly string[] }) =>
      instead.length === 0
        ? 'Set it in the Group Policy object.'
        : `Set it in the Group Policy object, or choose a target that carries it too: ${instead.join(', ')}.`,
  },
  'list-is-too-long-for-registry-pol': {
    severity: 'error',
    title: 'A list that is too long for registry.pol',
    message: ({ setting, bytes, limit }: { setting: string; bytes: number; limit: number }) =>
      `${setting} takes ${bytes} bytes; a registry.pol record holds at most ${limit}`,
    help: () => 'Shorten the list.',
  },
  'intune-id-is-derived': {
    severity: 'note',
    title: 'An Intune id that follows the naming rule but was never seen in an export',
    message: ({ setting, ids }: { setting: string; ids: readonly string[] }) =>
      `${setting} goes to Intune under ${ids.length === 1 ? 'an id' : 'ids'} never seen in an export: ${ids.join(', ')}`,
    help: () => "The id follows Microsoft's naming rule. If Intune refuses the policy, leave this setting to another channel.",
  },
  'intune-cannot-say-default': {
    severity: 'note',
    title: 'A default that Intune cannot express',
    message: ({ setting }: { setting: string }) => `${setting} is set to Windows' default, which an Intune policy cannot express`,
    help: () =>
      "Microsoft's documents differ on what becomes of a value that an Intune policy no longer names (docs/deployment.md). The .reg file carries the default.",
  },
  'intune-does-not-offer-value': {
    severity: 'warning',
    title: 'A value that the settings catalog does not offer',
    message: ({ setting, value }: { setting: string; value: string }) => `the settings catalog offers no option for ${setting} = ${value}`,
    help: ({ offered }: { offered: readonly string[] }) =>
      offered.length === 0 ? 'Another channel carries it.' : `It offers: ${offered.join(', ')}.`,
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
