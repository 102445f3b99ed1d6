import { testRule } from './rule-table.js';

testRule('ntlm-is-allowed-but-denied-by-lsa', [
  {
    name: 'NTLM allowed to SMB and denied by LSA',
    client: { ntlm: { connections: 'allowed' } },
    machine: { ntlm: { outgoing: 'denied' } },
    marks: ['"allowed"'],
    related: ['"denied"'],
  },
  {
    name: 'exceptions of LSA through which it passes',
    client: { ntlm: { connections: 'allowed' } },
    machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['nas01'] } },
    marks: [],
  },
  { name: 'NTLM that nobody speaks of', machine: { ntlm: { outgoing: 'denied' } }, marks: [] },
  { name: 'two switches that agree', client: { ntlm: { connections: 'blocked' } }, machine: { ntlm: { outgoing: 'denied' } }, marks: [] },
]);
