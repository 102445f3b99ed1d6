import { testRule } from './rule-table.js';

const on = ['windows-server-2025/datacenter+dc'];

testRule('domain-controller-refuses-older-clients', [
  {
    name: 'a minimum of 3.1.1',
    on,
    server: { dialects: { minimum: '3.1.1' } },
    marks: ['"3.1.1"'],
    says: ['windows-8.1, windows-server-2012-r2 and older'],
  },
  {
    name: 'encryption for all',
    on,
    server: { encryption: { mode: 'required' } },
    marks: ['"required"'],
    says: ['windows-7, windows-server-2008-r2 and older'],
  },
  {
    name: 'the minimum alone where both exclude the same',
    on,
    server: { dialects: { minimum: '3.0' }, encryption: { mode: 'required' } },
    marks: ['"3.0"'],
  },
  {
    name: 'a minimum and encryption that exclude different ones, each with its own',
    on,
    server: { dialects: { minimum: '2.1' }, encryption: { mode: 'required' } },
    marks: ['"2.1"', '"required"'],
    says: ['cuts windows-vista, windows-server-2008 and older off'],
  },
  {
    name: 'encryption with ciphers that Windows 10 and Server 2019 do not know',
    on,
    server: { encryption: { mode: 'required' }, cipherSuites: ['AES_256_GCM'] },
    marks: ['"required"'],
    says: ['cuts windows-10-22h2, windows-server-20h2 and older off'],
  },
  { name: 'domain controllers that nobody reaches', on, server: { dialects: { minimum: '3.1.1', maximum: '3.0' } }, marks: [] },
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
