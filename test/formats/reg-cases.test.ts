import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseReg } from '../../src/formats/reg/parse.js';

const folder = join(import.meta.dirname, '../referees/cases/reg');

/** Files that Windows would import in part or not at all, and what is said of each. Wine and hivex leave out the same lines. */
const refused: Readonly<Record<string, readonly string[]>> = {
  '50-bad-no-header.reg': ['reg-header-is-wrong'],
  '51-bad-header.reg': ['reg-header-is-wrong'],
  '52-bad-dword.reg': ['reg-line-is-wrong', 'reg-line-is-wrong'],
  '53-bad-unquoted-name.reg': ['reg-line-is-wrong'],
  '54-bad-missing-bracket.reg': ['reg-line-is-wrong'],
  '55-bad-unterminated-string.reg': ['reg-line-is-wrong'],
  '56-bad-unknown-root.reg': ['reg-root-is-unknown'],
  '58-utf16-no-bom.reg': ['reg-encoding-is-wrong'],
  '59-unescaped-backslash.reg': ['reg-line-is-wrong'],
  '61-bad-hex-odd.reg': ['reg-line-is-wrong'],
};

describe('formats/reg, the files that referees import', () => {
  for (const name of readdirSync(folder).sort()) {
    const codes = refused[name] ?? [];
    it(`${codes.length === 0 ? 'reads' : 'refuses'} ${name}`, () => {
      const { model, diagnostics } = parseReg(name, new Uint8Array(readFileSync(join(folder, name))));
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect(model === undefined).to.equal(codes.length > 0);
    });
  }
});
