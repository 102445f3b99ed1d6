import type { FactId } from '../../facts/index.js';
import { block, branch, defineGate, pass } from '../gate.js';

const cause = 'ntlm-session-security-unmet';

const rows = {
  notNtlm: pass(branch('§5.7', 'no NTLM, nothing to demand of it', 'documented')),
  met: pass(branch('§5.7', 'each end offers what the other demands of NTLM', 'documented')),
  serverHasNoSessionSecurity: refusedByClient('the client demands NTLMv2 session security, and the server does not offer it', [
    'client.demandsNtlmSessionSecurity',
    'server.ntlmSessionSecurity',
  ]),
  serverHasShortKeys: refusedByClient('the client demands 128-bit encryption of NTLM, and the server does not offer it', [
    'client.demandsNtlm128Bit',
    'server.ntlm128Bit',
  ]),
  clientHasNoSessionSecurity: refusedByServer('the server demands NTLMv2 session security, and the client does not offer it', [
    'server.demandsNtlmSessionSecurity',
    'client.ntlmSessionSecurity',
  ]),
  clientHasShortKeys: refusedByServer('the server demands 128-bit encryption of NTLM, and the client does not offer it', [
    'server.demandsNtlm128Bit',
    'client.ntlm128Bit',
  ]),
};

/** Gate 9b: what each end demands of NTLM; the client judges the challenge, the server the message after it. */
export const ntlmSessionSecurity = defineGate({
  id: 'ntlm-session-security',
  number: '9b',
  title: 'NTLM session security',
  stage: 'session-setup',
  reads: [
    'client.demandsNtlmSessionSecurity',
    'client.demandsNtlm128Bit',
    'client.ntlmSessionSecurity',
    'client.ntlm128Bit',
    'server.demandsNtlmSessionSecurity',
    'server.demandsNtlm128Bit',
    'server.ntlmSessionSecurity',
    'server.ntlm128Bit',
  ],
  needs: ['mechanism'],
  gives: [],
  rows,
  decide({ client, server }, session) {
    if (session.mechanism === 'kerberos' || session.mechanism === 'pku2u') return rows.notNtlm;
    if (!server.ntlmSessionSecurity && client.demandsNtlmSessionSecurity) return rows.serverHasNoSessionSecurity;
    if (!server.ntlm128Bit && client.demandsNtlm128Bit) return rows.serverHasShortKeys;
    if (!client.ntlmSessionSecurity && server.demandsNtlmSessionSecurity) return rows.clientHasNoSessionSecurity;
    return !client.ntlm128Bit && server.demandsNtlm128Bit ? rows.clientHasShortKeys : rows.met;
  },
});

function refusedByClient(says: string, because: readonly FactId[]) {
  return block(branch('§5.7', says, 'documented'), cause, 'client', because);
}

function refusedByServer(says: string, because: readonly FactId[]) {
  return block(branch('§5.7', says, 'documented'), cause, 'server', because);
}
