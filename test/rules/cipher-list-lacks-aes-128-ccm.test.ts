import { testRule } from './rule-table.js';

testRule('cipher-list-lacks-aes-128-ccm', [
  { name: 'GCM alone while SMB 3.0 is spoken', client: { cipherSuites: ['AES_128_GCM'] }, marks: ['[\n      "AES_128_GCM"\n    ]'] },
  {
    name: 'GCM alone with a minimum of 3.0.2',
    server: { cipherSuites: ['AES_128_GCM'], dialects: { minimum: '3.0.2' } },
    marks: ['[\n      "AES_128_GCM"\n    ]'],
    related: ['"3.0.2"'],
  },
  { name: 'GCM alone with a minimum of 3.1.1', client: { cipherSuites: ['AES_128_GCM'], dialects: { minimum: '3.1.1' } }, marks: [] },
  {
    name: 'GCM alone with a maximum of 2.1, which encrypts nothing anyway',
    client: { cipherSuites: ['AES_128_GCM'], dialects: { maximum: '2.1' } },
    marks: [],
  },
  { name: 'a list with AES_128_CCM', client: { cipherSuites: ['AES_128_GCM', 'AES_128_CCM'] }, marks: [] },
  { name: 'AES-256 alone, of which another rule speaks', client: { cipherSuites: ['AES_256_GCM'] }, marks: [] },
]);
