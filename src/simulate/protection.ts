import type { DecidedOutcome, Dependence, Detail, Protection } from './outcome.js';
import type { Session } from './session.js';
import { commonCipher, signingAlgorithm } from './session-encryption.js';
import { type Facts, sureOf } from './walk.js';

/** What of a protection no gate settles: it is read from the facts of both ends once the session stands. */
export interface ReadDetails {
  readonly requiredBy: Protection['signed']['requiredBy'];
  readonly algorithm: Protection['signed']['algorithm'];
  readonly cipher: Protection['encrypted']['cipher'];
}

/** Reads one such detail. */
export type DetailReader = (facts: Facts, session: Readonly<Session>) => Partial<ReadDetails>;

/** All readers, each of its own detail. */
export const detailReaders: readonly DetailReader[] = [
  ({ server }, session) => ({
    requiredBy: session.signed || session.sessionEncrypted ? endsThatRequire(session.clientMustSign, server.requiresSigning) : 'none',
  }),
  ({ client, server }, session) => ({
    algorithm: signsAnything(session) ? signingAlgorithm(client, server, session.dialect) : null,
  }),
  ({ client, server }, session) => ({ cipher: encryptsAnything(session) ? commonCipher(client, server, session) : null }),
];

/** The details before any of them is read. */
export const unreadDetails: ReadDetails = { requiredBy: null, algorithm: null, cipher: null };

/** The details of a session as far as its facts are sure. */
export function sureDetails(facts: Facts, session: Readonly<Session>): ReadDetails {
  return detailReaders.reduce<ReadDetails>(
    (details, read) => ({ ...details, ...sureOf(facts, (own) => read(own, session)) }),
    unreadDetails,
  );
}

/** Whether a detail of a session needs a fact that is not known. */
export function needsUnknown(facts: Facts, session: Readonly<Session>): boolean {
  return detailReaders.some((read) => sureOf(facts, (own) => read(own, session)) === null);
}

/** The protection of a session: what the gates settled, and what was read besides. */
export function protectionOf(session: Readonly<Session>, { requiredBy, algorithm, cipher }: ReadDetails): Protection {
  return {
    dialect: session.dialect,
    transport: session.transport,
    port: session.port,
    signed: {
      messages: session.signed,
      sessionSetup: session.setupSigned,
      treeConnect: session.treeConnectSigned || session.signed,
      requiredBy,
      algorithm,
    },
    encrypted: { session: session.sessionEncrypted, share: encryptsAnything(session), cipher, tls: session.transport === 'quic' },
    mechanism: session.mechanism,
    identity: session.identity,
  };
}

/** Equal keys mean equal protections. */
export function keyOfProtection({ dialect, transport, port, signed, encrypted, mechanism, identity }: Protection): string {
  const line = `${dialect} ${transport} ${port} ${mechanism} ${identity}`;
  const signature = `${signed.messages} ${signed.sessionSetup} ${signed.treeConnect} ${signed.requiredBy} ${signed.algorithm}`;
  return `${line} ${signature} ${encrypted.session} ${encrypted.share} ${encrypted.cipher} ${encrypted.tls}`;
}

function signsAnything(session: Readonly<Session>): boolean {
  return session.signed || session.setupSigned || session.treeConnectSigned;
}

function encryptsAnything(session: Readonly<Session>): boolean {
  return session.sessionEncrypted || session.shareEncrypted;
}

function endsThatRequire(client: boolean, server: boolean): ReadDetails['requiredBy'] {
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

/** Whether the values of an unknown fact lead to different values of a detail. */
export function decidesDetail({ values }: Dependence, detail: Detail): boolean {
  const possible = values.map(({ outcomes }) => JSON.stringify([...new Set(outcomes.map(details[detail]))].sort()));
  return new Set(possible).size > 1;
}
