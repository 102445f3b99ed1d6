import { block, branch, defineGate, pass } from '../gate.js';
import { ntstatus, errno } from '../numbers.js';
import { abilityToEncrypt, canEncrypt, cipherFacts } from '../session-encryption.js';

/** What keeps a connection from being encrypted, and why that ends it. */
const because = [
  'client.requiresEncryption',
  'client.judgesEncryption',
  ...abilityToEncrypt,
  'client.maxDialect',
  'server.maxDialect',
] as const;

const rows = {
  met: pass(branch('§4', 'the client does not insist on encryption, or has it', 'documented')),
  withoutSession: block(
    branch('§4', 'the session stands, the client insists on encryption and there is none', 'documented'),
    'encryption-not-available-on-server',
    'client',
    because,
    { stage: 'session-setup', errors: [ntstatus(0xc0000022, 'inferred')], events: [] },
  ),
  withoutTree: block(
    branch('§4', 'the session stands, the client insists on encryption of the share and there is none', 'documented'),
    'encryption-not-available-on-server',
    'client',
    because,
    { stage: 'tree-connect', errors: [errno(95, 'inferred')], events: [] },
  ),
};

/** Gate 12, fourth: a client that insists on encryption and looks for it only once its user has logged on. */
export const mandateAfterLogon = defineGate({
  id: 'mandate-after-logon',
  number: '12',
  title: 'Client encryption mandate after logon',
  stage: 'session-setup',
  reads: ['client.judgesEncryption', ...cipherFacts],
  needs: ['dialect', 'transport', 'identity', 'clientMustEncrypt'],
  gives: [],
  rows,
  decide({ client, server }, session) {
    if (!session.clientMustEncrypt || session.identity !== 'user' || canEncrypt(client, server, session)) return rows.met;
    return client.judgesEncryption === 'at-tree-connect' ? rows.withoutTree : rows.withoutSession;
  },
});
