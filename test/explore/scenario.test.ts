import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { simulateScenario } from '../../src/explore/candidates.js';
import { openPolicies } from '../../src/connect/end-policy.js';
import type { ScenarioOutcome } from '../../src/explore/scenario-outcome.js';
import { parseScenarios, parseScenariosText } from '../../src/scenario/parse-scenarios.js';
import type { DecidedOutcome } from '../../src/simulate/outcome.js';
import { readScenario } from '../scenario/read.js';
import { memoryScenarioHost } from '../connect/host.js';

const workgroup = { account: 'local', userKnownToServer: false };

function run(value: object, files: Readonly<Record<string, string>> = {}): ScenarioOutcome {
  const { outcome, diagnostics } = simulateScenario(readScenario(value), openPolicies(memoryScenarioHost(files)));
  if (outcome === null) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  return outcome;
}

function decided({ groups }: ScenarioOutcome): DecidedOutcome {
  const outcome = groups[0]!.outcome;
  if (groups.length !== 1 || outcome.result === 'undecided') throw new Error('undecided');
  return outcome;
}

function policy(settings: object): string {
  return JSON.stringify({ language: 1, name: 'p', appliesTo: ['windows-11-24h2/pro'], ...settings });
}

it('a scenario that names one value several times states that value', () => {
  const obtained = { oneOf: ['prompt-cancelled', 'prompt-cancelled'] };
  const outcome = decided(run({ client: 'windows-11-24h2/pro', server: 'samba-4.17', credentials: { ...workgroup, obtained } }));
  expect(outcome.decidedBy.map(({ fact, value }) => [fact, value])).to.deep.equal([['credentials.obtained', 'prompt-cancelled']]);
});

it('an outcome is not decided by facts that are open and were never asked for', () => {
  const circumstances = { credentials: { target: '192.0.2.10' }, network: { mappingBlocksNtlm: true } };
  const outcome = decided(run({ client: 'windows-10-1607/pro', server: 'fritzbox', ...circumstances }));
  expect(outcome.cause).to.equal('ntlm-blocked-by-client');
  expect(outcome.decidedBy.map(({ fact, value }) => [fact, value])).to.deep.equal([
    ['client.blocksNtlm', false],
    ['client.ntlmExceptions', []],
    ['network.mappingBlocksNtlm', true],
    ['credentials.nameKind', 'ip'],
    ['credentials.account', 'domain'],
    ['credentials.nameHasSpn', null],
    ['credentials.reachesDomainController', true],
    ['credentials.kdcProxy', false],
    ['client.kerberosTicket', 'by-rule'],
  ]);
});

describe('the guest story, as examples/scenarios tells it', () => {
  const { scenarios } = parseScenarios('guest-story.json', readFileSync('examples/scenarios/guest-story.json'));
  const expected: Readonly<Record<string, string>> = {
    'Windows 11 Pro 22H2': 'connected',
    'Insider build 25276 Pro': 'guest-blocked-by-client',
    'Windows 11 Pro 24H2': 'guest-blocked-by-client',
    'Windows 11 Pro 24H2, guest logons allowed': 'guest-cannot-sign',
    'Windows 11 Pro 24H2, guest logons allowed and signing not required': 'connected',
    'Windows 11 Pro 24H2 over SMB1': 'connected',
    'Windows 11 Enterprise 22H2': 'guest-blocked-by-client',
  };

  it('has these scenarios', () => {
    expect(scenarios.map(({ name }) => name)).to.deep.equal(Object.keys(expected));
  });

  for (const scenario of scenarios) {
    it(`${scenario.name}: ${expected[scenario.name] ?? ''}`, () => {
      const { outcome } = simulateScenario(scenario, openPolicies(memoryScenarioHost()));
      expect(outcome?.cause ?? outcome?.result).to.equal(expected[scenario.name]);
    });
  }

  it('shows 1272 and 0x80070035, and logs event 31017, where guest logons are blocked', () => {
    const outcome = decided(run({ client: 'windows-11-24h2/pro', server: 'guest-only-nas', credentials: workgroup }));
    expect(outcome.errors.map(({ space, number }) => `${space}:${number}`))
      .to.include('win32:1272')
      .and.to.include(`hresult:${0x80070035}`);
    expect(outcome.events.map(({ log, id }) => `${log}/${id}`)).to.include('Microsoft-Windows-SmbClient/Security/31017');
  });
});

