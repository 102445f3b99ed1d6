import { testRule } from './rule-table.js';

const long = (until: string) => ({ value: 'not-required', reason: 'old scanners', owner: 'print', until });

testRule('reason-has-expired', [
  {
    name: 'a value that held until yesterday',
    client: { signing: long('2026-11-21') },
    marks: ['"2026-11-21"'],
    says: ['2026-11-21', '2026-11-22'],
  },
  {
    name: 'an exception that held until last year',
    client: {
      ntlm: { connections: 'blocked', exceptions: [{ server: 'nas01', reason: 'no Kerberos', owner: 'storage', until: '2025-12-31' }] },
    },
    marks: ['"2025-12-31"'],
    says: ['client.ntlm.exceptions "nas01"'],
  },
  { name: 'a value that holds today for the last time', client: { signing: long('2026-11-22') }, marks: [] },
  { name: 'a value without end', client: { signing: { value: 'not-required', reason: 'old scanners' } }, marks: [] },
]);
