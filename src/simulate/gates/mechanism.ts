import { block, branch, defineGate, pass } from '../gate.js';
import { isCovered, isOnList } from '../names.js';
import { clientEvent, hresult, ntstatus, win32 } from '../numbers.js';

const both = pass(branch('§5.1', 'Kerberos and NTLM are open to the client', 'documented'));
const kerberosOnly = pass(branch('§5.1', 'Kerberos is open, NTLM is not', 'documented'), {
  because: ['client.blocksNtlm', 'client.lsaOutgoingNtlm'],
});
const ntlmOnly = pass(branch('§5.1', 'no Kerberos for this name, account or place; NTLM is open', 'documented'), {
  because: [
    'credentials.nameKind',
    'credentials.account',
    'server.kerberos',
    'credentials.reachesDomainController',
    'client.kerberosTicket',
  ],
});
const ntlmByException = pass(branch('§5.2', 'NTLM is blocked, but the name typed is on the exception list', 'documented'), {
  because: ['client.ntlmExceptions', 'credentials.target'],
});
const neither = pass(branch('§5.5', 'neither is open; the next gate names the reason', 'documented'));

const closed = [
  'credentials.nameKind',
  'credentials.account',
  'server.kerberos',
  'credentials.nameHasSpn',
  'credentials.reachesDomainController',
  'credentials.kdcProxy',
  'client.kerberosTicket',
] as const;
const blockedBySmb = block(
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
);
const blockedByLsa = block(
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
);
const keyTooShort = block(
  branch('§5.2', 'NTLM cannot reach the minimum session key length and no Kerberos', 'documented'),
  'session-key-too-short',
  'client',
  ['client.ntlmKeyTooShort', ...closed],
);
const promptCancelled = block(branch('§0 gate 8', 'the credential prompt was closed', 'unconfirmed'), 'prompt-cancelled', 'client', [
  'credentials.obtained',
]);
const unusable = block(
  branch('§0 gate 8', 'no logon session fits the stored credentials', 'unconfirmed'),
  'stored-credentials-unusable',
  'client',
  ['credentials.obtained'],
);

/** Gate 8: which mechanisms are open to the client for this name, account and place, and whether a block of its own leaves none. */
export const mechanism = defineGate({
  id: 'mechanism',
  number: '8',
  title: 'Mechanism choice and NTLM blocking',
  stage: 'session-setup',
  reads: [
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
  ],
  needs: [],
  gives: ['kerberosOpen', 'ntlmOpen', 'pku2uOpen'],
  decide({ credentials, client, server, network }, session) {
    if (credentials.obtained !== 'yes') return credentials.obtained === 'unusable' ? unusable : promptCancelled;

    let kerberos = false;
    if (client.mechanisms !== 'ntlm-only' && client.kerberosTicket !== 'impossible') {
      kerberos =
        client.kerberosTicket === 'available'
          ? server.kerberos
          : credentials.account === 'domain'
            ? client.domainJoined &&
              server.kerberos &&
              credentials.nameHasSpn &&
              (credentials.nameKind !== 'ip' || client.triesAddressSpn) &&
              (credentials.reachesDomainController || credentials.kdcProxy)
            : credentials.account === 'local' && client.iakerb && server.localKdc;
    }
    const pku2u = client.entraJoined && server.entraJoined && (credentials.account === 'microsoft' || credentials.account === 'domain');
    session.kerberosOpen = kerberos;
    session.pku2uOpen = pku2u;

    let ntlm = client.mechanisms !== 'kerberos-only' && client.ntlm !== 'none';
    session.ntlmOpen = ntlm;
    if (!ntlm) return kerberos ? kerberosOnly : neither;
    if (client.blocksNtlm || network.mappingBlocksNtlm || client.lsaOutgoingNtlm === 'deny' || client.ntlmKeyTooShort) {
      const smbBlocks =
        (network.mappingBlocksNtlm || (client.blocksNtlm && !isOnList(client.ntlmExceptions, credentials.target))) && !network.loopback;
      const lsaBlocks = client.lsaOutgoingNtlm === 'deny' && !isCovered(client.lsaNtlmExceptions, credentials.target);
      ntlm = !smbBlocks && !lsaBlocks && !client.ntlmKeyTooShort;
      session.ntlmOpen = ntlm;
      if (!ntlm) {
        if (kerberos || pku2u) return kerberosOnly;
        session.ntlmOpen = true;
        return smbBlocks ? blockedBySmb : lsaBlocks ? blockedByLsa : keyTooShort;
      }
      return kerberos ? both : ntlmByException;
    }
    return kerberos ? both : ntlmOnly;
  },
});
