import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { loadPolicy } from '../../src/policy/load.js';
import { parseExpectations } from '../../src/scenario/parse-expectations.js';
import { type PolicyTest, testPolicy } from '../../src/test-policy.js';
import { memoryScenarioHost } from '../connect/host.js';

const policyText = JSON.stringify({
  language: 1,
  name: 'p',
  appliesTo: ['windows-11-22h2/pro', 'windows-11-24h2/pro', 'windows-server-2025/datacenter'],
  client: { insecureGuestLogons: 'blocked' },
});

function run(expectation: object, files: Readonly<Record<string, string>> = {}): PolicyTest {
  const host = memoryScenarioHost({ 'p.json': policyText, ...files });
  const text = JSON.stringify({ language: 1, expectations: [{ name: 'x', ...expectation }] });
  const { expectations, diagnostics } = parseExpectations('p.expect.json', new TextEncoder().encode(text));
  expect(diagnostics).to.deep.equal([]);
  return testPolicy(loadPolicy('p.json', host.filesOf('p.json')).policy!, expectations, host);
}

const nas = { server: 'guest-only-nas', credentials: { account: 'local' } };
const blocked = { cause: 'guest-blocked-by-client' };

describe('the expectations of a policy', () => {
  it('run for every client of the policy where the client is "policy"', () => {
    const { tests } = run({ connection: { client: 'policy', ...nas }, expect: blocked });
    expect(tests.map(({ targets, verdict }) => [...targets, verdict.kind])).to.deep.equal([
      ['windows-11-22h2/pro', 'passed'],
      ['windows-11-24h2/pro', 'passed'],
    ]);
  });

  it('run for every server of the policy where the server is "policy"', () => {
    const { tests } = run({ connection: { client: 'windows-11-24h2/pro', server: 'policy' }, expect: { signed: true } });
    expect(tests.map(({ targets }) => targets)).to.deep.equal([['windows-server-2025/datacenter']]);
  });

  it('run for every pair where both are "policy"', () => {
    const { tests } = run({ connection: { client: 'policy', server: 'policy' }, expect: { result: 'connected' } });
    expect(tests.map(({ targets }) => targets.join(' to '))).to.deep.equal([
      'windows-11-22h2/pro to windows-server-2025/datacenter',
      'windows-11-24h2/pro to windows-server-2025/datacenter',
    ]);
  });

  it('leave a Windows that is named without the policy', () => {
    const { tests } = run({ connection: { client: 'windows-11-22h2/pro', ...nas }, expect: { identity: 'guest' } });
    expect(tests.map(({ targets, verdict }) => [targets.length, verdict.kind])).to.deep.equal([[0, 'passed']]);
  });

  it('take settings over the policy that is tested', () => {
    const client = { windows: 'policy', settings: { client: { insecureGuestLogons: 'allowed', signing: 'not-required' } } };
    const { tests, diagnostics } = run({ connection: { client, ...nas }, expect: { identity: 'guest' } });
    expect(diagnostics).to.deep.equal([]);
    expect(tests.map(({ verdict }) => verdict.kind)).to.deep.equal(['passed', 'passed']);
  });

  it('start from a scenario of another file, their own words over it', () => {
    const story = JSON.stringify({ language: 1, scenarios: [{ name: 'nas', client: 'windows-11-22h2/home', ...nas }] });
    const files = { 'scenarios/s.json': story };
    const whole = run({ connection: { scenario: 'scenarios/s.json', name: 'nas' }, expect: { identity: 'guest' } }, files);
    expect(whole.tests.map(({ verdict }) => verdict.kind)).to.deep.equal(['passed']);
    const replaced = run({ connection: { scenario: 'scenarios/s.json', client: 'policy' }, expect: blocked }, files);
    expect(replaced.tests.map(({ verdict }) => verdict.kind)).to.deep.equal(['passed', 'passed']);
  });

  it('report a scenario that is not there, by its nearest name', () => {
    const story = JSON.stringify({ client: 'windows-11-22h2/home', ...nas, name: 'nas' });
    const codes = (connection: object) => run({ connection, expect: blocked }, { 's.json': story }).diagnostics.map(({ code }) => code);
    expect(codes({ scenario: 'q.json' })).to.deep.equal(['scenario-is-missing']);
    expect(codes({ scenario: 's.json', name: 'nass' })).to.deep.equal(['scenario-is-not-in-file']);
  });
});

describe('the expectations of the examples', () => {
  for (const name of ['small-office', 'legacy-nas-exception', 'quic-edge-server']) {
    it(`of ${name} hold`, () => {
      const files = ['policy.json', ...(name === 'legacy-nas-exception' ? ['base.json'] : [])];
      const host = memoryScenarioHost(Object.fromEntries(files.map((file) => [file, readFileSync(`examples/${name}/${file}`, 'utf8')])));
      const { expectations } = parseExpectations('policy.expect.json', readFileSync(`examples/${name}/policy.expect.json`));
      const { tests, diagnostics } = testPolicy(loadPolicy('policy.json', host.filesOf('policy.json')).policy!, expectations, host);
      expect(diagnostics).to.deep.equal([]);
      expect(tests.filter(({ verdict }) => verdict.kind !== 'passed').map(({ expectation }) => expectation.name)).to.deep.equal([]);
      expect(tests.length).to.be.greaterThan(2);
    });
  }
});
