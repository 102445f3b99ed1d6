import { testRule } from './rule-table.js';

const server = ['windows-server-2025/datacenter'];

testRule('quic-settings-while-quic-is-off', [
  {
    name: 'a port of a server without QUIC',
    on: server,
    server: { quic: { state: 'disabled', port: 8443 } },
    marks: ['8443'],
    related: ['"disabled"'],
  },
  {
    name: 'forced encryption of a client without QUIC',
    client: { quic: { state: 'disabled', smbEncryption: 'forced' } },
    marks: ['"forced"'],
  },
  { name: 'exceptions, which count only while QUIC is off', client: { quic: { state: 'disabled', exceptions: ['edge01'] } }, marks: [] },
  { name: 'settings of QUIC that is enabled', on: server, server: { quic: { state: 'enabled', port: 8443 } }, marks: [] },
  { name: 'settings of the other end', on: server, client: { quic: { state: 'disabled' } }, server: { quic: { port: 8443 } }, marks: [] },
]);
