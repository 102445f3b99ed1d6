import { testRule } from './rule-table.js';

testRule('setting-is-not-written', [
  { name: 'a switch of previews', machine: { kerberos: { iakerb: 'disabled' } }, marks: ['"iakerb"'] },
  { name: 'a setting that artefacts carry', client: { signing: 'required' }, marks: [] },
]);
