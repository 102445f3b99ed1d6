import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { committedFiles } from '../../scripts/generate/committed.js';
import { root } from './sources.js';

describe('generated files that are committed', () => {
  for (const { path, text } of committedFiles()) {
    it(`${path} is what \`npm run generate\` writes`, () => {
      const file = join(root, path);
      expect(existsSync(file), `${path} exists`).to.equal(true);
      expect(readFileSync(file, 'utf8') === text, `${path} is up to date`).to.equal(true);
    });
  }
});
