import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  notKerberos: pass(branch('§5.1', 'no Kerberos, no ticket', 'documented')),
  usable: pass(branch('§5.1', 'the ticket opens on the server', 'documented')),
  fallsBack: pass(branch('§5.1', 'no ticket for an account without AES keys: the client falls back to NTLM', 'inferred'), {
    because: ['server.hasAesKeys', 'server.domainIssuesRc4'],
    warnings: ['ntlm-used'],
  }),
  noKeys: block(
    branch('§5.1', 'the domain issues no RC4 tickets, the account has no AES keys, and NTLM is not open', 'inferred'),
    'kerberos-key-type-missing',
    'server',
    ['server.hasAesKeys', 'server.domainIssuesRc4', 'client.blocksNtlm', 'client.lsaOutgoingNtlm'],
  ),
  wrongAccount: block(
    branch('§5.1', 'the service principal name belongs to another account', 'unconfirmed'),
    'kerberos-wrong-account',
    'server',
    ['credentials.spnOnServerAccount'],
  ),
  clocks: block(branch('§0 gate 8b', 'the clocks differ too much for Kerberos', 'inferred'), 'clock-skew', 'network', [
    'credentials.clocksAgree',
  ]),
};

/** Gate 8b: a ticket that cannot be had or cannot be opened. */
export const kerberosTicket = defineGate({
  id: 'kerberos-ticket',
  number: '8b',
  title: 'Kerberos ticket',
  stage: 'session-setup',
  reads: ['credentials.spnOnServerAccount', 'credentials.clocksAgree', 'server.hasAesKeys', 'server.domainIssuesRc4', 'client.ntlm'],
  needs: ['mechanism', 'ntlmOpen'],
  gives: ['mechanism'],
  rows,
  decide({ credentials, server, client }, session) {
    if (session.mechanism !== 'kerberos') return rows.notKerberos;
    if (!credentials.clocksAgree) return rows.clocks;
    if (!server.hasAesKeys && !server.domainIssuesRc4) {
      if (!session.ntlmOpen) return rows.noKeys;
      session.mechanism = client.ntlm === 'ntlmv1' ? 'ntlmv1' : 'ntlmv2';
      return rows.fallsBack;
    }
    return credentials.spnOnServerAccount ? rows.usable : rows.wrongAccount;
  },
});
