import { testRule } from './rule-table.js';

testRule('dialect-range-is-empty', [
  {
    name: 'a minimum above the maximum of the client',
    client: { dialects: { minimum: '3.1.1', maximum: '3.0' } },
    marks: ['"3.1.1"'],
    related: ['"3.0"'],
    says: ['client.dialects.minimum "3.1.1" is above client.dialects.maximum "3.0"', 'windows-11-24h2/pro'],
  },
  { name: 'a minimum above the maximum of the server', server: { dialects: { minimum: '3.0', maximum: '2.1' } }, marks: ['"3.0"'] },
  {
    name: 'ends that stand in two files, and marks the one that is checked',
    bases: [{ client: { dialects: { minimum: '3.1.1' } } }],
    client: { dialects: { maximum: '3.0.2' } },
    marks: ['"3.0.2"'],
    related: ['"3.1.1"'],
  },
  {
    name: 'one mistake on several Windows once',
    on: ['windows-11-24h2/pro', 'windows-11-25h2/enterprise'],
    client: { dialects: { minimum: '3.1.1', maximum: '3.0' } },
    marks: ['"3.1.1"'],
    says: ['windows-11-24h2/pro, windows-11-25h2/enterprise'],
  },
  { name: 'a range of one dialect', client: { dialects: { minimum: '3.1.1', maximum: '3.1.1' } }, marks: [] },
  { name: 'a minimum beside a maximum that is the default', client: { dialects: { minimum: '3.1.1', maximum: 'default' } }, marks: [] },
  { name: 'limits of different ends', client: { dialects: { minimum: '3.1.1' } }, server: { dialects: { maximum: '3.0' } }, marks: [] },
  {
    name: 'a Windows that ignores the limits',
    on: ['windows-11-23h2/pro'],
    client: { dialects: { minimum: '3.1.1', maximum: '3.0' } },
    marks: [],
  },
]);
