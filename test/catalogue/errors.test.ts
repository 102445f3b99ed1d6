import { expect } from 'chai';
import fc from 'fast-check';
import type { ErrorDefinition } from '../../src/catalogue/smb/definition.js';
import { parseErrorNumber } from '../../src/catalogue/smb/error-number.js';
import { errors, errorsByNumber, errorsBySymbol, findError, getError } from '../../src/catalogue/smb/errors.js';
import { facility5d } from '../../src/catalogue/smb/facility-5d.js';

const rows: readonly ErrorDefinition[] = errors;
const found = (number: number | string, space?: 'win32' | 'hresult' | 'ntstatus' | 'errno'): readonly string[] =>
  errorsByNumber(number, space).map(({ error, spaces }) => `${error.id} ${spaces.join('+')}`);

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
      if (row.win32 !== null) expect(row.win32.symbol, row.id).to.match(/^(ERROR|SEC_E|CERT_E|CRYPT_E|NTE|E)_[A-Z0-9_]+$/);
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

  it('are found by the number that net use prints', () => {
    expect(found('1272')).to.deep.equal(['guest-blocked win32']);
    expect(found(3227320323)).to.deep.equal(['guest-signing-required win32+hresult', 'no-signing-algorithm-overlap ntstatus']);
  });

  it('are found in one space only where a space is given', () => {
    expect(found('0xC05D0003', 'ntstatus')).to.deep.equal(['no-signing-algorithm-overlap ntstatus']);
    expect(found('0xC05D0003', 'win32')).to.deep.equal(['guest-signing-required win32']);
    expect(found('5', 'errno')).to.deep.equal([]);
  });

  it('are found by HRESULT in hexadecimal, decimal and signed form', () => {
    for (const form of ['0x80070035', '0X80070035', '2147942453', '-2147024843'])
      expect(found(form), form).to.deep.equal(['bad-netpath hresult']);
  });

  it('are found by the signed number that documents print for STATUS_INVALID_SIGNATURE', () => {
    expect(found('-1073700864')).to.deep.equal(['invalid-signature ntstatus']);
  });

  it('are found by symbol in any case', () => {
    expect(errorsBySymbol('status_access_denied').map((row) => row.id)).to.deep.equal(['access-denied']);
  });

  it('are found by id', () => {
    expect(getError('ntlm-blocked').win32?.code).to.equal(1937);
    expect(findError('no-such-error')).to.equal(undefined);
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

  it('are refused where they do not fit 32 bits or are no numbers', () => {
    for (const text of ['', '0x', '4294967296', '-2147483649', '0x1FFFFFFFF', '12.5', '1e3', 'ERROR_BAD_NETPATH'])
      expect(parseErrorNumber(text), text).to.equal(undefined);
  });
});
