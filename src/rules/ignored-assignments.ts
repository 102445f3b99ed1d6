import { oncePerRow } from '../catalogue/once-per-row.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { IgnoredAssignment } from '../resolve/effective.js';
import { type Channel, firstWindowsWith } from '../resolve/since.js';
import { type ValueAssignment, effectiveOn } from './reading.js';
import type { RuleInput, RuleTarget } from './rule.js';

/** An assignment and the Windows of the policy that do not read it. */
export interface Ignored {
  readonly assignment: ValueAssignment;
  readonly setting: SettingDefinition;
  readonly ignoring: readonly WindowsTarget[];
  /** False: some Windows of the policy reads it, or would but for a component whose absence is as safe. */
  readonly everywhere: boolean;
  readonly why: string;
}

/** The assignments that some Windows of the policy does not read. */
export function ignoredAssignments({ targets, wanted }: RuleInput): readonly Ignored[] {
  return wanted.flatMap(({ at, setting, ignoring }) => {
    const missed = ignoring.filter(({ ignored }) => !isAsSafeWithout(ignored, setting, at));
    if (setting.doNotEmit !== undefined || missed.length === 0) return [];
    return [
      {
        assignment: at,
        setting,
        ignoring: missed.map(({ target }) => target.windows),
        everywhere: missed.length === targets.length,
        why: [...new Set(missed.map(({ ignored, target }) => whyText(ignored, target)))].join(', or '),
      },
    ];
  });
}

const channels: readonly { readonly channel: Channel; readonly name: string }[] = [
  { channel: 'admx', name: 'Group Policy' },
  { channel: 'template', name: 'a security template' },
  { channel: 'csp', name: 'the Policy CSP' },
  { channel: 'intune', name: "Intune's settings catalog" },
  { channel: 'cmdlet', name: 'a cmdlet' },
];

/** The first Windows that reads a setting, then the first for channels that came later, such as `… (26100.3613) through the Policy CSP`. */
export const firstBuildsOf = oncePerRow((setting: SettingDefinition): readonly string[] => {
  const driver = firstWindowsWith(setting, 'behaviour') ?? '';
  const namesByFirst = new Map<string, string[]>();
  for (const { channel, name } of channels) {
    const first = firstWindowsWith(setting, channel) ?? '';
    if (first !== '' && first !== driver) namesByFirst.set(first, [...(namesByFirst.get(first) ?? []), name]);
  }
  const later = [...namesByFirst].map(([first, names]) => `${first} through ${names.join(' or ')}`);
  return driver === '' ? later : [driver, ...later];
});

/** A value that only shuts a component off is no loss where the component is missing, such as SMB1 disabled where SMB1 is not installed. */
function isAsSafeWithout({ why }: IgnoredAssignment, setting: SettingDefinition, { wanted }: ValueAssignment): boolean {
  if (why !== 'component-missing' || setting.value.kind !== 'choice') return false;
  const { choices } = setting.value;
  const safest = setting.safer === 'first' ? choices[0] : setting.safer === 'last' ? choices.at(-1) : undefined;
  return safest?.data === wanted.data;
}

function whyText({ why, assignment }: IgnoredAssignment, { effective }: RuleTarget): string {
  if (why === 'role') return 'only a domain controller reads it';
  const { origin } = effectiveOn(effective, assignment.setting);
  if (origin.kind === 'component-missing') return `the ${origin.component} is not installed there`;
  return 'it is not known there';
}
