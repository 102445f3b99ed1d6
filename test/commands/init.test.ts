import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import json, { type SchemaConfiguration } from 'vscode-json-languageservice';
import { targetIds } from '../../src/emit/index.js';
import { answerSchema } from '../answer-schema.js';
import { root } from '../house/sources.js';
import { blocksOf } from '../pages/markdown.js';
import { filesIn, makeFolder, removeFolders } from './folder.js';
import { runIn } from './session.js';

const written = [
  '.gitattributes',
  '.github/workflows/policy.yml',
  '.vscode/settings.json',
  'README.md',
  'policy.expect.json',
  'policy.json',
  'schemas/expectations.schema.json',
  'schemas/policy.schema.json',
];

const git = (folder: string, ...words: readonly string[]): string =>
  execFileSync('git', ['-c', 'user.name=tests', '-c', 'user.email=tests@example.org', ...words], { cwd: folder, encoding: 'utf8' });

/** Sends Ctrl-C to the process itself, within the work of putting files in their places. */
const interruptAtRename = `
const fs = require('node:fs');
const { renameSync } = fs;
let renames = 0;
fs.renameSync = (from, to) => {
  renames += 1;
  if (renames === Number(process.env.INTERRUPT_AT)) {
    process.stderr.write('interrupted at rename ' + renames + '\\n');
    process.kill(process.pid, 'SIGINT');
  }
  renameSync(from, to);
};
require('node:module').syncBuiltinESMExports();
`;

/** An empty repository of git in which `init` has run. */
async function newRepository(): Promise<string> {
  const folder = makeFolder();
  git(folder, 'init', '--quiet');
  expect((await runIn({ folder }, 'init')).exitCode).to.equal(0);
  return folder;
}

const contentOf = (folder: string): Readonly<Record<string, string>> =>
  Object.fromEntries(filesIn(folder).map((path) => [path, readFileSync(join(folder, path), 'latin1')]));

/** Runs a line of a shell: smbward here, git as it is. */
async function runLine(folder: string, line: string): Promise<number> {
  const [program = '', ...words] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '');
  if (program === 'git') return git(folder, ...words).length * 0;
  if (program !== 'smbward') throw new Error(`nothing here runs ${line}`);
  return (await runIn({ folder }, ...words)).exitCode;
}

