import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commands } from '../../src/compiler.js';
import { root } from './sources.js';

describe('the script of check and compile', () => {
  it('is started for the commands that it holds, and for no others', () => {
    const [, condition = ''] = /const script = (.*) \? 'compiler\.cjs'/.exec(readFileSync(join(root, 'bin/run.js'), 'utf8')) ?? [];
    expect([...condition.matchAll(/word === '([^']+)'/g)].map(([, word]) => word)).to.deep.equal(Object.keys(commands));
  });
});
