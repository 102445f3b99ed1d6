import type {
  Cmdlet,
  EachObject,
  FixedArguments,
  ProgramCommand,
  PropertyCmdlet,
  RowCmdlet,
  RowsCmdlet,
  Spelling,
  SwitchCmdlet,
} from '../catalogue/settings/cmdlet.js';
import type { SettingData, SettingDefinition, TableRow, Value } from '../catalogue/settings/definition.js';
import { printPowerShellText } from '../text/powershell.js';
import { type ArgumentData, argumentFor } from './cmdlet-argument.js';

/**
 * What an administrator types to give a setting this data, one command each; without data, the commands with what is to be filled in between angle
 * brackets.
 */
export function printCmdlet(cmdlet: Cmdlet, setting: SettingDefinition, data?: SettingData): readonly string[] {
  switch (cmdlet.kind) {
    case 'property':
      return [printProperty(cmdlet, setting, data)];
    case 'rows':
      return data === undefined
        ? [cmdlet.add, cmdlet.remove].flatMap((row) => printEmptyRow(row, cmdlet, setting))
        : printRows(cmdlet, data);
    case 'switch':
      return printSwitch(cmdlet, setting, data);
    case 'program':
      return [printProgram(cmdlet, setting, data)];
  }
}

function printProperty({ set, spelling, each }: PropertyCmdlet, { value }: SettingDefinition, data: SettingData | undefined): string {
  const own = `-${set.parameter} ${data === undefined ? placeholder(spelling, value) : spell(spelling, data as ArgumentData)}`;
  return forEach(each, (name) => join(set.name, name, own, printFixed(set.fixed)));
}

function printRows(cmdlet: RowsCmdlet, data: SettingData): readonly string[] {
  const rows = Array.isArray(data) ? (data as readonly TableRow[]) : [{ value: data as string | number }];
  return rows.map((row) => {
    const { add } = cmdlet;
    const given = Object.entries(add.parameters).flatMap(([column, parameter]) => {
      const cell = row[column];
      return cell === undefined ? [] : [`-${parameter} ${spell(spellingOf(cmdlet, column), cell)}`];
    });
    const name = typeof add.name === 'string' ? add.name : (add.name.names[String(row[add.name.column])] ?? '');
    return forEach(cmdlet.each, (object) => join(name, object, ...given, printFixed(add.fixed)));
  });
}

function printEmptyRow({ name, parameters, fixed }: RowCmdlet, cmdlet: RowsCmdlet, { value }: SettingDefinition): readonly string[] {
  const given = Object.entries(parameters).map(
    ([column, parameter]) => `-${parameter} ${placeholder(spellingOf(cmdlet, column), value, column)}`,
  );
  const names = typeof name === 'string' ? [name] : Object.values(name.names);
  return names.map((each) => forEach(cmdlet.each, (object) => join(each, object, ...given, printFixed(fixed))));
}

function spellingOf({ columns }: RowsCmdlet, column: string): Spelling {
  return columns[column]?.spelling ?? { kind: 'text' };
}

function printSwitch(cmdlet: SwitchCmdlet, { storage, value }: SettingDefinition, data: SettingData | undefined): readonly string[] {
  const turn = (isOn: boolean, name: string): string => {
    const { name: verb, fixed } = isOn ? cmdlet.enable : cmdlet.disable;
    return join(verb, `-${cmdlet.parameter} ${printPowerShellText(name)}`, printFixed(fixed));
  };
  if (storage.kind === 'firewall-group') {
    const groups = Object.entries(storage.groups);
    return groups.flatMap(([word, group]) => (data === undefined ? [turn(true, group), turn(false, group)] : [turn(word === data, group)]));
  }
  if (storage.kind !== 'optional-feature' || value.kind !== 'choice') return [];
  if (data === undefined) return [turn(true, storage.feature), turn(false, storage.feature)];
  const wanted = data as readonly string[];
  if (wanted.length === 0) return [turn(false, storage.feature)];
  const chosen = new Set(value.choices.flatMap((choice) => choice.data as readonly string[]));
  return [...chosen].flatMap((part) => (storage.parts[part] ?? []).map((feature) => turn(wanted.includes(part), feature)));
}

function printProgram(
  { file, arguments: given, spelling }: ProgramCommand,
  { value }: SettingDefinition,
  data: SettingData | undefined,
): string {
  return join(file, ...given, data === undefined ? placeholder(spelling, value) : spell(spelling, data as ArgumentData));
}

function spell(spelling: Spelling, data: ArgumentData): string {
  const argument = argumentFor(spelling, data);
  if (typeof argument === 'string') return printPowerShellText(argument);
  return typeof argument === 'boolean' ? `$${String(argument)}` : String(argument);
}

function placeholder(spelling: Spelling, value: Value, column = 'text'): string {
  switch (spelling.kind) {
    case 'boolean':
      return '<$true|$false>';
    case 'number':
      if (value.kind === 'choice') return `<${value.choices.map(({ data }) => String(data)).join('|')}>`;
      return value.kind === 'integer' ? `<${value.min} to ${value.max}>` : '<number>';
    case 'name':
      return `<${spelling.names.map(({ name }) => name).join('|')}>`;
    case 'text':
      return spelling.separator === undefined ? `<${column}>` : `'<first>${spelling.separator}<second>'`;
  }
}

function printFixed(fixed: FixedArguments): string {
  const print = (given: string | boolean): string => (given === 'switch' ? '' : typeof given === 'string' ? ` ${given}` : `:$${given}`);
  return Object.entries(fixed)
    .map(([parameter, given]) => `-${parameter}${print(given)}`)
    .join(' ');
}

/** The command, or what calls it for each object that has the property or the rows. */
function forEach(each: EachObject | null, print: (object: string) => string): string {
  return each === null ? print('') : `${each.list} | ForEach-Object { ${print(`-${each.parameter} $_.${each.property}`)} }`;
}

function join(...words: readonly string[]): string {
  return words.filter((word) => word !== '').join(' ');
}
