import { expect } from 'chai';
import type { Interfaces } from '@oclif/core';
import { packageFor } from '../../src/cli/package-for.js';

const script = (folder: string, name: string) => ({ target: `${folder}/${name}`, identifier: 'x' });
const packageWith = (folder: string, name: string, plugins: readonly string[]) => ({
  name: 'smbward',
  version: '1.0.0',
  main: './dist/program.cjs',
  oclif: {
    bin: 'smbward',
    description: 'Names "/program.cjs" in words.',
    commands: { strategy: 'explicit', ...script(folder, name) },
    helpClass: script(folder, name),
    hooks: { command_not_found: script(folder, name), init: [script(folder, name), './hooks/other.cjs'] },
    plugins,
  },
});
const pjson = (...words: Parameters<typeof packageWith>): Interfaces.PJSON => packageWith(...words) as unknown as Interfaces.PJSON;
const all = ['@oclif/plugin-help', '@oclif/plugin-autocomplete', 'of-somebody-else'];

describe('the package that oclif is given', () => {
  const compiler = { root: '.', own: ['check'], script: 'compiler.cjs' };

  for (const folder of ['./dist', './node_modules/smbward/dist']) {
    it(`names the script that runs wherever a path leads to the whole program, in ${folder}, and nothing else differently`, () => {
      const given = packageFor(['check', 'x'], { ...compiler, pjson: pjson(folder, 'program.cjs', all) });
      expect(given).to.deep.equal(pjson(folder, 'compiler.cjs', ['of-somebody-else']));
    });
  }

  it('is the whole package for a command that the script does not hold, and for none', () => {
    const whole = pjson('./dist', 'program.cjs', all);
    for (const argv of [['autocomplete'], ['--help'], []]) expect(packageFor(argv, { ...compiler, pjson: whole })).to.equal(whole);
  });
});
