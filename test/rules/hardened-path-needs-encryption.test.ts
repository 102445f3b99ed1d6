import { testRule } from './rule-table.js';

testRule('hardened-path-needs-encryption', [
  {
    name: 'privacy for a path of a client of SMB 2.1',
    client: { dialects: { maximum: '2.1' }, hardenedUncPaths: [{ path: '\\\\fs01\\payroll', privacy: true }] },
    marks: ['{\n        "path": "\\\\\\\\fs01\\\\payroll",\n        "privacy": true\n      }'],
    related: ['"2.1"'],
    says: ['\\\\fs01\\payroll demands privacy'],
  },
  {
    name: 'privacy for NETLOGON and for SYSVOL of one domain controller',
    client: {
      dialects: { maximum: '2.1' },
      hardenedUncPaths: [
        { path: '\\\\dc01\\SYSVOL', privacy: true },
        { path: '\\\\*\\NETLOGON', privacy: true },
      ],
    },
    marks: [
      '{\n        "path": "\\\\\\\\dc01\\\\SYSVOL",\n        "privacy": true\n      }',
      '{\n        "path": "\\\\\\\\*\\\\NETLOGON",\n        "privacy": true\n      }',
    ],
    related: ['"2.1"'],
  },
  {
    name: 'integrity, which SMB 2.1 has',
    client: { dialects: { maximum: '2.1' }, hardenedUncPaths: [{ path: '\\\\fs01\\payroll', integrity: true }] },
    marks: [],
  },
  { name: 'privacy without limit', client: { hardenedUncPaths: [{ path: '\\\\fs01\\payroll', privacy: true }] }, marks: [] },
  {
    name: 'SYSVOL, which has a rule of its own',
    client: { dialects: { maximum: '2.1' }, hardenedUncPaths: [{ path: '\\\\*\\SYSVOL', privacy: true }] },
    marks: [],
  },
]);
