import { testRule } from './rule-table.js';

testRule('setting-is-ignored', [
  {
    name: 'a setting that is newer than every Windows of the policy',
    on: ['windows-11-22h2/pro', 'windows-11-23h2/pro'],
    client: { dialects: { minimum: '3.0' } },
    marks: ['"minimum"'],
    says: ['client.dialects.minimum'],
  },
  {
    name: 'a setting of domain controllers on members',
    on: ['windows-server-2025/standard'],
    machine: { ntlm: { inDomain: 'denied' } },
    marks: ['"inDomain"'],
  },
  {
    name: 'SMB1 served where it is not installed',
    server: { smb1: { state: 'enabled' } },
    marks: ['"state"'],
    says: ['SMB 1.0 server is not installed'],
  },
  { name: 'SMB1 refused where it is not installed', server: { smb1: { state: 'disabled' } }, marks: [] },
  {
    name: 'a setting that some Windows reads',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { dialects: { minimum: '3.0' } },
    marks: [],
  },
]);
