import { testRule } from './rule-table.js';

testRule('quic-logon-needs-kerberos', [
  {
    name: 'NTLM blocked for a client that is to use QUIC',
    client: { ntlm: { connections: 'blocked' }, quic: { state: 'enabled' } },
    marks: ['"blocked"'],
    related: ['"enabled"'],
  },
  {
    name: 'servers that are excepted',
    client: { ntlm: { connections: 'blocked', exceptions: ['edge01'] }, quic: { state: 'enabled' } },
    marks: [],
  },
  { name: 'QUIC that is left to Windows', client: { ntlm: { connections: 'blocked' } }, marks: [] },
]);
