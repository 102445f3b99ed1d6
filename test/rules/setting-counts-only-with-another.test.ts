import { testRule } from './rule-table.js';

const dc = ['windows-server-2025/datacenter+dc'];
const server = ['windows-server-2025/datacenter'];

testRule('setting-counts-only-with-another', [
  {
    name: 'NTLM exceptions without blocking',
    client: { ntlm: { exceptions: ['nas01'] } },
    marks: ['[\n        "nas01"\n      ]'],
    says: ['client.ntlm.connections is "blocked"', '"allowed" by default'],
  },
  {
    name: 'NTLM exceptions beside NTLM that is allowed',
    client: { ntlm: { connections: 'allowed', exceptions: ['nas01'] } },
    marks: ['[\n        "nas01"\n      ]'],
    related: ['"allowed"'],
  },
  {
    name: 'QUIC exceptions while QUIC is enabled',
    client: { quic: { state: 'enabled', exceptions: ['edge01'] } },
    marks: ['[\n        "edge01"\n      ]'],
  },
  { name: 'rejection without encryption', server: { encryption: { unencryptedAccess: 'rejected' } }, marks: ['"rejected"'] },
  {
    name: 'port mappings while alternative ports are off',
    client: { alternativePorts: { state: 'disabled', mappings: [{ server: 'e', transport: 'quic', port: 8443 }] } },
    marks: ['[\n        {\n          "server": "e",\n          "transport": "quic",\n          "port": 8443\n        }\n      ]'],
  },
  {
    name: 'an access list without client authentication',
    on: server,
    server: { quic: { clientAccess: [{ identifierType: 'ISSUER', identifier: 'CN=A', effect: 'allow' }] } },
    marks: [
      '[\n        {\n          "identifierType": "ISSUER",\n          "identifier": "CN=A",\n          "effect": "allow"\n        }\n      ]',
    ],
  },
  {
    name: 'exceptions of LSA while it denies nothing',
    machine: { ntlm: { outgoing: 'audit', outgoingExceptions: ['nas01'] } },
    marks: ['[\n        "nas01"\n      ]'],
  },
  {
    name: 'exceptions of a domain that denies nothing',
    on: dc,
    machine: { ntlm: { inDomainExceptions: ['nas01'] } },
    marks: ['[\n        "nas01"\n      ]'],
  },
  {
    name: 'a delay of a limiter that is off',
    server: { authenticationRateLimiter: { state: 'off', delayMilliseconds: 3000 } },
    marks: ['3000'],
  },
  {
    name: 'pipes for null sessions that reach all anyway',
    server: { nullSessions: { access: 'open', pipes: ['netlogon'] } },
    marks: ['[\n        "netlogon"\n      ]'],
  },
  { name: 'NTLM exceptions with blocking', client: { ntlm: { connections: 'blocked', exceptions: ['nas01'] } }, marks: [] },
  { name: 'QUIC exceptions while QUIC is off', client: { quic: { state: 'disabled', exceptions: ['edge01'] } }, marks: [] },
  { name: 'rejection with encryption', server: { encryption: { mode: 'required', unencryptedAccess: 'rejected' } }, marks: [] },
  {
    name: 'exceptions of a domain that denies',
    on: dc,
    machine: { ntlm: { inDomain: 'denied', inDomainExceptions: ['nas01'] } },
    marks: [],
  },
  {
    name: 'a Windows that does not read the list',
    on: ['windows-11-23h2/pro'],
    client: { ntlm: { exceptions: ['nas01'] } },
    marks: [],
  },
]);
