import { isAdditive } from '../catalogue/settings/additive.js';
import type { TableRow } from '../catalogue/settings/definition.js';
import { getSetting, type SettingId, settings as catalogue } from '../catalogue/settings/index.js';
import { createDiagnostic } from '../diagnostics/create.js';
import { placeAt } from '../diagnostics/place-at.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { canonicalWish } from '../policy/data.js';
import { printData } from '../resolve/words.js';
import type { RegistryPlace } from '../state/registry-place.js';
import type { Wanted } from '../state/wanted.js';
import { isEqualJson } from '../text/equal-json.js';
import { printFoundAt } from '../text/place.js';
import { leaveOut, type LeftOut } from './left-out.js';
import type { RegistryRecord } from './record.js';
import { type FileStatements, type Statement, statementsOf } from './statements.js';

/** What all files together want of a setting, and the records that say so. */
export interface SettledSetting {
  readonly setting: SettingId;
  readonly place: RegistryPlace | null;
  readonly wanted: Wanted;
  readonly records: readonly RegistryRecord[];
}

/** What files come to: settings in the order of the catalogue, and every record that says nothing in them. */
export interface Settled {
  readonly settings: readonly SettledSetting[];
  readonly leftOut: readonly LeftOut[];
  readonly diagnostics: readonly Diagnostic[];
}

/** Settles what files want of the settings, each file by itself first: within a file a later record wins, between files there is no order. */
export function settle(files: readonly (readonly RegistryRecord[])[]): Settled {
  const read: readonly FileStatements[] = files.map(statementsOf);
  const statements = read.flatMap((file) => file.statements);
  const decided = catalogue.map(({ id }) => decide(statements.filter(({ setting }) => setting === id)));
  const leftOut = [...read.flatMap((file) => file.leftOut), ...decided.flatMap((each) => each.leftOut)];
  return {
    settings: decided.flatMap(({ settled }) => settled ?? []),
    leftOut,
    diagnostics: decided.flatMap(({ diagnostic }) => diagnostic ?? []),
  };
}

interface Decided {
  readonly settled?: SettledSetting;
  readonly leftOut: readonly LeftOut[];
  readonly diagnostic?: Diagnostic;
}

/** Decides what the statements of all files on one setting come to: the policy place wins, and at one place they must agree. */
function decide(statements: readonly Statement[]): Decided {
  const hasPolicy = statements.some(({ place }) => place === 'policy');
  const counting = statements.filter(({ place }) => !hasPolicy || place === 'policy');
  const overridden = leaveAllOut(
    statements.filter((each) => !counting.includes(each)),
    'overridden',
  );
  const [first] = counting;
  if (first === undefined) return { leftOut: overridden };
  const unknown = counting.filter(({ wanted }) => wanted === null);
  if (unknown.length === counting.length) {
    return { leftOut: [...overridden, ...unknown.flatMap((each) => leaveAllOut([each], each.why ?? 'value-unknown'))] };
  }
  const wanted = agreed(counting);
  if (wanted === null) {
    return { leftOut: [...overridden, ...leaveAllOut(counting, 'disagree')], diagnostic: describeDisagreement(first.setting, counting) };
  }
  const records = counting.flatMap((each) => each.records);
  return { settled: { setting: first.setting, place: first.place, wanted, records }, leftOut: overridden };
}

function leaveAllOut(statements: readonly Statement[], why: Parameters<typeof leaveOut>[1]): readonly LeftOut[] {
  return statements.flatMap(({ setting, records }) => records.map((record) => leaveOut(record, why, [setting])));
}

/** What statements want that agree; null where they do not. Rows of a list that others add to are put together. */
function agreed(statements: readonly Statement[]): Wanted | null {
  const [first, ...others] = statements.map(({ wanted }) => wanted);
  if (first === undefined || first === null) return null;
  const { setting: id } = statements[0] as Statement;
  const isSame = (other: Wanted | null): boolean => other !== null && wishOf(id, other) === wishOf(id, first);
  if (others.every(isSame)) return first;
  return statements.every(addsRows) ? joinRows(statements) : null;
}

/** What is wanted in one form, whatever the order of what has none. */
function wishOf(id: SettingId, wanted: Wanted): string {
  return canonicalWish(getSetting(id), wanted.kind === 'default' ? wanted : { ...wanted, entries: [] });
}

function addsRows({ setting, wanted }: Statement): boolean {
  return wanted?.kind === 'value' && wanted.only !== true && isAdditive(getSetting(setting));
}

/** All rows, each once; null where two of one name differ. */
function joinRows(statements: readonly Statement[]): Wanted | null {
  const rows = new Map<string, TableRow>();
  for (const { setting, wanted } of statements) {
    const { value } = getSetting(setting);
    if (value.kind !== 'table' || wanted?.kind !== 'value') return null;
    for (const row of wanted.data as readonly TableRow[]) {
      const name = String(row[value.key]).toLowerCase();
      const known = rows.get(name) ?? row;
      if (!isEqualJson({ ...known, [value.key]: name }, { ...row, [value.key]: name })) return null;
      rows.set(name, known);
    }
  }
  return { kind: 'value', data: [...rows.values()] };
}

function describeDisagreement(id: SettingId, statements: readonly Statement[]): Diagnostic {
  const setting = getSetting(id);
  const valueOf = ({ wanted }: Statement): string => {
    if (wanted === null) return 'a value that is not known';
    return wanted.kind === 'default' ? 'default' : printData(setting, wanted.data);
  };
  const places = statements.flatMap(({ records: [record] }) => record?.at ?? []);
  const values = statements.map((each) => [valueOf(each), ...each.records.slice(0, 1).map(({ at }) => `(${printFoundAt(at)})`)].join(' '));
  const [first, ...others] = places;
  const related = others.flatMap((at) => ('span' in at ? [{ message: 'the other file says so here', span: at.span }] : []));
  return createDiagnostic('imported-files-disagree', { setting: setting.policyPath, values }, { ...placeAt(first), related });
}
