// The package as users get it, end to end; `npm run package`. It takes minutes and the registry, so that `npm test` leaves it out.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { filesBelow, root, typescriptFiles } from '../house/sources.js';
import { consumer, consumerConfiguration } from './consumer.js';
import { type Installed, installPackage, removeMade, runProgram } from './installed.js';

describe('the package, packed in a fresh clone and installed in an empty folder', function () {
  this.timeout(600_000);
  const made: string[] = [];
  let installed: Installed;
  const smbward = (...words: readonly string[]): string => runProgram(installed, installed.program, ...words);

  before(() => {
    installed = installPackage(made);
  });
  after(() => {
    removeMade(made);
  });

  it('holds the program, its types, the schemas and the pages that its answers point to', () => {
    const isTyped = (file: string): boolean => file.startsWith('dist/types/');
    expect(installed.files.filter((file) => !isTyped(file))).to.deep.equal(
      [
        'CHANGELOG.md',
        'LICENSE',
        'README.md',
        'bin/check-node.js',
        'bin/compile-cache.js',
        'bin/package.json',
        'bin/tune-v8.js',
        'bin/run.cmd',
        'bin/run.js',
        'dist/index.js',
        'dist/compiler.cjs',
        'dist/program.cjs',
        'docs/README.md',
        'docs/connection.md',
        'docs/deployment.md',
        'docs/expectations.md',
        'docs/observe.md',
        'docs/peers.md',
        'docs/policy-language.md',
        ...filesBelow('docs/reference'),
        'docs/repository.md',
        'docs/scenarios.md',
        'oclif.manifest.json',
        'package.json',
        ...filesBelow('schemas'),
        ...filesBelow('templates/repository'),
      ].sort(),
    );
    expect(installed.files.filter(isTyped)).to.include('dist/types/index.d.ts');
    const pointedTo = typescriptFiles('src').flatMap(({ text }) => text.match(/\bdocs\/[\w/-]+\.md\b/g) ?? []);
    expect([...new Set(pointedTo)].filter((page) => !installed.files.includes(page))).to.deep.equal([]);
  });

  it('answers its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string };
    expect(smbward('--version')).to.equal(`smbward ${version}\n`);
  });

  it('checks and compiles a policy to the committed bytes', () => {
    const policy = join(root, 'examples/enterprise-baseline/policy.json');
    smbward('check', policy);
    smbward('compile', policy, '--out', 'out');
    const expected = 'examples/enterprise-baseline/expected';
    // the committed manifest names no version of the tool
    const artefacts = filesBelow(expected).filter((file) => !file.endsWith('/manifest.json'));
    // scripts say which version made them; the committed ones were made by none
    const withoutVersion = (bytes: Buffer): string => bytes.toString('latin1').replace(/^(# Compiled by smbward )\d+\.\d+\.\d+ /m, '$1');
    for (const file of artefacts) {
      const own = join(installed.folder, 'out', file.slice(expected.length + 1));
      expect(withoutVersion(readFileSync(own)) === withoutVersion(readFileSync(join(root, file))), file).to.equal(true);
    }
  });

  it('begins a repository of policies with the files that it brings', () => {
    smbward('init', 'policies');
    for (const file of filesBelow('templates/repository')) {
      const own = join(installed.folder, 'policies', file.slice('templates/repository/'.length));
      expect(readFileSync(own).equals(readFileSync(join(root, file))), file).to.equal(true);
    }
    smbward('check', 'policies');
  });

  for (const [shell, file] of [
    ['bash', 'bash/smbward.bash'],
    ['zsh', 'zsh/_smbward'],
    ['powershell', 'powershell/smbward.ps1'],
  ] as const) {
    it(`completes in ${shell}`, () => {
      const cache = join(installed.folder, `cache-${shell}`);
      const said = runProgram({ ...installed, environment: { SMBWARD_CACHE_DIR: cache } }, installed.program, 'autocomplete', shell);
      expect(said).to.contain(`smbward autocomplete script ${shell}`);
      const written = readFileSync(join(cache, 'autocomplete/functions', file), 'utf8');
      for (const word of ['simulate', '--server-policy'.slice(shell === 'powershell' ? 2 : 0)]) expect(written).to.contain(word);
    });
  }

  it('has types that a strict program compiles against, and an API that it runs on', () => {
    writeFileSync(join(installed.folder, 'program.ts'), consumer);
    writeFileSync(join(installed.folder, 'tsconfig.json'), JSON.stringify(consumerConfiguration));
    runProgram(installed, process.execPath, join(root, 'node_modules/typescript/bin/tsc'), '-p', '.');
    expect(JSON.parse(runProgram(installed, process.execPath, 'program.js'))).to.deep.equal({
      codes: ['word-is-unknown'],
      windows: 'windows-11-24h2/pro',
      signing: 1,
    });
  });
});
