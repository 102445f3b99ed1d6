import { block, branch, defineGate, pass } from '../gate.js';
import { pathDemand } from '../names.js';
import { clientEvent, serverEvent } from '../numbers.js';
import { abilityToEncrypt, canEncrypt, cipherFacts } from '../session-encryption.js';

/** What keeps a connection from being encrypted: no cipher, or a dialect that has none, at either end. */
const limits = [...abilityToEncrypt, 'client.dialects', 'client.maxDialect', 'server.dialects', 'server.maxDialect'] as const;

const rows = {
  noMandate: pass(branch('§4', 'the client does not insist on encryption', 'documented')),
  encryptable: pass(branch('§4', 'the client insists on encryption and the connection can encrypt', 'documented'), {
    because: ['client.requiresEncryption', 'network.mappingRequiresPrivacy', 'client.hardenedPaths'],
  }),
  judgedLater: pass(branch('§4', 'the client insists on encryption and looks for it later', 'documented'), {
    because: ['client.judgesEncryption'],
  }),
  cannotEncrypt: block(
    branch('§4', 'the client insists on encryption and the connection has none: dialect, cipher, NetBIOS or server', 'inferred'),
    'encryption-not-available-on-server',
    'client',
    ['client.requiresEncryption', 'network.mappingRequiresPrivacy', ...limits],
    { events: [] },
  ),
  noCipher: block(
    branch('§4', 'the client insists on encryption and both ends have no cipher in common', 'inferred'),
    'encryption-not-available-on-server',
    'client',
    ['client.requiresEncryption', 'network.mappingRequiresPrivacy', 'client.hardenedPaths', 'client.ciphers', 'server.ciphers'],
    { events: [clientEvent('SmbClient/Connectivity', 30826, 'documented'), serverEvent('SMBServer/Operational', 1051, 'documented')] },
  ),
  hardenedCannot: block(
    branch('§9.1', 'a hardened path demands privacy and the connection has no encryption', 'inferred'),
    'encryption-not-available-on-server',
    'client',
    ['client.hardenedPaths', ...limits],
    { events: [] },
  ),
};

/** Gate 7: what the client can judge after NEGOTIATE: it must encrypt and the connection cannot. */
export const clientMandate = defineGate({
  id: 'client-mandate',
  number: '7',
  title: 'Client encryption mandate',
  stage: 'negotiate',
  reads: [
    'client.requiresEncryption',
    'client.judgesEncryption',
    'network.mappingRequiresPrivacy',
    'client.hardenedPaths',
    'credentials.target',
    'share.name',
    ...cipherFacts,
  ],
  needs: ['dialect', 'transport'],
  gives: ['clientMustEncrypt'],
  rows,
  decide({ client, server, network, credentials, share }, session) {
    const own = client.requiresEncryption || network.mappingRequiresPrivacy;
    const paths = client.hardenedPaths;
    const must = own || (paths.length > 0 && pathDemand(paths, credentials.target, share.name).privacy);
    session.clientMustEncrypt = must;
    if (!must) return rows.noMandate;
    if (canEncrypt(client, server, session)) return rows.encryptable;
    if (client.judgesEncryption !== 'after-negotiate') return rows.judgedLater;
    if (session.dialect === '3.1.1' && client.encrypts && server.encrypts) return rows.noCipher;
    return own ? rows.cannotEncrypt : rows.hardenedCannot;
  },
});
