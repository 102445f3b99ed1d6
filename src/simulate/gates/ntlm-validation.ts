import type { AccountState } from '../../facts/credentials.js';
import type { ServerValues } from '../../facts/index.js';
import { block, type Block, branch, type Decision, defineGate, pass } from '../gate.js';
import { ntlmRefusal } from '../ntlm-refusal.js';
import { controllerEvent, errno, hresult, ntstatus, serverEvent, win32 } from '../numbers.js';

const rows = {
  notRefused: pass(branch('§5.2', 'nothing refuses NTLM for this account', 'documented')),
  noNtlm: block(
    branch('§5.2', 'the server has NTLM disabled and says so after the AUTHENTICATE message; no guest either', 'observed'),
    'ntlm-refused-by-server',
    'server',
    ['server.ntlm'],
    {
      errors: [ntstatus(0xc0000418, 'observed'), win32(1937, 'inferred'), hresult(0x80070791, 'inferred'), errno(13, 'inferred')],
      events: [],
    },
  ),
  domainAccounts: block(
    branch('§5.2', 'LSA denies incoming NTLM of domain accounts', 'documented'),
    'ntlm-refused-by-server',
    'server',
    ['server.lsaIncomingNtlm', 'credentials.account'],
    {
      errors: [
        win32(1937, 'documented'),
        hresult(0x80070791, 'documented'),
        ntstatus(0xc0000418, 'documented'),
        win32(50, 'unconfirmed'),
        hresult(0x80070032, 'unconfirmed'),
      ],
      events: [serverEvent('NTLM/Operational', 4002, 'documented')],
    },
  ),
  domainPolicy: block(
    branch('§5.2', 'the domain controllers deny NTLM; the file server turns that into not supported', 'documented'),
    'ntlm-refused-by-domain',
    'server',
    ['server.domainDeniesNtlm', 'credentials.account'],
    {
      errors: [win32(50, 'documented'), hresult(0x80070032, 'documented'), ntstatus(0xc00000bb, 'documented')],
      events: [controllerEvent('NTLM/Operational', 4003, 'documented'), serverEvent('Security', 4625, 'inferred')],
    },
  ),
  domainPolicyElsewhere: block(
    branch('§5.2', "the domain controllers deny NTLM; a Samba member passes the controller's status on", 'inferred'),
    'ntlm-refused-by-domain',
    'server',
    ['server.domainDeniesNtlm', 'credentials.account'],
    {
      errors: [ntstatus(0xc0000418, 'inferred'), win32(1937, 'inferred'), hresult(0x80070791, 'inferred')],
      events: [controllerEvent('NTLM/Operational', 4003, 'documented')],
    },
  ),
  oldVersion: block(
    branch('§5.2', 'the client sends NTLMv1 and the server takes NTLMv2 only', 'documented'),
    'ntlmv1-refused',
    'server',
    ['client.ntlm', 'server.ntlm'],
    {
      errors: [
        win32(1326, 'documented'),
        win32(86, 'observed'),
        hresult(0x8007052e, 'documented'),
        hresult(0x80070056, 'observed'),
        ntstatus(0xc000006d, 'documented'),
        ntstatus(0xc000006a, 'inferred'),
        errno(13, 'inferred'),
      ],
    },
  ),
  oldVersionAzure: block(branch('§5.2', 'Azure Files takes NTLMv2 only', 'documented'), 'ntlmv1-refused', 'server', ['client.ntlm'], {
    errors: [
      win32(53, 'documented'),
      win32(87, 'documented'),
      win32(67, 'observed'),
      hresult(0x80070035, 'documented'),
      hresult(0x80070057, 'documented'),
    ],
  }),
  newVersion: block(
    branch(
      '§5.2',
      'the client sends NTLMv2 and the server understands NTLMv1 only: it takes the answer for a wrong password',
      'documented',
    ),
    'ntlm-refused-by-server',
    'server',
    ['client.ntlm', 'server.ntlm'],
    {
      errors: [
        ntstatus(0xc000006d, 'documented'),
        win32(1326, 'documented'),
        win32(5, 'documented'),
        hresult(0x8007052e, 'documented'),
        hresult(0x80070005, 'documented'),
        errno(13, 'inferred'),
      ],
      events: [],
    },
  ),
  protectedUser: block(
    branch('§5.2', 'Protected Users take no NTLM', 'documented'),
    'account-restricted',
    'server',
    ['credentials.accountState'],
    { errors: [win32(1327, 'documented'), hresult(0x8007052f, 'documented'), ntstatus(0xc000006e, 'documented')] },
  ),
  silo: block(
    branch('§5.2', 'the authentication policy of the account does not allow this server', 'documented'),
    'account-restricted',
    'server',
    ['credentials.accountState'],
    { errors: [win32(1935, 'documented'), hresult(0x8007078f, 'documented'), ntstatus(0xc0000413, 'documented')] },
  ),
};

/** States of an account in which it may not use NTLM. */
const byState: { readonly [S in AccountState]?: Decision } = { 'protected-user': rows.protectedUser, 'silo-denied': rows.silo };

/** The row for an NTLM version that the server does not take; null where it takes it. */
function otherVersion({ ntlm, family }: Pick<ServerValues, 'ntlm' | 'family'>, mechanism: 'ntlmv1' | 'ntlmv2'): Block | null {
  if (mechanism === 'ntlmv2') return ntlm === 'v1-only' ? rows.newVersion : null;
  if (ntlm !== 'v2-only') return null;
  return family === 'azure-files' ? rows.oldVersionAzure : rows.oldVersion;
}

/** Gate 10a: NTLM that is refused while the server or a domain controller validates it. */
export const ntlmValidation = defineGate({
  id: 'ntlm-validation',
  number: '10a',
  title: 'NTLM validation',
  stage: 'session-setup',
  reads: [
    'server.ntlm',
    'server.lsaIncomingNtlm',
    'server.domainDeniesNtlm',
    'server.validatesDomainNtlm',
    'server.family',
    'credentials.account',
    'credentials.userKnownToServer',
    'credentials.accountState',
  ],
  needs: ['mechanism', 'identity'],
  gives: [],
  rows,
  decide({ server, credentials }, session) {
    if (session.mechanism !== 'ntlmv2' && session.mechanism !== 'ntlmv1') return rows.notRefused;
    const refusal = ntlmRefusal(server, credentials, session.mechanism);
    if (refusal === 'no-ntlm') return rows.noNtlm;
    if (session.identity !== 'user') return rows.notRefused;
    if (refusal === 'domain-accounts') return rows.domainAccounts;
    if (refusal === 'domain-policy') return server.family === 'windows' ? rows.domainPolicy : rows.domainPolicyElsewhere;
    return otherVersion(server, session.mechanism) ?? byState[credentials.accountState] ?? rows.notRefused;
  },
});
