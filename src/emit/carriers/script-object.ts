import { oncePerRow } from '../../catalogue/once-per-row.js';
import type { Cmdlet, EachObject, PropertyCmdlet, RowCmdlet, RowsCmdlet } from '../../catalogue/settings/cmdlet.js';
import type { SettingData, SettingDefinition, TableRow } from '../../catalogue/settings/definition.js';
import { firstWindowsWith, isReachedBy } from '../../resolve/since.js';
import type { PowerShellTable } from '../../text/powershell-literal.js';
import type { Wanted } from '../../state/wanted.js';
import type { Carrier, Refused } from '../carrier.js';
import { type ArgumentData, argumentFor } from '../cmdlet-argument.js';
import { fixedArguments, type ScriptPlace, type ScriptPlaces } from '../script-place.js';
import { namesOf, otherChannels } from '../ways.js';

/** Objects and properties behind cmdlets that a script makes, changes and removes: certificate mappings, entries of an access list, ports. */
export const scriptObject: Carrier<ScriptPlaces> = {
  carry(wish, setting) {
    const cmdlet = cmdletOf(setting);
    if (setting.storage.kind !== 'object' || cmdlet === undefined) return refused(setting, 'It is no object behind a cmdlet.');
    if (cmdlet.kind === 'rows') {
      const note = 'The scripts remove what the policy does not name: it says all that there is to be.';
      return { kind: 'carried', piece: () => ({ registry: [rowsPlace(cmdlet, wish)] }), notes: [note] };
    }
    if (cmdlet.kind !== 'property') return refused(setting, 'No cmdlet shows what stands there.');
    if (wish.kind === 'default') return refused(setting, 'Its cmdlet shows a value, and not whether that is the default.');
    return { kind: 'carried', piece: () => ({ registry: [propertyPlace(cmdlet, wish.data)] }) };
  },
  misses(setting, windows) {
    if (isReachedBy(setting, 'cmdlet', windows)) return null;
    return `Its cmdlets are there from ${firstWindowsWith(setting, 'cmdlet') ?? 'no Windows'}.`;
  },
};

const cmdletOf = oncePerRow((setting: SettingDefinition): Cmdlet | undefined => namesOf(setting.on.cmdlet)[0]);

function refused(setting: SettingDefinition, reason: string): Refused {
  return { kind: 'refused', reason, instead: otherChannels(setting) };
}

/** A property, and what its cmdlet sets beside it: that is recorded and put back too. */
function propertyPlace({ each, set, get, reset, spelling }: PropertyCmdlet, data: SettingData): ScriptPlace {
  const isQuestion = ([name]: readonly [string, unknown]): boolean => name === 'Force' || name === 'Confirm';
  const questions = Object.fromEntries(Object.entries(set.fixed).filter(isQuestion));
  const beside = Object.fromEntries(Object.entries(set.fixed).filter((each) => !isQuestion(each)));
  return {
    Kind: 'Property',
    Get: get.name,
    Name: get.property,
    Set: set.name,
    Parameter: set.parameter,
    With: fixedArguments(questions),
    Also: Object.keys(beside),
    Reset: reset?.name ?? '',
    ...ownerOf(each),
    Want: [{ Shown: argumentFor(spelling, data as ArgumentData), ...fixedArguments(beside) }],
  };
}

function rowsPlace(cmdlet: RowsCmdlet, wish: Wanted): ScriptPlace {
  const { columns, key, list, add, change, remove, each } = cmdlet;
  return {
    Kind: 'Rows',
    List: list.name,
    Key: key.map((column) => propertyOf(cmdlet, column)),
    Columns: Object.values(columns).map(({ property }) => property),
    By: typeof add.name === 'string' ? '' : propertyOf(cmdlet, add.name.column),
    Add: namesByWord(cmdlet, add),
    AddWith: fixedArguments(add.fixed),
    Change: typeof change?.name === 'string' ? change.name : '',
    ChangeWith: fixedArguments(change?.fixed ?? {}),
    Remove: namesByWord(cmdlet, remove),
    RemoveWith: fixedArguments(remove.fixed),
    ...ownerOf(each),
    Want: rowsIn(wish).map((row) => shownRow(cmdlet, row)),
  };
}

function ownerOf(each: EachObject | null): PowerShellTable {
  return each === null ? {} : { Each: { List: each.list, Property: each.property, Parameter: each.parameter } };
}

/** The name of a cmdlet, or one for each word of the column that decides, as the cmdlets show that word. */
function namesByWord(cmdlet: RowsCmdlet, { name }: RowCmdlet): PowerShellTable {
  if (typeof name === 'string') return { Any: name };
  const { column, names } = name;
  return Object.fromEntries(Object.entries(names).map(([word, each]) => [String(argumentFor(spellingOf(cmdlet, column), word)), each]));
}

/** The rows that are wanted, all of them: by default there is none. A setting that is no table is one row with one column. */
function rowsIn(wish: Wanted): readonly TableRow[] {
  if (wish.kind === 'default') return [];
  return Array.isArray(wish.data) ? (wish.data as readonly TableRow[]) : [{ value: wish.data as number }];
}

/** A row by what the cmdlet that lists such objects shows of it. */
function shownRow(cmdlet: RowsCmdlet, row: TableRow): PowerShellTable {
  return Object.fromEntries(
    Object.entries(row).map(([column, cell]) => [propertyOf(cmdlet, column), argumentFor(spellingOf(cmdlet, column), cell)]),
  );
}

function propertyOf({ columns }: RowsCmdlet, column: string): string {
  return columns[column]?.property ?? column;
}

function spellingOf({ columns }: RowsCmdlet, column: string): NonNullable<RowsCmdlet['columns'][string]>['spelling'] {
  return columns[column]?.spelling ?? { kind: 'text' };
}
