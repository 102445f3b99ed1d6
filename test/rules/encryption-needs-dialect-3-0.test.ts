import { testRule } from './rule-table.js';

testRule('encryption-needs-dialect-3-0', [
  {
    name: 'a client that must encrypt with SMB 2.1',
    client: { encryption: 'required', dialects: { maximum: '2.1' } },
    marks: ['"required"'],
    related: ['"2.1"'],
  },
  {
    name: 'a server that must encrypt with SMB 2.0.2',
    server: { encryption: { mode: 'required' }, dialects: { maximum: '2.0.2' } },
    marks: ['"required"'],
  },
  {
    name: 'a server that would encrypt with SMB 2.1 and lets others in unencrypted',
    server: { encryption: { mode: 'required', unencryptedAccess: 'allowed' }, dialects: { maximum: '2.1' } },
    marks: ['"required"'],
    related: ['"2.1"'],
  },
  {
    name: 'a server without any dialect, of which another rule speaks',
    server: { encryption: { mode: 'required' }, dialects: { minimum: '3.0', maximum: '2.1' } },
    marks: [],
  },
  { name: 'a maximum of 3.0', client: { encryption: 'required', dialects: { maximum: '3.0' } }, marks: [] },
  { name: 'encryption that is not required', client: { encryption: 'not-required', dialects: { maximum: '2.1' } }, marks: [] },
  { name: 'the limit of the other end', client: { encryption: 'required' }, server: { dialects: { maximum: '2.1' } }, marks: [] },
]);
