import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { canonicalData } from '../../../src/policy/data.js';
import { getSetting } from '../../../src/catalogue/settings/index.js';
import { raise } from '../../../src/state/raise.js';
import { foundInGpoBackup } from '../../emit/found.js';
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

/** An Active Directory takes the backup of each example: every file comes back from SYSVOL as it was, with the extensions that read it. */
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
  const backup = all.find(({ id }) => example.compiled.files.some(({ path }) => path.startsWith(`gpo-backup/${id}/`)));
  if (backup === undefined) return { ok: false, line: `${name}: it was not imported` };
  const files = Object.values(backup.same);
  const faults = [
    ...(backup.error === undefined ? [] : [backup.error]),
    ...backup.missing.map((path) => `${path} is listed and missing`),
    ...backup.refused,
    ...Object.entries(backup.same).flatMap(([path, same]) => (same ? [] : [`${path} came back with other bytes`])),
    ...(isDeepStrictEqual(attributesOf(backup), backup.attributes) ? [] : [`attributes: ${JSON.stringify(backup.attributes)}`]),
    ...differences(example),
  ];
  const says = `${name}: ${files.length} of ${files.length} files with the same bytes; version and extensions as listed; values as in the effective configuration`;
  return { ok: faults.length === 0 && files.length > 0, line: faults.length === 0 ? says : `${name}: ${faults.join('; ')}` };
}

/** The attributes that the object must have: one change of the computer side, and the extensions that Backup.xml lists. */
function attributesOf({ settings }: Imported): Readonly<Record<string, string>> {
  return {
    displayName: settings['DisplayName'] ?? '',
    versionNumber: '1',
    gPCMachineExtensionNames: settings['MachineExtensionGuids'] ?? '',
  };
}

/** Values of the backup that are not those of the effective configuration of a Windows that reads them. */
function differences({ compiled, effective }: CompiledExample): readonly string[] {
  const { settings, unrecognised } = raise(foundInGpoBackup(compiled.files.filter(({ path }) => path.startsWith('gpo-backup/'))));
  const differing = settings.flatMap(({ setting, wanted }) => {
    if (wanted.kind === 'default') return [];
    const inBackup = canonicalData(getSetting(setting), wanted.data);
    return effective.flatMap(({ windows, settings: inForce }) => {
      const found = inForce.get(setting);
      if (found?.origin.kind !== 'policy' || found.value === undefined) return [];
      const asked = canonicalData(getSetting(setting), found.value);
      return asked === inBackup ? [] : [`${setting} is ${inBackup} in the backup and ${asked} on ${windows.text}`];
    });
  });
  return [...differing, ...unrecognised.map(({ item, why }) => `${JSON.stringify(item)}: ${why}`)];
}
