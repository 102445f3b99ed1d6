import { testRule } from './rule-table.js';

const entry = (path: string, flags: object) => ({ hardenedUncPaths: [{ path, ...flags }] });

testRule('sysvol-protection-is-off', [
  {
    name: 'SYSVOL without mutual authentication',
    client: entry('\\\\*\\SYSVOL', { mutualAuthentication: false, integrity: true }),
    marks: ['{\n        "path": "\\\\\\\\*\\\\SYSVOL",\n        "mutualAuthentication": false,\n        "integrity": true\n      }'],
    says: ['"mutualAuthentication"'],
  },
  {
    name: 'NETLOGON of one server, in small letters, without anything',
    client: entry('\\\\dc01\\netlogon', {}),
    marks: ['{\n        "path": "\\\\\\\\dc01\\\\netlogon"\n      }'],
    says: ['"mutualAuthentication", "integrity"'],
  },
  { name: 'both demands', client: entry('\\\\*\\SYSVOL', { mutualAuthentication: true, integrity: true }), marks: [] },
  { name: 'privacy in place of integrity', client: entry('\\\\*\\SYSVOL', { mutualAuthentication: true, privacy: true }), marks: [] },
  { name: 'another share', client: entry('\\\\fs01\\public', { integrity: false }), marks: [] },
]);
