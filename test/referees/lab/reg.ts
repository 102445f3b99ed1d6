import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { EffectiveConfiguration } from '../../../src/resolve/effective.js';
import type { FoundValue } from '../../../src/state/found.js';
import type { RegistryItem } from '../../../src/state/item.js';
import { lower } from '../../../src/state/lower.js';
import type { RegistryPlace } from '../../../src/state/registry-place.js';
import { raise } from '../../../src/state/raise.js';
import type { RaisedSetting } from '../../../src/state/raised.js';
import { type CompiledExample, compileExample, withFiles } from '../compiled-example.js';
import type { RefereeResult } from '../referee.js';
import { runScript } from '../run-script.js';

/** A registry value as a consumer holds it after the import. */
interface Held {
  readonly key: string;
  readonly name: string;
  readonly type: string;
  readonly data: number | string | readonly string[];
}

interface Import {
  readonly agreeWineHivex: boolean;
  readonly consumers: Readonly<Record<'wine' | 'hivex', { readonly values?: readonly Held[]; readonly error?: string }>>;
}

const name = "Wine's regedit and hivex import the .reg files to the effective configuration";

/** The shipped file into Wine and hivex: both hold the same values, and these make every Windows of the policy what `effective` says. Then back. */
export async function run(): Promise<RefereeResult> {
  const lines: string[] = [];
  for (const place of ['policy', 'local'] as const) {
    const example = compileExample('enterprise-baseline', place);
    const answer = await withFiles(example, (folder) => judge(example, place, join(folder, 'reg')));
    if (typeof answer === 'object' && 'skipped' in answer) return { name, ok: false, skipped: answer.skipped, lines: [] };
    lines.push(...answer);
  }
  return { name, ok: lines.every((line) => line.startsWith('ok:')), lines };
}

function judge(example: CompiledExample, place: RegistryPlace, folder: string): readonly string[] | { readonly skipped: string } {
  const applied = importReg(join(folder, 'smbward-apply.reg'));
  if ('skipped' in applied) return applied;
  const back = importReg('--base', join(folder, 'smbward-apply.reg'), join(folder, 'smbward-remove.reg'));
  if ('skipped' in back) return back;
  const states = [...example.policy.assignments.values()].flatMap((assignment) => {
    const lowered = lower(assignment, place);
    return lowered.kind === 'state' ? [lowered.state] : [];
  });
  const carried = states.flatMap(({ wanted }) => wanted).filter((item) => item.kind === 'registry');
  const restored = states.flatMap(({ reset }) => ('cannot' in reset ? [] : reset())).filter((item) => item.kind === 'registry');
  return [
    ...verdict(`${place} place, apply`, applied, carried),
    ...agreement(example.effective, applied.consumers.wine.values ?? [], place),
    ...verdict(`${place} place, remove after apply`, back, restored),
  ];
}

function importReg(...args: readonly string[]): Import | { readonly skipped: string } {
  // chntpw's reged is not asked: it knows no deletions.
  const answer = runScript('import-reg.sh', '--only', 'wine,hivex', ...args);
  return 'skipped' in answer ? answer : (JSON.parse(answer.text) as Import);
}

/** Both consumers hold exactly the values that are to be set, and none of those to be removed. */
function verdict(what: string, found: Import, items: readonly RegistryItem[]): readonly string[] {
  const expected = items
    .filter(({ data }) => data !== null)
    .map((item) => comparable({ ...item, name: item.valueName, data: item.data ?? '' }));
  return (['wine', 'hivex'] as const).map((consumer) => {
    const { values = [], error } = found.consumers[consumer];
    const held = values.map((value) => comparable({ ...value, key: value.key.replace(/^HKEY_LOCAL_MACHINE\\/, '') }));
    if (isDeepStrictEqual([...held].sort(), [...expected].sort())) return `ok: ${what}: ${consumer} holds the ${expected.length} values`;
    const differing = [...held.filter((value) => !expected.includes(value)), ...expected.filter((value) => !held.includes(value))];
    return `differs: ${what}: ${consumer}: ${error ?? differing.join(' | ')}`;
  });
}

function comparable({ key, name: valueName, type, data }: Held): string {
  return JSON.stringify([key.toLowerCase(), valueName.toLowerCase(), type, data]);
}

/** What Wine holds, raised to settings, against what each Windows that reads them has by the resolver. */
function agreement(effective: readonly EffectiveConfiguration[], values: readonly Held[], place: RegistryPlace): readonly string[] {
  const found = values.map(({ key, name: valueName, type, data }): FoundValue => {
    return { kind: 'registry', key: key.replace(/^HKEY_LOCAL_MACHINE\\/, ''), valueName, type, data };
  });
  const { settings: raised, unrecognised } = raise(found);
  const strangers = unrecognised.map(({ item, why }) => `differs: ${why}: ${JSON.stringify(item)}`);
  return [...strangers, ...effective.map((configuration) => agreementOn(configuration, raised, place))];
}

function agreementOn(
  { windows, settings, ignored }: EffectiveConfiguration,
  raised: readonly RaisedSetting[],
  place: RegistryPlace,
): string {
  const unread = new Set<string>(ignored.map(({ assignment }) => assignment.setting));
  const read = raised.filter(({ setting }) => !unread.has(setting));
  const wrong = read.filter(
    ({ setting, wanted }) => wanted.kind !== 'value' || !isDeepStrictEqual(sorted(settings.get(setting)?.value), sorted(wanted.data)),
  );
  if (wrong.length > 0) return `differs: ${windows.text}: ${wrong.map(({ setting }) => setting).join(', ')}`;
  return `ok: ${place} place: ${read.length} values are what ${windows.text} has effectively`;
}

/** Rows of a table in one order: the registry keeps its values in its own. */
function sorted(data: unknown): unknown {
  return Array.isArray(data) && typeof data[0] === 'object' ? data.map((row) => JSON.stringify(row)).sort() : data;
}
