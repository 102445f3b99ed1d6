import { oncePerRow } from '../catalogue/once-per-row.js';
import type { SettingData, SettingDefinition, TableRow } from '../catalogue/settings/definition.js';
import { findFlagWords } from '../catalogue/settings/flags.js';
import { type SettingId, type WordOf, getSetting } from '../catalogue/settings/index.js';
import type { RelatedPlace } from '../diagnostics/diagnostic.js';
import type { Assignment, Entry, Policy } from '../policy/policy.js';
import type { EffectiveSetting } from '../resolve/effective.js';
import { isEqualJson, isEqualUnordered } from '../text/equal-json.js';
import type { Settings } from './rule.js';

/** An assignment of a value, as against `"default"`. */
export type ValueAssignment = Assignment & { readonly wanted: { readonly kind: 'value' } };

/** The assignment of a value to a setting, if the policy has one. */
export function findWanted(policy: Policy, id: SettingId): ValueAssignment | undefined {
  const assignment = policy.assignments.get(id);
  return assignment !== undefined && isValueAssignment(assignment) ? assignment : undefined;
}

/** What one Windows has of a setting: value, candidates and origin. */
export function effectiveOn(configuration: Settings, id: SettingId): EffectiveSetting {
  return configuration.settings.get(id) as EffectiveSetting;
}

/** The word that a Windows has of a setting; undefined where it is not decided. */
export function wordOn<I extends SettingId>(configuration: Settings, id: I): WordOf<I> | undefined {
  const { value } = effectiveOn(configuration, id);
  return value === undefined ? undefined : (wordFor(getSetting(id), value) as WordOf<I> | undefined);
}

/** The number that a Windows has of a setting; undefined where it is not decided or no number. */
export function numberOn(configuration: Settings, id: SettingId): number | undefined {
  const { value } = effectiveOn(configuration, id);
  return typeof value === 'number' ? value : undefined;
}

/** The list that a Windows has of a setting; undefined where it is not decided or no list. */
export function listOn(configuration: Settings, id: SettingId): readonly string[] | undefined {
  const { value } = effectiveOn(configuration, id);
  return Array.isArray(value) ? (value as readonly string[]).filter((item) => typeof item === 'string') : undefined;
}

/** The policy's assignment that decides a setting on this Windows; undefined where a default of Windows decides. */
export function decidedBy(configuration: Settings, id: SettingId): ValueAssignment | undefined {
  const { origin } = effectiveOn(configuration, id);
  return origin.kind === 'policy' && isValueAssignment(origin.assignment) ? origin.assignment : undefined;
}

/** The assignment, if it decides on this Windows and gives the setting one of these words. */
export function decidedWord<I extends SettingId>(
  configuration: Settings,
  id: I,
  ...words: readonly WordOf<I>[]
): ValueAssignment | undefined {
  const assignment = decidedBy(configuration, id);
  if (assignment === undefined) return undefined;
  const word = wordOn(configuration, id);
  return words.some((candidate) => candidate === word) ? assignment : undefined;
}

/** The items of a list with their places; none without assignment. */
export function itemsOf(assignment: ValueAssignment | undefined): readonly { readonly entry: Entry; readonly text: string }[] {
  const entries = assignment?.wanted.entries ?? [];
  return entries.flatMap((entry) => (typeof entry.data === 'string' ? [{ entry, text: entry.data }] : []));
}

/** The rows of a table with their places; none without assignment. */
export function tableRowsOf(assignment: ValueAssignment | undefined): readonly { readonly entry: Entry; readonly row: TableRow }[] {
  const entries = assignment?.wanted.entries ?? [];
  return entries.flatMap((entry) => (typeof entry.data === 'string' ? [] : [{ entry, row: entry.data }]));
}

/** A second place of a diagnostic: where the policy decides a setting, or nothing where Windows does. */
export function relatedTo(assignment: Assignment | undefined, message: string): readonly RelatedPlace[] {
  return assignment === undefined ? [] : [{ message, span: assignment.span }];
}

/** The path of a setting in the policy document, such as `client.dialects.minimum`. */
export function pathOf(id: SettingId): string {
  return getSetting(id).policyPath;
}

/** A value as the author writes it: `"required"`, `2000`, a list, or a count of rows. */
export function printValue(id: SettingId, data: SettingData): string {
  const setting = getSetting(id);
  const word = wordFor(setting, data);
  if (word !== undefined) return `"${word}"`;
  const flags = setting.value.kind === 'flags' && typeof data === 'number' ? findFlagWords(setting.value.flags, data) : undefined;
  if (flags !== undefined) return `[${flags.map((flag) => `"${flag}"`).join(', ')}]`;
  if (typeof data === 'number' || typeof data === 'string') return String(data);
  const items = data.map((item) => (typeof item === 'string' ? `"${item}"` : '{…}'));
  return `[${items.join(', ')}]`;
}

/** What a Windows has of a setting as the author would write it, and whether that is its default. */
export function printOn(configuration: Settings, id: SettingId): string {
  const { value } = effectiveOn(configuration, id);
  const text = value === undefined ? 'not known' : printValue(id, value);
  return decidedBy(configuration, id) === undefined ? `${text} by default` : text;
}

/** The author's word for data of a choice. */
export function wordFor(setting: SettingDefinition, data: SettingData): string | undefined {
  if (setting.value.kind !== 'choice') return undefined;
  if (!Array.isArray(data)) return wordsOf(setting).get(data as string | number);
  return setting.value.choices.find((choice) => isSameData(setting, choice.data, data))?.word;
}

/** The words of a choice by its data, where that is a number or a text. */
const wordsOf = oncePerRow(({ value }: SettingDefinition): ReadonlyMap<string | number, string> => {
  const plain = (value.kind === 'choice' ? value.choices : []).filter(({ data }) => !Array.isArray(data));
  return new Map(plain.map(({ data, word }) => [data as string | number, word]));
});

/** Whether two values of a setting are the same to Windows: the order counts only in lists whose order matters. */
export function isSameData({ value }: SettingDefinition, a: SettingData, b: SettingData): boolean {
  return value.kind === 'list' && value.order === 'matters' ? isEqualJson(a, b) : isEqualUnordered(a, b);
}

/** Whether an assignment gives a value, and does not leave it to Windows with `"default"`. */
export function isValueAssignment(assignment: Assignment): assignment is ValueAssignment {
  return assignment.wanted.kind === 'value';
}
