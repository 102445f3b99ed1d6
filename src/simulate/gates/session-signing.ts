import { block, branch, type Decision, defineGate, type FactsFor, pass, type SessionFor } from '../gate.js';
import { clientEvent, hresult, ntstatus, win32 } from '../numbers.js';
import { canEncrypt, cipherFacts, wantsSessionEncryption } from '../session-encryption.js';
import { signsOnDemand, smb1SigningOf, smb1SigningOfClient, smb1SigningOfServer } from '../smb1-signing.js';

const rows = {
  guestUnsigned: pass(branch('§3.1', 'a guest or anonymous session is not signed', 'documented')),
  encrypted: pass(branch('§4', 'the session is encrypted, which replaces signing', 'documented'), {
    because: ['client.requiresEncryption', 'network.mappingRequiresPrivacy', 'client.prefersEncryption', 'server.demandsEncryption'],
  }),
  signed: pass(branch('§3.1', 'one end requires signing, both can: signed', 'documented'), {
    because: ['client.requiresSigning', 'server.requiresSigning'],
  }),
  notSigned: pass(branch('§3.1', 'nobody requires signing', 'documented'), {
    because: ['client.requiresSigning', 'server.requiresSigning'],
    warnings: ['unsigned-session'],
  }),
  requirementIgnored: pass(branch('§3.7', 'the server requires signing and this client goes on without', 'documented'), {
    because: ['server.requiresSigning', 'client.canSign'],
    warnings: ['unsigned-session'],
  }),
  cannotSignTolerated: pass(branch('§3.7', 'the server does not sign and nobody requires it', 'documented'), {
    because: ['server.signs', 'server.signsWhenDisabled', 'client.requiresSigning'],
    warnings: ['unsigned-session', 'secure-negotiate-could-close'],
    events: [clientEvent('SmbClient/Audit', 31998, 'documented')],
  }),
  notEnforced: pass(
    branch('§4', 'EncryptData without RejectUnencryptedAccess: by the letter the session stays unencrypted', 'unconfirmed'),
    {
      because: ['server.demandsEncryption', 'server.rejectsUnencrypted'],
      warnings: ['encryption-not-enforced'],
    },
  ),
  smb1Signed: pass(branch('§3.5', 'SMB1 signing table: signed', 'documented'), {
    because: ['client.smb1Signing', 'server.smb1Signing'],
  }),
  smb1Unsigned: pass(branch('§3.5', 'SMB1 signing table: unsigned', 'documented'), {
    because: ['client.smb1Signing', 'server.smb1Signing'],
    warnings: ['unsigned-session'],
  }),
  unsignedAnswer: block(
    branch('§3.7', '3.1.1: the final answer is unsigned because the server never signs', 'documented'),
    'signing-not-available-on-server',
    'client',
    ['server.signs'],
    {
      events: [clientEvent('SmbClient/Security', 31013, 'documented')],
    },
  ),
  hardenedGuest: block(
    branch('§9.1', 'a hardened path demands integrity and a guest session has no key', 'inferred'),
    'unc-hardening-unmet',
    'client',
    ['client.hardenedPaths', 'server.guestMapping'],
  ),
  guestCannotSign: block(
    branch('§6', 'guest is allowed, but the client requires signing and a guest session has no key', 'documented'),
    'guest-cannot-sign',
    'client',
    ['client.requiresSigning', 'network.mappingRequiresIntegrity', 'server.guestMapping'],
    {
      errors: [
        win32(3227320323, 'documented'),
        hresult(0xc05d0003, 'documented'),
        hresult(0x80070035, 'documented'),
        ntstatus(0xc05d0006, 'inferred'),
      ],
      events: [clientEvent('SmbClient/Security', 31013, 'unconfirmed'), clientEvent('SmbClient/Security', 31017, 'unconfirmed')],
    },
  ),
  libraryGuestCannotSign: block(
    branch('§3.8', 'the client requires signing, the session is guest: this client ends it itself', 'documented'),
    'guest-cannot-sign',
    'client',
    ['client.requiresSigning', 'server.guestMapping'],
    { errors: [ntstatus(0xc0000022, 'observed')], events: [] },
  ),
  libraryRefuses: block(
    branch('§3.8', 'the server requires signing, the session is guest, and this client does not drop the requirement', 'documented'),
    'guest-cannot-sign',
    'client',
    ['client.guestSigning', 'server.requiresSigning', 'server.guestMapping'],
    { errors: [ntstatus(0xc0000022, 'inferred')], events: [] },
  ),
  serverCannotSign: block(
    branch('§3.7', 'the client requires signing and the server does not sign', 'documented'),
    'signing-not-available-on-server',
    'client',
    ['client.requiresSigning', 'network.mappingRequiresIntegrity', 'client.hardenedPaths', 'server.signs', 'server.signsWhenDisabled'],
  ),
  smb1ServerCannotSign: block(
    branch('§3.5', 'SMB1: the client requires signing, the server has it disabled', 'documented'),
    'signing-not-available-on-server',
    'client',
    ['client.requiresSigning', 'client.smb1Signing', 'server.smb1Signing', 'server.signs'],
    {
      errors: [win32(1240, 'unconfirmed'), hresult(0x800704d8, 'unconfirmed')],
      events: [],
    },
  ),
  smb1ClientCannotSign: block(
    branch('§3.5', 'SMB1: the server requires signing, the client has it disabled', 'documented'),
    'signing-not-available-on-client',
    'server',
    ['client.canSign', 'client.smb1Signing', 'server.requiresSigning', 'server.smb1Signing'],
    {
      stage: 'session-setup',
      errors: [win32(1240, 'unconfirmed'), hresult(0x800704d8, 'unconfirmed'), ntstatus(0xc0000022, 'unconfirmed')],
      events: [],
    },
  ),
};

