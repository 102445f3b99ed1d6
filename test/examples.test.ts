import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'chai';
import { compilePolicy } from '../src/compile.js';
import { loadPolicy } from '../src/policy/load.js';
import type { PolicyHost } from '../src/policy/host.js';
import { checkPolicy } from '../src/rules/index.js';
import { expectGolden } from './golden.js';

const folder = 'examples';
const asOf = '2026-11-22';
const names = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'policy.json')));

const host: PolicyHost = {
  read: (file) => (existsSync(file) ? { kind: 'text', bytes: readFileSync(file) } : { kind: 'missing', detail: 'no such file' }),
  resolve: (from, relative) => posix.join(posix.dirname(from), relative),
};

describe('examples', () => {
  it('are these', () => {
    expect(names).to.deep.equal([
      'domain-controllers',
      'enterprise-baseline',
      'legacy-nas-exception',
      'minimal',
      'quic-edge-server',
      'small-office',
    ]);
  });

  for (const name of names) {
    const file = `${folder}/${name}/policy.json`;

    it(`${name} has no error, and says which of its warnings are meant`, () => {
      const { policy, diagnostics } = loadPolicy(file, host);
      const compiled = compilePolicy(policy!, {
        place: 'policy',
        toolVersion: '0.0.0',
        check: (one, effective) => checkPolicy(one, effective, { asOf, loaded: diagnostics }),
      });
      expect(compiled.diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).to.deep.equal([]);
      const waived = compiled.diagnostics.filter((diagnostic) => diagnostic.waivedBecause !== undefined);
      expect(waived).to.have.length(policy!.waivers.length);
    });

    it(`${name} compiles to its expected artefacts, byte for byte`, () => {
      const { policy } = loadPolicy(file, host);
      const { files } = compilePolicy(policy!, { place: 'policy', toolVersion: '0.0.0' });
      expectGolden(`${folder}/${name}/expected`, files);
    });

    it(`${name} is explained in its README`, () => {
      expect(readFileSync(join(folder, name, 'README.md'), 'utf8')).to.match(/^# .+\n\n.{80}/);
    });
  }
});
