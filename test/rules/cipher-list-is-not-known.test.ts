import { testRule } from './rule-table.js';

testRule('cipher-list-is-not-known', [
  {
    name: 'AES-256 alone on Windows 10',
    on: ['windows-10-22h2/pro'],
    client: { cipherSuites: ['AES_256_GCM'] },
    marks: ['[\n      "AES_256_GCM"\n    ]'],
    says: ['AES_128_GCM and AES_128_CCM are supported'],
  },
  { name: 'AES-256 alone on Windows 11', client: { cipherSuites: ['AES_256_GCM'] }, marks: [] },
  {
    name: 'a list of which Windows 10 knows a part',
    on: ['windows-10-22h2/pro'],
    client: { cipherSuites: ['AES_256_GCM', 'AES_128_GCM'] },
    marks: [],
  },
]);
