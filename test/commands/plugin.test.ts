import { expect } from 'chai';
import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../house/sources.js';
import { makeFolder, removeFolders } from './folder.js';

/** A plugin of oclif with one command and one hook, as somebody who packs smbward anew would add it. */
const plugin = {
  'package.json': JSON.stringify({
    name: 'smbward-plugin-greeting',
    version: '1.0.0',
    oclif: { commands: './commands', hooks: { prerun: './announce' } },
  }),
  'commands/greeting/say.js': `const { Command, Args } = require('@oclif/core');
module.exports = class Say extends Command {
  static summary = 'Greet somebody.';
  static args = { whom: Args.string({ required: true }) };
  async run() {
    const { args } = await this.parse(Say);
    this.log('Good morning, ' + args.whom);
  }
};
`,
  'announce.js': `module.exports = async ({ Command }) => process.stdout.write('about to run ' + Command.id + '\\n');
`,
};

interface PackageFile {
  readonly dependencies: object;
  readonly oclif: { readonly plugins: readonly string[] };
}

describe('a plugin that the package names', () => {
  let copy: string;
  const smbward = (...words: readonly string[]): string =>
    execFileSync(process.execPath, [join(copy, 'bin/run.js'), ...words], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

  before(() => {
    const folder = makeFolder(
      Object.fromEntries(Object.entries(plugin).map(([path, text]) => [`copy/node_modules/smbward-plugin-greeting/${path}`, text])),
    );
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction');
    copy = join(folder, 'copy');
    for (const part of ['bin', 'dist', 'oclif.manifest.json']) cpSync(join(root, part), join(copy, part), { recursive: true });
    const { dependencies, oclif, ...rest } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as PackageFile;
    const named = {
      ...rest,
      dependencies: { ...dependencies, 'smbward-plugin-greeting': '1.0.0' },
      oclif: { ...oclif, plugins: [...oclif.plugins, 'smbward-plugin-greeting'] },
    };
    writeFileSync(join(copy, 'package.json'), JSON.stringify(named));
  });
  after(removeFolders);

  it('adds a command, its topic divided by a blank, and a hook', () => {
    expect(smbward('greeting', 'say', 'Ada')).to.equal('about to run greeting:say\nGood morning, Ada\n');
  });

  it('hears of the commands of smbward', () => {
    expect(smbward('explain', '1272')).to.match(/^about to run explain\n/);
  });

  it('stands in the help, its topic with it', () => {
    expect(smbward('--help')).to.contain('TOPICS\n  greeting');
    expect(smbward('greeting', '--help')).to.match(/greeting say +Greet somebody\./);
  });
});
