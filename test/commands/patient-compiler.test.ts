import { expect } from 'chai';
import { createRequire } from 'node:module';

const { flagFor } = createRequire(import.meta.url)('../../bin/patient-compiler.js') as { flagFor(version: string): string | undefined };

describe('the patience of V8', () => {
  it('is asked for of the V8 of Node 20 alone: others do not know the flag', () => {
    const versions = ['10.2.154.26-node.36', '11.3.244.8-node.33', '12.4.254.21-node.57', '13.6.233.17-node.53'];
    expect(versions.map(flagFor)).to.deep.equal([undefined, '--interrupt-budget=2000000', undefined, undefined]);
  });
});
