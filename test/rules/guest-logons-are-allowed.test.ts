import { testRule } from './rule-table.js';

testRule('guest-logons-are-allowed', [
  {
    name: 'guests allowed and nothing that prevents them',
    client: { insecureGuestLogons: 'allowed', signing: 'not-required' },
    marks: ['"allowed"'],
    says: ['client.insecureGuestLogons "allowed"'],
  },
  {
    name: 'guests allowed on a Windows that never required signing',
    on: ['windows-11-22h2/pro'],
    client: { insecureGuestLogons: 'allowed' },
    marks: ['"allowed"'],
  },
  {
    name: 'guests allowed where signing is required, of which another rule speaks',
    client: { insecureGuestLogons: 'allowed', signing: 'required' },
    marks: [],
  },
  {
    name: 'guests allowed where encryption is required, of which another rule speaks',
    client: { insecureGuestLogons: 'allowed', signing: 'not-required', encryption: 'required' },
    marks: [],
  },
  {
    name: 'guests allowed where a path demands integrity of every server',
    client: {
      insecureGuestLogons: 'allowed',
      signing: 'not-required',
      hardenedUncPaths: [{ path: '\\\\*\\*', integrity: true }],
    },
    marks: [],
  },
  {
    name: 'guests allowed where NTLM is blocked, without which nobody becomes a guest',
    client: { insecureGuestLogons: 'allowed', signing: 'not-required', ntlm: { connections: 'blocked' } },
    marks: [],
  },
  { name: 'guests blocked', client: { insecureGuestLogons: 'blocked' }, marks: [] },
  { name: 'guests left to Windows', on: ['windows-11-22h2/pro'], client: { signing: 'not-required' }, marks: [] },
]);
