import { testRule } from './rule-table.js';

testRule('default-is-unknown', [
  { name: '"default" that no source tells', machine: { ntlm: { ntlmv1SingleSignOn: 'default' } }, marks: ['"default"'] },
  { name: '"default" that is known', client: { signing: 'default' }, marks: [] },
  { name: 'a setting that is left out', client: { signing: 'default' }, marks: [] },
]);
