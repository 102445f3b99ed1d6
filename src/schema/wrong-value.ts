import type { Choice, Column, SettingDefinition } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { didYouMean } from '../diagnostics/did-you-mean.js';
import { quote } from '../diagnostics/quote.js';
import type { SchemaError } from '../generated/policy-validator.js';
import { describeNode } from '../source/describe-node.js';
import { spanOf } from '../source/document.js';
import { inNotation } from '../source/words.js';
import { stateWords } from './keys.js';
import { labelOf, type PolicyPlace } from './place.js';
import { patterns } from './patterns.js';
import { type GroupShape, leavesOf } from './shape.js';

/** What is wrong with a value, in the words of the setting that it was written for. */
export function describeWrongValue(place: PolicyPlace, error: SchemaError): Diagnostic {
  const at = { span: spanOf(place.document, place.node.range), pointer: place.pointer };
  const label = labelOf(place);
  const value = describeNode(place.document, place.node);
  if (place.node.kind === 'null') return createDiagnostic('value-is-null', { label }, at);
  if (place.pointer === '/language') return createDiagnostic('language-is-unknown', { value }, at);
  if (place.shape?.kind === 'group') {
    return createDiagnostic('group-is-not-value', { label, value, ...describeGroup(place.shape, place) }, at);
  }
  switch (error.keyword) {
    case 'minItems':
      return createDiagnostic('list-is-empty', { label, noListToWindows: place.shape !== undefined && !isPartOfEdit(place) }, at);
    case 'maxItems':
      return createDiagnostic('list-is-too-long', { label, limit: Number(error.params['limit']) }, at);
    case 'minimum':
    case 'maximum':
      return createDiagnostic('number-is-out-of-range', { label, value, ...rangeOf(place) }, at);
    case 'pattern':
      return describeText(place, error, label, value, at);
    case 'enum':
      return describeWord(place, error, label, value, at);
    default:
      return describeWrongType(place, error, label, value, at);
  }
}

type At = { readonly span: ReturnType<typeof spanOf>; readonly pointer: string };

function describeWrongType(place: PolicyPlace, error: SchemaError, label: string, value: string, at: At): Diagnostic {
  const args = {
    label,
    value,
    expected: expectedAt(place, error),
    instead: flagsMeant(place) ?? inNotation(place.document, place.node, jsonTypeAt(place, error)),
  };
  return createDiagnostic('type-is-wrong', args, at);
}

/** The words for a mask that somebody wrote as Windows' number. */
function flagsMeant({ shape, node }: PolicyPlace): string | undefined {
  const value = shape?.kind === 'leaf' ? shape.setting.value : undefined;
  if (value?.kind !== 'flags' || node.kind !== 'number') return undefined;
  const words = findFlagWords(value.flags, node.value);
  return words === undefined ? undefined : `[${words.map(quote).join(', ')}]`;
}

/** The JSON type that belongs at a place. */
function jsonTypeAt(place: PolicyPlace, { params }: SchemaError): unknown {
  const { shape, below } = place;
  if (shape?.kind === 'leaf' && (below.length === 0 || isLongValue(place))) return jsonTypes[shape.setting.value.kind];
  return params['type'];
}

const jsonTypes: Readonly<Record<SettingDefinition['value']['kind'], string>> = {
  choice: 'string',
  integer: 'integer',
  flags: 'array',
  text: 'string',
  list: 'array',
  table: 'array',
};

/** What it means that one of the document's own patterns failed. */
const malformed = new Map([
  [patterns.text, 'text-is-blank'],
  [patterns.date, 'date-is-malformed'],
  [patterns.policyName, 'policy-name-is-malformed'],
  [patterns.serverName, 'server-name-is-malformed'],
  [patterns.serverPattern, 'server-name-is-malformed'],
] as const);

function describeText(place: PolicyPlace, error: SchemaError, label: string, value: string, at: At): Diagnostic {
  const known = malformed.get(error.params['pattern'] as (typeof patterns)[keyof typeof patterns]);
  if (known !== undefined) return createDiagnostic(known, { label, value }, at);
  return createDiagnostic('text-does-not-fit', { label, value, example: exampleAt(place) }, at);
}

function describeWord(place: PolicyPlace, error: SchemaError, label: string, value: string, at: At): Diagnostic {
  const setting = place.shape?.kind === 'leaf' ? place.shape.setting : undefined;
  const isSettingsValue = setting !== undefined && (place.below.length === 0 || isLongValue(place));
  if (isSettingsValue && setting.value.kind !== 'choice') {
    return describeWrongType(place, error, label, value, at);
  }
  const words = (error.params['allowedValues'] as readonly string[]).filter((word) => !(isSettingsValue && isStateWord(word)));
  const suggestion = suggestWord(place, words, isSettingsValue ? setting : undefined);
  return createDiagnostic('word-is-unknown', { label, value, words, suggestion, isSetting: isSettingsValue }, at);
}

