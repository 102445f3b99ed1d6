import { isAdditive } from '../catalogue/settings/additive.js';
import type { Column, Flag, ItemKind, SettingDefinition } from '../catalogue/settings/definition.js';
import { describeSetting } from './describe.js';
import { type justificationKeys, stateWords } from './keys.js';
import { offerList, offerWords } from './offers.js';
import { patterns } from './patterns.js';
import { entryKeyOf } from './shape.js';
import { editMeanings, longMeanings, onlyMeanings, stateMeanings } from './words.js';

/** A JSON Schema, or a part of one. */
export type JsonSchema = { readonly [keyword: string]: unknown };

type Properties = Readonly<Record<string, JsonSchema | true>>;

/** What stands next to a value in its long form. */
const justification: Readonly<Record<(typeof justificationKeys)[number], JsonSchema>> = {
  reason: { $ref: '#/$defs/text', description: longMeanings.reason },
  owner: { $ref: '#/$defs/text', description: longMeanings.owner },
  until: { $ref: '#/$defs/date', description: longMeanings.until },
};

const serverExamples = ['nas01.corp.example', '192.0.2.10'];

const serverPatternExamples = [...serverExamples, '*.corp.example'];

/**
 * Parts that many settings share; the generated validator has one function for each, which keeps it small.
 */
export const sharedDefinitions: Readonly<Record<string, JsonSchema>> = {
  text: { type: 'string', pattern: patterns.text },
  date: { type: 'string', pattern: patterns.date, format: 'date', examples: ['2027-12-31'] },
  serverName: { type: 'string', pattern: patterns.serverName, examples: serverExamples },
  serverPattern: { type: 'string', pattern: patterns.serverPattern, examples: serverPatternExamples },
  serverNameEntry: entryOf('server', { $ref: '#/$defs/serverName' }, serverExamples),
  serverPatternEntry: entryOf('server', { $ref: '#/$defs/serverPattern' }, serverPatternExamples),
  state: { enum: stateWords, enumDescriptions: Object.values(stateMeanings) },
  long: {
    description: 'A value with the reason for it.',
    ...closedObject({ value: true, ...justification }, ['value']),
  },
  isEdit: { anyOf: [hasMember('add', editMeanings.add), hasMember('remove', editMeanings.remove)] },
  isOnly: hasMember('only', onlyMeanings.only),
  only: {
    description: 'The rows of a list to which others add theirs, and no others.',
    ...closedObject({ only: { type: 'array', minItems: 1 }, ...justification }, ['only']),
  },
  edit: {
    description: 'A change of the list that a base of "extends" assigns.',
    ...closedObject({ add: { type: 'array', minItems: 1 }, remove: { type: 'array', minItems: 1 }, ...justification }, []),
  },
};

/** What an editor shows at a setting's key; the rest stands in `$defs`, see `leafDefinitions`. */
export function leafSchema(setting: SettingDefinition): JsonSchema {
  return {
    title: setting.title,
    description: setting.summary,
    markdownDescription: describeSetting(setting),
    default: 'default',
    examples: examplesOf(setting),
    $ref: `#/$defs/${setting.policyPath}`,
  };
}

/**
 * The two definitions of one setting: its value in the short form, and all that can stand at its key: the value, or the value with reason,
 * owner and date; for a list also an edit of a base's list, and for one to which others add rows also its only rows.
 */
export function leafDefinitions(setting: SettingDefinition): Readonly<Record<string, JsonSchema>> {
  const valueName = `${setting.policyPath}.value`;
  const value = { $ref: `#/$defs/${valueName}` };
  const long = completed('long', { value: { ...value, description: longMeanings.value } });
  const isList = setting.value.kind === 'list' || setting.value.kind === 'table';
  return {
    ...(isList ? { [`${setting.policyPath}.entry`]: entrySchema(setting) } : {}),
    [setting.policyPath]: {
      ...offerWords(wordsOf(setting)),
      if: { type: 'object' },
      then: isList ? listObject(setting, long) : long,
      else: value,
    },
    [valueName]: valueSchema(setting),
  };
}

/** `{ add, remove }` when one of the two is there, `{ only }` where others add rows, else the long form. */
function listObject(setting: SettingDefinition, long: JsonSchema): JsonSchema {
  const items = { $ref: `#/$defs/${setting.policyPath}.entry` };
  const only = { type: 'array', description: onlyMeanings.only, items };
  const otherwise = isAdditive(setting) ? { if: { $ref: '#/$defs/isOnly' }, then: completed('only', { only }), else: long } : long;
  const add = { type: 'array', description: editMeanings.add, items };
  const remove = { type: 'array', description: editMeanings.remove, items: removedSchema(setting) };
  return { if: { $ref: '#/$defs/isEdit' }, then: completed('edit', { add, remove }), else: otherwise };
}

/** A shared object, completed by what a setting has at some of its keys; `allOf`, as editors drop what stands next to a `$ref`. */
function completed(shared: string, properties: Properties): JsonSchema {
  return { type: 'object', allOf: [{ $ref: `#/$defs/${shared}` }], properties };
}

/** True of an object with this key; an editor offers the key and its list from here, before they stand there. */
function hasMember(key: string, description: string): JsonSchema {
  return { type: 'object', properties: { [key]: { description, ...offerList(description) } }, required: [key] };
}

function wordsOf({ value }: SettingDefinition): readonly { readonly value: string; readonly means: string }[] {
  return value.kind === 'choice' ? value.choices.map(({ word, means }) => ({ value: word, means })) : [];
}

