import { expect } from 'chai';
import { acceptsCause, causes, causesByCode, causesByEvent, findCause, getCause, type Cause } from '../../src/catalogue/smb/causes.js';
import { stages, type Stage } from '../../src/catalogue/smb/definition.js';
import { findError } from '../../src/catalogue/smb/errors.js';
import { findEvent } from '../../src/catalogue/smb/events.js';

const rows: readonly Cause[] = causes;

/** Stage of each gate, connection rules §0. */
const stageOfGate: readonly Stage[] = [
  'session-setup',
  'transport',
  'transport',
  'transport',
  'negotiate',
  'negotiate',
  'negotiate',
  'negotiate',
  'session-setup',
  'session-setup',
  'session-setup',
  'session-setup',
  'session-setup',
  'tree-connect',
  'tree-connect',
  'tree-connect',
];

/** Causes whose stage is not that of their gate, on purpose. */
const otherStage: Readonly<Record<string, Stage>> = { 'drive-letter-in-use': 'transport', 'quic-needs-dialect-311': 'negotiate' };

/** Causes that no known error number names, and why. */
const withoutError: Readonly<Record<string, string>> = {
  'alternative-port-not-allowed': 'which number the client shows is not known; 50 and 87 are candidates',
  'session-key-too-short': 'only event 31020 is known',
};

describe('causes', () => {
  it('are 80, each id once and in kebab-case', () => {
    expect(rows).to.have.length(80);
    expect(new Set(rows.map((row) => row.id)).size).to.equal(80);
    for (const row of rows) expect(row.id).to.match(/^[a-z0-9]+(-[a-z0-9]+)*$/);
  });

  it('stand in the order of the gates, a letter after its number', () => {
    const order = rows.map((row) => row.gate.replace(/^\d(?!\d)/, '0$&'));
    expect(order).to.deep.equal([...order].sort());
    for (const row of rows) expect(row.gate, row.id).to.match(/^(?:\d|1[0-5])[a-d]?$/);
  });

  it('have the stage of their gate (connection rules §0)', () => {
    for (const row of rows) {
      const expected = otherStage[row.id] ?? stageOfGate[Number.parseInt(row.gate, 10)];
      expect(row.stage, row.id).to.equal(expected);
      for (const stage of row.acceptStages ?? []) expect(stages, row.id).to.include(stage);
    }
  });

  it('accept other existing causes, each with a condition', () => {
    for (const row of rows) {
      for (const { id, when } of row.accept) {
        expect(findCause(id)?.id, row.id).to.equal(id);
        expect(id, row.id).to.not.equal(row.id);
        expect(when, row.id).to.not.equal('');
      }
    }
  });

  it('show for every Win32 error the HRESULT that follows from it, and no other', () => {
    for (const row of rows) {
      const derived = row.codes.win32.map(({ code }) => (code < 0x10000 ? 0x80070000 + code : code));
      expect(
        row.codes.hresult.map(({ code }) => code),
        row.id,
      ).to.deep.equal(derived);
    }
  });

  it('name no number twice in one space, and unsigned numbers only', () => {
    for (const row of rows) {
      for (const [space, codes] of Object.entries(row.codes)) {
        const numbers = codes.map(({ code }) => code);
        expect(new Set(numbers).size, `${row.id} ${space}`).to.equal(numbers.length);
        for (const number of numbers)
          expect(number >= 1 && number <= 0xffffffff && Number.isInteger(number), `${row.id} ${number}`).to.equal(true);
      }
      for (const { code } of row.codes.errno) expect(code, row.id).to.be.below(134);
    }
  });

  it('refer to events that the table of events has, spelt the same', () => {
    for (const row of rows)
      for (const event of row.events) expect(findEvent(event.log, event.id)?.log, `${row.id} ${event.id}`).to.equal(event.log);
  });

  it('refer to errors that the table of errors has', () => {
    for (const row of rows) for (const id of row.errors) expect(findError(id)?.id, row.id).to.equal(id);
  });

  it('have at least one error, or a reason why not', () => {
    expect(rows.filter((row) => row.errors.length === 0).map((row) => row.id)).to.have.members(Object.keys(withoutError));
  });

  it('name numbers that one of their errors has', () => {
    for (const row of rows) {
      const known = row.errors.flatMap((id) => [findError(id)?.win32?.code, findError(id)?.ntstatus?.code]);
      const shown = [...row.codes.win32, ...row.codes.ntstatus].map(({ code }) => code);
      if (known.length > 0)
        expect(
          shown.some((code) => known.includes(code)),
          row.id,
        ).to.equal(true);
    }
  });

  it('say what is the case and where that is written', () => {
    for (const row of rows) {
      expect(row.meaning, row.id).to.match(/^[A-Z0-9].*\.$/s);
      expect(row.sources, row.id).to.not.be.empty;
    }
  });

  it('are found by id', () => {
    expect(getCause('guest-blocked-by-client').gate).to.equal('12');
    expect(findCause('no-such-cause')).to.equal(undefined);
  });

  it('are found by number and space: 0xC05D0003 is a guest problem as Win32 and an algorithm problem as NTSTATUS', () => {
    expect(causesByCode('win32', 0xc05d0003).map((row) => row.id)).to.deep.equal(['guest-cannot-sign']);
    expect(causesByCode('ntstatus', 0xc05d0003).map((row) => row.id)).to.deep.equal(['no-signing-algorithm']);
  });

  it('are found by event', () => {
    const found = causesByEvent('Microsoft-Windows-SmbClient/Security', 31023).map((row) => row.id);
    expect(found).to.deep.equal(['ntlm-blocked-by-client', 'no-kerberos-target']);
  });

  it('accept one way only, as written', () => {
    expect(acceptsCause('ntlm-refused-by-domain', 'ntlm-refused-by-server')).to.equal(true);
    expect(acceptsCause('file-access-denied', 'share-access-denied')).to.equal(true);
    expect(acceptsCause('share-not-found', 'share-path-invalid')).to.equal(false);
    expect(acceptsCause('share-not-found', 'share-not-found')).to.equal(true);
  });
});
