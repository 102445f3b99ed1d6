import { block, branch, defineGate, pass } from '../gate.js';
import { clientEvent, serverEvent } from '../numbers.js';

const notSent = pass(branch('§3.7', 'the negotiation is not validated: 3.1.1, SMB1, guest, or a client that does not', 'documented'));
const valid = pass(branch('§3.7', 'the negotiation is validated', 'documented'));
const events = [clientEvent('SmbClient/Security', 31012, 'documented'), serverEvent('SMBServer/Operational', 1005, 'inferred')];
const unsignedAnswer = block(
  branch('§3.7', 'the server answers the validation unsigned', 'documented'),
  'negotiate-tampered',
  'client',
  ['server.negotiateValidation', 'server.signs', 'client.validatesNegotiation'],
  { events: [clientEvent('SmbClient/Security', 31012, 'documented')] },
);
const deniedAnswer = block(
  branch('§9', 'the server answers the validation with access denied', 'documented'),
  'negotiate-tampered',
  'client',
  ['server.negotiateValidation'],
  { events },
);
const differs = block(
  branch('§9', 'the server answers with other values than were negotiated', 'documented'),
  'negotiate-tampered',
  'client',
  ['server.negotiateValidation'],
  { events },
);

/** Gate 14: below 3.1.1 the client asks the server to confirm what was negotiated (MS-SMB2 3.2.5.5). */
export const negotiateValidation = defineGate({
  id: 'negotiate-validation',
  number: '14',
  title: 'Negotiate validation',
  stage: 'tree-connect',
  reads: ['client.validatesNegotiation', 'server.negotiateValidation', 'server.signs'],
  needs: ['dialect', 'identity', 'signed', 'sessionEncrypted'],
  gives: [],
  decide({ client, server }, session) {
    if (session.dialect === '3.1.1' || session.dialect === '1.0') return notSent;
    const which = client.validatesNegotiation;
    if (which === 'none' || (which !== 'all' && session.identity !== 'user')) return notSent;
    if (which === 'signed' && !session.signed) return notSent;
    if (which === '3.0-and-3.0.2' && session.dialect !== '3.0' && session.dialect !== '3.0.2') return notSent;
    const answer = server.negotiateValidation;
    if (answer === 'differs') return differs;
    if (answer === 'denied') return deniedAnswer;
    if ((answer === 'unsigned-error' || server.signs === 'never') && !session.sessionEncrypted) return unsignedAnswer;
    return valid;
  },
});
