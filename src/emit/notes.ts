import type { SettingId } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { hive, registryPlaceOf } from '../state/item.js';
import { placesOf, type RegistryPlace } from '../state/registry-place.js';
import type { RoutedAssignment } from './route-assignments.js';
import type { EmittedFile } from './target.js';
import { joinWords } from '../text/join-words.js';

/** What an administrator must know before a policy goes out. */
export interface DeploymentNote {
  readonly kind: NoteKind;
  /** The settings it speaks of, in the order of the catalogue. */
  readonly settings: readonly SettingId[];
  readonly text: string;
}

/** Kinds of notes, in the order in which they are shown. */
export type NoteKind =
  keyof typeof texts | 'takes-effect' | 'empties-key' | 'has-several-objects' | 'is-recorded-first' | 'is-long-for-intune';

/** The text of each kind; `undo` is the name of the file that takes the policy back, where one was made. */
const texts = {
  'cuts-off-domain-controllers': () =>
    'These settings decide who reaches SYSVOL and NETLOGON on a domain controller. Group Policy comes from there, so it cannot undo a mistake: change one domain controller first and leave another as it is.',
  'cuts-off-clusters': () =>
    'Nodes of a failover cluster reach each other and their file share witness over SMB. Move the roles away from a node and change that one first.',
  'try-first': (undo) =>
    `Try these on one machine that you can still reach without SMB (console, remote desktop, PowerShell remoting)${undo === undefined ? '' : `, with ${undo} on its disk`}: a client that no longer reaches its domain controller gets no further Group Policy.`,
  'stays-behind': (undo) =>
    `These are local values: they stay when the Group Policy object, the profile or the script that wrote them is gone.${undo === undefined ? '' : ` ${undo} takes them back.`}`,
  'leaves-local-value': () =>
    'The default removes the policy value. A local value left by a cmdlet or an administrator then takes effect again; it is not touched.',
  'writes-default-back': (undo) =>
    `Windows' default of these is a written value. ${undo} writes it, because a Windows of the policy may have what reads it; a machine that had another value does not get that one back.`,
  'deletes-instead-of-default': (undo) =>
    `Windows' default of these is a written value, but no Windows of the policy can have what reads it: ${undo} deletes the value, as without the policy there is none.`,
  'policy-place-for-local': () =>
    'The local place was asked for, but these have no confirmed one: the policy place is written, which a Group Policy object may overwrite.',
} as const satisfies Readonly<Record<string, (undo: string | undefined) => string>>;

/** The notes of a policy, from what it assigns, the Windows it is for, and the files that were made of it. */
export function deploymentNotes(
  routed: readonly RoutedAssignment[],
  windows: readonly WindowsTarget[],
  files: readonly EmittedFile[],
): readonly DeploymentNote[] {
  const [toDefaults] = files.filter(({ undoes }) => undoes === 'all').map(nameOf);
  const [toBefore] = files.filter(({ undoes }) => undoes === 'exactly').map(nameOf);
  const undo = toDefaults ?? toBefore;
  const note = (kind: keyof typeof texts, holds: (assigned: RoutedAssignment) => boolean): readonly DeploymentNote[] => {
    const settings = routed.filter(holds).map(({ assignment }) => assignment.setting);
    return settings.length === 0 ? [] : [{ kind, settings, text: texts[kind](undo) }];
  };
  const forServers = windows.some(({ family }) => family === 'server');
  const forControllers = windows.some(({ role }) => role === 'domain-controller');
  return [
    ...note('cuts-off-domain-controllers', ({ setting }) => forControllers && setting.side !== 'client' && decidesSafety(setting)),
    ...note('cuts-off-clusters', ({ setting }) => forServers && decidesSafety(setting)),
    ...note('try-first', ({ setting }) => decidesSafety(setting)),
    ...hasSeveralObjects(routed, files),
    ...(toBefore === undefined ? [] : recordsFirst(routed, toBefore)),
    ...isLongForIntune(files),
    ...emptiesKeys(routed, files),
    ...takesEffect(routed),
    ...note('stays-behind', (assigned) => placesIn(assigned).written === 'local' && isLeftBehind(assigned)),
    ...(toDefaults === undefined ? [] : note('writes-default-back', (assigned) => wayBackOf(assigned) === 'written')),
    ...(toDefaults === undefined ? [] : note('deletes-instead-of-default', (assigned) => wayBackOf(assigned) === 'deleted')),
    ...note('leaves-local-value', (assigned) => {
      const isDefault = assigned.assignment.wanted.kind === 'default';
      return isDefault && placesIn(assigned).written === 'policy' && placesOf(assigned.setting).length > 1;
    }),
    ...note('policy-place-for-local', (assigned) => {
      const { asked, written } = placesIn(assigned);
      return asked === 'local' && written === 'policy';
    }),
  ];
}

interface Places {
  readonly asked: RegistryPlace | null;
  readonly written: RegistryPlace | null;
}

/** Where registry values were asked for, and where they are written; null where there is none to write, or no target carries it. */
function placesIn({ lowered, routes }: RoutedAssignment): Places {
  const isCarried = [...routes.values()].some(({ kind }) => kind === 'carried');
  if (lowered.kind === 'impossible' || !isCarried) return { asked: null, written: null };
  return { asked: lowered.state.asked, written: registryPlaceOf(lowered.state.wanted) };
}

