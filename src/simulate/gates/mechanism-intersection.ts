import { block, branch, defineGate, pass } from '../gate.js';

const kerberos = pass(branch('§5.1', 'Kerberos: both ends have it', 'documented'));
const ntlm = pass(branch('§5.1', 'NTLM: no Kerberos in common', 'documented'), { warnings: ['ntlm-used'] });
const ntlmFirst = pass(branch('§5.5', 'NTLM: this client tries it before Kerberos', 'documented'), {
  because: ['client.mechanisms'],
  warnings: ['ntlm-used'],
});
const oldNtlm = pass(branch('§5.2', 'the client sends LM or NTLMv1', 'documented'), {
  because: ['client.ntlm'],
  warnings: ['ntlmv1-used'],
});
const raised = pass(branch('§5.2', 'set to NTLMv1 on a Windows that has none any more: taken as raised to NTLMv2', 'unconfirmed'), {
  because: ['client.ntlm'],
  warnings: ['ntlm-used'],
});
const pku2u = pass(branch('§5.1', 'PKU2U between Microsoft Entra joined peers', 'documented'));

const noTarget = block(
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
);
const noKdc = block(
  branch('§5.5', 'only Kerberos is open and no domain controller or KDC proxy is in reach', 'inferred'),
  'no-kdc-reachable',
  'network',
  ['client.mechanisms', 'credentials.reachesDomainController', 'credentials.kdcProxy'],
);
const nothingCommon = block(branch('§5.5', 'the mechanisms left on both ends do not meet', 'inferred'), 'no-common-mechanism', 'server', [
  'client.mechanisms',
  'server.kerberos',
  'server.ntlm',
  'server.ntlmRefusal',
]);
const notListed = block(branch('§5.5', 'only NTLM is left and the server does not list it', 'inferred'), 'no-common-mechanism', 'server', [
  'server.ntlm',
  'server.ntlmRefusal',
  'credentials.nameKind',
  'credentials.account',
]);

/** Gate 8a: what is left on the client, without what the server does not list. Kerberos before NTLM, but where the client has another order. */
export const mechanismIntersection = defineGate({
  id: 'mechanism-intersection',
  number: '8a',
  title: 'Common mechanism',
  stage: 'session-setup',
  reads: [
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
    'credentials.reachesDomainController',
    'credentials.kdcProxy',
  ],
  needs: ['kerberosOpen', 'ntlmOpen', 'pku2uOpen'],
  gives: ['mechanism'],
  decide({ server, client, credentials }, session) {
    const ntlmVersion = client.ntlm === 'ntlmv1' ? 'ntlmv1' : 'ntlmv2';
    if (session.kerberosOpen && client.mechanisms !== 'ntlm-then-kerberos') {
      session.mechanism = 'kerberos';
      return kerberos;
    }
    if (session.pku2uOpen) {
      session.mechanism = 'pku2u';
      return pku2u;
    }
    if (session.ntlmOpen && (server.ntlm !== 'none' || server.ntlmRefusal !== 'not-listed')) {
      session.mechanism = ntlmVersion;
      if (client.ntlm === 'v1-removed') return raised;
      if (client.ntlm === 'ntlmv1') return oldNtlm;
      return session.kerberosOpen ? ntlmFirst : ntlm;
    }
    if (session.kerberosOpen) {
      session.mechanism = 'kerberos';
      return kerberos;
    }
    session.mechanism = session.ntlmOpen ? ntlmVersion : 'kerberos';
    if (session.ntlmOpen) return notListed;
    if (!server.kerberos) return nothingCommon;
    const couldHaveTicket =
      client.mechanisms !== 'ntlm-only' &&
      client.kerberosTicket !== 'impossible' &&
      credentials.account === 'domain' &&
      credentials.nameHasSpn &&
      credentials.nameKind !== 'ip' &&
      client.domainJoined;
    return couldHaveTicket ? noKdc : client.mechanisms === 'ntlm-only' ? nothingCommon : noTarget;
  },
});
