import { testRule } from './rule-table.js';

testRule('ntlmv1-does-not-exist', [
  {
    name: 'a level that sends NTLMv1 on 24H2',
    machine: { ntlm: { lanManagerLevel: 'send-ntlm-only' } },
    marks: ['"send-ntlm-only"'],
    says: ['windows-11-24h2/pro'],
  },
  {
    name: 'only the Windows without NTLMv1',
    on: ['windows-11-23h2/pro', 'windows-server-2025/standard'],
    machine: { ntlm: { lanManagerLevel: 'send-lm-and-ntlm' } },
    marks: ['"send-lm-and-ntlm"'],
    says: ['on windows-server-2025/standard'],
  },
  { name: 'a Windows that has NTLMv1', on: ['windows-11-23h2/pro'], machine: { ntlm: { lanManagerLevel: 'send-ntlm-only' } }, marks: [] },
  { name: 'a level that sends NTLMv2 only', machine: { ntlm: { lanManagerLevel: 'send-ntlmv2-only' } }, marks: [] },
]);