/** Whether a target leaves the value where it is when what it made is gone. */
function isLeftBehind({ routes }: RoutedAssignment): boolean {
  return [...routes.values()].some((route) => route.kind === 'carried' && route.goes !== true);
}

/** What taking back does to a value whose default is a written one; null for every other setting, and where no target carries it. */
function wayBackOf(assigned: RoutedAssignment): 'written' | 'deleted' | null {
  const { lowered, setting } = assigned;
  const { reset } = setting.storage;
  if (lowered.kind === 'impossible' || placesIn(assigned).written === null) return null;
  if (reset === 'delete' || 'cannot' in reset || 'cannot' in lowered.state.reset) return null;
  return lowered.state.reset().some((item) => item.kind === 'registry' && item.data === null) ? 'deleted' : 'written';
}

/** Audit switches refuse nobody, and some settings have no safer end. */
function decidesSafety(setting: SettingDefinition): boolean {
  return setting.safer !== 'neither' && setting.area !== 'audits';
}

/** How machines get the object that is for them, where a Group Policy backup is in several. */
function hasSeveralObjects(routed: readonly RoutedAssignment[], files: readonly EmittedFile[]): readonly DeploymentNote[] {
  const parts = files.flatMap(({ selects }) => (selects === undefined ? [] : [selects]));
  if (parts.length < 2) return [];
  const objects = parts.map(({ part, windows }) => `"${part}" is for ${joinWords(windows.map(({ text }) => text))}`);
  const settings = routed.filter(({ audience }) => audience.ignoring.length > 0).map(({ assignment }) => assignment.setting);
  const text = `The Group Policy backup is in ${parts.length} objects, because not all Windows of the policy read the same: ${objects.join('; ')}. Give each object the WMI filter of its name (.mof), then link them all: a machine takes the one whose filter selects it.`;
  return [{ kind: 'has-several-objects', settings, text }];
}

/** How what a script changes comes back. */
function recordsFirst(routed: readonly RoutedAssignment[], rollback: string): readonly DeploymentNote[] {
  const settings = routed.filter(({ routes }) => routes.get('powershell')?.kind === 'carried').map(({ assignment }) => assignment.setting);
  const text = `Before the scripts change anything they record what stood there, in ProgramData\\smbward, which only administrators can read. ${rollback} puts exactly that back: keep it, and leave the journal where it is.`;
  return [{ kind: 'is-recorded-first', settings, text }];
}

/** The most bytes of a script that Intune takes, see `docs/deployment.md`. */
const mostForIntune = 200_000;

/** Scripts that Intune refuses. */
function isLongForIntune(files: readonly EmittedFile[]): readonly DeploymentNote[] {
  const long = files.filter(({ path, bytes }) => path.endsWith('.ps1') && bytes.length > mostForIntune);
  if (long.length === 0) return [];
  const text = `Intune takes a script of ${mostForIntune} bytes at most, and ${joinWords(long.map(nameOf))} ${long.length === 1 ? 'is' : 'are'} longer: shorten the lists of the policy, or bring the scripts in otherwise.`;
  return [{ kind: 'is-long-for-intune', settings: [], text }];
}

/** Which keys are emptied, by which files and why: others may have written there. */
function emptiesKeys(routed: readonly RoutedAssignment[], files: readonly EmittedFile[]): readonly DeploymentNote[] {
  const keys = new Set(files.flatMap(({ empties = [] }) => empties));
  return [...keys].map((key) => {
    const assigned = routed.filter((each) => isKeptIn(key, each)).map(({ assignment }) => assignment);
    const emptying = files.filter(({ empties = [] }) => empties.includes(key));
    const areRows = assigned.some(({ wanted }) => wanted.kind === 'value');
    const others = `Rows that a security baseline or an administrator wrote there go as well${areRows ? ': those that are to stay belong in the policy' : ''}.`;
    return {
      kind: 'empties-key',
      settings: assigned.map(({ setting }) => setting),
      text: `${sayEmptied(key, emptying, areRows)} ${others}`,
    };
  });
}

function sayEmptied(key: string, files: readonly EmittedFile[], areRows: boolean): string {
  const names = (undo: boolean): readonly string[] => files.filter(({ undoes }) => (undoes !== undefined) === undo).map(nameOf);
  const makers = joinWords([...new Set(names(false))]);
  const made = areRows
    ? `emptied and filled again by ${makers}, because the policy wants no other row there`
    : `emptied by ${makers}, because by default it holds no row`;
  const undoers = joinWords([...new Set(names(true))]);
  const undone = undoers === '' ? '' : `, and emptied by ${undoers} to take the policy back`;
  return `${hive}\\${key} is ${made}${undone}.`;
}

/** Whether a setting has a key of the registry to itself, a value of it each row. */
function isKeptIn(key: string, { lowered }: RoutedAssignment): boolean {
  return lowered.kind === 'state' && lowered.state.wanted.some((item) => item.kind === 'registry-key-values' && item.key === key);
}

function nameOf({ path }: EmittedFile): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** What each row says of restart and existing sessions, settings with the same words together. */
function takesEffect(routed: readonly RoutedAssignment[]): readonly DeploymentNote[] {
  const byText = new Map<string, SettingId[]>();
  for (const { assignment, setting } of routed) byText.set(setting.restart, [...(byText.get(setting.restart) ?? []), assignment.setting]);
  return [...byText].map(([text, settings]) => ({ kind: 'takes-effect', settings, text }));
}
