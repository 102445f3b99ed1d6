import { block, branch, defineGate, pass } from '../gate.js';
import { clientEvent, hresult, ntstatus, win32 } from '../numbers.js';
import { canEncrypt, cipherFacts, wantsSessionEncryption } from '../session-encryption.js';
import { smb1SigningOf } from '../smb1-signing.js';

const guestUnsigned = pass(branch('§3.1', 'a guest or anonymous session is not signed', 'documented'));
const encrypted = pass(branch('§4', 'the session is encrypted, which replaces signing', 'documented'), {
  because: ['client.requiresEncryption', 'network.mappingRequiresPrivacy', 'client.prefersEncryption', 'server.demandsEncryption'],
});
const signed = pass(branch('§3.1', 'one end requires signing, both can: signed', 'documented'), {
  because: ['client.requiresSigning', 'server.requiresSigning'],
});
const notSigned = pass(branch('§3.1', 'nobody requires signing', 'documented'), {
  because: ['client.requiresSigning', 'server.requiresSigning'],
  warnings: ['unsigned-session'],
});
const requirementIgnored = pass(branch('§3.7', 'the server requires signing and this client goes on without', 'documented'), {
  because: ['server.requiresSigning', 'client.canSign'],
  warnings: ['unsigned-session'],
});
const cannotSignTolerated = pass(branch('§3.7', 'the server does not sign and nobody requires it', 'documented'), {
  because: ['server.signs', 'client.requiresSigning'],
  warnings: ['unsigned-session', 'secure-negotiate-could-close'],
  events: [clientEvent('SmbClient/Audit', 31998, 'documented')],
});
const notEnforced = pass(
  branch('§4', 'EncryptData without RejectUnencryptedAccess: by the letter the session stays unencrypted', 'unconfirmed'),
  {
    because: ['server.demandsEncryption', 'server.rejectsUnencrypted'],
    warnings: ['encryption-not-enforced'],
  },
);
const smb1Signed = pass(branch('§3.5', 'SMB1 signing table: signed', 'documented'), {
  because: ['client.smb1Signing', 'server.smb1Signing'],
});
const smb1Unsigned = pass(branch('§3.5', 'SMB1 signing table: unsigned', 'documented'), {
  because: ['client.smb1Signing', 'server.smb1Signing'],
  warnings: ['unsigned-session'],
});
const unsignedAnswer = block(
  branch('§3.7', '3.1.1: the final answer is unsigned because the server never signs', 'documented'),
  'signing-not-available-on-server',
  'client',
  ['server.signs'],
  {
    events: [clientEvent('SmbClient/Security', 31013, 'documented')],
  },
);
const hardenedGuest = block(
  branch('§9.1', 'a hardened path demands integrity and a guest session has no key', 'inferred'),
  'unc-hardening-unmet',
  'client',
  ['client.hardenedPaths', 'server.guestMapping'],
);
const guestCannotSign = block(
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
);
const libraryGuestCannotSign = block(
  branch('§3.8', 'the client requires signing, the session is guest: this client ends it itself', 'documented'),
  'guest-cannot-sign',
  'client',
  ['client.requiresSigning', 'server.guestMapping'],
  { errors: [ntstatus(0xc0000022, 'observed')], events: [] },
);
const libraryRefuses = block(
  branch('§3.8', 'the server requires signing, the session is guest, and this client does not drop the requirement', 'documented'),
  'guest-cannot-sign',
  'client',
  ['client.guestSigning', 'server.requiresSigning', 'server.guestMapping'],
  { errors: [ntstatus(0xc0000022, 'inferred')], events: [] },
);
const serverCannotSign = block(
  branch('§3.7', 'the client requires signing and the server does not sign', 'documented'),
  'signing-not-available-on-server',
  'client',
  ['client.requiresSigning', 'network.mappingRequiresIntegrity', 'client.hardenedPaths', 'server.signs'],
);
const smb1ServerCannotSign = block(
  branch('§3.5', 'SMB1: the client requires signing, the server has it disabled', 'documented'),
  'signing-not-available-on-server',
  'client',
  ['client.smb1Signing', 'server.smb1Signing'],
  {
    errors: [win32(1240, 'unconfirmed'), hresult(0x800704d8, 'unconfirmed')],
    events: [],
  },
);
const smb1ClientCannotSign = block(
  branch('§3.5', 'SMB1: the server requires signing, the client has it disabled', 'documented'),
  'signing-not-available-on-client',
  'server',
  ['client.smb1Signing', 'server.smb1Signing'],
  {
    stage: 'session-setup',
    errors: [win32(1240, 'unconfirmed'), hresult(0x800704d8, 'unconfirmed'), ntstatus(0xc0000022, 'unconfirmed')],
    events: [],
  },
);

