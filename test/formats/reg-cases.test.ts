import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parseReg } from '../../src/formats/reg/parse.js';

const folder = join(import.meta.dirname, '../referees/cases/reg');

/** Files that Windows would import in part or not at all: what is said of each, and the values that are read. Wine and hivex leave out the same lines. */
const faulty: Readonly<Record<string, { readonly codes: readonly string[]; readonly read: readonly string[] | null }>> = {
  '50-bad-no-header.reg': { codes: ['reg-header-is-wrong'], read: null },
  '51-bad-header.reg': { codes: ['reg-header-is-wrong'], read: null },
  '52-bad-dword.reg': { codes: ['reg-line-is-wrong', 'reg-line-is-wrong'], read: ['After'] },
  '53-bad-unquoted-name.reg': { codes: ['reg-line-is-wrong'], read: ['After'] },
  '54-bad-missing-bracket.reg': { codes: ['reg-line-is-wrong'], read: ['After'] },
  '55-bad-unterminated-string.reg': { codes: ['reg-line-is-wrong'], read: ['After'] },
  '56-bad-unknown-root.reg': { codes: ['reg-root-is-unknown'], read: ['After'] },
  '58-utf16-no-bom.reg': { codes: ['reg-encoding-is-wrong'], read: null },
  '59-unescaped-backslash.reg': { codes: ['reg-line-is-wrong'], read: ['After'] },
  '61-bad-hex-odd.reg': { codes: ['reg-line-is-wrong'], read: ['After'] },
};

describe('formats/reg, the files that referees import', () => {
  for (const name of readdirSync(folder).sort()) {
    const { codes, read } = faulty[name] ?? { codes: [], read: undefined };
    it(`${codes.length === 0 ? 'reads' : read === null ? 'refuses' : 'reads what is right of'} ${name}`, () => {
      const { model, diagnostics } = parseReg(name, new Uint8Array(readFileSync(join(folder, name))));
      expect(diagnostics.map(({ code }) => code)).to.deep.equal(codes);
      expect(model === undefined).to.equal(read === null);
      const values = model?.keys.flatMap((key) => (key.action === 'set' ? key.values.map((value) => value.name) : []));
      if (read !== undefined) expect(values ?? null).to.deep.equal(read);
    });
  }
});
