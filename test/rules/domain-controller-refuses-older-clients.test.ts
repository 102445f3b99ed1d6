import { testRule } from './rule-table.js';

const on = ['windows-server-2025/datacenter+dc'];

testRule('domain-controller-refuses-older-clients', [
  {
    name: 'a minimum of 3.1.1',
    on,
    server: { dialects: { minimum: '3.1.1' } },
    marks: ['"3.1.1"'],
    says: ['Windows 8.1, Server 2012 R2 and older'],
  },
  {
    name: 'encryption for all',
    on,
    server: { encryption: { mode: 'required' } },
    marks: ['"required"'],
    says: ['Windows 7, Server 2008 R2 and older'],
  },
  {
    name: 'the minimum alone where both exclude the same',
    on,
    server: { dialects: { minimum: '3.0' }, encryption: { mode: 'required' } },
    marks: ['"3.0"'],
  },
  { name: 'encryption for those who can', on, server: { encryption: { mode: 'required', unencryptedAccess: 'allowed' } }, marks: [] },
  { name: 'a member server', on: ['windows-server-2025/datacenter'], server: { dialects: { minimum: '3.1.1' } }, marks: [] },
  { name: 'a minimum that all SMB 2 speak', on, server: { dialects: { minimum: '2.0.2' } }, marks: [] },
  {
    name: 'a minimum that cuts off a client of the policy, of which another rule speaks',
    on: [...on, 'windows-8.1/enterprise'],
    server: { dialects: { minimum: '3.1.1' } },
    marks: [],
  },
]);
