import { join } from 'node:path';
import { compilePolicy } from '../../src/compile.js';
import { expectGolden } from '../golden.js';
import { scenarios } from './scenarios.js';

describe('emit golden files', () => {
  for (const { name, policy, place } of scenarios) {
    it(`${name} compiles to its files byte for byte`, () => {
      const { files } = compilePolicy(policy, { place, toolVersion: '0.0.0' });
      expectGolden(join(import.meta.dirname, 'golden', name), files);
    });
  }
});
