import { testRule } from './rule-table.js';

const accounts = (remoteCallers: string) => ({ accounts: { remoteCallers } });

testRule('remote-callers-are-unrestricted', [
  {
    name: 'an empty descriptor where Windows answers administrators only',
    machine: accounts(''),
    marks: ['""'],
    says: [
      'machine.accounts.remoteCallers "" lets everybody who can log on over the network list accounts and groups; by default only administrators may (on windows-11-24h2/pro)',
    ],
  },
  {
    name: 'only the member where a domain controller is among them',
    on: ['windows-server-2025/datacenter', 'windows-server-2025/datacenter+dc'],
    machine: accounts(''),
    marks: ['""'],
    says: ['(on windows-server-2025/datacenter)'],
  },
  {
    name: 'a domain controller, which answers everybody by default',
    on: ['windows-server-2025/datacenter+dc'],
    machine: accounts(''),
    marks: [],
  },
  { name: 'a descriptor', machine: accounts('O:BAG:BAD:(A;;RC;;;BA)'), marks: [] },
]);
