import { block, branch, type Decision, defineGate, type FactsFor, pass } from '../gate.js';
import { hasSpn } from '../names.js';
import type { Session } from '../session.js';

const rows = {
  kerberos: pass(branch('§5.1', 'Kerberos: both ends have it', 'documented')),
  ntlm: pass(branch('§5.1', 'NTLM: no Kerberos in common', 'documented'), { warnings: ['ntlm-used'] }),
  ntlmFirst: pass(branch('§5.5', 'NTLM: this client tries it before Kerberos', 'documented'), {
    because: ['client.mechanisms'],
    warnings: ['ntlm-used'],
  }),
  oldNtlm: pass(branch('§5.2', 'the client sends LM or NTLMv1', 'documented'), {
    because: ['client.ntlm'],
    warnings: ['ntlmv1-used'],
  }),
  raised: pass(branch('§5.2', 'set to NTLMv1 on a Windows that has none any more: taken as raised to NTLMv2', 'unconfirmed'), {
    because: ['client.ntlm'],
    warnings: ['ntlm-used'],
  }),
  pku2u: pass(branch('§5.1', 'PKU2U between Microsoft Entra joined peers', 'documented')),
  noTarget: block(
    branch('§5.5', 'only Kerberos is open and the name or account has no usable service principal name', 'inferred'),
    'no-kerberos-target',
    'client',
    [
      'client.mechanisms',
      'credentials.nameKind',
      'credentials.account',
      'credentials.nameHasSpn',
      'client.domainJoined',
      'client.kerberosTicket',
    ],
  ),
  noKdc: block(
    branch('§5.5', 'only Kerberos is open and no domain controller or KDC proxy is in reach', 'inferred'),
    'no-kdc-reachable',
    'network',
    ['client.mechanisms', 'credentials.reachesDomainController', 'credentials.kdcProxy'],
  ),
  nothingCommon: block(branch('§5.5', 'the mechanisms left on both ends do not meet', 'inferred'), 'no-common-mechanism', 'server', [
    'client.mechanisms',
    'server.kerberos',
  ]),
  clientHasNone: block(
    branch('§5.5', 'the client has no Kerberos, and NTLM is excluded: nothing is sent', 'documented'),
    'no-common-mechanism',
    'client',
    ['client.mechanisms', 'client.ntlm'],
    { errors: [], events: [] },
  ),
  clientHasNoneOrNoTicket: block(
    branch('§5.5', 'the client has no Kerberos or gets no ticket, which of both is not told, and NTLM is excluded', 'documented'),
    'no-common-mechanism',
    'client',
    ['client.mechanisms', 'client.ntlm'],
    { errors: [], events: [] },
  ),
  notListed: block(branch('§5.5', 'only NTLM is left and the server does not list it', 'inferred'), 'no-common-mechanism', 'server', [
    'server.ntlm',
    'server.ntlmRefusal',
    'credentials.nameKind',
    'credentials.account',
  ]),
};

const reads = [
  'server.ntlm',
  'server.ntlmRefusal',
  'server.kerberos',
  'client.mechanisms',
  'client.ntlm',
  'client.kerberosTicket',
  'client.domainJoined',
  'credentials.account',
  'credentials.nameKind',
  'credentials.nameHasSpn',
] as const;

type MechanismFacts = FactsFor<(typeof reads)[number]>;
type Open = Readonly<Pick<Session, 'kerberosOpen' | 'ntlmOpen' | 'pku2uOpen'>>;

/** Rows of those who use NTLM, or have nothing else. */
const ntlmRows: ReadonlySet<Decision> = new Set([rows.ntlm, rows.ntlmFirst, rows.oldNtlm, rows.raised, rows.notListed]);

function chosen(facts: MechanismFacts, open: Open): Decision {
  const { server, client } = facts;
  if (open.kerberosOpen && client.mechanisms !== 'ntlm-then-kerberos') return rows.kerberos;
  if (open.pku2uOpen) return rows.pku2u;
  if (open.ntlmOpen && (server.ntlm !== 'none' || server.ntlmRefusal !== 'not-listed')) return versionOfNtlm(client, open);
  if (open.kerberosOpen) return rows.kerberos;
  return open.ntlmOpen ? rows.notListed : nothingLeft(facts);
}

function versionOfNtlm({ ntlm }: MechanismFacts['client'], { kerberosOpen }: Open): Decision {
  if (ntlm === 'v1-removed') return rows.raised;
  if (ntlm === 'ntlmv1') return rows.oldNtlm;
  return kerberosOpen ? rows.ntlmFirst : rows.ntlm;
}

/** Why there is no Kerberos either. */
function nothingLeft({ server, client, credentials }: MechanismFacts): Decision {
  if (client.mechanisms === 'ntlm-only') return client.kerberosTicket === 'impossible' ? rows.clientHasNoneOrNoTicket : rows.clientHasNone;
  const couldHaveTicket =
    client.kerberosTicket !== 'impossible' &&
    credentials.account === 'domain' &&
    hasSpn(credentials) &&
    credentials.nameKind !== 'ip' &&
    client.domainJoined;
  if (!couldHaveTicket) return rows.noTarget;
  return server.kerberos ? rows.noKdc : rows.nothingCommon;
}

/** Gate 8a: what is left on the client, without what the server does not list. Kerberos before NTLM, but where the client has another order. */
export const mechanismIntersection = defineGate({
  id: 'mechanism-intersection',
  number: '8a',
  title: 'Common mechanism',
  stage: 'session-setup',
  reads,
  needs: ['kerberosOpen', 'ntlmOpen', 'pku2uOpen'],
  gives: ['mechanism'],
  rows,
  decide(facts, session) {
    const version = facts.client.ntlm === 'ntlmv1' ? 'ntlmv1' : 'ntlmv2';
    const row = chosen(facts, session);
    session.mechanism = row === rows.pku2u ? 'pku2u' : ntlmRows.has(row) ? version : 'kerberos';
    return row;
  },
});
