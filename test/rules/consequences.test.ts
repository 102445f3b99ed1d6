import { expect } from 'chai';
import { checkPolicy } from '../../src/check.js';
import { policyFromText } from '../policy-from-text.js';

type Json = Readonly<Record<string, unknown>>;

/** Codes and places of what is said of a policy, what its targets carry included. */
function saidOf(policy: Json): readonly string[] {
  const text = JSON.stringify({ language: 1, name: 'case', appliesTo: ['windows-server-2025/datacenter'], ...policy });
  const { diagnostics } = checkPolicy(policyFromText(text), { asOf: '2026-11-22' });
  return diagnostics.map(({ code, pointer, waivedBecause }) => `${code} ${pointer}${waivedBecause === undefined ? '' : ' (waived)'}`);
}

const waiverOf = (code: string, at: string): Json => ({ code, at, reason: 'a test', owner: 'tests', until: '2027-03-31' });

describe('what only follows from something else that is said', () => {
  it('is how a value is carried that does nothing', () => {
    expect(saidOf({ appliesTo: ['windows-11-24h2/pro'], targets: ['admx'], client: { ntlm: { exceptions: ['nas01'] } } })).to.deep.equal([
      'setting-counts-only-with-another /client/ntlm/exceptions',
    ]);
  });

  it('is what is milder, at the value that does nothing or below it', () => {
    expect(saidOf({ appliesTo: ['windows-11-24h2/pro'], client: { ntlm: { exceptions: ['nas01'] } } })).to.deep.equal([
      'setting-counts-only-with-another /client/ntlm/exceptions',
    ]);
    expect(
      saidOf({ appliesTo: ['windows-11-23h2/pro'], client: { ntlm: { connections: 'blocked', exceptions: ['nas01'] } } }),
    ).to.deep.equal(['setting-is-ignored /client/ntlm/connections', 'setting-is-ignored /client/ntlm/exceptions']);
  });

  it('is how a value that must be changed would be carried', () => {
    expect(saidOf({ server: { quic: { port: 1000 } } })).to.deep.equal(['quic-port-is-reserved /server/quic/port']);
  });

  it('is said where a waiver silences its cause', () => {
    const waivers = [waiverOf('setting-counts-only-with-another', 'client.ntlm.exceptions')];
    const exceptions = [{ server: 'nas01', reason: 'a test', owner: 'tests', until: '2027-03-31' }];
    expect(saidOf({ appliesTo: ['windows-11-24h2/pro'], targets: ['admx'], client: { ntlm: { exceptions } }, waivers })).to.deep.equal([
      'setting-counts-only-with-another /client/ntlm/exceptions (waived)',
      'setting-is-only-offered /client/ntlm/exceptions',
    ]);
  });

  it('leaves no waiver of it unused', () => {
    const waivers = [waiverOf('setting-is-only-offered', 'client.dialects.minimum')];
    const client = { dialects: { minimum: '3.1.1', maximum: '2.1' } };
    expect(saidOf({ appliesTo: ['windows-11-24h2/pro'], targets: ['admx'], client, waivers })).to.deep.equal([
      'dialect-range-is-empty /client/dialects/minimum',
      'setting-is-only-offered /client/dialects/maximum',
    ]);
  });

  it('is that a value equals the default, where nothing carries it', () => {
    expect(saidOf({ appliesTo: ['windows-8/pro'], machine: { smb1: { component: 'installed' } } })).to.deep.equal([
      'default-is-not-carried /machine/smb1/component',
    ]);
  });
});

describe('the step by hand', () => {
  it('is a warning where a Windows of the policy does otherwise by default', () => {
    expect(saidOf({ appliesTo: ['windows-8/pro'], machine: { smb1: { component: 'not-installed' } } })).to.deep.equal([
      'setting-needs-manual-step /machine/smb1/component',
    ]);
  });
});
