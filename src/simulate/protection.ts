import type { DecidedOutcome, Detail, Protection } from './outcome.js';
import type { Session } from './session.js';
import { commonCipher, signingAlgorithm } from './session-encryption.js';
import type { Facts } from './walk.js';
import { sureOf } from './walk.js';

/** The protection of a session as far as the gates settled it. */
export function protectionOf(facts: Facts, session: Readonly<Session>): Protection {
  return {
    dialect: session.dialect,
    transport: session.transport,
    port: session.port,
    signed: signatureOf(facts, session),
    encrypted: {
      session: session.sessionEncrypted,
      share: session.sessionEncrypted || session.shareEncrypted,
      cipher:
        session.sessionEncrypted || session.shareEncrypted
          ? sureOf(facts, ({ client, server }) => commonCipher(client, server, session))
          : null,
      tls: session.transport === 'quic',
    },
    mechanism: session.mechanism,
    identity: session.identity,
  };
}

function signatureOf(facts: Facts, session: Readonly<Session>): Protection['signed'] {
  const isSigned = session.signed || session.setupSigned || session.treeConnectSigned;
  return {
    messages: session.signed,
    sessionSetup: session.setupSigned,
    treeConnect: session.treeConnectSigned || session.signed,
    requiredBy: session.signed || session.sessionEncrypted ? endsThatRequire(session.clientMustSign, facts.server.requiresSigning) : 'none',
    algorithm: isSigned ? sureOf(facts, ({ client, server }) => signingAlgorithm(client, server, session.dialect)) : null,
  };
}

function endsThatRequire(client: boolean, server: boolean): Protection['signed']['requiredBy'] {
  if (client) return server ? 'both' : 'client';
  return server ? 'server' : 'none';
}

const details: Readonly<Record<Detail, (outcome: DecidedOutcome) => unknown>> = {
  stage: ({ stage }) => stage,
  dialect: ({ protection }) => protection.dialect,
  transport: ({ protection }) => protection.transport,
  port: ({ protection }) => protection.port,
  'signed.messages': ({ protection }) => protection.signed.messages,
  'signed.sessionSetup': ({ protection }) => protection.signed.sessionSetup,
  'signed.treeConnect': ({ protection }) => protection.signed.treeConnect,
  'signed.requiredBy': ({ protection }) => protection.signed.requiredBy,
  'signed.algorithm': ({ protection }) => protection.signed.algorithm,
  'encrypted.session': ({ protection }) => protection.encrypted.session,
  'encrypted.share': ({ protection }) => protection.encrypted.share,
  'encrypted.cipher': ({ protection }) => protection.encrypted.cipher,
  'encrypted.tls': ({ protection }) => protection.encrypted.tls,
  mechanism: ({ protection }) => protection.mechanism,
  identity: ({ protection }) => protection.identity,
};

/** The details in which outcomes differ. */
export function differingDetails(outcomes: readonly DecidedOutcome[]): readonly Detail[] {
  return (Object.keys(details) as Detail[]).filter((detail) => new Set(outcomes.map(details[detail])).size > 1);
}