const reads = [
  ...cipherFacts,
  'client.canSign',
  'client.honoursServerSigning',
  'client.signsTreeConnectOn311',
  'client.guestSigning',
  'client.smb1Signing',
  'client.family',
  'client.prefersEncryption',
  'client.forcesEncryptionOverQuic',
  'server.signs',
  'server.signsWhenDisabled',
  'server.requiresSigning',
  'server.smb1Signing',
  'server.demandsEncryption',
  'server.rejectsUnencrypted',
  'server.skipsEncryptionOverQuic',
  'server.family',
] as const;
const needs = ['dialect', 'transport', 'identity', 'guestFlagged', 'clientMustSign', 'clientMustEncrypt', 'integrityIsHardened'] as const;
const gives = ['signed', 'setupSigned', 'treeConnectSigned', 'sessionEncrypted'] as const;

type SigningFacts = FactsFor<(typeof reads)[number]>;
type SigningSession = SessionFor<(typeof needs)[number], (typeof gives)[number]>;

/** Guest and anonymous sessions have no key: they stay unsigned, or end. */
function signingOfGuest({ client, server }: SigningFacts, session: SigningSession): Decision {
  if (session.dialect === '1.0' || session.identity === 'anonymous') return rows.guestUnsigned;
  if (session.clientMustSign) {
    if (session.integrityIsHardened) return rows.hardenedGuest;
    if (!session.guestFlagged) return rows.serverCannotSign;
    if (client.family === 'windows') return rows.guestCannotSign;
    if (client.guestSigning !== 'signs') return rows.libraryGuestCannotSign;
  }
  return client.guestSigning === 'refuses' && server.requiresSigning ? rows.libraryRefuses : rows.guestUnsigned;
}

function signingOfSmb1({ client, server }: SigningFacts, session: SigningSession): Decision {
  const own = smb1SigningOfClient(client, session);
  switch (smb1SigningOf(own, smb1SigningOfServer(server))) {
    case 'blocked':
      return own === 'required' ? rows.smb1ServerCannotSign : rows.smb1ClientCannotSign;
    case 'signed':
      session.signed = true;
      return rows.smb1Signed;
    case 'unsigned':
      return rows.smb1Unsigned;
  }
}

/** The session of a user from SMB 2.0.2 on: encrypted, signed because one end requires it, or neither. */
function signingOfUser(facts: SigningFacts, session: SigningSession): Decision {
  const { client, server } = facts;
  if (session.dialect === '3.1.1' && server.signs === 'never') return rows.unsignedAnswer;
  session.setupSigned = signsOnDemand(server);
  const encryption = wantsSessionEncryption(client, server, session);
  if (encryption === 'yes' && canEncrypt(client, server, session)) {
    session.sessionEncrypted = true;
    return rows.encrypted;
  }
  const required = requiredSigning(facts, session);
  if (required !== null) return required;
  session.treeConnectSigned = session.dialect === '3.1.1' && client.canSign && client.signsTreeConnectOn311;
  return encryption === 'not-enforced' ? rows.notEnforced : rows.notSigned;
}

/** What comes of a requirement to sign; null where nobody requires it and the server can. */
function requiredSigning({ client, server }: SigningFacts, session: SigningSession): Decision | null {
  if (session.clientMustSign && client.canSign) {
    session.signed = true;
    return signsOnDemand(server) ? rows.signed : rows.serverCannotSign;
  }
  if (server.requiresSigning) {
    if (!client.canSign || !client.honoursServerSigning) return rows.requirementIgnored;
    session.signed = true;
    return rows.signed;
  }
  return signsOnDemand(server) ? null : rows.cannotSignTolerated;
}

/** Gate 12, second: whether the session is signed, after the client has seen whether it is encrypted, which replaces signing. */
export const sessionSigning = defineGate({
  id: 'session-signing',
  number: '12',
  title: 'Signing of the session',
  stage: 'session-setup',
  reads,
  needs,
  gives,
  rows,
  decide(facts, session) {
    session.signed = false;
    session.setupSigned = false;
    session.treeConnectSigned = false;
    session.sessionEncrypted = false;
    if (session.identity !== 'user') return signingOfGuest(facts, session);
    return session.dialect === '1.0' ? signingOfSmb1(facts, session) : signingOfUser(facts, session);
  },
});
