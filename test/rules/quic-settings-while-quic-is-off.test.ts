import { testRule } from './rule-table.js';

const because = (entry: object): object => ({ ...entry, reason: 'the edge', owner: 'network', until: '2027-03-31' });
const mapping = (to: string, transport: string): object => because({ server: to, transport, port: 8443 });

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
  {
    name: 'a mapping over QUIC of a client without QUIC, and none over TCP or for an excepted server',
    client: {
      quic: { state: 'disabled', exceptions: [because({ server: 'EDGE02' })] },
      alternativePorts: { mappings: [mapping('edge01', 'quic'), mapping('edge02', 'quic'), mapping('nas01', 'tcp')] },
    },
    marks: [JSON.stringify(mapping('edge01', 'quic'), null, 2).replaceAll('\n', '\n        ')],
    says: ['client.alternativePorts.mappings to edge01 has no effect on windows-11-24h2/pro: client.quic.state is "disabled"'],
    related: ['"disabled"'],
  },
  { name: 'settings of QUIC that is enabled', on: server, server: { quic: { state: 'enabled', port: 8443 } }, marks: [] },
  { name: 'settings of the other end', on: server, client: { quic: { state: 'disabled' } }, server: { quic: { port: 8443 } }, marks: [] },
]);