function valueSchema(setting: SettingDefinition): JsonSchema {
  const { value } = setting;
  switch (value.kind) {
    case 'choice': {
      const meanings = [...value.choices.map(({ means }) => means), ...Object.values(stateMeanings)];
      return { enum: [...value.choices.map(({ word }) => word), ...stateWords], enumDescriptions: meanings };
    }
    case 'integer':
      return stateOr(setting, { type: 'integer', minimum: value.min, maximum: value.max, description: `In ${value.unit}.` });
    case 'flags':
      return stateOr(setting, { type: 'array', items: flagSchema(value.flags) });
    case 'text':
      return {
        examples: [value.example],
        ...offerWords(),
        if: { $ref: '#/$defs/state' },
        else: { type: 'string', pattern: value.pattern },
      };
    case 'list':
    case 'table':
      return stateOr(setting, {
        type: 'array',
        ...(value.emptyMeans === 'absent' ? { minItems: 1 } : {}),
        items: { $ref: `#/$defs/${setting.policyPath}.entry` },
      });
  }
}

function flagSchema(flags: readonly Flag[]): JsonSchema {
  return { enum: flags.map(({ word }) => word), enumDescriptions: flags.map(({ means }) => means) };
}

function stateOr(setting: SettingDefinition, otherwise: JsonSchema): JsonSchema {
  return { examples: [exampleOf(setting)], ...offerWords(), if: { type: 'string' }, then: { $ref: '#/$defs/state' }, else: otherwise };
}

function entrySchema(setting: SettingDefinition): JsonSchema {
  const { value } = setting;
  if (value.kind === 'table') {
    const columns = Object.fromEntries(value.columns.map((column) => [column.name, columnSchema(column)]));
    const required = value.columns.filter((column) => column.required).map(({ name }) => name);
    return { examples: [exampleRow(value.columns)], ...closedObject({ ...columns, ...justification }, required) };
  }
  if (value.kind !== 'list') return {};
  if (value.item.kind === 'server-name') {
    return { $ref: value.item.wildcard ? '#/$defs/serverPatternEntry' : '#/$defs/serverNameEntry' };
  }
  return entryOf(entryKeyOf(setting), itemSchema(value.item), value.item.kind === 'word' ? value.item.words : [value.item.example]);
}

/** An entry of a list: its text, or an object with the text under `key` and the reason next to it. */
function entryOf(key: string, item: JsonSchema, examples: readonly string[]): JsonSchema {
  const described = { description: 'The entry itself; the reason for it stands next to it.', ...item };
  return { examples, if: { type: 'object' }, then: closedObject({ [key]: described, ...justification }, [key]), else: item };
}

/** What `remove` names: an entry of a list, or the key column of a table's row. */
function removedSchema({ value }: SettingDefinition): JsonSchema {
  if (value.kind === 'list') return itemSchema(value.item);
  const column = value.kind === 'table' ? value.columns.find(({ name }) => name === value.key) : undefined;
  return column === undefined ? {} : columnSchema(column);
}

function itemSchema(item: ItemKind): JsonSchema {
  switch (item.kind) {
    case 'server-name':
      return { $ref: item.wildcard ? '#/$defs/serverPattern' : '#/$defs/serverName' };
    case 'word':
      return { enum: item.words };
    case 'text':
      return { type: 'string', pattern: item.pattern, examples: [item.example] };
  }
}

function columnSchema({ title, type }: Column): JsonSchema {
  switch (type.kind) {
    case 'text':
      return { title, type: 'string', pattern: type.pattern, examples: [type.example] };
    case 'word':
      return { title, enum: type.words };
    case 'integer':
      return { title, type: 'integer', minimum: type.min, maximum: type.max };
    case 'flag':
      return { title, type: 'boolean' };
  }
}

/** An object with these members and no others. */
export function closedObject(properties: Properties, required: readonly string[]): JsonSchema {
  return { type: 'object', properties, ...(required.length === 0 ? {} : { required }), additionalProperties: false };
}

function examplesOf(setting: SettingDefinition): readonly unknown[] {
  const example = exampleOf(setting);
  if (example === undefined) return [];
  const long = { value: example, reason: 'why', owner: 'team', until: '2027-12-31' };
  return [example, long, ...(isAdditive(setting) ? [{ only: example }] : [])];
}

function exampleOf({ value, safer }: SettingDefinition): unknown {
  switch (value.kind) {
    case 'choice':
      return (safer === 'first' ? value.choices[0] : value.choices.at(-1))?.word;
    case 'integer':
      return safer === 'first' ? value.min : value.max;
    case 'flags':
      return safer === 'fewer' ? [] : value.flags.map(({ word }) => word);
    case 'text':
      return value.example;
    case 'list':
      return [exampleItem(value.item)];
    case 'table':
      return [exampleRow(value.columns)];
  }
}

function exampleRow(columns: readonly Column[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(columns.filter(({ required }) => required).map(({ name, type }) => [name, exampleCell(type)]));
}

function exampleItem(item: ItemKind): string | undefined {
  switch (item.kind) {
    case 'server-name':
      return 'nas01.corp.example';
    case 'word':
      return item.words[0];
    case 'text':
      return item.example;
  }
}

function exampleCell(type: Column['type']): unknown {
  switch (type.kind) {
    case 'text':
      return type.example;
    case 'word':
      return type.words[0];
    case 'integer':
      return type.max;
    case 'flag':
      return true;
  }
}
