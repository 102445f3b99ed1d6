import { testRule } from './rule-table.js';

testRule('target-name-is-never-sent', [
  {
    name: 'required target names beside NTLMv1',
    on: ['windows-11-23h2/pro'],
    server: { targetNameValidation: 'required' },
    machine: { ntlm: { lanManagerLevel: 'send-ntlm-only' } },
    marks: ['"required"'],
    related: ['"send-ntlm-only"'],
  },
  {
    name: 'required target names beside guests',
    client: { insecureGuestLogons: 'allowed', signing: 'not-required' },
    server: { targetNameValidation: 'required' },
    marks: ['"required"'],
    related: ['"allowed"'],
  },
  { name: 'required target names alone', server: { targetNameValidation: 'required' }, marks: [] },
  {
    name: 'names that are checked only where given',
    client: { insecureGuestLogons: 'allowed', signing: 'not-required' },
    server: { targetNameValidation: 'if-provided' },
    marks: [],
  },
]);
