import { block, type Block, branch, defineGate, type FactsFor, pass } from '../gate.js';
import { hasSpn, isCovered, isOnList } from '../names.js';
import { clientEvent, hresult, ntstatus, win32 } from '../numbers.js';

const closed = [
  'credentials.nameKind',
  'credentials.account',
  'server.kerberos',
  'credentials.nameHasSpn',
  'credentials.reachesDomainController',
  'credentials.kdcProxy',
  'client.kerberosTicket',
] as const;

const rows = {
  both: pass(branch('§5.1', 'Kerberos and NTLM are open to the client', 'documented')),
  kerberosOnly: pass(branch('§5.1', 'Kerberos is open, NTLM is not', 'documented'), {
    because: ['client.blocksNtlm', 'client.lsaOutgoingNtlm'],
  }),
  ntlmOnly: pass(branch('§5.1', 'no Kerberos for this name, account or place; NTLM is open', 'documented'), {
    because: [
      'credentials.nameKind',
      'credentials.account',
      'server.kerberos',
      'credentials.reachesDomainController',
      'client.kerberosTicket',
    ],
  }),
  ntlmByException: pass(branch('§5.2', 'NTLM is blocked, but the name typed is on the exception list', 'documented'), {
    because: ['client.ntlmExceptions', 'credentials.target'],
  }),
  neither: pass(branch('§5.5', 'neither is open; the next gate names the reason', 'documented')),
  blockedBySmb: block(
    branch('§5.2', 'SMB NTLM blocking and no Kerberos', 'inferred'),
    'ntlm-blocked-by-client',
    'client',
    ['client.blocksNtlm', 'client.ntlmExceptions', 'network.mappingBlocksNtlm', ...closed],
    {
      errors: [
        win32(1937, 'inferred'),
        hresult(0x80070791, 'inferred'),
        win32(50, 'unconfirmed'),
        hresult(0x80070032, 'unconfirmed'),
        ntstatus(0xc0000418, 'inferred'),
      ],
      events: [clientEvent('SmbClient/Security', 31023, 'documented')],
    },
  ),
  blockedByLsa: block(
    branch('§5.2', 'LSA denies outgoing NTLM and no Kerberos', 'documented'),
    'ntlm-blocked-by-client',
    'client',
    ['client.lsaOutgoingNtlm', 'client.lsaNtlmExceptions', ...closed],
    {
      errors: [
        win32(50, 'documented'),
        hresult(0x80070032, 'documented'),
        win32(1937, 'inferred'),
        hresult(0x80070791, 'inferred'),
        ntstatus(0xc00000bb, 'documented'),
        ntstatus(0xc0000418, 'inferred'),
      ],
      events: [clientEvent('NTLM/Operational', 4001, 'documented'), clientEvent('SmbClient/Security', 31001, 'inferred')],
    },
  ),
  keyTooShort: block(
    branch('§5.2', 'NTLM cannot reach the minimum session key length and no Kerberos', 'documented'),
    'session-key-too-short',
    'client',
    ['client.ntlmKeyTooShort', ...closed],
  ),
  promptCancelled: block(branch('§0 gate 8', 'the credential prompt was closed', 'unconfirmed'), 'prompt-cancelled', 'client', [
    'credentials.obtained',
  ]),
  unusable: block(
    branch('§0 gate 8', 'no logon session fits the stored credentials', 'unconfirmed'),
    'stored-credentials-unusable',
    'client',
    ['credentials.obtained'],
  ),
};

const reads = [
  ...closed,
  'credentials.obtained',
  'credentials.target',
  'client.mechanisms',
  'client.domainJoined',
  'client.triesAddressSpn',
  'client.blocksNtlm',
  'client.ntlmExceptions',
  'network.mappingBlocksNtlm',
  'network.loopback',
  'client.lsaOutgoingNtlm',
  'client.lsaNtlmExceptions',
  'client.ntlmKeyTooShort',
  'client.ntlm',
  'client.entraJoined',
  'server.entraJoined',
  'client.iakerb',
  'server.localKdc',
] as const;

