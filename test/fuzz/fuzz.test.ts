import { expect } from 'chai';
import { makeFolder, removeFolders } from '../commands/folder.js';
import { filesBeside, findIn } from './findings.js';
import { inputOf } from './inputs.js';

/** The first seed; `npm run fuzz -- --seed 20261122` tries the same inputs and those that follow. */
const firstSeed = 20_261_122;
const count = 60;

describe('whatever a file holds', () => {
  afterEach(removeFolders);

  it(`is answered without a bug, a hang, an acting text or a malformed answer (seeds ${firstSeed} to ${firstSeed + count - 1})`, async () => {
    const folder = makeFolder(filesBeside);
    for (let seed = firstSeed; seed < firstSeed + count; seed += 1) {
      expect(await findIn(inputOf(seed), folder), `seed ${seed}`).to.deep.equal([]);
    }
  });
});
