import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { findGivenPolicies } from '../../src/cli/given-policies.js';
import { Check } from '../../src/commands/check.js';
import { Test } from '../../src/commands/test.js';
import { makeFolder, mistakenPolicy, removeFolders, soundPolicy } from './folder.js';
import { runIn } from './session.js';

const base = JSON.stringify({ language: 1, name: 'base', client: { signing: 'required' } });
const site = JSON.stringify({ language: 1, name: 'site', extends: ['./base.json'], appliesTo: ['windows-11-24h2/pro'] });
const connection = { client: 'policy', server: 'windows-server-2025/datacenter' };
const expectations = JSON.stringify({ language: 1, expectations: [{ name: 'signed', connection, expect: { signed: true } }] });
const scenario = JSON.stringify({ language: 1, client: 'windows-11-24h2/pro', server: ['guest-only-nas'] });

/** A repository as the documents lay it out, with what else lies about. */
function makeRepository(): string {
  return makeFolder({
    '.git/HEAD': '',
    '.git/policy.json': soundPolicy,
    'package.json': '{ "name": "ours", "version": "1.0.0" }',
    'policy.json': soundPolicy,
    'policies/.git/policy.json': soundPolicy,
    'policies/base.json': base,
    'policies/broken.json': '{ "language": 1 "name": "broken", "appliesTo": [] }',
    'policies/list.json': '[1]',
    'policies/node_modules/x/policy.json': soundPolicy,
    'policies/readme.md': '',
    'policies/settings.json': '{ "editor.tabSize": 2, }',
    'policies/site.expect.json': expectations,
    'policies/site.json': site,
    'policies/sites/a/policy.json': soundPolicy,
    'policies/what-if.json': scenario,
    'policies/what-ifs.json': `{ "language": 1, "scenarios": [${scenario}] }`,
    'schemas/other.json': '{}',
  });
}

const ofPolicies = ['policies/base.json', 'policies/broken.json', 'policies/site.json', 'policies/sites/a/policy.json'];

