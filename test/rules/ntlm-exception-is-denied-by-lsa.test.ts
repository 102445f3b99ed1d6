import { testRule } from './rule-table.js';

testRule('ntlm-exception-is-denied-by-lsa', [
  {
    name: 'a server that only the SMB client excepts',
    client: { ntlm: { connections: 'blocked', exceptions: ['nas01.corp.example'] } },
    machine: { ntlm: { outgoing: 'denied' } },
    marks: ['"nas01.corp.example"'],
    related: ['"denied"'],
    says: ['machine.ntlm.outgoing "denied"', 'machine.ntlm.outgoingExceptions does not name'],
  },
  {
    name: 'the one of two servers that LSA does not except',
    client: { ntlm: { connections: 'blocked', exceptions: ['nas01', 'nas02'] } },
    machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['nas01'] } },
    marks: ['"nas02"'],
  },
  {
    name: 'a server that LSA excepts in other letter case',
    client: { ntlm: { connections: 'blocked', exceptions: ['nas01.corp.example'] } },
    machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['NAS01.corp.example'] } },
    marks: [],
  },
  {
    name: 'a server that LSA excepts by wildcard',
    client: { ntlm: { connections: 'blocked', exceptions: ['nas01.corp.example'] } },
    machine: { ntlm: { outgoing: 'denied', outgoingExceptions: ['*.corp.example'] } },
    marks: [],
  },
  {
    name: 'LSA that only logs',
    client: { ntlm: { connections: 'blocked', exceptions: ['nas01'] } },
    machine: { ntlm: { outgoing: 'audit' } },
    marks: [],
  },
]);