describe('init', function () {
  this.timeout(30_000);
  afterEach(removeFolders);

  it('writes a repository of policies, and says what each file is', async () => {
    const folder = makeFolder();
    const { exitCode, out } = await runIn({ folder }, 'init', 'new/policies', '--json');
    const answer = JSON.parse(out) as {
      readonly result: { readonly folder: string; readonly files: readonly { readonly path: string }[] };
    };
    const isValid = answerSchema('init');
    expect(isValid(answer), JSON.stringify(isValid.errors)).to.equal(true);
    expect([exitCode, answer.result.folder]).to.deep.equal([0, 'new/policies']);
    expect(filesIn(join(folder, 'new/policies'))).to.deep.equal(written);
    expect(answer.result.files.map(({ path }) => path).sort()).to.deep.equal(written);
  });

  for (const [what, files, inTheWay] of [
    ['two files', { 'README.md': 'mine', 'policy.json': 'mine' }, 'policy.json and README.md'],
    ['a file where a folder has to be', { '.vscode': 'mine' }, '.vscode'],
  ] as const) {
    it(`overwrites nothing and writes nothing where ${what} would have to go, and names all that is in the way`, async () => {
      const folder = makeFolder({
        'mine/other.txt': 'mine',
        ...Object.fromEntries(Object.entries(files).map(([path, text]) => [`mine/${path}`, text])),
      });
      const before = contentOf(folder);
      const { exitCode, out, err } = await runIn({ folder }, 'init', 'mine');
      expect([exitCode, out]).to.deep.equal([2, '']);
      expect(err).to.equal(
        `error: mine has ${inTheWay} already [files-are-in-the-way]\n  help: Move them away, or name another folder. Nothing was written.\n`,
      );
      expect(contentOf(folder)).to.deep.equal(before);
    });
  }

  it('takes a word of nothing for the folder that you are in, and says so', async () => {
    const folder = makeFolder();
    const { exitCode, err } = await runIn({ folder }, 'init', '');
    expect([exitCode, err]).to.deep.equal([0, '\n8 files in .; README.md there says how to go on\n']);
    expect(filesIn(folder)).to.deep.equal(written);
  });

  it('makes no folder where a file is', async () => {
    const { exitCode, err } = await runIn({ folder: makeFolder({ policies: 'mine' }) }, 'init', 'policies');
    expect(exitCode).to.equal(2);
    expect(err).to.contain('[output-folder-is-a-file]');
  });

  it('begins with a policy of which there is nothing to say, and whose expectations hold', async () => {
    const folder = await newRepository();
    const check = await runIn({ folder }, 'check', '.');
    expect([check.exitCode, check.screen]).to.deep.equal([0, 'nothing to report in policy.json\n']);
    const test = await runIn({ folder }, 'test', '.');
    expect([test.exitCode, /\d+ passing\n$/.test(test.out)]).to.deep.equal([0, true]);
  });

  it('has a README whose every command does what it says, also a second time', async () => {
    const folder = await newRepository();
    const page = { path: 'README.md', text: readFileSync(join(folder, 'README.md'), 'utf8') };
    const lines = blocksOf(page).flatMap(({ text }) => text.trimEnd().split('\n'));
    expect(lines).to.have.lengthOf(9);
    for (const line of [...lines, ...lines]) expect(await runLine(folder, line), line).to.equal(0);
    expect(filesIn(join(folder, 'dist'))).to.include('manifest.json');
  });

  it('has a pipeline whose every command of smbward succeeds', async () => {
    const folder = await newRepository();
    const workflow = readFileSync(join(folder, '.github/workflows/policy.yml'), 'utf8');
    const lines = [...workflow.matchAll(/- run: (smbward .+)/g)].map(([, line = '']) => line);
    expect(lines.map((line) => line.split(' ')[1])).to.deep.equal(['check', 'test', 'compile']);
    for (const line of lines) expect(await runLine(folder, line), line).to.equal(0);
  });

  it('lets an editor know which schema is for which file, without a network', async () => {
    const folder = await newRepository();
    const read = (path: string): string => readFileSync(join(folder, path), 'utf8');
    const settings = JSON.parse(read('.vscode/settings.json')) as {
      readonly 'json.schemas': readonly { readonly fileMatch: string[]; readonly url: string }[];
    };
    const schemas = settings['json.schemas'].map(({ fileMatch, url }): SchemaConfiguration => {
      return { fileMatch, uri: `file:///repository/${url.slice(2)}`, schema: JSON.parse(read(url)) as object };
    });
    const service = json.getLanguageService({});
    service.configure({ schemas, validate: true });
    const titlesFor = async (path: string): Promise<readonly unknown[]> => {
      const document = json.TextDocument.create(`file:///repository/${path}`, 'json', 1, '{}');
      const found = await service.getMatchingSchemas(document, service.parseJSONDocument(document));
      return [...new Set(found.map(({ schema }) => schema.title).filter((title) => title !== undefined))];
    };
    const [expectations, policy] = ['expectations', 'policy'].map(
      (name) => (JSON.parse(read(`schemas/${name}.schema.json`)) as { title: string }).title,
    );
    expect(await titlesFor('policy.json')).to.deep.equal([policy]);
    expect(await titlesFor('policies/branch/office.json')).to.deep.equal([policy]);
    expect(await titlesFor('policy.expect.json')).to.deep.equal([expectations]);
    expect(await titlesFor('policies/office.expect.json')).to.deep.equal([expectations]);
    expect(await titlesFor('package.json')).to.deep.equal([]);
    for (const path of ['policy.json', 'policy.expect.json']) {
      const { $schema } = JSON.parse(read(path)) as { readonly $schema: string };
      expect(filesIn(folder)).to.include($schema.slice(2));
    }
  });

  for (const out of ['dist', 'build/for windows']) {
    it(`keeps all that compile writes into ${out} as it is, whatever git does to line ends (BM-42)`, async () => {
      const folder = await newRepository();
      const targets = targetIds.flatMap((id) => ['--target', id]);
      expect((await runIn({ folder }, 'compile', 'policy.json', '--out', out, ...targets)).exitCode).to.equal(0);
      const before = contentOf(join(folder, out));
      for (const setting of ['true', 'input']) {
        git(folder, '-c', `core.autocrlf=${setting}`, 'add', out);
        for (const path of filesIn(join(folder, out))) writeFileSync(join(folder, out, path), '');
        git(folder, '-c', `core.autocrlf=${setting}`, 'checkout', '--', out);
        git(folder, 'rm', '-r', '--cached', '--quiet', out);
        expect(contentOf(join(folder, out)), setting).to.deep.equal(before);
      }
    });
  }

  it('shows in a diff what changes in files for Windows, once the driver of the README is set', async function () {
    if (process.platform === 'win32') this.skip();
    const folder = await newRepository();
    const programs = makeFolder({ smbward: `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'bin/run.js')}" "$@"\n` });
    chmodSync(join(programs, 'smbward'), 0o755);
    const compile = ['compile', 'policy.json', '--out', 'dist', '--target', 'reg', '--target', 'registry-pol'];
    await runIn({ folder }, ...compile);
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'before');
    const policy = readFileSync(join(folder, 'policy.json'), 'utf8');
    writeFileSync(join(folder, 'policy.json'), policy.replace('"client": {', '"client": { "dialects": { "minimum": "3.0" },'));
    await runIn({ folder }, ...compile);
    git(folder, 'config', 'diff.smbward.textconv', 'smbward textconv');
    const environment = { ...process.env, PATH: `${programs}:${process.env['PATH'] ?? ''}` };
    for (const file of ['dist/reg/smbward-apply.reg', 'dist/registry-pol/Machine/registry.pol']) {
      const diff = execFileSync('git', ['diff', '--', file], { cwd: folder, encoding: 'utf8', env: environment });
      expect(
        diff.split('\n').filter((line) => /^\+(?!\+)/.test(line) && line.includes('MinSmb2Dialect')),
        file,
      ).to.have.lengthOf(1);
      expect(
        diff.split('\n').filter((line) => /^-(?!-)/.test(line)),
        file,
      ).to.deep.equal([]);
    }
  });

  it('is whole where Ctrl-C comes while a file is put in its place, and ends as one that was interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    const hook = makeFolder({ 'interrupt.cjs': interruptAtRename });
    for (const rename of [1, 3, written.length]) {
      const folder = makeFolder();
      const words = ['--require', join(hook, 'interrupt.cjs'), join(root, 'bin/run.js'), 'init'];
      const { status, stderr } = spawnSync(process.execPath, words, {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, INTERRUPT_AT: String(rename) },
      });
      expect([status, stderr], `rename ${rename}`).to.deep.equal([130, `interrupted at rename ${rename}\n`]);
      expect(filesIn(folder)).to.deep.equal(written);
    }
  });

  it('is whole or not there at all whenever Ctrl-C comes', async () => {
    const found = new Set<string>();
    for (const milliseconds of [20, 60, 100, 140, 180, 220, 260, 320]) {
      const folder = makeFolder();
      const child = spawn(process.execPath, [join(root, 'bin/run.js'), 'init'], { cwd: folder, stdio: 'ignore' });
      const ended = new Promise((resolve) => child.on('close', resolve));
      await new Promise((resolve) => setTimeout(resolve, milliseconds));
      child.kill('SIGINT');
      await ended;
      found.add(filesIn(folder).join(' '));
    }
    expect([...found].filter((files) => files !== '' && files !== written.join(' '))).to.deep.equal([]);
  });
});
