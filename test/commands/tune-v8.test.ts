import { expect } from 'chai';
import { createRequire } from 'node:module';

const { flagsFor } = createRequire(import.meta.url)('../../bin/tune-v8.js') as { flagsFor(version: string): readonly string[] };

describe('the flags of V8', () => {
  it('are for the V8 of Node 20 alone: others might not know them', () => {
    const versions = ['10.2.154.26-node.36', '11.3.244.8-node.33', '12.4.254.21-node.57', '13.6.233.17-node.53'];
    expect(versions.map(flagsFor)).to.deep.equal([[], ['--interrupt-budget=2000000', '--semi-space-growth-factor=16'], [], []]);
  });
});
