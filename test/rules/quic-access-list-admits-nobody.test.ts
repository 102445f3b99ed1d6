import { testRule } from './rule-table.js';

const on = ['windows-server-2025/datacenter'];
const deny = { identifierType: 'ISSUER', identifier: 'CN=Old CA', effect: 'deny' };
const allow = { identifierType: 'ISSUER', identifier: 'CN=New CA', effect: 'allow' };

testRule('quic-access-list-admits-nobody', [
  {
    name: 'a list of denials alone',
    on,
    server: { quic: { clientAuthentication: 'required', clientAccess: [deny] } },
    marks: [
      '[\n        {\n          "identifierType": "ISSUER",\n          "identifier": "CN=Old CA",\n          "effect": "deny"\n        }\n      ]',
    ],
    related: ['"required"'],
  },
  { name: 'an empty list', on, server: { quic: { clientAuthentication: 'required', clientAccess: [] } }, marks: ['[]'] },
  {
    name: 'a list with an allow entry',
    on,
    server: { quic: { clientAuthentication: 'required', clientAccess: [deny, allow] } },
    marks: [],
  },
  { name: 'a list that nobody reads', on, server: { quic: { clientAccess: [deny] } }, marks: [] },
]);
