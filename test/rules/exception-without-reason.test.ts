import { testRule } from './rule-table.js';

const blocked = (...exceptions: unknown[]) => ({ ntlm: { connections: 'blocked', exceptions } });

testRule('exception-without-reason', [
  { name: 'an entry in the short form', client: blocked('nas01'), marks: ['"nas01"'], says: ['"reason", "owner", "until"'] },
  {
    name: 'an entry without end',
    client: blocked({ server: 'nas01', reason: 'no Kerberos', owner: 'storage' }),
    marks: ['{\n          "server": "nas01",\n          "reason": "no Kerberos",\n          "owner": "storage"\n        }'],
    says: ['lacks "until"'],
  },
  {
    name: 'an entry that says all',
    client: blocked({ server: 'nas01', reason: 'no Kerberos', owner: 'storage', until: '2027-03-31' }),
    marks: [],
  },
  {
    name: 'a list that says it for all its entries',
    client: {
      ntlm: {
        connections: 'blocked',
        exceptions: { value: ['nas01', 'nas02'], reason: 'no Kerberos', owner: 'storage', until: '2027-03-31' },
      },
    },
    marks: [],
  },
  { name: 'a list that is no exception', client: { cipherSuites: ['AES_128_GCM', 'AES_128_CCM'] }, marks: [] },
]);
