import { testRule } from './rule-table.js';

const on = ['windows-server-2025/datacenter'];

testRule('quic-port-is-reserved', [
  { name: 'port 1024', on, server: { quic: { port: 1024 } }, marks: ['1024'], says: ['server.quic.port 1024'] },
  { name: 'port 443, where QUIC is anyway', on, server: { quic: { port: 443 } }, marks: ['443'] },
  { name: 'port 1025', on, server: { quic: { port: 1025 } }, marks: [] },
]);
