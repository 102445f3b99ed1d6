import { testRule } from './rule-table.js';

testRule('ignored-value-holds-anyway', [
  {
    name: 'a demand that is not made, on a Windows that knows no such demand',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { encryption: 'not-required' },
    marks: ['"windows-11-23h2/pro"'],
    says: ['windows-11-23h2/pro does not read client.encryption "not-required", but behaves that way by default'],
    related: [],
  },
  {
    name: 'several such values on several Windows in one diagnostic',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro', 'windows-server-2022/standard'],
    client: { encryption: 'not-required', dialects: { minimum: '3.0', maximum: '3.1.1' } },
    marks: ['"windows-11-23h2/pro"'],
    says: [
      'windows-11-23h2/pro and windows-server-2022/standard do not read 2 settings of this policy, but behave that way by default: client.encryption "not-required", client.dialects.maximum "3.1.1"',
    ],
    related: ['"windows-server-2022/standard"'],
  },
  {
    name: 'a value that is not known to hold anyway',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { audit: { insecureGuestLogons: 'off' } },
    marks: [],
  },
  {
    name: 'a component that is not installed, whatever would be read if it were',
    on: ['windows-10-22h2/pro', 'windows-8.1/pro'],
    server: { smb1: { state: 'enabled' } },
    marks: [],
  },
  { name: 'a value that all Windows read', on: ['windows-11-24h2/pro'], client: { encryption: 'not-required' }, marks: [] },
  { name: 'a value that none reads', on: ['windows-11-23h2/pro'], client: { encryption: 'not-required' }, marks: [] },
]);
