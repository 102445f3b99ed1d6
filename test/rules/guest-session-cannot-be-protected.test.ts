import { testRule } from './rule-table.js';

testRule('guest-session-cannot-be-protected', [
  {
    name: 'guests allowed where the policy requires signing',
    client: { insecureGuestLogons: 'allowed', signing: 'required' },
    marks: ['"allowed"'],
    related: ['"required"'],
    says: ['client.signing is "required"'],
  },
  {
    name: 'guests allowed where 24H2 Pro requires signing by itself',
    client: { insecureGuestLogons: 'allowed' },
    marks: ['"allowed"'],
    related: [],
    says: ['client.signing is "required" by default', 'windows-11-24h2/pro'],
  },
  {
    name: 'both demands at once',
    client: { insecureGuestLogons: 'allowed', signing: 'required', encryption: 'required' },
    marks: ['"allowed"'],
    related: ['"required"', '"required"'],
    says: ['client.signing is "required" and client.encryption is "required"'],
  },
  {
    name: 'only the Windows that require it',
    on: ['windows-10-22h2/pro', 'windows-11-24h2/pro'],
    client: { insecureGuestLogons: 'allowed' },
    marks: ['"allowed"'],
    says: ['on windows-11-24h2/pro'],
  },
  { name: 'guests allowed without demands', client: { insecureGuestLogons: 'allowed', signing: 'not-required' }, marks: [] },
  { name: 'guests blocked', client: { insecureGuestLogons: 'blocked', signing: 'required' }, marks: [] },
]);
