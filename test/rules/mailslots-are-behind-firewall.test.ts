import { testRule } from './rule-table.js';

const machine = { smb1: { component: 'installed' } };

testRule('mailslots-are-behind-firewall', [
  {
    name: 'mailslots behind the restrictive group',
    server: { remoteMailslots: 'enabled', firewallGroup: 'restrictive' },
    machine,
    marks: ['"enabled"'],
    related: ['"restrictive"'],
  },
  { name: 'mailslots with the classic group', server: { remoteMailslots: 'enabled', firewallGroup: 'classic' }, machine, marks: [] },
  {
    name: 'mailslots without SMB1, of which another rule speaks',
    server: { remoteMailslots: 'enabled', firewallGroup: 'restrictive' },
    marks: [],
  },
]);
