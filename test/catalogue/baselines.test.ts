import { expect } from 'chai';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { raise } from '../../src/state/raise.js';
import type { FoundItem } from '../../src/state/found.js';
import { skipBecause } from '../skip-because.js';
import { baselines, type BaselineValue } from './baseline-values.js';

const extraFixtures = process.env['SMBWARD_EXTRA_FIXTURES'];
const atHand = extraFixtures !== undefined && existsSync(join(extraFixtures, 'policyrules'));
const fileOf = (name: string): URL => new URL(`../fixtures/baselines/${name}.json`, import.meta.url);
if (atHand && process.env['UPDATE_GOLDEN'] === '1')
  for (const { name, read } of baselines) writeFileSync(fileOf(name), JSON.stringify(read(extraFixtures), null, 1) + '\n');

/** Values of these keys that the catalogue leaves out, and why. */
const leftOut: Readonly<Record<string, string>> = {
  'Lsa\\NoLMHash': 'which hashes of new passwords are stored: no connection and no session hangs on it',
  'Lsa\\RunAsPPL': 'protection of the process LSASS',
  'Lsa\\SCENoApplyLegacyAuditPolicy': 'which of two audit policies Windows goes by',
};

function itemOf({ key, valueName, type, data }: BaselineValue): FoundItem {
  return { kind: 'registry', key, valueName, type, data };
}

function nameOf({ key, valueName }: BaselineValue): string {
  return `${key.split('\\').at(-1) ?? ''}\\${valueName}`;
}

describe('baselines of the vendor', () => {
  for (const { name, read } of baselines) {
    const values = JSON.parse(readFileSync(fileOf(name), 'utf8')) as readonly BaselineValue[];

    it(`${name}: every value has a setting that can be given it, or a reason why there is none`, () => {
      const { unrecognised } = raise(values.map(itemOf));
      const without = unrecognised.map(({ item, why }) => `${item.kind === 'registry' ? nameOf(item as BaselineValue) : item.kind} ${why}`);
      expect(without.sort()).to.deep.equal(
        values
          .map(nameOf)
          .filter((value) => value in leftOut)
          .map((value) => `${value} no-setting`)
          .sort(),
      );
    });

    it(`${name}: the file at hand holds these values`, function () {
      if (!atHand) skipBecause(this, 'SMBWARD_EXTRA_FIXTURES names no folder with the baselines, which this repository may not carry');
      expect(read(extraFixtures)).to.deep.equal(values);
    });
  }

  it('every reason is needed', () => {
    const all = baselines.flatMap(({ name }) => JSON.parse(readFileSync(fileOf(name), 'utf8')) as readonly BaselineValue[]);
    expect(Object.keys(leftOut).filter((value) => !all.map(nameOf).includes(value))).to.deep.equal([]);
  });
});
