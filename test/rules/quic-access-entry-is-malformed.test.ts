import { expect } from 'chai';
import { checkRow } from './rule-table.js';

/** Whether an entry of the access list is taken for one that matches nothing. */
function isMalformed(identifierType: string, identifier: string): boolean {
  const clientAccess = [{ identifierType, identifier, effect: 'allow' }];
  const { diagnostics } = checkRow({ on: ['windows-server-2025/datacenter'], server: { quic: { clientAccess } } });
  return diagnostics.some(({ code, pointer }) => code === 'quic-access-entry-is-malformed' && pointer === '/server/quic/clientAccess/0');
}

const sha256 = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';

const identifiers: readonly (readonly [type: string, identifier: string, isMalformed: boolean])[] = [
  ['SHA256', sha256, false],
  ['SHA256', sha256.toUpperCase(), false],
  ['SHA256', '9f86', true],
  ['SHA256', 'not hex at all', true],
  ['SHA256', 'A1B2C3D4E5F60718293A4B5C6D7E8F9012345678', true],
  ['SHA256', `${sha256}00`, true],
  ['SHA256', sha256.replace('9f', '9f '), true],
  ['SHA256', 'CN=Contoso Issuing CA', true],
  ['ISSUER', 'CN=Contoso Issuing CA, DC=contoso, DC=com', false],
  ['ISSUER', 'OID.2.5.4.97=NTRDE-HRB1, O=Contoso', false],
  ['ISSUER', 'Contoso Issuing CA', true],
  ['ISSUER', 'CN=', true],
  ['ISSUER', sha256, true],
];

describe('quic-access-entry-is-malformed', () => {
  for (const [type, identifier, expected] of identifiers) {
    it(`${expected ? 'finds' : 'is silent about'} ${type} ${identifier}`, () => {
      expect(isMalformed(type, identifier)).to.equal(expected);
    });
  }
});
