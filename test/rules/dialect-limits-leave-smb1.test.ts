import { testRule } from './rule-table.js';

testRule('dialect-limits-leave-smb1', [
  {
    name: 'SMB1 installed beside a minimum of the client',
    client: { dialects: { minimum: '3.0' } },
    machine: { smb1: { component: 'client-only' } },
    marks: ['"client-only"'],
    related: ['"3.0"'],
  },
  {
    name: 'limits of both ends at once',
    client: { dialects: { minimum: '3.0' } },
    server: { dialects: { minimum: '3.1.1' } },
    machine: { smb1: { component: 'installed' } },
    marks: ['"installed"'],
    related: ['"3.0"', '"3.1.1"'],
  },
  {
    name: 'the limit of an end whose part of SMB1 is not installed',
    server: { dialects: { minimum: '3.0' } },
    machine: { smb1: { component: 'client-only' } },
    marks: [],
  },
  {
    name: 'the limit of an end where SMB1 is switched off',
    server: { dialects: { minimum: '3.0' }, smb1: { state: 'disabled' } },
    machine: { smb1: { component: 'installed' } },
    marks: [],
  },
  { name: 'SMB1 without limits', machine: { smb1: { component: 'installed' } }, marks: [] },
  {
    name: 'limits where SMB1 is taken away',
    client: { dialects: { minimum: '3.0' } },
    machine: { smb1: { component: 'not-installed' } },
    marks: [],
  },
]);
