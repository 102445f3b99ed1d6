import { testRule } from './rule-table.js';

const on = ['windows-server-2025/datacenter+dc'];
const listed = (pipe: string): object => ({ value: pipe, reason: 'the old trust', owner: 'directory', until: '2027-03-31' });

testRule('null-session-pipes-are-closed', [
  {
    name: 'an empty list on a domain controller',
    on,
    server: { nullSessions: { pipes: [] } },
    marks: ['[]'],
    says: [
      'server.nullSessions.pipes closes netlogon, samr, lsarpc to anonymous sessions, which a domain controller opens by default (on windows-server-2025/datacenter+dc)',
    ],
  },
  {
    name: 'a list that names some of the pipes',
    on,
    server: { nullSessions: { pipes: [listed('NETLOGON'), listed('samr')] } },
    marks: [JSON.stringify([listed('NETLOGON'), listed('samr')], null, 2).replaceAll('\n', '\n      ')],
    says: ['closes lsarpc to anonymous sessions'],
  },
  { name: 'all of them', on, server: { nullSessions: { pipes: ['netlogon', 'samr', 'lsarpc'].map(listed) } }, marks: [] },
  { name: 'an empty list on a member', on: ['windows-server-2025/datacenter'], server: { nullSessions: { pipes: [] } }, marks: [] },
]);