describe('policies that a command line names', () => {
  let folder = '';

  beforeEach(() => {
    folder = makeRepository();
  });
  afterEach(removeFolders);

  /** The files, or what is wrong. */
  async function find(...words: readonly string[]): Promise<readonly string[]> {
    const { files, diagnostics } = await findGivenPolicies(words, { folder, sought: 'policy', isWanted: () => true });
    return diagnostics.length > 0 ? diagnostics.map(({ code, message }) => `${code}: ${message}`) : files.map(({ name }) => name);
  }

  it('are all policies below a folder, told by what they hold, also where their text has mistakes', async () => {
    expect(await find('policies')).to.deep.equal(ofPolicies);
    expect(await find('policies/')).to.deep.equal(ofPolicies);
    expect(await find('.')).to.deep.equal([...ofPolicies, 'policy.json']);
    expect(await find(join(folder, 'policies'))).to.deep.equal(ofPolicies.map((file) => join(folder, file)));
  });

  it('are what a pattern matches, save for files of other commands', async () => {
    expect(await find('policies/*i*e.json')).to.deep.equal(['policies/site.json']);
    expect(await find('./**/policy.json')).to.deep.equal(['policies/sites/a/policy.json', 'policy.json']);
    expect(await find('policies/{site,sites/a/policy,what-if}.json')).to.deep.equal(['policies/site.json', 'policies/sites/a/policy.json']);
    expect(await find('policies/l[ij]st.json')).to.deep.equal(['policies/list.json']);
    expect(await find('**/policy.json')).to.deep.equal(['policies/sites/a/policy.json', 'policy.json']);
  });

  it('are each there once, in the order of the words', async () => {
    expect(await find('policies/site.json', './policies', 'policies/*.json', 'policy.json', '-')).to.deep.equal([
      'policies/site.json',
      './policies/base.json',
      './policies/broken.json',
      './policies/sites/a/policy.json',
      'policies/list.json',
      'policies/settings.json',
      'policy.json',
      '-',
    ]);
  });

  it('are not files of other commands, which are a mistake only where nothing else is named', async () => {
    expect(await find('policies/site.expect.json', 'policies/what-if.json', 'policies/site.json')).to.deep.equal(['policies/site.json']);
    expect(await find('policies/site.expect.json', 'policies/what-ifs.json')).to.deep.equal([
      'file-is-not-a-policy: policies/site.expect.json holds expectations, not a policy',
      'file-is-not-a-policy: policies/what-ifs.json holds scenarios, not a policy',
    ]);
  });

  it('are missing where a folder or a pattern has none', async () => {
    expect(await find('schemas', 'nowhere/*.json', 'policy.json')).to.deep.equal([
      'folder-has-no-policy: there is no policy in schemas or below',
      'pattern-matches-no-policy: no policy matches nowhere/*.json',
    ]);
  });

  it('do not lie behind links to folders; a link that leaves the repository is named, to be refused', async () => {
    const outside = makeFolder({ 'policy.json': soundPolicy });
    symlinkSync(outside, join(folder, 'schemas/folder'));
    symlinkSync(join(outside, 'policy.json'), join(folder, 'schemas/link.json'));
    symlinkSync(join(outside, 'nothing.json'), join(folder, 'schemas/nothing.json'));
    symlinkSync('../policy.json', join(folder, 'schemas/within.json'));
    execFileSync('mkfifo', [join(folder, 'pipe'), join(folder, 'schemas/pipe.json')]);
    symlinkSync('../pipe', join(folder, 'schemas/link-to-pipe.json'));
    expect(await find('schemas')).to.deep.equal(['schemas/link.json', 'schemas/nothing.json', 'schemas/within.json']);
    expect(await find('schemas/folder')).to.deep.equal(['schemas/folder']);
    const { exitCode, err } = await runIn({ folder }, 'check', 'schemas', '--quiet');
    expect([exitCode, err.match(/\[[\w-]+\]/g)]).to.deep.equal([2, ['[file-is-outside-repository]', '[file-is-outside-repository]']]);
  });

  it('may be bases without appliesTo for check, which says so, where a policy extends them; to compile them is an error', async () => {
    const { exitCode, out } = await runIn({ folder }, 'check', 'policies/base.json', '--json');
    const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string; severity: string }[] };
    expect([exitCode, diagnostics.map(({ code, severity }) => [code, severity])]).to.deep.equal([0, [['base-names-no-windows', 'note']]]);
    const compiled = await runIn({ folder }, 'compile', 'policies/base.json', '--out', 'dist');
    expect([compiled.exitCode, compiled.err.match(/\[[\w-]+\]/g)]).to.deep.equal([1, ['[applies-to-is-missing]']]);
  });

  it('may not leave appliesTo out where no policy extends them: of their repository, of their folder outside of git, or named with them', async () => {
    const forgotten = base.replace('"base"', '"forgotten"');
    const codesOf = async (where: string, ...words: readonly string[]): Promise<readonly [number, readonly string[]]> => {
      const { exitCode, out } = await runIn({ folder: where, input: base }, 'check', ...words, '--json');
      const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
      return [exitCode, diagnostics.map(({ code }) => code)];
    };
    const [admitted, refused] = [
      [0, ['base-names-no-windows']],
      [1, ['applies-to-is-missing']],
    ];
    const repository = makeFolder({
      '.git/HEAD': '',
      'bases/base.json': base,
      'bases/forgotten.json': forgotten,
      'bases/itself.json': JSON.stringify({ ...(JSON.parse(base) as object), extends: ['./itself.json'] }),
      'lint.json': '{ "extends": ["./bases/forgotten.json"] }',
      'sites/a/broken.json': site.replace('./base.json', '../../bases/base.json').replace('"site",', '"site"'),
    });
    expect(await codesOf(repository, 'bases/base.json')).to.deep.equal(admitted);
    expect(await codesOf(join(repository, 'bases'), 'base.json')).to.deep.equal(admitted);
    expect(await codesOf(repository, 'bases/forgotten.json')).to.deep.equal(refused);
    expect(await codesOf(repository, 'bases/itself.json')).to.deep.equal([1, ['extends-is-circular']]);
    const elsewhere = makeFolder({
      'bases/base.json': base,
      'bases/forgotten.json': forgotten,
      'bases/below/site.json': site.replace('./base.json', '../forgotten.json'),
      'bases/site.policy': site.replace('./base.json', './forgotten.json'),
      'bases/site.json': site,
    });
    expect(await codesOf(elsewhere, 'bases/base.json')).to.deep.equal(admitted);
    expect(await codesOf(elsewhere, 'bases/forgotten.json')).to.deep.equal(refused);
    expect(await codesOf(elsewhere, 'bases/forgotten.json', 'bases/site.policy')).to.deep.equal([
      0,
      ['base-names-no-windows', 'value-equals-default'],
    ]);
    expect(await codesOf(elsewhere, '-')).to.deep.equal(refused);
  });

  it('may be bases by whatever name a policy writes, as JSON reads it', async () => {
    const names = ['a]b.json', 'b\u00e4se.json', 'c"d.json', 'e.json'];
    const where = makeFolder({
      '.git/HEAD': '',
      ...Object.fromEntries(names.map((name) => [name, base])),
      'ascii.json': site.replace('"./base.json"', '"./a]b.json", "./b\\u00e4se.json", "./c\\"d.json"'),
      'escaped.json': site.replace('"extends"', '"\\u0065xtends"').replace('./base.json', './e.json'),
    });
    for (const name of names) {
      const { exitCode, out } = await runIn({ folder: where }, 'check', name, '--json');
      const { diagnostics } = JSON.parse(out) as { diagnostics: { code: string }[] };
      expect([name, exitCode, diagnostics.map(({ code }) => code)]).to.deep.equal([name, 0, ['base-names-no-windows']]);
    }
  });

  it('are for test those of a folder that have expectations beside them', async () => {
    const { exitCode, out } = await runIn({ folder }, 'test', 'policies', '--json');
    const { result } = JSON.parse(out) as { result: { policies: { file: string }[] } };
    expect([exitCode, result.policies.map(({ file }) => file)]).to.deep.equal([0, ['policies/site.json']]);
    const without = await runIn({ folder }, 'test', 'policies/sites');
    expect([without.exitCode, without.err.match(/\[[\w-]+\]/g)]).to.deep.equal([2, ['[folder-has-no-policy]']]);
  });
});

describe('the examples of check and test', () => {
  after(removeFolders);

  for (const { command } of [...Check.examples, ...Test.examples]) {
    it(`work in a repository that follows the documents: ${command}`, async () => {
      const folder = makeFolder({
        'policy.json': soundPolicy,
        'policy.expect.json': expectations,
        'policies/base.json': base,
        'policies/site.json': site,
        'policies/site.expect.json': expectations,
      });
      const { exitCode, err } = await runIn({ folder }, ...command.split(' ').slice(1));
      expect([exitCode, err]).to.deep.equal([0, '']);
    });
  }

  it('fails where one of a folder does', async () => {
    const folder = makeFolder({ 'policies/a.json': soundPolicy, 'policies/b.json': mistakenPolicy });
    expect((await runIn({ folder }, 'check', 'policies')).exitCode).to.equal(1);
  });
});
