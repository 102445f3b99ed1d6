import { testRule } from './rule-table.js';

testRule('lsa-exception-is-blocked-by-smb', [
  {
    name: 'a server that only LSA excepts',
    client: { ntlm: { connections: 'blocked' } },
    machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['nas01'] } },
    marks: ['"nas01"'],
    related: ['"blocked"'],
  },
  {
    name: 'a wildcard of which the SMB client excepts a server',
    client: { ntlm: { connections: 'blocked', exceptions: ['nas01.corp.example'] } },
    machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['*.corp.example'] } },
    marks: [],
  },
  { name: 'SMB that allows NTLM', machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['nas01'] } }, marks: [] },
  {
    name: 'a Windows without SMB NTLM blocking',
    on: ['windows-11-23h2/pro'],
    client: { ntlm: { connections: 'blocked' } },
    machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['nas01'] } },
    marks: [],
  },
]);
