import { expect } from 'chai';
import { parseScenariosText } from '../../src/scenario/parse-scenarios.js';
import { findMistakes, readScenario } from './read.js';

const ends = '"client": "windows-11-24h2/pro", "server": "guest-only-nas"';

describe('scenario files', () => {
  it('hold one connection', () => {
    const scenario = readScenario({ client: 'windows-11-24h2/pro', server: 'guest-only-nas' });
    expect(scenario.client.names.map(({ text }) => text)).to.deep.equal(['windows-11-24h2/pro']);
    expect(scenario.name).to.equal('scenario.json');
  });

  it('hold several, numbered where they have no name', () => {
    const text = `{ "language": 1, "scenarios": [{ "name": "first", ${ends} }, { ${ends} }] }`;
    expect(parseScenariosText('s.json', text).scenarios.map(({ name }) => name)).to.deep.equal(['first', 'scenario 2']);
  });

  it('name several candidates', () => {
    const scenario = readScenario({ client: { windows: ['windows-11-23h2/pro', 'windows-11-24h2/pro'] }, server: ['samba', 'ksmbd'] });
    expect(scenario.client.names).to.have.length(2);
    expect(scenario.server.names.map(({ kind, text }) => [kind, text])).to.deep.equal([
      ['either', 'samba'],
      ['either', 'ksmbd'],
    ]);
  });

  it('state facts: a value, several, nothing known, and none', () => {
    const facts = {
      requiresSigning: true,
      guestLogons: { oneOf: ['allowed', 'blocked'] },
      smb1: { unknown: true },
      minDialect: 'none',
      ntlm: 'none',
      certificate: { hashes: [], issuers: ['CN=a'], hasPrivateKey: true, trusted: true },
    };
    const stated = readScenario({ client: { windows: 'windows-11-24h2/pro', facts }, server: 'samba' }).client.facts;
    expect(Object.fromEntries(stated.map(({ name, statement }) => [name, statement]))).to.deep.equal({
      requiresSigning: { kind: 'value', value: true },
      guestLogons: { kind: 'one-of', values: ['allowed', 'blocked'] },
      smb1: { kind: 'unknown' },
      minDialect: { kind: 'value', value: null },
      ntlm: { kind: 'value', value: 'none' },
      certificate: { kind: 'value', value: facts.certificate },
    });
  });

  it('show a thousand mistakes and say that there are more', () => {
    const text = JSON.stringify({ language: 1, scenarios: Array.from({ length: 2000 }, () => ({})) });
    const { diagnostics } = parseScenariosText('scenario.json', text);
    expect([diagnostics.length, diagnostics.at(-1)!.code]).to.deep.equal([1001, 'text-has-too-many-mistakes']);
  });

  it('keep the sound scenarios beside one with a mistake', () => {
    const text = `{ "language": 1, "scenarios": [{ "name": "good", ${ends} }, { "name": "bad", "client": 3, "server": "samba" }] }`;
    const { scenarios, diagnostics } = parseScenariosText('s.json', text);
    expect(scenarios.map(({ name }) => name)).to.deep.equal(['good']);
    expect(diagnostics.map(({ code }) => code)).to.deep.equal(['type-is-wrong']);
  });
});

describe('a mistake in a scenario file is reported once, at the smallest place', () => {
  const cases: readonly (readonly [string, string, readonly [string, string, string]])[] = [
    ['a list', '[]', ['root-is-not-object', '', '[]']],
    ['another language', `{ "language": 2, "scenarios": 3 }`, ['scenario-language-is-unknown', '/language', '2']],
    ['a misspelt end', `{ "clint": "windows-11-24h2/pro", "server": "samba" }`, ['key-is-unknown', '/clint', '"clint"']],
    ['a missing end', `{ "client": "windows-11-24h2/pro" }`, ['required-key-is-missing', '', '{']],
    ['a fact that is none', `{ ${ends}, "share": { "nam": "x" } }`, ['key-is-unknown', '/share/nam', '"nam"']],
    ['a fact of another part', `{ ${ends}, "share": { "account": "local" } }`, ['key-is-unknown', '/share/account', '"account"']],
    ['a wrong word', `{ ${ends}, "network": { "tcp": "closed" } }`, ['word-is-unknown', '/network/tcp', '"closed"']],
    ['text for a flag', `{ ${ends}, "share": { "exists": "yes" } }`, ['type-is-wrong', '/share/exists', '"yes"']],
    ['a port that is none', `{ ${ends}, "network": { "tcpPort": 70000 } }`, ['number-is-out-of-range', '/network/tcpPort', '70000']],
    ['null', `{ ${ends}, "network": { "tcpPort": null } }`, ['type-is-wrong', '/network/tcpPort', 'null']],
    [
      'a dialect as a number',
      `{ "client": { "windows": "windows-11-24h2/pro", "facts": { "dialects": [3.1] } }, "server": "samba" }`,
      ['word-is-unknown', '/client/facts/dialects/0', '3.1'],
    ],
    ['no possible value', `{ ${ends}, "share": { "exists": { "oneOf": [] } } }`, ['list-is-empty', '/share/exists/oneOf', '[]']],
    [
      'unknown that is false',
      `{ ${ends}, "share": { "exists": { "unknown": false } } }`,
      ['unknown-is-true-only', '/share/exists/unknown', 'false'],
    ],
    ['an end without a name', `{ "client": { "facts": {} }, "server": "samba" }`, ['end-has-no-name', '/client', '{']],
    [
      'an end with two names',
      `{ "client": { "windows": "windows-11-24h2/pro", "peer": "smbj" }, "server": "samba" }`,
      ['end-has-two-names', '/client/windows', '"windows"'],
    ],
    [
      'a policy of a peer',
      `{ "client": "windows-11-24h2/pro", "server": { "peer": "samba", "policy": "p.json" } }`,
      ['peer-has-no-policy', '/server/policy', '"policy"'],
    ],
    [
      'two of a name',
      `{ "language": 1, "scenarios": [{ "name": "a", ${ends} }, { "name": "a", ${ends} }] }`,
      ['scenario-name-is-duplicate', '/scenarios/1/name', '"a"'],
    ],
  ];
  for (const [what, text, expected] of cases) {
    it(what, () => {
      expect(findMistakes(text)).to.deep.equal([expected]);
    });
  }

  it('and two mistakes are two', () => {
    expect(findMistakes(`{ ${ends}, "share": { "exists": 1 }, "network": { "udp": "shut" } }`)).to.have.length(2);
  });
});