describe('candidates', () => {
  it('that agree in everything are one group', () => {
    const outcome = run({ client: ['windows-11-22h2/pro', 'windows-11-23h2/pro'], server: 'guest-only-nas', credentials: workgroup });
    expect(outcome.groups).to.have.length(1);
    expect(outcome.groups[0]?.clients).to.deep.equal(['windows-11-22h2/pro', 'windows-11-23h2/pro']);
    expect(outcome.result).to.equal('connected');
  });

  it('that differ leave the scenario undecided, and each group says who comes to what', () => {
    const outcome = run({ client: ['windows-11-22h2/pro', 'windows-11-24h2/pro'], server: 'guest-only-nas', credentials: workgroup });
    expect([outcome.result, outcome.cause]).to.deep.equal(['undecided', null]);
    expect(outcome.groups.map(({ clients, outcome: { result } }) => [clients, result])).to.deep.equal([
      [['windows-11-22h2/pro'], 'connected'],
      [['windows-11-24h2/pro'], 'failed'],
    ]);
  });

  it('that fail for the same cause decide the scenario, although their sessions got to different points', () => {
    const outcome = run({
      client: 'windows-11-24h2/enterprise',
      server: ['guest-only-nas', 'casaos'],
      credentials: workgroup,
    });
    expect([outcome.result, outcome.cause]).to.deep.equal(['failed', 'guest-blocked-by-client']);
  });

  it('of a Windows without edition are its editions', () => {
    const outcome = run({ client: 'windows-11-22h2', server: 'guest-only-nas', credentials: workgroup });
    expect(outcome.clients).to.include('windows-11-22h2/home').and.to.include('windows-11-22h2/enterprise');
    expect(outcome.result).to.equal('undecided');
  });
});

describe('notes of a scenario', () => {
  it('say which end they are about', () => {
    const clientNote = 'No revision is given: 26100.9711, the newest known, is taken.';
    const serverNote = 'No revision is given: 20348.5870, the newest known, is taken.';
    expect(run({ client: 'windows-11-24h2/pro', server: 'samba-member' }).notes).to.deep.equal([`Client: ${clientNote}`]);
    expect(run({ client: 'smbclient', server: 'windows-server-2022/standard' }).notes).to.deep.equal([
      'Client: assumed: libsmbclient-4.15, the newest known release of libsmbclient.',
      `Server: ${serverNote}`,
    ]);
    expect(run({ client: 'windows-11-24h2/pro', server: 'windows-server-2022/standard' }).notes).to.deep.equal([
      `Client: ${clientNote}`,
      `Server: ${serverNote}`,
    ]);
    expect(run({ client: 'windows-11-24h2/pro', server: 'windows-11-24h2/pro' }).notes).to.deep.equal([`Both ends: ${clientNote}`]);
  });
});

describe('facts of a scenario', () => {
  it('count over what is known of the end', () => {
    const outcome = run({
      client: { windows: 'windows-11-24h2/pro', facts: { guestLogons: 'allowed', requiresSigning: false } },
      server: 'guest-only-nas',
      credentials: workgroup,
    });
    expect(outcome.result).to.equal('connected');
  });

  it('that are unknown and matter leave it undecided on them, and those that do not matter are not mentioned', () => {
    const outcome = run({
      client: { windows: 'windows-11-24h2/pro', facts: { guestLogons: { unknown: true }, remoteMailslots: { unknown: true } } },
      server: 'guest-only-nas',
      credentials: workgroup,
    });
    const [group] = outcome.groups;
    const facts = group?.outcome.result === 'undecided' ? group.outcome.dependsOn.map(({ fact }) => fact) : [];
    expect(facts).to.include('client.guestLogons').and.not.to.include('client.remoteMailslots');
  });

  it('say as which kind of name the server is called; that it is an alias, somebody has to say', () => {
    const blocked = { client: { windows: 'windows-11-24h2/pro', facts: { blocksNtlm: true } }, server: 'windows-server-2022/datacenter' };
    expect(run({ ...blocked, credentials: { target: '192.0.2.10' } }).cause).to.equal('ntlm-blocked-by-client');
    expect(run({ ...blocked, credentials: { target: 'fe80::1' } }).cause).to.equal('ntlm-blocked-by-client');
    expect(run({ ...blocked, credentials: { target: 'files.corp.example' } }).result).to.equal('connected');
    const alias = { target: 'files.corp.example', nameKind: 'alias' };
    expect(run({ ...blocked, credentials: alias }).cause).to.equal('ntlm-blocked-by-client');
    expect(run({ ...blocked, credentials: { ...alias, nameHasSpn: true } }).result).to.equal('connected');
  });

  it('of a Home edition leave it outside of domains', () => {
    const outcome = decided(run({ client: 'windows-11-23h2/home', server: 'windows-server-2022/datacenter' }));
    expect(outcome.protection.mechanism).to.equal('ntlmv2');
  });
});

