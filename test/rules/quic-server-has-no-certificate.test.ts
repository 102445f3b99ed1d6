import { testRule } from './rule-table.js';

const on = ['windows-server-2025/datacenter'];
const certificates = [{ name: 'edge01.contoso.com', thumbprint: 'A1B2C3D4E5F60718293A4B5C6D7E8F9012345678' }];

testRule('quic-server-has-no-certificate', [
  { name: 'QUIC enabled without a mapping', on, server: { quic: { state: 'enabled' } }, marks: ['"enabled"'] },
  { name: 'QUIC enabled with a mapping', on, server: { quic: { state: 'enabled', certificates } }, marks: [] },
  { name: 'QUIC that is left to Windows', on, server: { quic: { port: 8443 } }, marks: [] },
]);
