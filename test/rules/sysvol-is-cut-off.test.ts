import { testRule } from './rule-table.js';

const both = ['windows-server-2025/datacenter+dc', 'windows-11-24h2/enterprise'];
const mixed = ['windows-server-2025/datacenter+dc', 'windows-8.1/enterprise'];

testRule('sysvol-is-cut-off', [
  {
    name: 'privacy for SYSVOL from a client of SMB 2.1',
    client: { dialects: { maximum: '2.1' }, hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: true, privacy: true }] },
    marks: ['{\n        "path": "\\\\\\\\*\\\\SYSVOL",\n        "mutualAuthentication": true,\n        "privacy": true\n      }'],
    related: ['"2.1"'],
    says: ['the path \\\\*\\SYSVOL demands "privacy" and client.dialects.maximum is "2.1"'],
    relatedSays: ['client.dialects.maximum is set here, for the client'],
  },
  {
    name: 'domain controllers above the highest dialect of the same policy',
    on: both,
    client: { dialects: { maximum: '3.0' } },
    server: { dialects: { minimum: '3.1.1' } },
    marks: ['"3.1.1"'],
    related: ['"3.0"'],
    relatedSays: ['client.dialects.maximum is set here, for the client'],
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
    related: ['"required"', '[\n      "AES_128_GCM"\n    ]'],
    says: ['server.cipherSuites is ["AES_256_GCM"] there, client.encryption is "required" and client.cipherSuites is ["AES_128_GCM"] here'],
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
  {
    name: 'privacy for every share of every server from a client of SMB 2.1',
    client: { dialects: { maximum: '2.1' }, hardenedUncPaths: [{ path: '\\\\*\\*', privacy: true }] },
    marks: ['{\n        "path": "\\\\\\\\*\\\\*",\n        "privacy": true\n      }'],
    related: ['"2.1"'],
    says: [
      'no domain controller can give this machine what it demands: the path \\\\*\\* demands "privacy" and client.dialects.maximum is "2.1"',
    ],
  },
  {
    name: 'privacy for SYSVOL where both ends have no cipher in common',
    on: both,
    client: {
      cipherSuites: ['AES_128_GCM'],
      hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: true, privacy: true }],
    },
    server: { cipherSuites: ['AES_256_GCM'] },
    marks: ['[\n      "AES_256_GCM"\n    ]'],
    related: [
      '{\n        "path": "\\\\\\\\*\\\\SYSVOL",\n        "mutualAuthentication": true,\n        "privacy": true\n      }',
      '[\n      "AES_128_GCM"\n    ]',
    ],
    says: [
      'server.cipherSuites is ["AES_256_GCM"] there, the path \\\\*\\SYSVOL demands "privacy" and client.cipherSuites is ["AES_128_GCM"] here',
    ],
    relatedSays: ['client.hardenedUncPaths is set here, for the client', 'client.cipherSuites is set here, for the client'],
  },
  {
    name: 'domain controllers that encrypt with ciphers of SMB 3.1.1 and speak SMB 3.0.2',
    on: ['windows-server-2025/datacenter+dc'],
    server: { encryption: { mode: 'required' }, cipherSuites: ['AES_128_GCM'], dialects: { maximum: '3.0.2' } },
    marks: ['"required"'],
    related: ['[\n      "AES_128_GCM"\n    ]', '"3.0.2"'],
    says: [
      'server.encryption.mode is "required" and server.cipherSuites is ["AES_128_GCM"] and server.dialects.maximum is "3.0.2" there',
      'client.cipherSuites is ["AES_128_GCM", "AES_128_CCM", "AES_256_GCM", "AES_256_CCM"] by default',
    ],
  },
  {
    name: 'domain controllers that encrypt with ciphers that an older Windows does not know',
    on: mixed,
    server: { encryption: { mode: 'required' }, cipherSuites: ['AES_256_GCM'] },
    marks: ['"required"'],
    related: ['[\n      "AES_256_GCM"\n    ]'],
    says: ['client.cipherSuites is ["AES_128_CCM"] by default and client.dialects.maximum is "3.0.2" by default here'],
  },
  {
    name: 'privacy for SYSVOL of one domain controller and for NETLOGON, of which another rule speaks',
    client: {
      dialects: { maximum: '2.1' },
      hardenedUncPaths: [
        { path: '\\\\dc01\\SYSVOL', privacy: true },
        { path: '\\\\*\\NETLOGON', privacy: true },
      ],
    },
    marks: [],
  },
  {
    name: 'clients without any dialect, of which another rule speaks',
    on: both,
    client: { dialects: { minimum: '3.1.1', maximum: '3.0' } },
    marks: [],
  },
  {
    name: 'clients that demand encryption of their own SMB 2.1, of which another rule speaks',
    on: both,
    client: { encryption: 'required', dialects: { maximum: '2.1' } },
    marks: [],
  },
  {
    name: 'domain controllers that demand encryption of their own SMB 2.1, of which another rule speaks',
    on: both,
    server: { encryption: { mode: 'required' }, dialects: { maximum: '2.1' } },
    marks: [],
  },
  {
    name: 'a Home edition, which reads no SYSVOL without the policy either',
    on: ['windows-server-2025/datacenter+dc', 'windows-11-24h2/home'],
    client: { hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', mutualAuthentication: true, integrity: true }] },
    marks: [],
  },
  { name: 'ends that meet', on: both, client: { dialects: { minimum: '3.1.1' } }, server: { dialects: { minimum: '3.1.1' } }, marks: [] },
]);
