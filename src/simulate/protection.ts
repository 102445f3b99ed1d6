import type { DecidedOutcome, Detail, Protection } from './outcome.js';
import type { Session } from './session.js';
import { commonCipher, signingAlgorithm } from './session-encryption.js';
import type { Facts } from './walk.js';
import { sureOf } from './walk.js';

/** The protection of a session as far as the gates settled it. */
export function protectionOf(facts: Facts, session: Readonly<Session>): Protection {
  const isEncrypted = session.sessionEncrypted || session.shareEncrypted;
  const isSigned = session.signed || session.setupSigned || session.treeConnectSigned;
  const client = session.clientMustSign;
  const server = facts.server.requiresSigning;
  return {
    dialect: session.dialect,
    transport: session.transport,
    port: session.port,
    signed: {
      messages: session.signed,
      sessionSetup: session.setupSigned,
      treeConnect: session.treeConnectSigned || session.signed,
      requiredBy:
        session.signed || session.sessionEncrypted ? (client && server ? 'both' : client ? 'client' : server ? 'server' : 'none') : 'none',
      algorithm: isSigned ? sureOf(facts, (read) => signingAlgorithm(read.client, read.server, session.dialect)) : null,
    },
    encrypted: {
      session: session.sessionEncrypted,
      share: session.sessionEncrypted || session.shareEncrypted,
      cipher: isEncrypted ? sureOf(facts, (read) => commonCipher(read.client, read.server, session)) : null,
      tls: session.transport === 'quic',
    },
    mechanism: session.mechanism,
    identity: session.identity,
  };
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
