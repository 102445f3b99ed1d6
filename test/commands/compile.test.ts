import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeOutputFolder } from '../../src/cli/output-folder.js';
import { filesIn, makeFolder, mistakenPolicy, removeFolders, soundPolicy } from './folder.js';
import { answerSchema } from '../answer-schema.js';
import { runIn, type Session } from './session.js';

interface Answer {
  readonly diagnostics: readonly { readonly code: string }[];
  readonly result: {
    readonly files: readonly { readonly path: string; readonly sha256: string }[];
    readonly removed: readonly string[];
  } | null;
}

function answerOf(session: Session): Answer {
  const answer = JSON.parse(session.out) as Answer;
  const isValid = answerSchema('compile');
  expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
  return answer;
}

const compile = ['compile', 'policy.json', '--out', 'out'] as const;

describe('compile', () => {
  afterEach(removeFolders);

  it('takes one policy, and names it when its folder is given', async () => {
    const folder = makeFolder({ 'office/policy.json': soundPolicy });
    const { exitCode, err } = await runIn({ folder }, 'compile', 'office', '--out', 'dist');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('office is a folder').and.to.contain('office/policy.json');
  });

  it('writes a folder for each target and a manifest with the digest of every file', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const session = await runIn({ folder }, ...compile, '--json');
    expect(session.exitCode).to.equal(0);
    const { result } = answerOf(session);
    expect(filesIn(join(folder, 'out'))).to.deep.equal([...(result?.files ?? []).map(({ path }) => path), 'manifest.json'].sort());
    for (const { path, sha256 } of result?.files ?? []) {
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, 'out', path)))
          .digest('hex'),
        path,
      ).to.equal(sha256);
    }
  });

  it('prints coverage on standard output and what was done on standard error', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const { out, err } = await runIn({ folder }, ...compile, '--target', 'reg', '--target', 'registry-pol');
    expect(out).to.match(/^Setting +Value +reg +registry-pol/);
    expect(err).to.match(/\d+ files in out/);
  });

  it('writes the same bytes every time, whatever the day', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    await runIn({ folder }, ...compile);
    const first = filesIn(join(folder, 'out')).map((path) => readFileSync(join(folder, 'out', path), 'hex'));
    await runIn({ folder }, 'compile', 'policy.json', '--out', 'again');
    const second = filesIn(join(folder, 'again')).map((path) => readFileSync(join(folder, 'again', path), 'hex'));
    expect(second).to.deep.equal(first);
  });

  it('writes again only what is not as it should be', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    await runIn({ folder }, ...compile);
    const out = join(folder, 'out');
    const files = filesIn(out);
    const [changed, gone] = files.filter((path) => path.startsWith('reg/'));
    const before = files.map((path) => readFileSync(join(out, path), 'hex'));
    for (const path of files) utimesSync(join(out, path), 1e9, 1e9);
    writeFileSync(join(out, changed!), Buffer.from(readFileSync(join(out, changed!))).fill(0x20));
    rmSync(join(out, gone!));
    await runIn({ folder }, ...compile);
    expect(files.map((path) => readFileSync(join(out, path), 'hex'))).to.deep.equal(before);
    expect(files.filter((path) => statSync(join(out, path)).mtimeMs !== 1e12)).to.deep.equal([changed, gone]);
  });

  it('gives what has a time in it that of SOURCE_DATE_EPOCH, and the first day of 2000 where it is not set or empty', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const timeIn = async (environment: Readonly<Record<string, string>>): Promise<string | undefined> => {
      await runIn({ folder, environment }, ...compile, '--target', 'gpo-backup');
      const manifest = readFileSync(join(folder, 'out/gpo-backup/manifest.xml'), 'utf8');
      return /<BackupTime><!\[CDATA\[(.*?)\]\]>/.exec(manifest)?.[1];
    };
    expect(await timeIn({ SOURCE_DATE_EPOCH: '1700000000' })).to.equal('2023-11-14T22:13:20');
    expect([await timeIn({}), await timeIn({ SOURCE_DATE_EPOCH: '' })]).to.deep.equal(['2000-01-01T00:00:00', '2000-01-01T00:00:00']);
  });

  it('refuses a SOURCE_DATE_EPOCH that is no number of seconds up to the year 9999', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    const run = (SOURCE_DATE_EPOCH: string): Promise<Session> => runIn({ folder, environment: { SOURCE_DATE_EPOCH } }, ...compile);
    for (const value of ['yesterday', '-1', '1.5', '1e9', ' 1', '0x10', '253402300800', '9999999999999']) {
      const { exitCode, err } = await run(value);
      expect([exitCode, /\[(.*)\]/.exec(err)?.[1]], value).to.deep.equal([2, 'source-date-not-valid']);
    }
    expect(filesIn(folder)).to.deep.equal(['policy.json']);
    expect((await run('253402300799')).exitCode).to.equal(0);
    expect((await run('0')).exitCode).to.equal(0);
  });

  it('writes nothing for a policy with an error, and exits 1', async () => {
    const folder = makeFolder({ 'policy.json': mistakenPolicy });
    const { exitCode, out, err } = await runIn({ folder }, ...compile);
    expect([exitCode, out]).to.deep.equal([1, '']);
    expect(err).to.contain('error: ');
    expect(filesIn(folder)).to.deep.equal(['policy.json']);
  });

  it('leaves what an earlier compile made in place when the policy has an error now', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    await runIn({ folder }, ...compile);
    const before = filesIn(folder);
    writeFileSync(join(folder, 'policy.json'), mistakenPolicy);
    await runIn({ folder }, ...compile);
    expect(filesIn(folder)).to.deep.equal(before);
  });

  it('removes files of an earlier compile that are no longer made, and nothing else', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    await runIn({ folder }, ...compile);
    writeFileSync(join(folder, 'out/reg/notes.txt'), 'mine');
    const session = await runIn({ folder }, ...compile, '--target', 'registry-pol', '--target', 'intune-settings-catalog', '--json');
    expect(answerOf(session).result?.removed).to.include('reg/smbward-apply.reg');
    const left = filesIn(join(folder, 'out'));
    expect(left.filter((path) => path.startsWith('reg/'))).to.deep.equal(['reg/notes.txt']);
    expect(left).to.include('manifest.json');
  });

  it('does not touch a folder that holds files but no manifest of ours', async () => {
    for (const files of [
      { 'out/letter.txt': 'x' },
      { 'out/manifest.json': '{"files":["letter.txt"]}' },
      { 'out/manifest.json': 'not JSON' },
    ]) {
      const folder = makeFolder({ 'policy.json': soundPolicy, ...files });
      const before = filesIn(folder);
      const { exitCode, err } = await runIn({ folder }, ...compile);
      expect(exitCode).to.equal(2);
      expect(err).to.contain('[output-folder-is-not-ours]');
      expect(filesIn(folder)).to.deep.equal(before);
    }
  });

  it('does not overwrite a file in our folder that is not from us', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    await runIn({ folder }, ...compile, '--target', 'reg');
    mkdirSync(join(folder, 'out/registry-pol/Machine'), { recursive: true });
    writeFileSync(join(folder, 'out/registry-pol/Machine/registry.pol'), 'mine');
    const { exitCode, err } = await runIn({ folder }, ...compile);
    expect(exitCode).to.equal(2);
    expect(err).to.contain('[output-file-is-not-ours]');
    expect(readFileSync(join(folder, 'out/registry-pol/Machine/registry.pol'), 'utf8')).to.equal('mine');
  });

  it('never removes a file outside of the folder, whatever a manifest says', async () => {
    const folder = makeFolder({
      'policy.json': soundPolicy,
      'precious.txt': 'x',
      'out/manifest.json': JSON.stringify({
        tool: { name: 'smbward' },
        files: [{ path: '../precious.txt' }, { path: '/etc/hostname' }, { path: 'a/../../precious.txt' }],
      }),
    });
    expect((await runIn({ folder }, ...compile)).exitCode).to.equal(0);
    expect(filesIn(folder)).to.include('precious.txt');
  });

  it('neither removes nor writes anything behind a link in it, whatever a manifest says', async function () {
    if (process.platform === 'win32') this.skip();
    const files = { 'policy.json': soundPolicy, 'beside/precious.txt': 'x' };
    const manifest = (...paths: readonly string[]): string =>
      JSON.stringify({ tool: { name: 'smbward' }, files: paths.map((path) => ({ path })) });
    const removing = makeFolder({ ...files, 'out/manifest.json': manifest('link/precious.txt') });
    symlinkSync('../beside', join(removing, 'out/link'));
    expect((await runIn({ folder: removing }, ...compile)).exitCode).to.equal(0);
    expect(filesIn(join(removing, 'beside'))).to.deep.equal(['precious.txt']);
    const writing = makeFolder({ ...files, 'out/manifest.json': manifest('reg') });
    symlinkSync('../beside', join(writing, 'out/reg'));
    expect((await runIn({ folder: writing }, ...compile)).exitCode).to.equal(0);
    expect(filesIn(join(writing, 'beside'))).to.deep.equal(['precious.txt']);
    const linked = makeFolder({ ...files, 'manifest.json': manifest(), 'out/letter.txt': 'x' });
    symlinkSync('../manifest.json', join(linked, 'out/manifest.json'));
    expect((await runIn({ folder: linked }, ...compile)).err).to.contain('[output-folder-is-not-ours]');
  });

  it('names a file that stands where the folder should be', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy, out: 'x' });
    const { exitCode, err } = await runIn({ folder }, ...compile);
    expect(exitCode).to.equal(2);
    expect(err).to.contain('[output-folder-is-a-file]');
  });

  it('says why a folder can never be made there, as below a file or under a name that is too long', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy, 'a-file': 'x' });
    for (const out of ['a-file/below', 'x'.repeat(400)]) {
      const { exitCode, err } = await runIn({ folder }, 'compile', 'policy.json', '--out', out);
      expect([exitCode, /\[(.*)\]/.exec(err)?.[1]], out).to.deep.equal([2, 'output-not-writable']);
    }
    expect(filesIn(folder)).to.deep.equal(['a-file', 'policy.json']);
  });

  it('names the root of the disk as it was given', async () => {
    const { err } = await runIn({ folder: makeFolder({ 'policy.json': soundPolicy }) }, 'compile', 'policy.json', '--out', '/');
    expect(err).to.contain('error: / contains files');
  });

  it('puts everything back when a file cannot be written', async () => {
    const manifest = JSON.stringify({ tool: { name: 'smbward' }, files: [{ path: 'a' }, { path: 'old/c' }] });
    const folder = makeFolder({ 'manifest.json': manifest, a: 'before', 'old/c': 'before' });
    const bytes = new TextEncoder().encode('after');
    const impossible = [
      { path: 'a', bytes },
      { path: 'a/b', bytes },
      { path: 'manifest.json', bytes },
    ];
    const written = await writeOutputFolder(folder, 'out', impossible);
    expect(written.kind === 'refused' ? written.diagnostic.code : written.kind).to.equal('output-not-writable');
    expect(filesIn(folder)).to.deep.equal(['a', 'manifest.json', 'old/c']);
    expect(readFileSync(join(folder, 'a'), 'utf8')).to.equal('before');
  });

  it('leaves no unfinished files behind', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy, 'out/.smbward-unfinished/new-0': 'left by a crash' });
    expect((await runIn({ folder }, ...compile)).exitCode).to.equal(0);
    expect(filesIn(join(folder, 'out')).filter((path) => path.includes('unfinished'))).to.deep.equal([]);
  });

  it('compiles standard input', async () => {
    const folder = makeFolder();
    expect((await runIn({ folder, input: soundPolicy }, 'compile', '-', '--out', 'out')).exitCode).to.equal(0);
  });

  it('proposes the target that was probably meant', async () => {
    const { exitCode, err } = await runIn({}, ...compile, '--target', 'registry.pol');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('Did you mean registry-pol?');
  });

  it('says nothing at all with --quiet when all is well', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    expect(await runIn({ folder }, ...compile, '--quiet')).to.deep.equal({ exitCode: 0, out: '', err: '', screen: '' });
  });

  it('exits 2 for a policy that is not there', async () => {
    const session = await runIn({ folder: makeFolder() }, ...compile, '--json');
    expect(session.exitCode).to.equal(2);
    expect(answerOf(session).diagnostics.map(({ code }) => code)).to.deep.equal(['file-not-found']);
  });
});
