import { testRule } from './rule-table.js';

testRule('smb1-setting-without-smb1', [
  {
    name: 'signing of SMB1 where it is not installed',
    client: { smb1: { signing: 'offered' } },
    marks: ['"offered"'],
    says: ['client.smb1.signing'],
  },
  { name: 'signing of the SMB1 server where it is not installed', server: { smb1: { signing: 'offered' } }, marks: ['"offered"'] },
  {
    name: 'signing of SMB1 where it is installed',
    client: { smb1: { signing: 'offered' } },
    machine: { smb1: { component: 'installed' } },
    marks: [],
  },
  {
    name: 'signing of SMB1 on a Windows that comes with it',
    on: ['windows-7/enterprise'],
    client: { smb1: { signing: 'offered' } },
    marks: [],
  },
]);
