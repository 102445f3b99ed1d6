import { expect } from 'chai';
import fc from 'fast-check';
import type { Column, SettingDefinition } from '../../src/catalogue/settings/definition.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { checkRow } from './rule-table.js';

type Json = Record<string, unknown>;

const targets = [
  'windows-7/enterprise',
  'windows-8.1/enterprise',
  'windows-10-22h2/pro',
  'windows-11-23h2/enterprise',
  'windows-11-24h2/home',
  'windows-11-24h2/pro',
  'windows-11-24h2',
  'windows-server-2016/standard',
  'windows-server-2022/datacenter-azure-edition',
  'windows-server-2025/datacenter',
  'windows-server-2025/datacenter+dc',
];

/** Any value that the row of a setting takes, as an author writes it. */
function anyValue({ value }: SettingDefinition): fc.Arbitrary<unknown> {
  switch (value.kind) {
    case 'choice':
      return fc.constantFrom(...value.choices.map(({ word }) => word));
    case 'integer':
      return fc.integer({ min: value.min, max: value.max });
    case 'flags':
      return fc.subarray(value.flags.map(({ word }) => word));
    case 'text':
      return fc.constant(value.example);
    case 'list': {
      const { item } = value;
      const texts =
        item.kind === 'word' ? item.words : item.kind === 'text' ? [item.example] : ['nas01', 'nas02.corp.example', '192.0.2.10'];
      return fc.subarray([...texts], { minLength: 1 });
    }
    case 'table': {
      const cells = Object.fromEntries<fc.Arbitrary<unknown>>(value.columns.map((column) => [column.name, anyCell(column)]));
      const requiredKeys = value.columns.filter(({ required }) => required).map(({ name }) => name);
      return fc.array(fc.record(cells, { requiredKeys }), { minLength: 1, maxLength: 1 });
    }
  }
}

function anyCell({ type }: Column): fc.Arbitrary<unknown> {
  if (type.kind === 'text') return fc.constant(type.example);
  if (type.kind === 'word') return fc.constantFrom(...type.words);
  return type.kind === 'flag' ? fc.boolean() : fc.integer({ min: type.min, max: type.max });
}

const rows: readonly SettingDefinition[] = settings;

const anySides = fc
  .tuple(...rows.map((row) => fc.option(anyValue(row), { nil: undefined, freq: 3 })))
  .map((values) => values.flatMap((value, index) => (value === undefined ? [] : [{ path: rows[index]?.policyPath ?? '', value }])));

/** The sides of a policy with these settings, written in this order. */
function nest(leaves: readonly { readonly path: string; readonly value: unknown }[]): Json {
  const document: Json = {};
  for (const { path, value } of leaves) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    const group = keys.reduce<Json>((parent, key) => (parent[key] ??= {}) as Json, document);
    group[last] = value;
  }
  return document;
}

describe('any policy', () => {
  it('is checked without a throw, and each diagnostic has a place in its text and whole words', () => {
    fc.assert(
      fc.property(anySides, fc.subarray(targets, { minLength: 1 }), (leaves, on) => {
        const { texts, diagnostics } = checkRow({ on, ...nest(leaves) });
        for (const { code, span, message, help } of diagnostics) {
          expect(span?.end.offset, code).to.be.within(1, texts['policy.json']?.length ?? 0);
          expect(`${message} ${help}`, code).to.not.match(/undefined|NaN|\[object|\bnull\b| {2}/);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is told the same whatever the order of its keys', () => {
    fc.assert(
      fc.property(anySides, fc.subarray(targets, { minLength: 1 }), (leaves, on) => {
        const said = (order: typeof leaves): readonly string[] =>
          checkRow({ on, ...nest(order) })
            .diagnostics.map(({ code, message }) => `${code}: ${message}`)
            .toSorted();
        expect(said(leaves.toReversed())).to.deep.equal(said(leaves));
      }),
      { numRuns: 40 },
    );
  });

  it('is told nothing twice', () => {
    fc.assert(
      fc.property(anySides, fc.subarray(targets, { minLength: 1 }), (leaves, on) => {
        const told = checkRow({ on, ...nest(leaves) }).diagnostics.map(
          ({ code, message, span }) => `${code} ${span?.start.offset} ${message}`,
        );
        expect(new Set(told).size).to.equal(told.length);
      }),
      { numRuns: 40 },
    );
  });
});
