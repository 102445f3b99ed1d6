import { block, branch, defineGate, pass } from '../gate.js';
import { hresult, ntstatus, serverEvent, win32 } from '../numbers.js';
const codes = [win32(50, 'documented'), hresult(0x80070032, 'documented'), ntstatus(0xc00000bb, 'observed')];

const rows = {
  notNtlm: pass(branch('§5.2', 'no NTLM, nothing to refuse', 'documented')),
  allowed: pass(branch('§5.2', 'the server answers the first NTLM token', 'documented')),
  deniedByLsa: block(
    branch('§5.2', 'LSA denies all incoming NTLM: the first token is refused, credentials are never seen', 'observed'),
    'ntlm-refused-by-server',
    'server',
    ['server.lsaIncomingNtlm'],
    {
      errors: codes,
      events: [
        serverEvent('NTLM/Operational', 4002, 'documented'),
        serverEvent('SMBServer/Security', 551, 'inferred'),
        serverEvent('Security', 4625, 'observed'),
      ],
    },
  ),
  refusesFirstToken: block(
    branch('§5.5', 'the server lists NTLM but refuses its first token', 'inferred'),
    'ntlm-refused-by-server',
    'server',
    ['server.ntlm', 'server.ntlmRefusal'],
    { errors: codes },
  ),
};

/** Gate 9a: a server that takes no NTLM at all says so before it makes a challenge (MS-NLMP 3.2.5.1.1). */
export const incomingNtlm = defineGate({
  id: 'incoming-ntlm',
  number: '9a',
  title: 'Incoming NTLM',
  stage: 'session-setup',
  reads: ['server.lsaIncomingNtlm', 'server.ntlm', 'server.ntlmRefusal'],
  needs: ['mechanism'],
  gives: [],
  rows,
  decide({ server }, session) {
    if (session.mechanism === 'kerberos' || session.mechanism === 'pku2u') return rows.notNtlm;
    if (server.lsaIncomingNtlm === 'deny-all') return rows.deniedByLsa;
    return server.ntlm === 'none' && server.ntlmRefusal === 'first-token' ? rows.refusesFirstToken : rows.allowed;
  },
});
