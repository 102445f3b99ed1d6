import { join } from 'node:path';
import { expect } from 'chai';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { makeFolder, removeFolders } from './folder.js';
import { answerSchema } from '../answer-schema.js';
import { runCommand, runIn } from './session.js';

const policy = 'examples/legacy-nas-exception/policy.json';

describe('smbward test', () => {
  let failing = '';

  before(() => {
    const connection = { client: 'policy', server: 'samba-4.17', credentials: { account: 'local', target: '192.0.2.10' } };
    const expectations = [
      { name: 'nas by address', connection, expect: { result: 'connected' } },
      { name: 'nobody knows', connection: { client: 'policy', server: 'unknown-server' }, expect: { signed: true } },
      { name: 'no guest', connection, expect: { never: ['guest'] } },
    ];
    failing = join(makeFolder({ 'x.expect.json': JSON.stringify({ language: 1, expectations }) }), 'x.expect.json');
  });

  after(removeFolders);

  it('passes with the expectations beside the policy, exit code 0', async () => {
    const { exitCode, out, err } = await runCommand('test', policy);
    expect([exitCode, err]).to.deep.equal([0, '']);
    expect(out).to.contain('✔ nas01 is reached by its short name').and.to.contain('5 passing');
  });

  it('prints as mocha does: marks, counts, numbered failures with reasons and the gates that decided; exit code 1', async () => {
    const { exitCode, out } = await runCommand('test', policy, '--expect', failing);
    expect(exitCode).to.equal(1);
    for (const part of [
      '      1) nas by address\n      2) nobody knows (undecided)\n      ✔ no guest\n',
      '  1 passing\n  1 failing\n  1 undecided\n',
      '  1) windows-11-24h2/pro: nas by address\n     it must connect, and it fails at session setup: ntlm-blocked-by-client\n',
      'this cannot hold while NTLM is blocked, because Kerberos is out of reach too: the server is named by its address',
      'STOP  Mechanism choice and NTLM blocking',
    ]) {
      expect(out).to.contain(part);
    }
    expect((await runCommand('test', policy, '--expect', failing, '--brief')).out).not.to.contain('STOP');
  });

  it('answers for the other policies where one brings out a bug of ours', async () => {
    const { exitCode, out } = await runIn({ fault: 'the reader is broken' }, 'test', '-', policy, '--json');
    const { diagnostics, result } = JSON.parse(out) as {
      diagnostics: { code: string; message: string }[];
      result: { policies: object[] };
    };
    expect(diagnostics.map(({ code, message }) => [code, message])).to.deep.equal([
      ['internal-error', 'this is a bug in smbward: the reader is broken; it came up while reading -'],
    ]);
    expect([exitCode, result.policies.length]).to.deep.equal([2, 1]);
  });

  it('answers in JSON as its schema says', async () => {
    for (const argv of [
      ['test', policy, '--json'],
      ['test', policy, '--expect', failing, '--format', 'json'],
    ]) {
      const answer: unknown = JSON.parse((await runCommand(...argv)).out);
      const isValid = answerSchema('test');
      expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
    }
  });

  it('writes JUnit that counts what did not pass', async () => {
    const { out, exitCode } = await runCommand('test', policy, '--expect', failing, '--format', 'junit');
    expect([exitCode, XMLValidator.validate(out)]).to.deep.equal([1, true]);
    const parsed = new XMLParser({ ignoreAttributes: false }).parse(out) as { testsuites: { '@_tests': string; '@_failures': string } };
    expect([parsed.testsuites['@_tests'], parsed.testsuites['@_failures']]).to.deep.equal(['3', '2']);
  });

  it('refuses a policy without expectations, exit code 2, and names the file that is missing', async () => {
    const { exitCode, err } = await runCommand('test', 'examples/minimal/policy.json');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('[expectations-are-missing]').and.to.contain('examples/minimal/policy.expect.json');
  });

  it('tests several policies in one call', async () => {
    const { exitCode, out } = await runCommand('test', policy, 'examples/small-office/policy.json');
    expect(exitCode).to.equal(0);
    expect(out).to.contain('20 passing');
  });
});
