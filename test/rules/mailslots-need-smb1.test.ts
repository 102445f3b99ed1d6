import { testRule } from './rule-table.js';

testRule('mailslots-need-smb1', [
  { name: 'mailslots of a client without SMB1', client: { remoteMailslots: 'enabled' }, marks: ['"enabled"'] },
  { name: 'mailslots of a server without SMB1', server: { remoteMailslots: 'enabled' }, marks: ['"enabled"'] },
  { name: 'mailslots with SMB1', client: { remoteMailslots: 'enabled' }, machine: { smb1: { component: 'installed' } }, marks: [] },
  { name: 'mailslots that are off', client: { remoteMailslots: 'disabled' }, marks: [] },
]);