/** Gate 12, second: whether the session is signed, after the client has seen whether it is encrypted, which replaces signing. */
export const sessionSigning = defineGate({
  id: 'session-signing',
  number: '12',
  title: 'Signing of the session',
  stage: 'session-setup',
  reads: [
    ...cipherFacts,
    'client.canSign',
    'client.requiresSigning',
    'client.honoursServerSigning',
    'client.signsTreeConnectOn311',
    'client.guestSigning',
    'client.smb1Signing',
    'client.family',
    'client.hardenedPaths',
    'client.prefersEncryption',
    'client.forcesEncryptionOverQuic',
    'client.requiresEncryption',
    'network.mappingRequiresIntegrity',
    'network.mappingRequiresPrivacy',
    'server.signs',
    'server.requiresSigning',
    'server.smb1Signing',
    'server.demandsEncryption',
    'server.rejectsUnencrypted',
    'server.skipsEncryptionOverQuic',
    'server.family',
    'server.guestMapping',
  ],
  needs: ['dialect', 'transport', 'identity', 'guestFlagged', 'clientMustSign', 'clientMustEncrypt', 'integrityIsHardened'],
  gives: ['signed', 'setupSigned', 'treeConnectSigned', 'sessionEncrypted'],
  decide({ client, server }, session) {
    session.signed = false;
    session.setupSigned = false;
    session.treeConnectSigned = false;
    session.sessionEncrypted = false;
    const is311 = session.dialect === '3.1.1';

    if (session.identity !== 'user') {
      if (session.dialect === '1.0' || session.identity === 'anonymous') return guestUnsigned;
      if (session.clientMustSign) {
        if (session.integrityIsHardened) return hardenedGuest;
        if (!session.guestFlagged) return serverCannotSign;
        if (client.family === 'windows') return guestCannotSign;
        if (client.guestSigning !== 'signs') return libraryGuestCannotSign;
      }
      return client.guestSigning === 'refuses' && server.requiresSigning ? libraryRefuses : guestUnsigned;
    }
    if (session.dialect === '1.0') {
      const result = smb1SigningOf(client.smb1Signing, server.smb1Signing);
      if (result === 'blocked') return client.smb1Signing === 'required' ? smb1ServerCannotSign : smb1ClientCannotSign;
      session.signed = result === 'signed';
      return session.signed ? smb1Signed : smb1Unsigned;
    }
    if (is311 && server.signs === 'never') return unsignedAnswer;
    session.setupSigned = server.signs === 'on-demand';
    const encryption = wantsSessionEncryption(client, server, session);
    if (encryption === 'yes' && canEncrypt(client, server, session)) {
      session.sessionEncrypted = true;
      return encrypted;
    }
    if (session.clientMustSign && client.canSign) {
      session.signed = true;
      return server.signs === 'on-demand' ? signed : serverCannotSign;
    }
    if (server.requiresSigning) {
      if (!client.canSign || !client.honoursServerSigning) return requirementIgnored;
      session.signed = true;
      return signed;
    }
    if (server.signs !== 'on-demand') return cannotSignTolerated;
    session.treeConnectSigned = is311 && client.canSign && client.signsTreeConnectOn311;
    return encryption === 'not-enforced' ? notEnforced : notSigned;
  },
});
