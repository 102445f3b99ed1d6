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
  it('is the step by hand for a value that does nothing', () => {
    expect(saidOf({ server: { quic: { state: 'disabled', port: 8443 } } })).to.deep.equal([
      'quic-settings-while-quic-is-off /server/quic/port',
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
    const waivers = [waiverOf('quic-settings-while-quic-is-off', 'server.quic.port')];
    expect(saidOf({ server: { quic: { state: 'disabled', port: 8443 } }, waivers })).to.deep.equal([
      'quic-settings-while-quic-is-off /server/quic/port (waived)',
      'setting-needs-manual-step /server/quic/port',
    ]);
  });

  it('leaves no waiver of it unused', () => {
    const waivers = [waiverOf('setting-needs-manual-step', 'server.quic.port')];
    expect(saidOf({ server: { quic: { port: 1000 } }, waivers })).to.deep.equal(['quic-port-is-reserved /server/quic/port']);
  });

  it('is that a value equals the default, where nothing carries it', () => {
    expect(saidOf({ machine: { smb1: { component: 'not-installed' } } })).to.deep.equal(['default-is-not-carried /machine/smb1/component']);
  });
});

describe('the step by hand', () => {
  it('is a warning where a Windows of the policy does otherwise by default', () => {
    expect(saidOf({ appliesTo: ['windows-server-2012-r2/standard'], machine: { smb1: { component: 'not-installed' } } })).to.deep.equal([
      'setting-needs-manual-step /machine/smb1/component',
    ]);
  });
});
