import type { PropertyCmdlet, RowsCmdlet, SwitchCmdlet } from '../catalogue/settings/cmdlet.js';
import type { SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import type { ObservedObject } from '../formats/observation/model.js';
import type { FoundItem } from '../state/found.js';
import { raise } from '../state/raise.js';
import { switchesOf } from '../state/switches.js';
import { isEqualJson } from '../text/equal-json.js';
import type { FoundAt } from '../text/span.js';
import { type AnsweredObjects, type CommandAnswers, propertyOf } from './command-answers.js';
import type { Reading } from './observed-setting.js';
import { unspell } from './unspell.js';

/** What Windows itself shows of a setting; null where it has no cmdlet that does. */
export function readShown(setting: SettingDefinition, commands: CommandAnswers): Reading | null {
  const { cmdlet } = setting.on;
  const [first] = 'none' in cmdlet ? [] : cmdlet.names;
  switch (first?.kind) {
    case 'property':
      return readAnswer(commands(first.get.name), (answer) => readProperty(setting, first, answer));
    case 'rows':
      return readAnswer(commands(first.list.name), (answer) => readRows(setting, first, answer));
    case 'switch':
      return readAnswer(commands(first.get.name), (answer) => readSwitches(setting, first, answer));
    default:
      return null;
  }
}

/** A machine that does not have the cmdlet has none of what it shows. */
function readAnswer(answer: ReturnType<CommandAnswers>, read: (answer: AnsweredObjects) => Reading): Reading {
  return answer.kind === 'found' ? read(answer.found) : answer;
}

/** A property of one object, or of each of several that must agree; a Windows that does not know the property does not show it. */
function readProperty({ value }: SettingDefinition, { get, spelling }: PropertyCmdlet, { objects, at }: AnsweredObjects): Reading {
  const shown = objects.flatMap((object) => propertyOf(object, get.property) ?? []);
  const [first, ...others] = objects.map((object) => propertyOf(object, get.property));
  if (first === undefined) return { kind: 'absent' };
  if (others.some((other) => !isEqualJson(other ?? null, first)))
    return { kind: 'strange', says: `${get.property}: ${JSON.stringify(shown)}`, at };
  const read = unspell(spelling, first);
  if (read === 'nothing-set') return { kind: 'absent' };
  if (read === 'strange' || (value.kind === 'list') !== Array.isArray(read.data)) return strange(get.property, first, at);
  return { kind: 'value', data: read.data, at };
}

function readRows({ value }: SettingDefinition, cmdlet: RowsCmdlet, { objects, at }: AnsweredObjects): Reading {
  const rows: TableRow[] = [];
  for (const object of objects) {
    const row = rowOf(cmdlet, object);
    if (row === undefined) return strange(cmdlet.list.name, object, at);
    if (!rows.some((other) => isEqualJson(other, row))) rows.push(row);
  }
  if (value.kind === 'table' && (rows.length > 0 || value.emptyMeans === 'empty')) return { kind: 'value', data: rows, at };
  if (rows.length === 0) return { kind: 'absent' };
  const [only, ...others] = rows.map((row) => row['value']);
  return only === undefined || others.length > 0 ? strange(cmdlet.list.name, objects, at) : { kind: 'value', data: only, at };
}

function rowOf({ columns }: RowsCmdlet, object: ObservedObject): TableRow | undefined {
  const cells: [string, string | number][] = [];
  for (const [column, { property, spelling }] of Object.entries(columns)) {
    const read = unspell(spelling, propertyOf(object, property) ?? null);
    if (read === 'nothing-set') continue;
    if (read === 'strange' || typeof read.data === 'object') return undefined;
    cells.push([column, read.data]);
  }
  return Object.fromEntries(cells);
}

/**
 * Features and groups of firewall rules: on where every object of the name is, off where none is, or none is there. One that no value turns on, such as
 * the feature that removes another after a while, does not tell which value it is.
 */
function readSwitches(setting: SettingDefinition, { parameter, get }: SwitchCmdlet, { objects, at }: AnsweredObjects): Reading {
  const telling = namesOn(setting);
  const items: FoundItem[] = [];
  for (const { name } of switchesOf(setting, [])) {
    const states = objects
      .filter((object) => String(propertyOf(object, parameter)).toLowerCase() === name.toLowerCase())
      .map((object) => String(propertyOf(object, get.property)).toLowerCase() === get.on.toLowerCase());
    if (states.includes(true) && states.includes(false)) return { kind: 'strange', says: `${name} is on in part`, at };
    const enabled = telling.has(name) && states.includes(true);
    items.push(
      setting.storage.kind === 'firewall-group'
        ? { kind: 'firewall-group', group: name, enabled }
        : { kind: 'optional-feature', feature: name, enabled },
    );
  }
  const raised = raise(items).settings.find((each) => each.setting === setting.id);
  if (raised?.wanted.kind !== 'value') return { kind: 'strange', says: items.map(sayItem).join(', '), at };
  return { kind: 'value', data: raised.wanted.data, at };
}

function namesOn(setting: SettingDefinition): ReadonlySet<string> {
  const choices = setting.value.kind === 'choice' ? setting.value.choices : [];
  const switches = choices.flatMap(({ data }) => switchesOf(setting, data));
  return new Set(switches.filter(({ enabled }) => enabled).map(({ name }) => name));
}

function sayItem(item: FoundItem): string {
  if (item.kind === 'firewall-group') return `${item.group} is ${item.enabled ? 'on' : 'off'}`;
  return item.kind === 'optional-feature' ? `${item.feature} is ${item.enabled ? 'on' : 'off'}` : '';
}

function strange(name: string, shown: unknown, at: FoundAt | undefined): Reading {
  return { kind: 'strange', says: `${name}: ${JSON.stringify(shown)}`, at };
}
