import { testRule } from './rule-table.js';

const mapped = (mapping: object) => ({ alternativePorts: { state: 'enabled', mappings: [mapping] } });

testRule('alternative-port-is-not-for-windows', [
  {
    name: 'another TCP port',
    client: mapped({ server: 'nas01', transport: 'tcp', port: 8445 }),
    marks: ['{\n          "server": "nas01",\n          "transport": "tcp",\n          "port": 8445\n        }'],
    says: ['TCP port 8445 of "nas01"'],
  },
  { name: 'another port over QUIC', client: mapped({ server: 'edge01', transport: 'quic', port: 8443 }), marks: [] },
  { name: 'the usual port', client: mapped({ server: 'nas01', transport: 'tcp', port: 445 }), marks: [] },
  {
    name: 'an entry that says what it is for',
    client: mapped({ server: 'nas01', transport: 'tcp', port: 8445, reason: 'Samba in a container' }),
    marks: [],
  },
]);
