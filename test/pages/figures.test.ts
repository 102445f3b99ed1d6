import { expect } from 'chai';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { peers } from '../../src/catalogue/peers/index.js';
import { settings } from '../../src/catalogue/settings/index.js';
import { releaseNames } from '../../src/catalogue/windows/name.js';
import { root } from '../house/sources.js';

describe('figures of the README', () => {
  it('are those of the catalogue', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const figures = [...readme.matchAll(/(\d+) (settings|releases|profiles)\b/g)].map(([, count, what]) => [what, Number(count)]);
    expect(figures).to.deep.equal([
      ['settings', settings.length],
      ['releases', releaseNames.length],
      ['profiles', peers.length],
    ]);
  });
});
