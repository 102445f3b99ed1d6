import { expect } from 'chai';
import { settings } from '../../src/catalogue/settings/index.js';
import { typescriptFiles, wordsOf } from './sources.js';

/** Where the meaning of a setting is stated, and nowhere else. */
const mayName = /^src\/(catalogue\/|rules\/|simulate\/facts-from-windows\.ts$)/;

describe('ids of settings in code', () => {
  it('stand in the catalogue, in the rules and in one file of the simulator only', () => {
    const ids = new Set<string>(settings.map((row) => row.id));
    const offences = typescriptFiles('src')
      .filter((file) => !mayName.test(file.path))
      .flatMap((file) =>
        wordsOf(file)
          .filter(({ word }) => ids.has(word))
          .map(({ word, line }) => `${file.path}:${line} names ${word}`),
      );
    expect(offences).to.deep.equal([]);
  });
});
