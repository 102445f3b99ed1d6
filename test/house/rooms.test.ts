import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { rooms } from './import-table.js';
import { root, typescriptFiles } from './sources.js';

const entries = readdirSync(join(root, 'src'), { withFileTypes: true });
const folders = entries.filter((entry) => entry.isDirectory() && entry.name !== 'generated').map((entry) => entry.name);
const files = entries.filter((entry) => entry.isFile()).map((entry) => entry.name);

describe('rooms of src/', () => {
  it('are all in the import table, folders and files', () => {
    const listed = rooms.flatMap(({ holds }) => holds);
    expect([...folders, ...files].filter((name) => !listed.includes(name))).to.deep.equal([]);
  });

  for (const folder of folders) {
    it(`${folder}/ says in at most 15 lines what it is`, () => {
      const readme = join(root, 'src', folder, 'README.md');
      expect(existsSync(readme), readme).to.equal(true);
      expect(readFileSync(readme, 'utf8').trimEnd().split('\n').length).to.be.at.most(15);
    });
  }

  it('hold no drawer for what has no name', () => {
    const drawers = typescriptFiles('src').filter(({ path }) => /\b(utils?|helpers?|common|misc)(\/|\.ts$)/.test(path));
    expect(drawers.map(({ path }) => path)).to.deep.equal([]);
  });

  it('hold no file over 400 lines, rows of data aside', () => {
    const long = typescriptFiles('src')
      .filter(({ path }) => !/^src\/(catalogue|generated)\//.test(path))
      .map(({ path, text }) => ({ path, lines: text.split('\n').length }))
      .filter(({ lines }) => lines > 400);
    expect(long).to.deep.equal([]);
  });
});
