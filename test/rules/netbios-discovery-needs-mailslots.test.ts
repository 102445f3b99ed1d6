import { testRule } from './rule-table.js';

const machine = { smb1: { component: 'installed' } };

testRule('netbios-discovery-needs-mailslots', [
  {
    name: 'discovery without mailslots',
    client: { netbiosDiscovery: 'allowed', remoteMailslots: 'disabled' },
    machine,
    marks: ['"allowed"'],
    related: ['"disabled"'],
  },
  {
    name: 'discovery where mailslots are off by default',
    client: { netbiosDiscovery: 'allowed' },
    machine,
    marks: ['"allowed"'],
    says: ['client.remoteMailslots is "disabled" by default'],
  },
  { name: 'discovery with all that it needs', client: { netbiosDiscovery: 'allowed', remoteMailslots: 'enabled' }, machine, marks: [] },
  {
    name: 'mailslots without SMB1, of which another rule speaks',
    client: { netbiosDiscovery: 'allowed', remoteMailslots: 'enabled' },
    marks: [],
  },
  { name: 'discovery that is blocked', client: { netbiosDiscovery: 'blocked' }, marks: [] },
]);
