import type { Row } from '../row.js';

/** Gate 8c: what a hardened path demands of the session (connection rules §9.1). */
export const hardenedPathRows: readonly Row[] = [
  {
    section: '§9.1',
    says: 'SYSVOL over NTLM: 65',
    given: {
      client: { hardenedPaths: [{ server: '*', share: 'SYSVOL', mutualAuthentication: true, integrity: true, privacy: false }] },
      credentials: { nameKind: 'ip' },
      share: { name: 'sysvol' },
    },
    leadsTo: 'unc-hardening-unmet',
    codes: ['win32:65'],
    decidedBy: 'unc-hardening/notMutual',
    events: ['event:SMBClient/Security/31019'],
    certainty: 'inferred',
  },
  {
    section: '§9.1',
    says: 'SYSVOL over Kerberos is signed',
    given: {
      client: { hardenedPaths: [{ server: '*', share: 'SYSVOL', mutualAuthentication: true, integrity: true, privacy: false }] },
      share: { name: 'SYSVOL' },
    },
    leadsTo: 'connected',
    signed: true,
    decidedBy: 'unc-hardening/met',
  },
  {
    section: '§9.1',
    says: 'another share is not concerned',
    given: {
      client: { hardenedPaths: [{ server: '*', share: 'SYSVOL', mutualAuthentication: true, integrity: true, privacy: false }] },
      credentials: { nameKind: 'ip' },
    },
    leadsTo: 'connected',
    signed: false,
    decidedBy: 'unc-hardening/plain',
  },
  {
    section: '§9.1',
    says: 'a hardened path demands privacy: encrypted',
    given: {
      client: { hardenedPaths: [{ server: 'FS1', share: '*', mutualAuthentication: false, integrity: false, privacy: true }] },
      credentials: { target: 'fs1' },
    },
    leadsTo: 'connected',
    encrypted: true,
    decidedBy: 'unc-hardening/met',
  },
  {
    section: '§9.1',
    says: 'a hardened path demands privacy that the server cannot give',
    given: {
      client: { hardenedPaths: [{ server: '*', share: '*', mutualAuthentication: false, integrity: false, privacy: true }] },
      server: { maxDialect: '2.1' },
    },
    leadsTo: 'encryption-not-available-on-server',
    decidedBy: 'client-mandate/hardenedCannot',
    certainty: 'inferred',
  },
  {
    section: '§9.1',
    says: 'a hardened path demands integrity of a guest: 65',
    given: {
      client: { hardenedPaths: [{ server: '*', share: '*', mutualAuthentication: false, integrity: true, privacy: false }] },
      server: { guestMapping: 'bad-user' },
      credentials: { account: 'guest' },
    },
    leadsTo: 'unc-hardening-unmet',
    decidedBy: 'session-signing/hardenedGuest',
    events: ['event:SMBClient/Security/31019'],
    certainty: 'inferred',
  },
];
