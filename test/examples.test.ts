import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect } from 'chai';
import { checkPolicy } from '../src/check.js';
import { compilePolicy } from '../src/compile.js';
import type { TargetId } from '../src/emit/index.js';
import { loadPolicy } from '../src/policy/load.js';
import type { PolicyHost } from '../src/policy/host.js';
import { expectGolden } from './golden.js';

const folder = 'examples';
const asOf = '2026-11-22';
/** The targets whose artefacts lie beside each policy that names none. One that is added here has its files and its part of each manifest there. */
const shown: readonly TargetId[] = ['reg', 'registry-pol', 'intune-settings-catalog', 'powershell'];
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
      'office-40',
      'quic-edge-server',
      'small-office',
    ]);
  });

  for (const name of names) {
    const file = `${folder}/${name}/policy.json`;

    it(`${name} has no error, and says which of its warnings are meant`, () => {
      const { policy, diagnostics } = checkPolicy(loadPolicy(file, host), { asOf });
      expect(diagnostics.filter((diagnostic) => diagnostic.severity === 'error')).to.deep.equal([]);
      const waived = diagnostics.filter((diagnostic) => diagnostic.waivedBecause !== undefined);
      expect(waived).to.have.length(policy!.waivers.length);
    });

    it(`${name} compiles to its expected artefacts, byte for byte`, () => {
      const loaded = loadPolicy(file, host);
      const targets = loaded.policy?.targets === undefined ? shown : undefined;
      const compiled = compilePolicy(checkPolicy(loaded, { targets }), { toolVersion: '0.0.0' });
      expectGolden(`${folder}/${name}/expected`, compiled.kind === 'compiled' ? compiled.files : []);
    });

    it(`${name} is explained in its README`, () => {
      expect(readFileSync(join(folder, name, 'README.md'), 'utf8')).to.match(/^# .+\n\n.{80}/);
    });
  }

  it('office-40 hears of nothing but what it can act on', () => {
    const { diagnostics } = checkPolicy(loadPolicy(`${folder}/office-40/policy.json`, host), { asOf });
    expect(diagnostics.map(({ severity, code, pointer }) => `${severity} ${code} ${pointer}`)).to.deep.equal([
      'warning setting-is-ignored-by-some /appliesTo/0',
      'warning guest-logons-are-allowed /client/insecureGuestLogons',
      'warning weaker-than-default /client/signing',
    ]);
  });
});
