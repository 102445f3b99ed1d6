import { compareDialects, type DialectId } from '../catalogue/smb/dialects.js';
import type { Never, Wants } from '../scenario/expectation.js';
import type { DecidedOutcome } from '../simulate/outcome.js';
import type { Shortfall } from './verdict.js';

/** Everything in which one outcome falls short of what is wanted. Wants of a session are short where there is none. */
export function findShortfalls(wants: Wants, outcome: DecidedOutcome): readonly Shortfall[] {
  if (outcome.result === 'failed') return shortfallsOfFailure(wants, outcome);
  if (wants.result === 'failed') return [{ want: 'result', wanted: 'failed', got: 'connected' }];
  return [...shortfallsOfSession(wants, outcome), ...shortfallsOfNever(wants.never, outcome)];
}

function shortfallsOfFailure(wants: Wants, { cause, stage }: DecidedOutcome): readonly Shortfall[] {
  if (isSessionWanted(wants)) return [{ want: 'result', wanted: 'connected', got: 'failed' }];
  const pairs = [
    ['cause', wants.cause, cause],
    ['stage', wants.stage, stage],
  ] as const;
  return pairs.flatMap(([want, wanted, got]) => (wanted === null || wanted === got ? [] : [{ want, wanted, got: got ?? 'none' }]));
}

/** Whether a connection is wanted: said so, or something of its session. */
function isSessionWanted({ result, encrypted, signed, dialectAtLeast, mechanism, identity }: Wants): boolean {
  return result === 'connected' || [encrypted, signed, dialectAtLeast, mechanism, identity].some((want) => want !== null);
}

function shortfallsOfSession(wants: Wants, outcome: DecidedOutcome): readonly Shortfall[] {
  const { dialect, mechanism, identity } = outcome.protection;
  const yesOrNo = (flag: boolean): string => (flag ? 'yes' : 'no');
  const encrypted = isEncrypted(outcome);
  const signed = isSigned(outcome);
  return [
    ...(wants.encrypted === null || wants.encrypted === encrypted
      ? []
      : [{ want: 'encrypted', wanted: yesOrNo(wants.encrypted), got: yesOrNo(encrypted) } as const]),
    ...(wants.signed === null || wants.signed === signed
      ? []
      : [{ want: 'signed', wanted: yesOrNo(wants.signed), got: yesOrNo(signed) } as const]),
    ...(wants.dialectAtLeast === null || isAtLeast(dialect, wants.dialectAtLeast)
      ? []
      : [{ want: 'dialectAtLeast', wanted: wants.dialectAtLeast, got: dialect ?? 'none' } as const]),
    ...(wants.mechanism === null || wants.mechanism === mechanism
      ? []
      : [{ want: 'mechanism', wanted: wants.mechanism, got: mechanism ?? 'none' } as const]),
    ...(wants.identity === null || wants.identity === identity
      ? []
      : [{ want: 'identity', wanted: wants.identity, got: identity } as const]),
  ];
}

/** How each thing that must never be is seen in a session. */
const seen: Readonly<Record<Never, (outcome: DecidedOutcome) => boolean>> = {
  guest: ({ protection }) => protection.identity === 'guest',
  anonymous: ({ protection }) => protection.identity === 'anonymous',
  ntlm: ({ protection }) => protection.mechanism === 'ntlmv1' || protection.mechanism === 'ntlmv2',
  ntlmv1: ({ protection }) => protection.mechanism === 'ntlmv1',
  smb1: ({ protection }) => protection.dialect === '1.0',
  unsigned: (outcome) => !isSigned(outcome),
  unencrypted: (outcome) => !isEncrypted(outcome),
};

function shortfallsOfNever(never: readonly Never[], outcome: DecidedOutcome): readonly Shortfall[] {
  return never.filter((word) => seen[word](outcome)).map((word) => ({ want: 'never', wanted: word, got: word }));
}

/** By SMB, for the session or the share, or by the TLS of QUIC. */
function isEncrypted({ protection: { encrypted } }: DecidedOutcome): boolean {
  return encrypted.session || encrypted.share || encrypted.tls;
}

/** Encryption proves who sent a message as well as a signature does. */
function isSigned(outcome: DecidedOutcome): boolean {
  return outcome.protection.signed.messages || isEncrypted(outcome);
}

function isAtLeast(dialect: DialectId | null, wanted: DialectId): boolean {
  return dialect !== null && compareDialects(dialect, wanted) >= 0;
}
