import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { canonicalData } from '../../../src/policy/data.js';
import { getSetting, type SettingId } from '../../../src/catalogue/settings/index.js';
import type { EmittedFile } from '../../../src/emit/target.js';
import type { FoundItem } from '../../../src/state/found.js';
import type { Wanted } from '../../../src/state/wanted.js';
import { raise } from '../../../src/state/raise.js';
import { foundInGpoBackups } from '../../emit/found.js';
import { type CompiledExample, compileExample, withFiles } from '../compiled-example.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

/** What came back of one backup from SYSVOL and Active Directory, see `import_gpo.py`. */
interface Imported {
  readonly id: string;
  readonly error?: string;
  readonly settings: Readonly<Record<string, string>>;
  readonly missing: readonly string[];
  readonly refused: readonly string[];
  readonly attributes: Readonly<Record<string, string>>;
  readonly same: Readonly<Record<string, boolean>>;
}

/** The examples whose Windows stand in a domain. */
const names = ['domain-controllers', 'enterprise-baseline', 'legacy-nas-exception', 'minimal', 'quic-edge-server'];

/** An Active Directory takes every backup of each example: all files come back from SYSVOL as they were, with the extensions that read them. */
export async function run(): Promise<RefereeResult> {
  const name = 'Active Directory (Samba) takes the backups of Group Policy objects';
  const examples = names.map((each) => ({ name: each, example: compileExample(each, 'policy') }));
  const folder = mkdtempSync(join(tmpdir(), 'smbward-backups-'));
  try {
    for (const { example } of examples) await withFiles(example, (made) => cpSync(join(made, 'gpo-backup'), folder, { recursive: true }));
    const answer = runScript('import-gpo.sh', folder);
    if ('skipped' in answer) return { name, ok: false, skipped: answer.skipped, lines: [] };
    if (answer.status !== 0) return { name, ok: false, lines: [answer.text.slice(-2000)] };
    const imported = JSON.parse(answer.text) as readonly Imported[];
    const verdicts = examples.map((each) => judge(each.name, each.example, imported));
    return { name, ok: verdicts.every(({ ok }) => ok), lines: verdicts.map(({ line }) => line) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function judge(name: string, example: CompiledExample, all: readonly Imported[]): { readonly ok: boolean; readonly line: string } {
  const found = foundInGpoBackups(filesOf(example));
  const backups = [...found.keys()].map((id) => ({ id, imported: all.find((each) => each.id === id) }));
  const faults = [
    ...backups.flatMap(({ id, imported }) => (imported === undefined ? [`${id} was not imported`] : faultsOf(imported))),
    ...differences(example, found),
  ];
  const files = backups.flatMap(({ imported }) => Object.values(imported?.same ?? {})).length;
  const says = `${name}: ${backups.length} objects, ${files} files with the same bytes; version and extensions as listed; values as in the effective configuration of each Windows`;
  return { ok: faults.length === 0 && files > 0, line: faults.length === 0 ? says : `${name}: ${faults.join('; ')}` };
}

function filesOf({ compiled }: CompiledExample): readonly EmittedFile[] {
  return compiled.files.filter(({ path }) => path.startsWith('gpo-backup/'));
}

function faultsOf(backup: Imported): readonly string[] {
  return [
    ...(backup.error === undefined ? [] : [backup.error]),
    ...backup.missing.map((path) => `${path} is listed and missing`),
    ...backup.refused,
    ...Object.entries(backup.same).flatMap(([path, same]) => (same ? [] : [`${path} came back with other bytes`])),
    ...(isDeepStrictEqual(attributesOf(backup), backup.attributes) ? [] : [`attributes: ${JSON.stringify(backup.attributes)}`]),
  ];
}

/** The attributes that the object must have: one change of the computer side, and the extensions that Backup.xml lists. */
function attributesOf({ settings }: Imported): Readonly<Record<string, string>> {
  return {
    displayName: settings['DisplayName'] ?? '',
    versionNumber: '1',
    gPCMachineExtensionNames: settings['MachineExtensionGuids'] ?? '',
  };
}

/** For each Windows, the values of the object that its filter selects which are not those of its effective configuration. */
function differences(example: CompiledExample, found: ReadonlyMap<string, readonly FoundItem[]>): readonly string[] {
  const objects = [...found.keys()];
  const filters = filesOf(example).flatMap(({ selects }) => (selects === undefined ? [] : [selects]));
  const raised = filters.map(({ windows }, index) => ({ windows, raised: raise(found.get(objects[index] ?? '') ?? []) }));
  // What no Windows of the policy reads, because a component is missing, goes to all of them.
  const isRead = (setting: SettingId): boolean => example.effective.some(({ settings }) => settings.get(setting)?.origin.kind === 'policy');
  return raised.flatMap(({ windows, raised: { settings, unrecognised } }) => [
    ...example.effective
      .filter((effective) => windows.some(({ text }) => text === effective.windows.text))
      .flatMap((effective) =>
        settings.filter(({ setting }) => isRead(setting)).flatMap(({ setting, wanted }) => differenceOf(setting, wanted, effective)),
      ),
    ...unrecognised.map(({ item, why }) => `${JSON.stringify(item)}: ${why}`),
  ]);
}

function differenceOf(setting: SettingId, wanted: Wanted, { windows, settings }: CompiledExample['effective'][number]): readonly string[] {
  if (wanted.kind === 'default') return [];
  const inBackup = canonicalData(getSetting(setting), wanted.data);
  const inForce = settings.get(setting);
  if (inForce?.origin.kind !== 'policy' || inForce.value === undefined) return [`${windows.text} takes ${setting}, which it does not read`];
  const asked = canonicalData(getSetting(setting), inForce.value);
  return asked === inBackup ? [] : [`${setting} is ${inBackup} in the backup and ${asked} on ${windows.text}`];
}
