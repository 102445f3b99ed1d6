import { expect } from 'chai';
import fc from 'fast-check';
import type { ErrorDefinition } from '../../src/catalogue/smb/definition.js';
import { parseErrorNumber } from '../../src/catalogue/smb/error-number.js';
import { errors } from '../../src/catalogue/smb/errors.js';
import { facility5d } from '../../src/catalogue/smb/facility-5d.js';

const rows: readonly ErrorDefinition[] = errors;

describe('errors', () => {
  it('have an id each', () => {
    expect(new Set(rows.map((row) => row.id)).size).to.equal(rows.length);
  });

  it('have the HRESULT that follows from a Win32 error below 65536, and keep the others unchanged', () => {
    for (const row of rows) {
      const expected = row.win32 === null ? null : row.win32.code < 0x10000 ? 0x80070000 + row.win32.code : row.win32.code;
      expect(row.hresult, row.id).to.equal(expected);
    }
  });

  it('have a number in at least one space', () => {
    for (const row of rows) expect(row.win32 ?? row.ntstatus, row.id).to.not.equal(null);
  });

  it('say how two forms were paired exactly where there are two', () => {
    for (const row of rows) expect(row.pairing !== null, row.id).to.equal(row.win32 !== null && row.ntstatus !== null);
  });

  it('have symbols that fit their space', () => {
    for (const row of rows) {
      if (row.win32 !== null) expect(row.win32.symbol, row.id).to.match(/^(ERROR|RPC_S|SEC_E|CERT_E|CRYPT_E|NTE|E)_[A-Z0-9_]+$/);
      if (row.ntstatus !== null) expect(row.ntstatus.symbol, row.id).to.match(/^STATUS_[A-Z0-9_]+$/);
    }
  });

  it('of facility 0x5D agree with the table of both spaces', () => {
    for (const { code, asNtstatus, asWin32 } of facility5d) {
      const win32 = rows.filter((row) => row.win32?.code === code).map((row) => row.win32?.symbol);
      const ntstatus = rows.filter((row) => row.ntstatus?.code === code).map((row) => row.ntstatus?.symbol);
      expect(win32, asNtstatus).to.deep.equal(asWin32 === null ? [] : [asWin32]);
      expect(ntstatus, asNtstatus).to.deep.equal([asNtstatus]);
    }
  });

  it('have a situation each, whose rule is a sentence', () => {
    for (const row of rows) {
      expect(row.situations, row.id).to.not.be.empty;
      for (const situation of row.situations) expect(situation.rule, row.id).to.match(/.\.$/);
    }
  });
});

describe('numbers of errors', () => {
  it('read the same from all their forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffffff }), (code) => {
        expect(parseErrorNumber(String(code))).to.equal(code);
        expect(parseErrorNumber(`0x${code.toString(16)}`)).to.equal(code);
        expect(parseErrorNumber(String(code | 0))).to.equal(code);
      }),
    );
  });

  it('read as net use prints them, and as documents print them for STATUS_INVALID_SIGNATURE', () => {
    expect(['3227320323', '-1073700864', '-2147024843'].map(parseErrorNumber)).to.deep.equal([0xc05d0003, 0xc000a000, 0x80070035]);
  });

  it('are refused where they do not fit 32 bits or are no numbers', () => {
    for (const text of ['', '0x', '4294967296', '-2147483649', '0x1FFFFFFFF', '12.5', '1e3', 'ERROR_BAD_NETPATH'])
      expect(parseErrorNumber(text), text).to.equal(undefined);
  });
});