function isStateWord(word: string): boolean {
  return (stateWords as readonly string[]).includes(word);
}

function isLongValue({ below }: PolicyPlace): boolean {
  return below.length === 1 && (below[0] === 'value' || below[0] === 'only');
}

function isPartOfEdit({ below }: PolicyPlace): boolean {
  return below.length === 1 && (below[0] === 'add' || below[0] === 'remove');
}

/** The word that stands for what was written: Windows' number, another surface's word, or a misspelling. */
function suggestWord({ node }: PolicyPlace, words: readonly string[], setting: SettingDefinition | undefined): string | undefined {
  if (node.kind !== 'string' && node.kind !== 'number') return undefined;
  const number = node.value === '' ? NaN : Number(node.value);
  const text = String(node.value).toLowerCase();
  const choices = setting?.value.kind === 'choice' ? setting.value.choices : [];
  const meant =
    choices.find(({ data }) => data === number || data === node.value) ??
    choices.find((choice) => otherNamesOf(choice, setting).some((name) => name.toLowerCase() === text));
  return meant?.word ?? (node.kind === 'string' ? didYouMean(node.value, words) : undefined);
}

/** What Windows' own surfaces call a choice: its labels, and the names that cmdlets have for its data. */
function otherNamesOf({ labels, data }: Choice, setting: SettingDefinition | undefined): readonly string[] {
  const cmdlets = setting === undefined || 'none' in setting.on.cmdlet ? [] : setting.on.cmdlet.names;
  const spellings = cmdlets.flatMap((cmdlet) => ('spelling' in cmdlet && cmdlet.spelling.kind === 'name' ? cmdlet.spelling.names : []));
  return [...Object.values(labels ?? {}), ...spellings.filter((each) => each.data === data).map(({ name }) => name)];
}

function expectedAt(place: PolicyPlace, error: SchemaError): string {
  const { shape, below } = place;
  if (shape?.kind === 'leaf' && (below.length === 0 || isLongValue(place))) return expectedValue(shape.setting);
  const column = columnAt(place);
  if (column?.type.kind === 'integer') return `a whole number from ${column.type.min} to ${column.type.max}`;
  if (column?.type.kind === 'flag') return 'true or false';
  if (column !== undefined) return 'a text';
  if (shape?.kind === 'leaf' && shape.setting.value.kind === 'table' && below.length <= 2) return describeRow(shape.setting.value.columns);
  return typeWords[String(error.params['type'])] ?? 'another kind of value';
}

const typeWords: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  array: 'a list in [ ]',
  object: 'an object in { }',
  integer: 'a whole number',
  boolean: 'true or false',
};

function expectedValue({ value }: SettingDefinition): string {
  switch (value.kind) {
    case 'choice':
      return 'a word';
    case 'integer':
      return `a whole number from ${value.min} to ${value.max}`;
    case 'text':
      return value.form;
    case 'flags':
    case 'list':
      return 'a list in [ ]';
    case 'table':
      return `a list of entries, each ${describeRow(value.columns)}`;
  }
}

function describeRow(columns: readonly Column[]): string {
  return `an object with ${columns.map(({ name, required }) => (required ? `"${name}"` : `perhaps "${name}"`)).join(', ')}`;
}

function rangeOf(place: PolicyPlace): { min: number; max: number; unit: string } {
  const column = columnAt(place);
  if (column?.type.kind === 'integer') return { ...column.type, unit: '' };
  const value = place.shape?.kind === 'leaf' ? place.shape.setting.value : undefined;
  return value?.kind === 'integer' ? value : { min: -Infinity, max: Infinity, unit: '' };
}

function columnAt({ shape, below }: PolicyPlace): Column | undefined {
  if (shape?.kind !== 'leaf' || shape.setting.value.kind !== 'table' || below.length < 2) return undefined;
  const { columns, key } = shape.setting.value;
  const name = below[0] === 'remove' ? key : below.at(-1);
  return columns.find((column) => column.name === name);
}

function exampleAt(place: PolicyPlace): string {
  const column = columnAt(place);
  if (column?.type.kind === 'text') return column.type.example;
  const value = place.shape?.kind === 'leaf' ? place.shape.setting.value : undefined;
  if (value?.kind === 'text') return value.example;
  return value?.kind === 'list' && value.item.kind === 'text' ? value.item.example : '';
}

/** The keys of a group, and the one that takes the word that was written for the group. */
function describeGroup(group: GroupShape, { node }: PolicyPlace): { keys: readonly string[]; instead: string | undefined } {
  const keys = [...group.children.keys()];
  if (node.kind !== 'string') return { keys, instead: undefined };
  const takes = leavesOf(group).find(
    ({ setting }) => setting.value.kind === 'choice' && setting.value.choices.some(({ word }) => word === node.value),
  );
  const key = takes?.path.slice(group.path.length + 1);
  return { keys, instead: key === undefined || key.includes('.') ? undefined : `{ "${key}": ${quote(node.value)} }` };
}
