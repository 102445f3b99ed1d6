import { testRule } from './rule-table.js';

testRule('value-equals-default', [
  { name: 'a value that the only Windows has by default', client: { signing: 'required' }, marks: ['"required"'] },
  {
    name: 'a list that Windows has by default, in its order',
    client: { cipherSuites: ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'] },
    marks: ['[\n      "AES_128_GCM",\n      "AES_128_CCM",\n      "AES_256_GCM",\n      "AES_256_CCM"\n    ]'],
  },
  {
    name: 'the same ciphers in another order',
    client: { cipherSuites: ['AES_256_GCM', 'AES_128_GCM', 'AES_128_CCM', 'AES_256_CCM'] },
    marks: [],
  },
  {
    name: 'a value that only one of two Windows has by default',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { signing: 'required' },
    marks: [],
  },
  { name: 'a value on whose default documents differ', on: ['windows-11-24h2/home'], client: { signing: 'not-required' }, marks: [] },
  { name: '"default" itself', client: { signing: 'default' }, marks: [] },
]);
