import { join } from 'node:path';
import { type TargetId, targetIds } from '../../src/emit/index.js';
import { expectGolden } from '../golden.js';
import { compileWaived } from './compile-of.js';
import { scenarios } from './scenarios.js';

const golden = join(import.meta.dirname, 'golden');
/** The targets of which the golden manifests speak. A target that is new has golden files of its own, and none of these changes. */
const described: readonly TargetId[] = ['reg', 'registry-pol', 'intune-settings-catalog'];

describe('emit golden files', () => {
  for (const { name, policy, place } of scenarios) {
    for (const id of targetIds) {
      it(`${name} compiles for ${id} to its files byte for byte`, () => {
        const { files } = compileWaived(policy, { place, targets: [id] });
        const own = files.filter(({ path }) => path.startsWith(`${id}/`));
        const below = own.map(({ path, bytes }) => ({ path: path.slice(id.length + 1), bytes }));
        expectGolden(join(golden, id, name), below);
      });
    }

    it(`${name} has its manifest byte for byte`, () => {
      const { files } = compileWaived(policy, { place, targets: described });
      expectGolden(
        join(golden, 'manifest', name),
        files.filter(({ path }) => path === 'manifest.json'),
      );
    });
  }
});
