import { testRule } from './rule-table.js';

const both = ['windows-server-2025/datacenter+dc', 'windows-11-24h2/enterprise'];
const mixed = ['windows-server-2025/datacenter+dc', 'windows-8.1/enterprise'];

testRule('sysvol-is-cut-off', [
  {
    name: 'privacy for SYSVOL from a client of SMB 2.1',
    client: { dialects: { maximum: '2.1' }, hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: true, privacy: true }] },
    marks: ['{\n        "path": "\\\\\\\\*\\\\SYSVOL",\n        "mutualAuthentication": true,\n        "privacy": true\n      }'],
    related: ['"2.1"'],
  },
  {
    name: 'domain controllers above the highest dialect of the same policy',
    on: both,
    client: { dialects: { maximum: '3.0' } },
    server: { dialects: { minimum: '3.1.1' } },
    marks: ['"3.1.1"'],
    related: ['"3.0"'],
    says: ['server.dialects.minimum is "3.1.1" there'],
  },
  {
    name: 'domain controllers above what an older Windows speaks',
    on: mixed,
    server: { dialects: { minimum: '3.1.1' } },
    marks: ['"3.1.1"'],
    says: ['on windows-8.1/enterprise'],
    related: [],
  },
  {
    name: 'domain controllers that encrypt, and a client that cannot',
    on: ['windows-server-2025/datacenter+dc', 'windows-7/enterprise'],
    server: { encryption: { mode: 'required' } },
    marks: ['"required"'],
    says: ['on windows-7/enterprise'],
  },
  {
    name: 'clients above the highest dialect of the domain controllers',
    on: both,
    client: { dialects: { minimum: '3.1.1' } },
    server: { dialects: { maximum: '3.0.2' } },
    marks: ['"3.0.2"'],
    related: ['"3.1.1"'],
  },
  {
    name: 'ends that must encrypt without a common cipher',
    on: both,
    client: { encryption: 'required', cipherSuites: ['AES_128_GCM'] },
    server: { cipherSuites: ['AES_256_GCM'] },
    marks: ['[\n      "AES_256_GCM"\n    ]'],
    related: ['[\n      "AES_128_GCM"\n    ]'],
  },
  {
    name: 'ends without a common cipher that need not encrypt',
    on: both,
    client: { cipherSuites: ['AES_128_GCM'] },
    server: { cipherSuites: ['AES_256_GCM'] },
    marks: [],
  },
  {
    name: 'domain controllers that let others in unencrypted',
    on: ['windows-server-2025/datacenter+dc', 'windows-7/enterprise'],
    server: { encryption: { mode: 'required', unencryptedAccess: 'allowed' } },
    marks: [],
  },
  {
    name: 'member servers, which hold no SYSVOL',
    on: ['windows-server-2025/datacenter', 'windows-8.1/enterprise'],
    server: { dialects: { minimum: '3.1.1' } },
    marks: [],
  },
  { name: 'ends that meet', on: both, client: { dialects: { minimum: '3.1.1' } }, server: { dialects: { minimum: '3.1.1' } }, marks: [] },
]);
