import fc from 'fast-check';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import type { Column, ItemKind, SettingData, SettingDefinition, TableRow } from '../../src/catalogue/settings/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { releaseNames } from '../../src/catalogue/windows/name.js';
import { textOf } from './text-of.js';

/** JSON as a test writes it. */
export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** What an author writes for one setting, and what it must be bound to. */
export interface WrittenSetting {
  readonly id: string;
  readonly policyPath: string;
  readonly json: Json;
  readonly wanted: { readonly kind: 'value'; readonly data: SettingData; readonly only?: true } | { readonly kind: 'default' };
}

/** A policy document and what it must be bound to, by setting id. */
export interface WrittenPolicy {
  readonly document: { [key: string]: Json };
  readonly written: readonly WrittenSetting[];
}

interface Item {
  readonly json: Json;
  readonly data: string | TableRow;
}

const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
const serverName = fc.oneof(
  label,
  fc.tuple(label, label).map(([host, domain]) => `${host}.${domain}.example`),
  fc.ipV4(),
  fc.ipV6(),
);
const words = fc.stringMatching(/^[A-Za-zäß€😀][A-Za-z .]{0,20}$/u);

/** Reason, owner and last day, each perhaps. */
export const writtenJustification: fc.Arbitrary<{ [key: string]: Json }> = fc.record(
  { reason: words, owner: words, until: fc.constantFrom('2026-12-31', '2028-02-29', '2030-01-01') },
  { requiredKeys: [] },
);

function columnCell({ type }: Column): fc.Arbitrary<string | number | boolean> {
  switch (type.kind) {
    case 'text':
      return textOf(type.pattern);
    case 'word':
      return fc.constantFrom(...type.words);
    case 'integer':
      return fc.integer({ min: type.min, max: type.max });
    case 'flag':
      return fc.boolean();
  }
}

function tableItem(columns: readonly Column[]): fc.Arbitrary<Item> {
  const cells = Object.fromEntries(columns.map((column) => [column.name, columnCell(column)]));
  const requiredKeys = columns.filter(({ required }) => required).map(({ name }) => name);
  return fc.tuple(fc.record(cells, { requiredKeys }), writtenJustification).map(([row, why]) => ({
    json: { ...row, ...why },
    data: Object.fromEntries(
      columns.flatMap(({ name }) =>
        row[name] === undefined ? [] : [[name, typeof row[name] === 'boolean' ? Number(row[name]) : row[name]]],
      ),
    ),
  }));
}

function listItem(item: ItemKind): fc.Arbitrary<Item> {
  const texts = item.kind === 'server-name' ? serverName : item.kind === 'word' ? fc.constantFrom(...item.words) : textOf(item.pattern);
  const key = item.kind === 'server-name' ? 'server' : 'value';
  return fc
    .tuple(texts, fc.option(writtenJustification))
    .map(([text, why]) => ({ json: why === null ? text : { [key]: text, ...why }, data: text }));
}

/** What names an entry: no list holds two with the same. */
function identity({ data }: Item, key: string): string {
  return (typeof data === 'string' ? data : String(data[key])).toLowerCase();
}

function writtenValue(row: SettingDefinition): fc.Arbitrary<Pick<WrittenSetting, 'json' | 'wanted'>> {
  const { value } = row;
  switch (value.kind) {
    case 'choice':
      return fc.constantFrom(...value.choices).map(({ word, data }) => ({ json: word, wanted: { kind: 'value', data } }));
    case 'integer':
      return fc.integer({ min: value.min, max: value.max }).map((data) => ({ json: data, wanted: { kind: 'value', data } }));
    case 'flags':
      return fc.subarray([...value.flags]).map((flags) => ({
        json: flags.map(({ word }) => word),
        wanted: { kind: 'value', data: flags.reduce((mask, { bit }) => mask + bit, 0) },
      }));
    case 'text':
      return textOf(value.pattern).map((data) => ({ json: data, wanted: { kind: 'value', data } }));
    case 'list':
    case 'table': {
      const item = value.kind === 'list' ? listItem(value.item) : tableItem(value.columns);
      const key = value.kind === 'table' ? value.key : '';
      return fc
        .uniqueArray(item, { minLength: value.emptyMeans === 'absent' ? 1 : 0, maxLength: 4, selector: (each) => identity(each, key) })
        .map((items) => ({
          json: items.map(({ json }) => json),
          wanted: { kind: 'value', data: items.map(({ data }) => data) as readonly string[] | readonly TableRow[] },
        }));
    }
  }
}

/** One setting as an author may write it: short or long, a value or `"default"` where Windows can restore it. */
export function writtenSetting(row: SettingDefinition): fc.Arbitrary<WrittenSetting> {
  const { reset } = row.storage;
  const restorable = !(typeof reset === 'object' && 'cannot' in reset);
  const standard = fc.constant({ json: 'default', wanted: { kind: 'default' as const } });
  const short = restorable ? fc.oneof({ weight: 4, arbitrary: writtenValue(row) }, { weight: 1, arbitrary: standard }) : writtenValue(row);
  const isOnly = isAdditive(row) ? fc.boolean() : fc.constant(false);
  return fc.tuple(short, fc.option(writtenJustification), isOnly).map(([{ json, wanted }, why, only]) => {
    const { id, policyPath } = row;
    if (only && wanted.kind === 'value') return { id, policyPath, json: { only: json, ...why }, wanted: { ...wanted, only } };
    return { id, policyPath, json: why === null ? json : { value: json, ...why }, wanted };
  });
}

/** A policy document made from the catalogue's rows, any of them in any wording; it is valid and every assignment is known. */
export function writtenPolicy(rows: readonly SettingDefinition[] = settings): fc.Arbitrary<WrittenPolicy> {
  const appliesTo = fc.uniqueArray(fc.constantFrom(...releaseNames), { minLength: 1, maxLength: 3 });
  return fc
    .tuple(fc.subarray([...rows]), appliesTo, fc.stringMatching(/^[a-z]{1,8}(-[a-z0-9]{1,8})?$/))
    .chain(([chosen, windows, name]) =>
      fc.tuple(fc.tuple(...chosen.map(writtenSetting)), fc.constant({ language: 1, name, appliesTo: windows })),
    )
    .map(([written, head]) => ({ document: documentOf(head, written), written }));
}

/** A document with what is written for each setting at its path. */
export function documentOf(
  head: { [key: string]: Json },
  written: readonly Pick<WrittenSetting, 'policyPath' | 'json'>[],
): { [key: string]: Json } {
  const document = structuredClone(head);
  for (const { policyPath, json } of written) {
    const segments = policyPath.split('.');
    const last = segments.pop()!;
    let group = document;
    for (const segment of segments) group = (group[segment] ??= {}) as { [key: string]: Json };
    group[last] = json;
  }
  return document;
}

/** The same JSON with the keys of every object in another order, chosen by `seed`. */
export function shuffleKeys(json: Json, seed: number): Json {
  if (Array.isArray(json)) return json.map((item) => shuffleKeys(item, seed));
  if (typeof json !== 'object' || json === null) return json;
  const weight = (key: string): number => [...key].reduce((sum, letter) => (Math.imul(sum, 31) + letter.charCodeAt(0) + seed) | 0, seed);
  const entries = Object.entries(json).sort(([a], [b]) => weight(a) - weight(b));
  return Object.fromEntries(entries.map(([key, below]) => [key, shuffleKeys(below, seed)]));
}
