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
