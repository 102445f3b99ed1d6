import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import type { Assignment, Policy } from '../policy/policy.js';
import { type RegistryPlace, placeOf, placesOf } from '../state/registry-place.js';

/** What an administrator must know before a policy goes out. */
export interface DeploymentNote {
  readonly kind: NoteKind;
  /** The settings it speaks of, in the order of the catalogue. */
  readonly settings: readonly SettingId[];
  readonly text: string;
}

/** Kinds of notes, in the order in which they are shown. */
export type NoteKind = keyof typeof texts | 'takes-effect';

const texts = {
  'cuts-off-domain-controllers':
    'These settings decide who reaches SYSVOL and NETLOGON on a domain controller. Group Policy comes from there, so it cannot take back a mistake: change one domain controller first and keep another as it is.',
  'cuts-off-clusters':
    'Nodes of a failover cluster reach each other and their file share witness over SMB. Move the roles away from a node and change that one first.',
  'try-first':
    'Try these on one machine that you can still reach without SMB (console, remote desktop, PowerShell remoting), with smbward-remove.reg on its disk: a client that no longer reaches its domain controller gets no further Group Policy.',
  'stays-behind':
    'These are local values: they stay when the Group Policy object, the profile or the script that wrote them goes. smbward-remove.reg takes them back.',
  'leaves-local-value':
    'The default takes away the policy value. A local value that a cmdlet or an administrator left counts again then; it is not touched.',
  'policy-place-for-local':
    'The local place was asked for, and these have none that is confirmed: the policy place is written, which a Group Policy object may overwrite.',
} as const;

/** The notes of a policy, from the rows of the settings it assigns and the Windows it is for. */
export function deploymentNotes(policy: Policy, targets: readonly WindowsTarget[], place: RegistryPlace): readonly DeploymentNote[] {
  const assigned = [...policy.assignments.values()].map((assignment) => ({
    assignment,
    id: assignment.setting,
    setting: getSetting(assignment.setting),
  }));
  const note = (
    kind: keyof typeof texts,
    holds: (setting: SettingDefinition, assignment: Assignment) => boolean,
  ): readonly DeploymentNote[] => {
    const settings = assigned.filter(({ setting, assignment }) => holds(setting, assignment)).map(({ id }) => id);
    return settings.length === 0 ? [] : [{ kind, settings, text: texts[kind] }];
  };
  const forServers = targets.some(({ family }) => family === 'server');
  const forControllers = targets.some(({ role }) => role === 'domain-controller');
  return [
    ...note('cuts-off-domain-controllers', (setting) => forControllers && setting.side !== 'client' && decidesSafety(setting)),
    ...note('cuts-off-clusters', (setting) => forServers && decidesSafety(setting)),
    ...note('try-first', decidesSafety),
    ...takesEffect(assigned),
    ...note('stays-behind', (setting) => placeOf(setting, place)?.place === 'local'),
    ...note(
      'leaves-local-value',
      (setting, { wanted }) => wanted.kind === 'default' && placeOf(setting, place)?.place === 'policy' && placesOf(setting).length > 1,
    ),
    ...note('policy-place-for-local', (setting) => place === 'local' && placeOf(setting, place)?.place === 'policy'),
  ];
}

/** Audit switches refuse nobody, and some settings have no safer end. */
function decidesSafety(setting: SettingDefinition): boolean {
  return setting.safer !== 'neither' && setting.area !== 'audits';
}

/** What each row says of restart and existing sessions, settings with the same words together. */
function takesEffect(assigned: readonly { readonly id: SettingId; readonly setting: SettingDefinition }[]): readonly DeploymentNote[] {
  const byText = new Map<string, SettingId[]>();
  for (const { id, setting } of assigned) byText.set(setting.restart, [...(byText.get(setting.restart) ?? []), id]);
  return [...byText].map(([text, settings]) => ({ kind: 'takes-effect', settings, text }));
}