type MechanismFacts = FactsFor<(typeof reads)[number]>;

/** Whether the client can get a Kerberos ticket for this name and account, and the server can open it. */
function canUseKerberos(facts: MechanismFacts): boolean {
  const { credentials, client, server } = facts;
  if (client.mechanisms === 'ntlm-only' || client.kerberosTicket === 'impossible') return false;
  if (credentials.account === 'local') return client.iakerb && server.localKdc;
  if (!isOfRealm(credentials) || !server.kerberos || !hasTarget(credentials, client)) return false;
  return client.kerberosTicket === 'available' || reachesKdc(facts);
}

/** Whether the ordinary way leads to a ticket: a domain account, on a member of a domain, that reaches a domain controller. */
function reachesKdc({ credentials, client }: MechanismFacts): boolean {
  return credentials.account === 'domain' && client.domainJoined && (credentials.reachesDomainController || credentials.kdcProxy);
}

/** Whether the account is one that a ticket-granting ticket can be for. */
function isOfRealm({ account }: MechanismFacts['credentials']): boolean {
  return account === 'domain' || account === 'microsoft';
}

/** Whether the name typed has a service principal name that this client asks for. */
function hasTarget(credentials: MechanismFacts['credentials'], client: MechanismFacts['client']): boolean {
  return hasSpn(credentials) && (credentials.nameKind !== 'ip' || client.triesAddressSpn);
}

function canUsePku2u({ credentials, client, server }: MechanismFacts): boolean {
  return client.entraJoined && server.entraJoined && (credentials.account === 'microsoft' || credentials.account === 'domain');
}

/** Whether anything at the client blocks NTLM, be it with an exception for this server. */
function blocksSomeNtlm({ client, network }: MechanismFacts): boolean {
  return client.blocksNtlm || network.mappingBlocksNtlm || client.lsaOutgoingNtlm === 'deny' || client.ntlmKeyTooShort;
}

/** The row by which the client blocks NTLM to this server; null where it does not. */
function ntlmBlock({ credentials, client, network }: MechanismFacts): Block | null {
  const bySmb =
    (network.mappingBlocksNtlm || (client.blocksNtlm && !isOnList(client.ntlmExceptions, credentials.target))) && !network.loopback;
  const byLsa = client.lsaOutgoingNtlm === 'deny' && !isCovered(client.lsaNtlmExceptions, credentials.target);
  if (bySmb) return rows.blockedBySmb;
  if (byLsa) return rows.blockedByLsa;
  return client.ntlmKeyTooShort ? rows.keyTooShort : null;
}

/** Gate 8: which mechanisms are open to the client for this name, account and place, and whether a block of its own leaves none. */
export const mechanism = defineGate({
  id: 'mechanism',
  number: '8',
  title: 'Mechanism choice and NTLM blocking',
  stage: 'session-setup',
  reads,
  needs: [],
  gives: ['kerberosOpen', 'ntlmOpen', 'pku2uOpen'],
  rows,
  decide(facts, session) {
    const { credentials, client } = facts;
    if (credentials.obtained !== 'yes') return credentials.obtained === 'unusable' ? rows.unusable : rows.promptCancelled;
    session.kerberosOpen = canUseKerberos(facts);
    session.pku2uOpen = canUsePku2u(facts);
    session.ntlmOpen = client.mechanisms !== 'kerberos-only' && client.ntlm !== 'none';
    if (!session.ntlmOpen) return session.kerberosOpen ? rows.kerberosOnly : rows.neither;
    if (!blocksSomeNtlm(facts)) return session.kerberosOpen ? rows.both : rows.ntlmOnly;
    const blocked = ntlmBlock(facts);
    if (blocked === null) return session.kerberosOpen ? rows.both : rows.ntlmByException;
    if (!session.kerberosOpen && !session.pku2uOpen) return blocked;
    session.ntlmOpen = false;
    return rows.kerberosOnly;
  },
});
