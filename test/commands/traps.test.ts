import { expect } from 'chai';
import { execFileSync, spawn } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { readRegularFile } from '../../src/cli/disk-file.js';
import { makeFolder, removeFolders, soundPolicy } from './folder.js';
import { runIn } from './session.js';

/** Stands in every file outside of the repository. */
const secret = 'x7Kq0secret';
/** The end of the name of a file outside, which no suggestion may complete. */
const secretName = 'neighbour9Zt';

/** What a file of the repository writes to name a file, and what is wrong with it. */
const traps: Readonly<Record<string, readonly [string, 'not-relative' | 'outside-repository' | 'unreadable']>> = {
  'an absolute path': ['/etc/passwd', 'not-relative'],
  'the environment of the process': ['/proc/self/environ', 'not-relative'],
  'a drive': ['C:/Windows/win.ini', 'not-relative'],
  'a drive without a slash': ['c:outside.json', 'not-relative'],
  'a share': ['//server/share/outside.json', 'not-relative'],
  'a share with backslashes': ['\\\\server\\share\\outside.json', 'not-relative'],
  'a device path': ['\\\\?\\C:\\outside.json', 'not-relative'],
  'a pipe of Windows': ['\\\\.\\pipe\\outside', 'not-relative'],
  'a stream': ['policy.json:outside', 'not-relative'],
  'a device of Windows': ['NUL', 'not-relative'],
  'a device of Windows with an ending': ['folder/con.json', 'not-relative'],
  'a device of Windows with a blank before its ending': ['nul .json', 'not-relative'],
  'a part that Windows shortens': ['.. /outside.json', 'not-relative'],
  'a NUL': ['policy.json\u0000', 'not-relative'],
  'a name that no system takes': ['a/'.repeat(30_000), 'not-relative'],
  'a file above the repository': ['../outside.json', 'outside-repository'],
  'a file far above': ['../../../../../../../../../../etc/passwd', 'outside-repository'],
  'what is not there above the repository': ['../nothing.json', 'outside-repository'],
  'a link to a file': ['link.json', 'outside-repository'],
  'a link by an absolute path': ['absolute-link.json', 'outside-repository'],
  'a link to a link': ['link-to-link.json', 'outside-repository'],
  'a link to nothing': ['dangling-link.json', 'outside-repository'],
  'a link to a device': ['device-link', 'outside-repository'],
  'a link to the environment': ['environment-link', 'outside-repository'],
  'a file in a folder that is a link': ['linked-folder/outside.json', 'outside-repository'],
  'nothing in a folder that is a link': ['linked-folder/neighbour9Z.json', 'outside-repository'],
  'the configuration of git': ['.git/config', 'outside-repository'],
  'the configuration of git in capitals': ['./.GIT/config', 'outside-repository'],
  'the configuration of git by its short name': ['git~1/config', 'outside-repository'],
  'a link to the configuration of git': ['git-link', 'outside-repository'],
  'links in a circle': ['circle-a', 'unreadable'],
  'more links than anybody follows': ['chain-1/outside.json', 'unreadable'],
  'a pipe': ['pipe', 'unreadable'],
  'a folder': ['folder', 'unreadable'],
};

/** A repository of traps, and files beside it that nobody may see; its folder. */
function makeTraps(files: Readonly<Record<string, string>> = {}): string {
  const folder = makeFolder({
    'outside.json': `{ "language": 1, "name": "${secret}", "appliesTo": ["windows-11-24h2/pro"], "client": { "signing": "${secret}" } }`,
    [`${secretName}.json`]: secret,
    'repo/.git/HEAD': '',
    'repo/.git/config': `[http]\n  extraheader = ${secret}`,
    'repo/policy.json': soundPolicy,
    'repo/folder/policy.json': soundPolicy,
    ...Object.fromEntries(Object.entries(files).map(([name, text]) => [`repo/${name}`, text])),
  });
  const repository = join(folder, 'repo');
  const links = {
    'link.json': '../outside.json',
    'absolute-link.json': join(folder, 'outside.json'),
    'link-to-link.json': 'link.json',
    'dangling-link.json': '../nothing.json',
    'linked-folder': '..',
    'git-link': '.git/config',
    'device-link': '/dev/zero',
    'environment-link': '/proc/self/environ',
    'circle-a': 'circle-b',
    'circle-b': 'circle-a',
    'inner-link.json': 'folder/../policy.json',
    'policy.expect.json': '../outside.json',
    ...Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`chain-${index + 1}`, `chain-${index + 2}`])),
    'chain-41': '..',
  };
  for (const [name, target] of Object.entries(links)) symlinkSync(target, join(repository, name));
  execFileSync('mkfifo', [join(repository, 'pipe')]);
  return repository;
}

