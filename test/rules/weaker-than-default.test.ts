import { expect } from 'chai';
import { checkRow, testRule } from './rule-table.js';

testRule('weaker-than-default', [
  {
    name: 'signing that 24H2 requires by default',
    client: { signing: 'not-required' },
    marks: ['"not-required"'],
    says: ['client.signing "not-required"', '"required"', 'windows-11-24h2/pro'],
  },
  {
    name: 'a value with a reason, which can be waived',
    client: { signing: { value: 'not-required', reason: 'NAS', owner: 'storage', until: '2027-03-31' } },
    marks: ['"not-required"'],
  },
  { name: 'a choice whose first word is the safer', client: { plainTextPasswords: 'sent' }, marks: ['"sent"'] },
  { name: 'a shorter delay', server: { authenticationRateLimiter: { delayMilliseconds: 1000 } }, marks: ['1000'] },
  { name: 'a lower maximum dialect', client: { dialects: { maximum: '3.0.2' } }, marks: ['"3.0.2"'] },
  { name: 'a certificate that is not checked', client: { quic: { certificateCheck: 'skipped' } }, marks: ['"skipped"'] },
  {
    name: 'only the Windows that are stronger by themselves',
    on: ['windows-11-23h2/pro', 'windows-11-24h2/pro'],
    client: { signing: 'not-required' },
    marks: ['"not-required"'],
    says: ['on windows-11-24h2/pro'],
  },
  { name: 'a value that is stronger', on: ['windows-11-23h2/pro'], client: { signing: 'required' }, marks: [] },
  { name: 'a value that is the default', on: ['windows-11-23h2/pro'], client: { signing: 'not-required' }, marks: [] },
  {
    name: 'guests, of which another rule speaks',
    client: { insecureGuestLogons: 'allowed', signing: 'not-required' },
    marks: ['"not-required"'],
  },
  {
    name: 'flags that leave out one that is set by default',
    machine: { ntlm: { minimumServerSecurity: ['ntlmv2-session-security'] } },
    marks: ['[\n        "ntlmv2-session-security"\n      ]'],
    says: ['machine.ntlm.minimumServerSecurity ["ntlmv2-session-security"]', '["128-bit-encryption"]'],
  },
  {
    name: 'flags that have all that are set by default',
    machine: { ntlm: { minimumServerSecurity: ['128-bit-encryption', 'ntlmv2-session-security'] } },
    marks: [],
  },
  { name: 'a setting where neither end is safer', client: { compression: { request: 'requested' } }, marks: [] },
]);

describe('weaker-than-default of flags', () => {
  it('says which word is left out, and what it means', () => {
    const { diagnostics } = checkRow({ machine: { ntlm: { minimumServerSecurity: [] } } });
    const [found] = diagnostics.filter(({ code }) => code === 'weaker-than-default');
    expect(found?.help).to.match(/^It leaves out "128-bit-encryption": \S.*\. Remove it or choose the default;/);
  });
});
