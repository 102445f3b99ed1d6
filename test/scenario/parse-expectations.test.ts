import { expect } from 'chai';
import { parseExpectations } from '../../src/scenario/parse-expectations.js';
import { findExpectationMistakes } from './read.js';

function fileOf(connection: object, wants: object): string {
  return JSON.stringify({ language: 1, expectations: [{ name: 'a', connection, expect: wants }] });
}

function readOne(connection: object, wants: object) {
  const { expectations, diagnostics } = parseExpectations('x.expect.json', new TextEncoder().encode(fileOf(connection, wants)));
  expect(diagnostics).to.deep.equal([]);
  return expectations[0]!;
}

const ends = { client: 'policy', server: 'samba' };

describe('files of expectations', () => {
  it('let "policy" stand for the Windows of the policy, with facts or without', () => {
    const bare = readOne(ends, { result: 'connected' }).connection;
    expect([bare.client?.tested, bare.server?.tested]).to.deep.equal([true, false]);
    const described = readOne({ client: { windows: 'policy', facts: { domainJoined: false } }, server: 'samba' }, { never: ['guest'] });
    expect(described.connection.client?.tested).to.equal(true);
    expect(described.connection.client?.facts.map(({ name }) => name)).to.deep.equal(['domainJoined']);
  });

  it('take a cause or a stage for a wanted failure', () => {
    expect(readOne(ends, { cause: 'guest-blocked-by-client' }).wants.result).to.equal('failed');
    expect(readOne(ends, { stage: 'transport' }).wants.result).to.equal('failed');
    expect(readOne(ends, { never: ['guest'] }).wants.result).to.equal(null);
  });

  it('start from a scenario of another file', () => {
    const { scenario, client } = readOne({ scenario: '../s.json', name: 'nas' }, { signed: true }).connection;
    expect([scenario?.text, scenario?.name?.text, client]).to.deep.equal(['../s.json', 'nas', undefined]);
  });

  for (const broken of ['gu"est', '"gu\u0001est"', '"gu\\qest"', '{"guest"}', '"guest']) {
    it(`leave out what holds ${JSON.stringify(broken)} anywhere, and keep the rest`, () => {
      const sound = JSON.stringify({ name: 'sound', connection: ends, expect: { never: ['guest'] } });
      const connection = JSON.stringify(ends);
      const places = [
        `"connection": ${connection}, "expect": { "never": [${broken}] }`,
        `"connection": { "client": "policy", "server": "samba", "share": { "name": [${broken}] } }, "expect": { "signed": true }`,
        `"connection": { "client": "policy", "server": [${broken}] }, "expect": { "signed": true }`,
      ];
      for (const place of places) {
        const text = `{ "language": 1, "expectations": [${sound},\n{ "name": "broken", ${place} }\n] }`;
        const { expectations, diagnostics } = parseExpectations('x.expect.json', new TextEncoder().encode(text));
        expect(expectations.map(({ name, wants }) => [name, wants.never])).to.deep.equal([['sound', ['guest']]]);
        expect(diagnostics).not.to.deep.equal([]);
      }
    });
  }

  const mistakes: readonly (readonly [string, object, object, readonly [string, string]])[] = [
    ['an end is missing', { client: 'policy' }, { signed: true }, ['required-key-is-missing', '/expectations/0/connection']],
    [
      'a name stands without a file',
      { name: 'nas', ...ends },
      { signed: true },
      ['scenario-name-without-file', '/expectations/0/connection/name'],
    ],
    ['nothing is wanted', ends, {}, ['expectation-wants-nothing', '/expectations/0/expect']],
    [
      'it must connect for a cause',
      ends,
      { result: 'connected', cause: 'wrong-credentials' },
      ['expectation-contradicts-itself', '/expectations/0/expect/cause'],
    ],
    [
      'it must fail, encrypted',
      ends,
      { result: 'failed', encrypted: true },
      ['expectation-contradicts-itself', '/expectations/0/expect/encrypted'],
    ],
    [
      'it must fail for a cause, signed',
      ends,
      { cause: 'wrong-credentials', signed: true },
      ['expectation-contradicts-itself', '/expectations/0/expect/signed'],
    ],
    ['a cause is misspelt', ends, { cause: 'guest-bloked-by-client' }, ['word-is-unknown', '/expectations/0/expect/cause']],
  ];
  for (const [what, connection, wants, expected] of mistakes) {
    it(`report that ${what}`, () => {
      expect(findExpectationMistakes(fileOf(connection, wants)).map(([code, pointer]) => [code, pointer])).to.deep.equal([expected]);
    });
  }
});
