import { testRule } from './rule-table.js';

const mapping = (server: string, port: number) => ({ server, transport: 'quic', port });

testRule('alternative-port-mapping-is-shadowed', [
  {
    name: 'a second mapping of a server in other letter case',
    client: { alternativePorts: { state: 'enabled', mappings: [mapping('edge01', 8443), mapping('EDGE01', 9443)] } },
    marks: ['{\n          "server": "EDGE01",\n          "transport": "quic",\n          "port": 9443\n        }'],
    related: ['{\n          "server": "edge01",\n          "transport": "quic",\n          "port": 8443\n        }'],
    says: ['QUIC 8443', 'QUIC 9443'],
  },
  {
    name: 'mappings of two servers',
    client: { alternativePorts: { state: 'enabled', mappings: [mapping('edge01', 8443), mapping('edge02', 8443)] } },
    marks: [],
  },
]);
