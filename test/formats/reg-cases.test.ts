import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseReg } from '../../src/formats/reg/parse.js';
import { comparable, heldByWine, regCases } from '../referees/reg-against-wine.js';
import { valuesAfter } from '../referees/reg-values.js';

const line = 'reg-line-is-wrong';
const root = 'reg-root-is-unknown';
const noKey = 'reg-value-has-no-key';

/**
 * The lines of five blocks of 18, each with another blank that regedit does not pass over: wrong is every line but those of keys and values without it, and a key
 * with it behind its bracket. Bytes that go on in the next line are wrong there.
 */
const foreignBlanks = [4, 22, 40, 58, 76].flatMap((first) => [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 11, 12, 15].map((next) => first + next));

/** Files that Windows would import in part or not at all: what is said of them, and in which lines. */
const faulty: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>> = {
  '50-bad-no-header.reg': { 'reg-header-is-wrong': [1] },
  '51-bad-header.reg': { 'reg-header-is-wrong': [1] },
  '52-bad-dword.reg': { [line]: [4, 5] },
  '53-bad-unquoted-name.reg': { [line]: [4] },
  '54-bad-missing-bracket.reg': { [line]: [3], [noKey]: [4] },
  '55-bad-unterminated-string.reg': { [line]: [4] },
  '56-bad-unknown-root.reg': { [root]: [3] },
  '58-utf16-no-bom.reg': { 'reg-encoding-is-wrong': [1] },
  '59-unescaped-backslash.reg': { [line]: [4] },
  '61-bad-hex-odd.reg': { [line]: [4] },
  '70-comments.reg': { [line]: [7, 8, 11, 14, 20, 21, 22, 23, 27, 28, 30] },
  '71-continued-bytes.reg': { [line]: [12, 13, 21, 22, 30, 31, 32, 33, 34, 35, 38, 41, 42, 44, 46, 49, 50, 51, 52, 54, 55, 56] },
  '72-bytes-that-swallow.reg': { [line]: [4, 7, 11, 13, 15] },
  '73-open-quotes.reg': { [line]: [4, 6, 7, 8, 9, 10, 11, 12, 13, 14] },
  '75-broken-keys.reg': { [line]: [4, 7, 10, 13, 16, 19, 20], [root]: [23, 26, 29, 32, 35, 38, 44], [noKey]: [42] },
  '76-deletions.reg': { [line]: [28, 29, 30, 37], [noKey]: [33], [root]: [35] },
  '77-data.reg': { [line]: [4, 5, 6, 8, 9, 11, 12, 15, 16, 19, 20, 21] },
  '79-foreign-blanks.reg': { [line]: foreignBlanks },
  '80-blank-behind-header.reg': { 'reg-header-is-wrong': [1] },
  '81-tab-behind-header.reg': { 'reg-header-is-wrong': [1] },
  '83-no-break-space-before-header.reg': { 'reg-header-is-wrong': [1] },
  '84-blank-behind-regedit4.reg': { 'reg-header-is-wrong': [1] },
  '85-form-feed-behind-header.reg': { 'reg-header-is-wrong': [1] },
  '86-escapes.reg': { [line]: [4, 5, 6, 7, 8, 9, 10, 11, 12] },
  '87-escaped-nul.reg': { [line]: [5] },
  '88-escaped-nul-in-name.reg': { [line]: [5] },
};

/** Files of which nothing is read. */
const refused: readonly string[] = [
  '50-bad-no-header.reg',
  '51-bad-header.reg',
  '58-utf16-no-bom.reg',
  '80-blank-behind-header.reg',
  '81-tab-behind-header.reg',
  '83-no-break-space-before-header.reg',
  '84-blank-behind-regedit4.reg',
  '85-form-feed-behind-header.reg',
];

describe('formats/reg, the files that Wine imports', () => {
  for (const file of readdirSync(regCases).filter((each) => each.endsWith('.reg'))) {
    const { model, diagnostics } = parseReg(file, new Uint8Array(readFileSync(join(regCases, file))));

    it(`reads of ${file} what Wine holds`, () => {
      expect(model === undefined).to.equal(refused.includes(file));
      expect(comparable(file, valuesAfter(model ?? { keys: [] }))).to.deep.equal(comparable(file, heldByWine[file] ?? []));
    });

    it(`says of ${file} what is wrong with which lines`, () => {
      const said: Record<string, number[]> = {};
      for (const { code, span } of diagnostics) (said[code] ??= []).push(span?.start.line ?? 0);
      expect(said).to.deep.equal(faulty[file] ?? {});
    });
  }
});
