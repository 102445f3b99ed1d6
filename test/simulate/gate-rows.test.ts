import { expect } from 'chai';
import { readings } from './gate-rows/index.js';
import { gateRows, readRow } from './gate-rows/reading.js';
import { tables } from './tables/index.js';

/** Rows that connections pass on their way to what they are about: the gate has nothing to say of them, or leaves it to a later one. */
const passedOnTheWay: readonly string[] = [
  'workstation-service/running',
  'existing-session/nothingInTheWay',
  'name-resolution/resolved',
  'quic-server-certificate/notQuic',
  'quic-client-certificate/notQuic',
  'negotiate-form/nothingLeft',
  'client-mandate/noMandate',
  'client-mandate/judgedLater',
  'mechanism/neither',
  'kerberos-ticket/notKerberos',
  'server-encryption/noDemand',
  'server-encryption/announcedOnly',
  'server-encryption/judgedLater',
  'incoming-ntlm/allowed',
  'credentials/leftToValidation',
  'credentials/guestAskedFor',
  'account-restrictions/unrestricted',
  'encryption-after-logon/notRefused',
  'guest-session/noGuest',
  'session-signing/requirementIgnored',
  'mandate-after-logon/met',
  'tree-connect-encryption/alreadyEncrypted',
];

describe('rows of the gates', () => {
  it('each has a second reading, and no reading is without a row', () => {
    expect(Object.keys(readings)).to.have.members([...gateRows.keys()]);
  });

  for (const [name, reading] of Object.entries(readings)) {
    it(`${name} is what the connection rules ${reading.section} say`, () => {
      const row = gateRows.get(name);
      expect(row === undefined ? undefined : readRow(row)).to.deep.equal(reading);
    });
  }

  it('each is what a connection of the tables is about, but for those that are passed on the way', () => {
    const named = new Set(Object.values(tables).flatMap((rows) => rows.map(({ decidedBy }) => decidedBy)));
    expect(passedOnTheWay.filter((name) => readings[name]?.cause !== undefined)).to.deep.equal([]);
    expect([...gateRows.keys()].filter((name) => !named.has(name))).to.have.members(passedOnTheWay);
  });
});
