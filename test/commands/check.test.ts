import { expect } from 'chai';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn, makeFolder, mistakenPolicy, removeFolders, soundPolicy } from './folder.js';
import { answerSchema } from '../answer-schema.js';
import { runIn, type Session } from './session.js';

interface Answer {
  readonly ok: boolean;
  readonly diagnostics: readonly {
    readonly code: string;
    readonly severity: string;
    readonly message: string;
    readonly help: string;
    readonly span?: { readonly file: string; readonly start: { readonly line: number } };
  }[];
  readonly result: {
    readonly policies: readonly {
      readonly file: string;
      readonly name: string | null;
      readonly counts: Readonly<Record<string, number>>;
    }[];
  } | null;
}

function answerOf(session: Session): Answer {
  const answer = JSON.parse(session.out) as Answer;
  const isValid = answerSchema('check');
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  expect(answer.ok).to.equal(session.exitCode === 0);
  return answer;
}

describe('check', () => {
  afterEach(removeFolders);

  it('exits 0 for a policy with notes only', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const { exitCode, out, err } = await runIn({ folder }, 'check', 'policy.json');
    expect([exitCode, err]).to.deep.equal([0, '']);
    expect(out).to.match(/in policy\.json\n$/);
  });

  it("exits 1 for a mistake and shows it in the author's own line", async () => {
    const folder = makeFolder({ 'policy.json': mistakenPolicy });
    const { exitCode, out, err } = await runIn({ folder }, 'check', 'policy.json');
    expect([exitCode, err]).to.deep.equal([1, '']);
    expect(out)
      .to.contain('"minimum": "3.7"')
      .and.to.contain('^^^^^')
      .and.to.match(/1 error in policy\.json\n$/);
  });

  it('fails from the severity that --fail-on names', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const exitCodes = await Promise.all(
      ['error', 'warning', 'note'].map(async (limit) => (await runIn({ folder }, 'check', 'policy.json', '--fail-on', limit)).exitCode),
    );
    expect(exitCodes).to.deep.equal([0, 0, 1]);
  });

  it('answers in JSON as its schema says, with one entry a policy', async () => {
    const folder = makeFolder({ 'a.json': soundPolicy, 'b.json': mistakenPolicy });
    const session = await runIn({ folder }, 'check', 'a.json', 'b.json', '--json');
    const { result, diagnostics } = answerOf(session);
    expect(result?.policies.map(({ file, name, counts }) => [file, name, counts['errors']])).to.deep.equal([
      ['a.json', 'sound', 0],
      ['b.json', null, 1],
    ]);
    expect(diagnostics.filter(({ severity }) => severity === 'error').map(({ span }) => span?.file)).to.deep.equal(['b.json']);
    expect([session.exitCode, session.err]).to.deep.equal([1, '']);
  });

  it('takes --format json for --json', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const long = await runIn({ folder }, 'check', 'policy.json', '--format', 'json');
    const short = await runIn({ folder }, 'check', 'policy.json', '--json');
    expect(long.out).to.equal(short.out);
  });

  it('refuses --json together with another format', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const session = await runIn({ folder }, 'check', 'policy.json', '--json', '--format', 'sarif');
    expect(answerOf(session).diagnostics.map(({ code }) => code)).to.deep.equal(['flags-contradict']);
    expect(session.exitCode).to.equal(2);
  });

  it('writes SARIF, JUnit and annotations of the same findings', async () => {
    const folder = makeFolder({ 'policy.json': mistakenPolicy });
    const sarif = await runIn({ folder }, 'check', 'policy.json', '--format', 'sarif');
    expect((JSON.parse(sarif.out) as { runs: { results: unknown[] }[] }).runs[0]?.results).to.have.lengthOf(1);
    expect((await runIn({ folder }, 'check', 'policy.json', '--format', 'junit')).out).to.contain('failures="1"');
    expect((await runIn({ folder }, 'check', 'policy.json', '--format', 'github')).out).to.match(/^::error file=policy\.json,line=\d+/);
  });

  it('reads standard input for -', async () => {
    const { exitCode, out } = await runIn({ input: mistakenPolicy }, 'check', '-');
    expect(exitCode).to.equal(1);
    expect(out).to.contain('at -:');
  });

  it('refuses to read standard input twice', async () => {
    expect((await runIn({}, 'check', '-', '-')).err).to.contain('[standard-input-read-twice]');
  });

  it('exits 2 for a file that is not there, and names its neighbour', async () => {
    const folder = makeFolder({ 'office.json': soundPolicy });
    const { exitCode, out, err } = await runIn({ folder }, 'check', 'ofice.json');
    expect([exitCode, out]).to.deep.equal([2, '']);
    expect(err).to.contain('the file ofice.json does not exist').and.to.contain('Did you mean office.json?');
  });

  it('still checks the others, and exits 2, when one of several policies cannot be read', async () => {
    const folder = makeFolder({ 'a.json': mistakenPolicy });
    const session = await runIn({ folder }, 'check', 'missing.json', 'a.json', '--json');
    expect(answerOf(session).diagnostics.map(({ code }) => code)).to.deep.equal(['file-not-found', 'word-is-unknown']);
    expect(session.exitCode).to.equal(2);
  });

  it('refuses a device, which might never end', async function () {
    if (process.platform === 'win32') this.skip();
    expect((await runIn({}, 'check', '/dev/zero')).err).to.contain('it is a device');
  });

  it('finds what is a list, empty, binary or far too large, each as one finding', async () => {
    const folder = makeFolder({
      'list.json': '[]',
      'empty.json': '',
      'binary.json': '\u0000\u0001',
      'huge.json': `[${'0,'.repeat(700_000)}0]`,
    });
    for (const file of filesIn(folder)) {
      const { exitCode, out } = await runIn({ folder }, 'check', file);
      expect(exitCode, file).to.equal(1);
      expect(out, file).to.match(/^1 error in/m);
    }
  });

  it('judges dates as of the day given, else as of today', async () => {
    const policy = soundPolicy.replace('"required"', '{ "value": "not-required", "reason": "r", "owner": "o", "until": "2026-12-31" }');
    const folder = makeFolder({ 'policy.json': policy });
    const codes = async (...flags: readonly string[]): Promise<readonly string[]> =>
      answerOf(await runIn({ folder }, 'check', 'policy.json', '--json', ...flags)).diagnostics.map(({ code }) => code);
    expect(await codes()).not.to.include('reason-has-expired');
    expect(await codes('--as-of', '2027-01-01')).to.include('reason-has-expired');
  });

  it('refuses a day that the calendar does not have', async () => {
    const { exitCode, err } = await runIn({}, 'check', '-', '--as-of', '2027-02-29');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('[date-not-valid]');
  });

  it('prints nothing milder than --show, in every format, and counts what it left out', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const run = async (...flags: readonly string[]): Promise<Session> =>
      runIn({ folder }, 'check', 'policy.json', '--show', 'warning', ...flags);
    expect((await run()).out).to.equal('1 note in policy.json, 1 not shown\n');
    const { diagnostics, result } = answerOf(await run('--json'));
    expect([diagnostics, result?.policies[0]?.counts]).to.deep.equal([[], { errors: 0, warnings: 0, notes: 1, waived: 0 }]);
    expect((await run('--format', 'sarif')).out).to.contain('"results": []');
    expect((await run('--format', 'github')).out).to.equal('');
    expect((await run('--format', 'junit')).out)
      .to.contain('tests="1"')
      .and.not.to.contain('note');
  });

  it('shows what fails the check, whatever --show says', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const { exitCode, out } = await runIn({ folder }, 'check', 'policy.json', '--show', 'error', '--fail-on', 'note');
    expect(exitCode).to.equal(1);
    expect(out).to.match(/note: .*\n1 note in policy\.json\n$/s);
  });

  it('judges what the policy names under targets, and what --target names instead', async () => {
    const named = soundPolicy.replace('"appliesTo"', '"targets": ["registry-pol"],\n  "appliesTo"');
    const folder = makeFolder({ 'policy.json': named });
    const errors = async (...flags: readonly string[]): Promise<readonly string[]> =>
      answerOf(await runIn({ folder }, 'check', 'policy.json', '--show', 'error', '--json', ...flags)).diagnostics.map(
        ({ message, help }) => `${message} | ${help}`,
      );
    expect(await errors()).to.deep.equal([
      'client.signing goes nowhere: no chosen target carries it (registry-pol) | ' +
        'It is carried by: reg, intune-settings-catalog, lgpo-text, policy-rules, gpo-backup, powershell, dsc, winget, ansible. Choose one of these too, or take the setting out of the policy.',
    ]);
    expect(await errors('--target', 'reg')).to.deep.equal([]);
    expect(await errors('--target', 'registry-pol', '--target', 'intune-settings-catalog')).to.deep.equal([]);
  });

  it('prints errors only with --quiet', async () => {
    const folder = makeFolder({ 'a.json': soundPolicy, 'b.json': mistakenPolicy });
    expect((await runIn({ folder }, 'check', 'a.json', '--quiet')).out).to.equal('');
    const { out } = await runIn({ folder }, 'check', 'a.json', 'b.json', '--quiet');
    expect(out)
      .to.match(/^error: /)
      .and.not.to.contain('note:')
      .and.not.to.contain('2 policies');
  });

  it('judges every policy, whether or not somebody still reads what is said of it', async () => {
    const folder = makeFolder({ 'a.json': soundPolicy, 'b.json': mistakenPolicy });
    const { exitCode } = await runIn({ folder, readerTakes: 1 }, 'check', 'a.json', 'b.json');
    expect(exitCode).to.equal(1);
  });

  it('answers for the other files where one brings out a bug of ours', async () => {
    const folder = makeFolder({ 'a.json': soundPolicy, 'b.json': soundPolicy });
    const world = { folder, fault: 'the reader is broken' };
    const answer = answerOf(await runIn(world, 'check', 'a.json', '-', 'b.json', '--json'));
    expect(answer.result?.policies.map(({ file, name }) => [file, name])).to.deep.equal([
      ['a.json', 'sound'],
      ['-', null],
      ['b.json', 'sound'],
    ]);
    expect(answer.diagnostics.filter(({ code }) => code === 'internal-error')).to.have.lengthOf(1);
    const { exitCode, err, out } = await runIn(world, 'check', 'a.json', '-', 'b.json');
    expect([exitCode, err.includes('this is a bug in smbward: the reader is broken; it came up while reading -')]).to.deep.equal([2, true]);
    expect(out).to.contain('in 2 policies');
  });

  it('reads bases of the same repository, and none outside of it', async () => {
    const base = soundPolicy.replace('"sound"', '"base"');
    const child = JSON.stringify({ language: 1, name: 'child', title: 'Child', extends: ['../base.json'] });
    const inside = makeFolder({ 'repo/.git/HEAD': '', 'repo/base.json': base, 'repo/child/policy.json': child });
    expect((await runIn({ folder: join(inside, 'repo/child') }, 'check', 'policy.json')).exitCode).to.equal(0);
    const outside = makeFolder({ 'base.json': base, 'repo/.git/HEAD': '', 'repo/policy.json': child });
    const { exitCode, out } = await runIn({ folder: join(outside, 'repo') }, 'check', 'policy.json');
    expect(exitCode).to.equal(1);
    expect(out).to.contain('[base-is-outside-repository]');
  });

  it('does not follow a symbolic link out of the repository', async function () {
    if (process.platform === 'win32') this.skip();
    const child = JSON.stringify({ language: 1, name: 'child', title: 'Child', extends: ['./base.json'] });
    const folder = makeFolder({ 'secret.json': soundPolicy, 'repo/.git/HEAD': '', 'repo/policy.json': child });
    symlinkSync('../secret.json', join(folder, 'repo/base.json'));
    expect((await runIn({ folder: join(folder, 'repo') }, 'check', 'policy.json')).out).to.contain('[base-is-outside-repository]');
  });
});