/** Runs a command line in each of its formats, none of which may hold a word of what lies outside; answers the codes of its errors. */
async function errorsOf(folder: string, formats: readonly (readonly string[])[], ...argv: readonly string[]): Promise<readonly string[]> {
  for (const format of [[], ...formats]) {
    const { out, err, exitCode } = await runIn({ folder }, ...argv, ...format);
    const said = `${out}${err}`;
    const leaks = [secret, secretName, 'root:', 'PATH='].filter((word) => said.includes(word));
    expect([argv, format, leaks, exitCode === 0]).to.deep.equal([argv, format, [], false]);
  }
  const { diagnostics } = JSON.parse((await runIn({ folder }, ...argv, '--json')).out) as {
    readonly diagnostics: readonly { readonly code: string; readonly severity: string }[];
  };
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

const formatsOfCheck = ['text', 'json', 'sarif', 'junit', 'github'].map((format) => ['--format', format]);
const formatsOfTest = ['text', 'json', 'junit'].map((format) => ['--format', format]);

const connection = { client: { windows: 'windows-11-24h2/pro' }, server: 'samba-4.17' };
const expectations = (written: object): string =>
  JSON.stringify({ language: 1, expectations: [{ name: 'trap', connection: written, expect: { result: 'connected' } }] });

describe('a repository of traps', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  afterEach(removeFolders);

  for (const [title, [name, mistake]] of Object.entries(traps)) {
    it(`does not read ${title} as a base`, async () => {
      const folder = makeTraps({
        'trap.json': JSON.stringify({ language: 1, name: 'trap', extends: [name], client: { signing: 'required' } }),
      });
      const code = `base-is-${mistake}`;
      expect(await errorsOf(folder, formatsOfCheck, 'check', 'trap.json')).to.deep.equal([code]);
      expect(await errorsOf(folder, [], 'effective', 'trap.json')).to.deep.equal([code]);
      expect(await errorsOf(folder, [], 'compile', 'trap.json', '--out', 'made')).to.deep.equal([code]);
    });

    it(`does not read ${title} as the policy of an end`, async () => {
      const client = { ...connection.client, policy: name };
      const scenario = JSON.stringify({ ...connection, client });
      const settings = { client: { signing: 'required' } };
      const folder = makeTraps({
        's.json': scenario,
        'settings.json': JSON.stringify({ ...connection, client: { ...client, settings } }),
        'e.json': expectations({ ...connection, client }),
      });
      const codes = [`policy-is-${mistake}`];
      expect(await errorsOf(folder, [['--detail', 'trace']], 'simulate', '--scenario', 's.json')).to.deep.equal(codes);
      expect(await errorsOf(folder, [], 'simulate', '--scenario', 'settings.json')).to.deep.equal(codes);
      expect(await errorsOf(folder, [['--ndjson']], 'simulate', '--batch', 's.json')).to.deep.equal(codes);
      expect(await errorsOf(folder, formatsOfTest, 'test', 'policy.json', '--expect', 'e.json')).to.deep.equal(codes);
    });

    it(`does not read ${title} as the scenario of an expectation`, async () => {
      const folder = makeTraps({ 'e.json': expectations({ scenario: name }) });
      expect(await errorsOf(folder, formatsOfTest, 'test', 'policy.json', '--expect', 'e.json')).to.deep.equal([`scenario-is-${mistake}`]);
    });
  }

  for (const file of [
    'link.json',
    'link-to-link.json',
    'dangling-link.json',
    'device-link',
    'git-link',
    'linked-folder/outside.json',
    'linked-folder/neighbour9Z.json',
  ]) {
    it(`does not follow ${file} out of it where the command line names it`, async () => {
      const folder = makeTraps();
      const ends = ['--client', 'windows-11-24h2/pro', '--server', 'samba-4.17'];
      const codes = ['file-is-outside-repository'];
      expect(await errorsOf(folder, formatsOfCheck, 'check', file)).to.deep.equal(codes);
      expect(await errorsOf(folder, [], 'effective', file)).to.deep.equal(codes);
      expect(await errorsOf(folder, [], 'compile', file, '--out', 'made')).to.deep.equal(codes);
      expect(await errorsOf(folder, formatsOfTest, 'test', file)).to.deep.equal(codes);
      expect(await errorsOf(folder, formatsOfTest, 'test', 'policy.json', '--expect', file)).to.deep.equal(codes);
      expect(await errorsOf(folder, [], 'simulate', '--scenario', file)).to.deep.equal(codes);
      expect(await errorsOf(folder, [['--ndjson']], 'simulate', '--batch', file)).to.deep.equal(codes);
      expect(await errorsOf(folder, [], 'simulate', ...ends, '--policy', file)).to.deep.equal(['policy-is-outside-repository']);
    });
  }

  it('does not follow the expectations beside a policy out of it', async () => {
    expect(await errorsOf(makeTraps(), formatsOfTest, 'test', 'policy.json')).to.deep.equal(['file-is-outside-repository']);
  });

  it('is read through links that stay in it', async () => {
    const folder = makeTraps({ 'trap.json': JSON.stringify({ language: 1, name: 'trap', extends: ['inner-link.json'] }) });
    expect((await runIn({ folder }, 'check', 'trap.json', 'inner-link.json')).exitCode).to.equal(0);
  });
});

