import { testRule } from './rule-table.js';

const dependencies = ['Bowser', 'MRxSmb10', 'MRxSmb20', 'NSI'];

testRule('workstation-depends-on-disabled-driver', [
  {
    name: 'a dependency on a driver that is disabled',
    on: ['windows-7/enterprise'],
    client: { smb1: { driver: 'disabled', workstationDependencies: dependencies } },
    marks: ['"MRxSmb10"'],
    related: ['"disabled"'],
  },
  {
    name: 'a dependency on a driver that is not installed',
    client: { smb1: { workstationDependencies: dependencies } },
    machine: { smb1: { component: 'not-installed' } },
    marks: ['"MRxSmb10"'],
    related: ['"not-installed"'],
  },
  {
    name: 'a dependency on a driver that starts',
    on: ['windows-7/enterprise'],
    client: { smb1: { driver: 'manual', workstationDependencies: dependencies } },
    marks: [],
  },
  {
    name: 'a list without the driver',
    on: ['windows-7/enterprise'],
    client: { smb1: { driver: 'disabled', workstationDependencies: ['Bowser', 'MRxSmb20', 'NSI'] } },
    marks: [],
  },
]);
