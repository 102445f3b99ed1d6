import { testRule } from './rule-table.js';

testRule('cipher-list-excludes-older-peers', [
  {
    name: 'AES-256 alone on the client',
    client: { cipherSuites: ['AES_256_GCM', 'AES_256_CCM'] },
    marks: ['[\n      "AES_256_GCM",\n      "AES_256_CCM"\n    ]'],
  },
  { name: 'AES-256 alone on the server', server: { cipherSuites: ['AES_256_GCM'] }, marks: ['[\n      "AES_256_GCM"\n    ]'] },
  { name: 'AES-256 before AES-128', client: { cipherSuites: ['AES_256_GCM', 'AES_128_GCM'] }, marks: [] },
]);
