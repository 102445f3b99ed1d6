import { expect } from 'chai';
import { causes, findCause, getCause, type Cause } from '../../src/catalogue/smb/causes.js';
import { type ErrorDefinition, type Stage, stages } from '../../src/catalogue/smb/definition.js';
import { errors } from '../../src/catalogue/smb/errors.js';
import { findEvent } from '../../src/catalogue/smb/events.js';

const rows: readonly Cause[] = causes;
const errorRows: readonly ErrorDefinition[] = errors;
const findError = (id: string): ErrorDefinition | undefined => errorRows.find((row) => row.id === id);

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
const otherStage: Readonly<Record<string, Stage>> = {
  'workstation-service-not-running': 'transport',
  'drive-letter-in-use': 'transport',
  'quic-needs-dialect-311': 'negotiate',
};

/** Causes that no known error number names, and why. */
const withoutError: Readonly<Record<string, string>> = {
  'alternative-port-not-allowed': 'which number the client shows is not known; 50 and 87 are candidates',
  'session-key-too-short': 'only event 31020 is known',
  'negotiate-offer-refused': 'what a client of such a server shows was not read',
};

/** Numbers of a cause that none of its errors has, and why. */
const numbersOfOtherErrors: Readonly<Record<string, { readonly numbers: readonly string[]; readonly because: string }>> = {
  'alternative-port-not-allowed': {
    numbers: ['win32 50', 'win32 87'],
    because: 'both are candidates; which one the client shows is not known',
  },
  'transport-disabled-by-client': { numbers: ['win32 50'], because: 'a candidate only: 53 is what is inferred' },
  'quic-server-cert-untrusted': {
    numbers: ['win32 53'],
    because: 'what remains when every transport failed, not a number of certificates',
  },
  'quic-server-cert-expired': { numbers: ['win32 53'], because: 'what remains when every transport failed, not a number of certificates' },
  'negotiate-response-invalid': { numbers: ['win32 59'], because: 'a candidate beside 58, which is inferred' },
  'no-kdc-reachable': { numbers: ['win32 1937'], because: 'shown where NTLM, the way that is left, is blocked: an error of that block' },
  'session-key-too-short': { numbers: ['win32 1326'], because: 'a candidate; only event 31020 is known' },
  'prompt-cancelled': { numbers: ['win32 1223'], because: 'a number of the credential prompt, which is no error of SMB' },
  'no-common-mechanism': {
    numbers: ['win32 50', 'ntstatus 3221225659'],
    because: 'shown where one end blocked NTLM: an error of that block',
  },
  'kerberos-key-type-missing': { numbers: ['win32 1326'], because: 'shown if the client falls back to NTLM, which is inferred only' },
  'unc-hardening-unmet': { numbers: ['win32 5'], because: 'a candidate beside 65, which a known case shows' },
  'ntlm-refused-by-server': { numbers: ['win32 5'], because: 'a candidate beside three numbers that sources give' },
  'ntlmv1-refused': { numbers: ['win32 53', 'win32 67', 'win32 87'], because: 'seen with Azure Files only' },
  'dialect-differs-from-earlier-session': {
    numbers: ['ntstatus 3221225987'],
    because: 'the status on the wire (MS-SMB2 3.3.5.5); the user sees 59, whose error row has no status',
  },
};

/** Errors of a cause none of whose numbers it shows, and why. */
const errorsWithoutNumber: Readonly<Record<string, { readonly errors: readonly string[]; readonly because: string }>> = {
  unreachable: {
    errors: ['vc-disconnected'],
    because: 'inferred for a peer that closes the connection, one of many ways to be unreachable',
  },
  'quic-server-cert-untrusted': {
    errors: ['quic-tls-unsupported-certificate', 'quic-tls-certificate-unknown'],
    because: 'whether the redirector shows TLS alerts or maps them to 53 is not confirmed',
  },
  'quic-client-cert-refused': {
    errors: ['quic-tls-internal-error'],
    because: 'whether the redirector shows TLS alerts or maps them to 53 is not confirmed',
  },
  'quic-handshake-failed': {
    errors: ['quic-connection-idle'],
    because: 'whether the redirector shows transport codes or maps them to 53 is not confirmed',
  },
  'negotiate-response-invalid': {
    errors: ['invalid-parameter'],
    because: 'what the server answers to a malformed request, not what a client shows',
  },
  'ntlm-blocked-by-client': { errors: ['sec-unsupported'], because: 'a status inside events and traces; users see the Win32 number' },
  'no-kdc-reachable': { errors: ['sec-downgrade'], because: 'a status inside events and traces; users see the Win32 number' },
  'wrong-credentials': { errors: ['sec-logon-denied'], because: 'a status inside events and traces; users see the Win32 number' },
  'kerberos-wrong-account': { errors: ['mutual-auth'], because: 'its rule is unconfirmed' },
  'signing-not-available-on-server': { errors: ['wksta-restriction-1240'], because: 'seen with legacy peers over SMB1 only, unconfirmed' },
  'signing-not-available-on-client': { errors: ['wksta-restriction-1240'], because: 'seen with legacy peers over SMB1 only, unconfirmed' },
  'mailslot-not-carried': { errors: ['smb1-needed-by-server-service'], because: 'the answer to another call that needs SMB1 as well' },
};

describe('causes', () => {
  it('have an id each, in kebab-case', () => {
    expect(new Set(rows.map((row) => row.id)).size).to.equal(rows.length);
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

  it('name numbers that their errors have, save those that a reason stands for', () => {
    const others = rows.flatMap(({ id, codes, errors }) => {
      const known = errors.map((error) => findError(error));
      const numbers = (['win32', 'ntstatus'] as const).flatMap((space) =>
        codes[space].filter(({ code }) => known.every((error) => error?.[space]?.code !== code)).map(({ code }) => `${space} ${code}`),
      );
      return numbers.length === 0 ? [] : [[id, numbers] as const];
    });
    expect(Object.fromEntries(others)).to.deep.equal(mapValues(numbersOfOtherErrors, ({ numbers }) => numbers));
  });

  it('show a number of each of their errors, save those that a reason stands for', () => {
    const unshown = rows.flatMap(({ id, codes, errors }) => {
      const without = errors.filter((error) =>
        (['win32', 'ntstatus'] as const).every((space) => codes[space].every(({ code }) => findError(error)?.[space]?.code !== code)),
      );
      return without.length === 0 ? [] : [[id, without] as const];
    });
    expect(Object.fromEntries(unshown)).to.deep.equal(mapValues(errorsWithoutNumber, ({ errors }) => errors));
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
});

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Readonly<Record<string, U>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