describe('a file outside of any repository', () => {
  before(function () {
    if (process.platform === 'win32') this.skip();
  });
  afterEach(removeFolders);

  it('is read through whatever links its user names', async () => {
    const folder = makeFolder({ 'real/policy.json': soundPolicy, 'links/other.json': '' });
    symlinkSync('../real/policy.json', join(folder, 'links/policy.json'));
    symlinkSync('real', join(folder, 'linked'));
    expect((await runIn({ folder }, 'check', 'links/policy.json', 'linked/policy.json')).exitCode).to.equal(0);
  });

  it('may be a pipe where its user names it', async () => {
    const folder = makeFolder({ 'policy.json': soundPolicy });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    spawn('sh', ['-c', 'cat policy.json > pipe'], { cwd: folder });
    expect((await runIn({ folder }, 'check', 'pipe')).exitCode).to.equal(0);
  });

  it('names files of its own folder only, and the message says why', async () => {
    const policy = JSON.stringify({ language: 1, name: 'child', extends: ['../base.json'] });
    const folder = makeFolder({ 'base.json': soundPolicy, 'child/policy.json': policy });
    const { out } = await runIn({ folder: join(folder, 'child') }, 'check', 'policy.json', '--json');
    const [{ message, help } = { message: '', help: '' }] = (JSON.parse(out) as { diagnostics: { message: string; help: string }[] })
      .diagnostics;
    expect(message).to.equal('"../base.json" lies outside the folder of the policy, which is in no git repository');
    expect(help).to.match(
      / Outside of git the folder of the policy takes the place of the repository: .*"git init" in a folder above them\.$/,
    );
  });
});

describe('a file that text names', () => {
  it('is no device, and none is opened', function () {
    if (process.platform === 'win32') this.skip();
    expect(readRegularFile('/dev/zero')).to.deep.equal({ kind: 'unreadable', detail: 'it is a device' });
  });
});
