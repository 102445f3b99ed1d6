import { testRule } from './rule-table.js';

const on = ['windows-11-24h2/home'];

testRule('default-is-disputed', [
  {
    name: '"default" where documents differ',
    on,
    client: { signing: 'default', insecureGuestLogons: 'blocked' },
    marks: ['"default"'],
    says: ['client.signing', '"not-required" (', '"required" ('],
  },
  {
    name: 'a setting that is left out where documents differ',
    on,
    client: { insecureGuestLogons: 'blocked' },
    marks: ['"windows-11-24h2/home"'],
    says: ['client.signing'],
  },
  { name: 'a setting that is stated', on, client: { signing: 'required', insecureGuestLogons: 'blocked' }, marks: [] },
  { name: 'settings of an end that the policy does not speak of', on, server: { signing: 'required' }, marks: [] },
  { name: 'a Windows on which documents agree', client: { signing: 'default' }, marks: [] },
]);
