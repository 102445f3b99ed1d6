import { testRule } from './rule-table.js';

const hardened = (path: string): object => ({ hardenedUncPaths: [{ path, mutualAuthentication: true, integrity: true }] });

testRule('hardened-path-has-blank', [
  {
    name: 'flags that stand within the path',
    client: { hardenedUncPaths: [{ path: '\\\\fs01\\payroll RequireIntegrity' }] },
    marks: [JSON.stringify({ path: '\\\\fs01\\payroll RequireIntegrity' }, null, 2).replaceAll('\n', '\n      ')],
    says: ['the path \\\\fs01\\payroll RequireIntegrity protects only a share that is called "payroll RequireIntegrity", with the blank'],
  },
  { name: 'a path without blank', client: hardened('\\\\fs01\\payroll') as never, marks: [] },
]);
