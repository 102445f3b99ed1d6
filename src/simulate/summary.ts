import type { Certainty } from '../catalogue/certainty.js';
import type { CauseId } from '../catalogue/smb/causes.js';
import type { AnyDialect } from '../facts/dialect-set.js';
import type { DecidedOutcome, Detail, Outcome, ShownError, WrittenEvent } from './outcome.js';
import type { Stage } from './terms.js';

/** Mechanism of a session in the words of connection cases. */
export type Authentication = 'kerberos' | 'ntlmv2' | 'ntlmv1' | 'guest' | 'anonymous';

/** An outcome in the flat words in which connection cases are written; null where a field does not apply or is open. */
export interface Summary {
  readonly result: 'connected' | 'failed' | 'undecided';
  readonly cause: CauseId | null;
  readonly stage: Stage | null;
  /** Null when it ends before or in the negotiation. */
  readonly dialect: AnyDialect | null;
  /** Messages carry signatures because one end requires it; null for a failed connection, false where encryption replaces them. */
  readonly signed: boolean | null;
  /** SMB encryption of the session or of the share; TLS alone does not count. */
  readonly encrypted: boolean | null;
  /** Of a failed connection the mechanism that was tried; null before gate 8. */
  readonly auth: Authentication | null;
  /** Such as `win32:1272`, `hresult:0x80070035`, `ntstatus:0xC05D0002`, `errno:112`. */
  readonly codes: readonly string[];
  /** Such as `event:SMBClient/Security/31017`. */
  readonly events: readonly string[];
  readonly certainty: Certainty;
}

const guestCauses: ReadonlySet<CauseId> = new Set<CauseId>(['guest-blocked-by-client', 'guest-cannot-sign', 'guest-cannot-encrypt']);

/** Flattens an outcome; of an undecided one only the certainty is left. */
export function summarize(outcome: Outcome): Summary {
  if (outcome.result === 'undecided') {
    return {
      result: 'undecided',
      cause: null,
      stage: null,
      dialect: null,
      signed: null,
      encrypted: null,
      auth: null,
      codes: [],
      events: [],
      certainty: outcome.certainty,
    };
  }
  const open = new Set<Detail>(outcome.open?.details);
  const { protection } = outcome;
  const connected = outcome.result === 'connected';
  return {
    result: outcome.result,
    cause: outcome.cause,
    stage: open.has('stage') ? null : outcome.stage,
    dialect: open.has('dialect') || endsInNegotiation(outcome) ? null : protection.dialect,
    signed: connected && !open.has('signed.messages') ? protection.signed.messages : null,
    encrypted:
      connected && !open.has('encrypted.session') && !open.has('encrypted.share')
        ? protection.encrypted.session || protection.encrypted.share
        : null,
    auth: authenticationOf(outcome, open),
    codes: outcome.errors.map(printCode),
    events: outcome.events.map(printEvent),
    certainty: outcome.certainty,
  };
}

function authenticationOf(outcome: DecidedOutcome, open: ReadonlySet<Detail>): Authentication | null {
  const { mechanism, identity } = outcome.protection;
  if (outcome.cause !== null) {
    if (guestCauses.has(outcome.cause) && identity === 'guest') return 'guest';
    if (outcome.cause === 'ntlm-blocked-by-client') return 'ntlmv2';
    if (outcome.cause === 'ntlmv1-refused') return 'ntlmv1';
    if (endsInNegotiation(outcome)) return null;
  }
  if (open.has('identity') || open.has('mechanism')) return null;
  if (identity !== 'user' && outcome.cause !== 'guest-refused-by-server') return identity;
  return mechanism === 'pku2u' ? null : mechanism;
}

/** Whether it ends before SESSION_SETUP, so that neither dialect nor mechanism count. */
function endsInNegotiation({ stage }: DecidedOutcome): boolean {
  return stage === 'transport' || stage === 'negotiate';
}

/** An error number with its space, as connection cases spell it. */
export function printCode(error: Pick<ShownError, 'space' | 'number' | 'hex'>): string {
  return `${error.space}:${error.space === 'win32' || error.space === 'errno' ? String(error.number) : error.hex}`;
}

/** An event with its channel, as connection cases spell it. */
export function printEvent(event: Pick<WrittenEvent, 'log' | 'id'>): string {
  return `event:${event.log.replace(/^Microsoft-Windows-/, '').replace('SmbClient', 'SMBClient')}/${event.id}`;
}
