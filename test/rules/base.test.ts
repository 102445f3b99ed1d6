import { expect } from 'chai';
import fc from 'fast-check';
import { checkPolicy } from '../../src/check.js';
import { compilePolicy } from '../../src/compile.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { admitBase } from '../../src/policy/base.js';
import { knowWindows } from '../../src/resolve/untouched.js';
import { rules } from '../../src/rules/index.js';
import type { Rule } from '../../src/rules/rule.js';
import { writtenPolicy } from '../arbitrary/policy.js';
import { isOfCarriage } from '../carriage.js';
import { policyFromText } from '../policy-from-text.js';

const known = knowWindows();

function check(document: object): readonly Diagnostic[] {
  const loaded = admitBase(policyFromText(JSON.stringify(document)), true);
  return checkPolicy(loaded, { asOf: '2026-11-22', known }).diagnostics.filter((each) => !isOfCarriage(each));
}

const said = (document: object): readonly string[] =>
  check({ language: 1, name: 'base', ...document })
    .filter(({ code }) => code !== 'base-names-no-windows')
    .map(({ code, pointer, message }) => `${code} ${pointer}${message.includes('(on every Windows that reads it)') ? ' everywhere' : ''}`);

describe('a base, which names no Windows', () => {
  it('is told what holds whatever the Windows: contradictions of its own values, values that Windows refuses, dates', () => {
    expect(
      said({
        client: {
          signing: 'required',
          insecureGuestLogons: { value: 'allowed', reason: 'a NAS', owner: 'it', until: '2025-06-30' },
          dialects: { minimum: '3.1.1', maximum: '3.0' },
        },
        server: { authenticationRateLimiter: { state: 'on', delayMilliseconds: 0 }, quic: { port: 443 } },
      }),
    ).to.deep.equal([
      'guest-session-cannot-be-protected /client/insecureGuestLogons everywhere',
      'reason-has-expired /client/insecureGuestLogons/until',
      'dialect-range-is-empty /client/dialects/minimum everywhere',
      'rate-limiter-is-on-without-delay /server/authenticationRateLimiter/state everywhere',
      'quic-port-is-reserved /server/quic/port',
    ]);
  });

  it('is told of a default that all have, in words for a base', () => {
    const [found] = check({ language: 1, name: 'base', server: { nullSessions: { access: 'restricted' } } }).filter(
      ({ code }) => code === 'value-equals-default',
    );
    expect(found?.message).to.equal('server.nullSessions.access is "restricted", which every Windows that reads it has by default');
  });

  it('is not told what hangs on the Windows', () => {
    expect(said({ client: { signing: 'not-required', encryption: 'required' } })).to.deep.equal([]);
    expect(said({})).to.deep.equal([]);
  });

  it('keeps waivers for those who extend it, until they expire', () => {
    const waiver = { code: 'weaker-than-default', at: 'client.signing', reason: 'a NAS', owner: 'it' };
    expect(said({ client: { signing: 'not-required' }, waivers: [waiver] })).to.deep.equal([]);
    expect(said({ client: { signing: 'not-required' }, waivers: [{ ...waiver, until: '2025-01-01' }] })).to.deep.equal([
      'waiver-has-expired /waivers/0/until',
    ]);
  });

  it('is told of a step by hand, which nobody knows to be needless', () => {
    const text = '{ "language": 1, "name": "base", "server": { "quic": { "clientAuthentication": "default" } } }';
    const { diagnostics } = checkPolicy(admitBase(policyFromText(text), true));
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['base-names-no-windows', 'setting-needs-manual-step']);
  });

  it('is not compiled', () => {
    const loaded = admitBase(policyFromText('{ "language": 1, "name": "base", "client": { "signing": "required" } }'), true);
    const checked = checkPolicy(loaded);
    expect(checked.diagnostics.filter(({ severity }) => severity === 'error')).to.deep.equal([]);
    expect(compilePolicy(checked, { toolVersion: '0.0.0' }).kind).to.equal('refused');
  });

  it('is told nothing that a policy for a Windows alone is not told, where that Windows reads the value', () => {
    const specific = (rules as readonly Rule[]).filter(({ givesWay }) => givesWay !== true).map(({ id }): string => id);
    const windows = fc.constantFrom(
      'windows-11-25h2',
      'windows-11-24h2',
      'windows-10-22h2',
      'windows-server-2025',
      'windows-server-2019+dc',
    );
    fc.assert(
      fc.property(writtenPolicy(), windows, ({ document }, name) => {
        const { appliesTo: _, ...base } = document;
        const alone = check({ ...base, appliesTo: [name] });
        const unread = alone.filter(({ code }) => code === 'setting-is-ignored').map(({ pointer }) => pointer!);
        const isRead = ({ pointer = '' }: Diagnostic): boolean =>
          !unread.some((above) => pointer === above || pointer.startsWith(`${above}/`));
        const found = check(base).filter((each) => specific.includes(each.code) && isRead(each));
        const missing = found.filter(({ code, pointer }) => !alone.some((each) => each.code === code && each.pointer === pointer));
        expect(missing.map(({ code, pointer }) => [code, pointer])).to.deep.equal([]);
      }),
      { numRuns: 15 },
    );
  });
});
