import { expect } from 'chai';
import { firstFloorOfTheEdge, rooms } from './import-table.js';
import { typescriptFiles, wordsOf } from './sources.js';

/** Globals of Node that no browser has, and what reads the world: clock, chance, locale, console. */
const worldly = new Set([
  'Buffer',
  'process',
  'require',
  '__dirname',
  '__filename',
  'setImmediate',
  'console',
  'localeCompare',
  'toLocaleString',
]);

const coreRooms = rooms.filter(({ name, floor }) => name !== 'generated' && floor < firstFloorOfTheEdge).flatMap(({ holds }) => holds);
const core = typescriptFiles('src').filter(({ path }) => coreRooms.includes(path.split('/')[1] ?? ''));

describe(`the core, below floor ${firstFloorOfTheEdge}`, () => {
  it('uses no global of Node, no console and no locale', () => {
    const offences = core.flatMap((file) =>
      wordsOf(file)
        .filter(({ word }) => worldly.has(word))
        .map(({ word, line }) => `${file.path}:${line} uses ${word}`),
    );
    expect(offences).to.deep.equal([]);
  });

  it('reads no clock and no chance', () => {
    const offences = core
      .filter(({ text }) => /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/.test(text))
      .map(({ path }) => path);
    expect(offences).to.deep.equal([]);
  });
});

describe('file formats', () => {
  it('hold no word of SMB', () => {
    const offences = typescriptFiles('src/formats')
      .filter(({ text }) => /\bsmb|lanman/i.test(text.replaceAll('smbward', '')))
      .map(({ path }) => path);
    expect(offences).to.deep.equal([]);
  });
});
