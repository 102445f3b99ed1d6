import { testRule } from './rule-table.js';

testRule('quic-needs-dialect-3-1-1', [
  {
    name: 'QUIC enabled on a client of SMB 3.0.2',
    client: { quic: { state: 'enabled' }, dialects: { maximum: '3.0.2' } },
    marks: ['"enabled"'],
    related: ['"3.0.2"'],
  },
  {
    name: 'a QUIC port in the mappings of such a client',
    client: {
      dialects: { maximum: '3.0' },
      alternativePorts: { state: 'enabled', mappings: [{ server: 'edge01', transport: 'quic', port: 8443 }] },
    },
    marks: ['{\n          "server": "edge01",\n          "transport": "quic",\n          "port": 8443\n        }'],
  },
  {
    name: 'QUIC enabled on a server of SMB 3.0.2',
    on: ['windows-server-2025/datacenter'],
    server: { quic: { state: 'enabled' }, dialects: { maximum: '3.0.2' } },
    marks: ['"enabled"'],
  },
  { name: 'QUIC that is only permitted by default', client: { dialects: { maximum: '3.0.2' } }, marks: [] },
  { name: 'QUIC that is switched off', client: { quic: { state: 'disabled' }, dialects: { maximum: '3.0.2' } }, marks: [] },
  { name: 'a maximum of 3.1.1', client: { quic: { state: 'enabled' }, dialects: { maximum: '3.1.1' } }, marks: [] },
]);
