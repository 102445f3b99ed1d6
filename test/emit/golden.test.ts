import { join } from 'node:path';
import { expectGolden } from '../golden.js';
import { compileWaived } from './compile-of.js';
import { scenarios } from './scenarios.js';

describe('emit golden files', () => {
  for (const { name, policy, place } of scenarios) {
    it(`${name} compiles to its files byte for byte`, () => {
      const { files } = compileWaived(policy, { place });
      expectGolden(join(import.meta.dirname, 'golden', name), files);
    });
  }
});
