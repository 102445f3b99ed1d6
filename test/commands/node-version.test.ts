import { expect } from 'chai';
import { createRequire } from 'node:module';

const { findRefusal } = createRequire(import.meta.url)('../../bin/check-node.js') as {
  findRefusal(version: string): string | undefined;
};

describe('the version of Node', () => {
  for (const version of ['16.20.2', '18.20.8', '20.9.0', '20.18.3']) {
    it(`${version} is refused in one sentence`, () => {
      expect(findRefusal(version)).to.equal(`smbward needs Node 20.19 or later; this is Node ${version}`);
    });
  }

  for (const version of ['20.19.0', '22.1.0', '26.0.0']) {
    it(`${version} is enough`, () => {
      expect(findRefusal(version)).to.equal(undefined);
    });
  }
});
