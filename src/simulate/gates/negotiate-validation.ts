import type { ClientValues } from '../../facts/index.js';
import { block, branch, defineGate, pass } from '../gate.js';
import type { Session } from '../session.js';
import { clientEvent, serverEvent } from '../numbers.js';
const events = [clientEvent('SmbClient/Security', 31012, 'documented'), serverEvent('SMBServer/Operational', 1005, 'inferred')];

const rows = {
  notSent: pass(branch('§3.7', 'the negotiation is not validated: 3.1.1, SMB1, guest, or a client that does not', 'documented')),
  valid: pass(branch('§3.7', 'the negotiation is validated', 'documented')),
  unsignedAnswer: block(
    branch('§3.7', 'the server answers the validation unsigned', 'documented'),
    'negotiate-tampered',
    'client',
    ['server.negotiateValidation', 'server.signs', 'client.validatesNegotiation'],
    { events: [clientEvent('SmbClient/Security', 31012, 'documented')] },
  ),
  deniedAnswer: block(
    branch('§9', 'the server answers the validation with access denied', 'documented'),
    'negotiate-tampered',
    'client',
    ['server.negotiateValidation'],
    { events },
  ),
  differs: block(
    branch('§9', 'the server answers with other values than were negotiated', 'documented'),
    'negotiate-tampered',
    'client',
    ['server.negotiateValidation'],
    { events },
  ),
};

type Validated = Readonly<Pick<Session, 'dialect' | 'identity' | 'signed'>>;

/** For which sessions below 3.1.1 a client of each kind asks. */
const asks: Readonly<Record<ClientValues['validatesNegotiation'], (session: Validated) => boolean>> = {
  all: () => true,
  authenticated: ({ identity }) => identity === 'user',
  signed: ({ identity, signed }) => identity === 'user' && signed,
  '3.0-and-3.0.2': ({ identity, dialect }) => identity === 'user' && (dialect === '3.0' || dialect === '3.0.2'),
  none: () => false,
};

/** Gate 14: below 3.1.1 the client asks the server to confirm what was negotiated (MS-SMB2 3.2.5.5). */
export const negotiateValidation = defineGate({
  id: 'negotiate-validation',
  number: '14',
  title: 'Negotiate validation',
  stage: 'tree-connect',
  reads: ['client.validatesNegotiation', 'server.negotiateValidation', 'server.signs'],
  needs: ['dialect', 'identity', 'signed', 'sessionEncrypted'],
  gives: [],
  rows,
  decide({ client, server }, session) {
    if (session.dialect === '3.1.1' || session.dialect === '1.0') return rows.notSent;
    if (!asks[client.validatesNegotiation](session)) return rows.notSent;
    const answer = server.negotiateValidation;
    if (answer === 'differs') return rows.differs;
    if (answer === 'denied') return rows.deniedAnswer;
    const isUnsigned =
      answer === 'unsigned-error' || server.signs === 'never' || (answer === 'signed-in-signed-sessions' && !session.signed);
    return isUnsigned && !session.sessionEncrypted ? rows.unsignedAnswer : rows.valid;
  },
});