describe('the policy of an end', () => {
  const guestAllowed = policy({ client: { insecureGuestLogons: 'allowed' } });
  const guestBlocked = policy({ client: { insecureGuestLogons: 'blocked' } });
  const story = (client: object): object => ({
    client: { windows: 'windows-11-24h2/pro', ...client },
    server: 'guest-only-nas',
    credentials: workgroup,
  });

  it('is read as seen from the scenario', () => {
    expect(run(story({ policy: 'p.json' }), { 'p.json': guestAllowed }).cause).to.equal('guest-cannot-sign');
  });

  it('is extended by settings of the scenario', () => {
    const client = { policy: './p.json', settings: { client: { signing: 'not-required' } } };
    expect(run(story(client), { 'p.json': guestAllowed }).result).to.equal('connected');
  });

  it('is named as the origin of what it decides', () => {
    const outcome = decided(run(story({ policy: 'p.json' }), { 'p.json': guestBlocked }));
    const origin = outcome.decidedBy.find(({ fact }) => fact === 'client.guestLogons')?.origin;
    expect(origin?.kind === 'setting' && origin.origin.kind === 'policy' && origin.origin.assignment.span.file).to.equal('p.json');
  });

  it('that stands in the scenario has its places there', () => {
    const text = `{\n  "client": { "windows": "windows-11-24h2/pro",\n    "settings": { "client": { "insecureGuestLogons": "blocked" } } },\n  "server": "guest-only-nas", "credentials": { "account": "local" }\n}`;
    const { scenarios } = parseScenariosText('s.json', text);
    const { outcome } = simulateScenario(scenarios[0]!, openPolicies(memoryScenarioHost()));
    const origin = decided(outcome!).decidedBy.find(({ fact }) => fact === 'client.guestLogons')?.origin;
    const span = origin?.kind === 'setting' && origin.origin.kind === 'policy' ? origin.origin.assignment.span : undefined;
    expect([span?.file, span?.start.line, text.slice(span?.start.offset, span?.end.offset)]).to.deep.equal(['s.json', 3, '"blocked"']);
  });

  const mistakesOf = (client: object, files: Readonly<Record<string, string>> = {}) => {
    const text = JSON.stringify(story(client), null, 2);
    const { scenarios } = parseScenariosText('s.json', text);
    return simulateScenario(scenarios[0]!, openPolicies(memoryScenarioHost(files))).diagnostics.map(({ code, span, pointer }) => [
      code,
      span?.file === 's.json' ? text.slice(span.start.offset, span.end.offset) : span?.file,
      pointer,
    ]);
  };

  it('that is not there is reported where it is named', () => {
    expect(mistakesOf({ policy: 'q.json' })).to.deep.equal([['policy-is-missing', '"q.json"', '/client/policy']]);
  });

  it('that has mistakes is reported with them', () => {
    expect(mistakesOf({ policy: 'p.json' }, { 'p.json': policy({ client: { signing: 'sometimes' } }) })).to.deep.equal([
      ['word-is-unknown', 'p.json', '/client/signing'],
    ]);
  });

  it('that is written in the scenario is checked there, every mistake at its place', () => {
    expect(mistakesOf({ settings: { client: { signing: 'sometimes' }, server: { sining: 'required' } } })).to.deep.equal([
      ['word-is-unknown', '"sometimes"', '/client/settings/client/signing'],
      ['key-is-unknown', '"sining"', '/client/settings/server/sining'],
    ]);
  });

  it('that is written in the scenario has no head of its own', () => {
    expect(mistakesOf({ settings: { name: 'mine', client: { signing: 'required' } } })).to.deep.equal([
      ['key-is-unknown', '"name"', '/client/settings/name'],
    ]);
  });

  it('that settings of the scenario extend is sought where the scenario names it', () => {
    expect(mistakesOf({ policy: 'q.json', settings: { client: { signing: 'required' } } })).to.deep.equal([
      ['policy-is-missing', '"q.json"', '/client/policy'],
    ]);
  });

  it('that is not for the Windows is applied with a warning', () => {
    const client = { windows: 'windows-11-25h2/pro', policy: 'p.json' };
    expect(mistakesOf(client, { 'p.json': guestAllowed })).to.deep.equal([['windows-is-not-of-policy', '"p.json"', '/client/policy']]);
  });
});
