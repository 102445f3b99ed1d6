import { expect } from 'chai';
import fc from 'fast-check';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { findWindows, printWindows, releaseNames, type WindowsProblem } from '../../src/catalogue/windows/name.js';
import { products } from '../../src/catalogue/windows/products.js';
import { editionsOf } from '../../src/catalogue/windows/releases.js';

function read(text: string): WindowsTarget {
  const found = findWindows(text);
  if ('problem' in found) throw new Error(`${text}: ${found.problem.kind}`);
  return found.windows;
}

function problemOf(text: string): WindowsProblem {
  const found = findWindows(text);
  if ('windows' in found) throw new Error(`${text} is read as ${found.windows.text}`);
  return found.problem;
}

describe('the name of a Windows', () => {
  it('is a release and an edition', () => {
    expect(read('windows-11-24h2/pro')).to.deep.equal({
      family: 'client',
      build: 26100,
      revision: null,
      edition: 'pro',
      role: 'member',
      upgraded: false,
      text: 'windows-11-24h2/pro',
    });
  });

  it('is an Insider build of a line', () => {
    expect(read('windows-11@25276/pro')).to.include({
      family: 'client',
      build: 25276,
      revision: null,
      edition: 'pro',
      text: 'windows-11@25276/pro',
    });
  });

  it('is a build with its revision', () => {
    expect(read('windows-11@26100.3612/enterprise')).to.include({ build: 26100, revision: 3612, text: 'windows-11@26100.3612/enterprise' });
  });

  it('may give release and revision together', () => {
    expect(read('windows-11-24h2@26100.3612/pro').text).to.equal('windows-11@26100.3612/pro');
  });

  it('is printed by release when the build is that of a release', () => {
    expect(read('windows-11@26100/pro').text).to.equal('windows-11-24h2/pro');
  });

  it('has a suffix for a domain controller', () => {
    expect(read('windows-server-2025/datacenter+dc')).to.include({
      family: 'server',
      role: 'domain-controller',
      text: 'windows-server-2025/datacenter+dc',
    });
  });

  it('has a suffix for a machine that was upgraded in place', () => {
    expect(read('windows-10-22h2/home+upgraded')).to.include({ upgraded: true, text: 'windows-10-22h2/home+upgraded' });
  });

  it('without edition is any edition', () => {
    expect(read('windows-server@26491')).to.include({ edition: null, text: 'windows-server@26491' });
  });

  it('is read whatever its letter case', () => {
    expect(read('Windows-11-24H2/PRO').text).to.equal('windows-11-24h2/pro');
  });

  it('takes the names that Windows itself gives to an edition', () => {
    expect(read('windows-11-24h2/enterprise-ltsc-2024').edition).to.equal('enterprise-ltsc');
    expect(read('windows-8/core').edition).to.equal('home');
    expect(read('windows-server-2008/enterprise').edition).to.equal('server-enterprise');
  });

  it('of Server 2022 covers the Azure Edition of the same build', () => {
    expect(read('windows-server-2022/datacenter-azure-edition')).to.include({ build: 20348, edition: 'datacenter-azure-edition' });
  });

  it('of a service pack is printed by build', () => {
    expect(read('windows-vista@6001/ultimate').text).to.equal('windows-vista@6001/ultimate');
  });

  it('names every product of the catalogue', () => {
    expect(releaseNames.map((name) => read(name).build)).to.deep.equal(
      releaseNames.map((name) => products.find((each) => each.name === name)?.build),
    );
  });

  it('is read back from what is printed', () => {
    const windows = fc
      .record({
        family: fc.constantFrom('client' as const, 'server' as const),
        build: fc.oneof(fc.integer({ min: 3790, max: 32000 }), fc.constantFrom(...products.map((product) => product.build))),
        revision: fc.option(fc.nat({ max: 99999 })),
        upgraded: fc.boolean(),
        dc: fc.boolean(),
        edition: fc.nat(),
      })
      .filter(({ build }) => build >= 3790)
      .map(({ dc, edition, ...rest }) => {
        const editions = editionsOf(rest.family, rest.build);
        const role = dc && rest.family === 'server' ? ('domain-controller' as const) : ('member' as const);
        return { ...rest, role, edition: editions[edition % (editions.length + 1)] ?? null };
      });
    fc.assert(fc.property(windows, (each) => void expect(read(printWindows(each))).to.deep.equal({ ...each, text: printWindows(each) })));
  });

  it('never makes the reader throw', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.stringMatching(/^windows[-@a-z0-9./+]*$/)),
        (text) => void expect(findWindows(text)).to.be.an('object'),
      ),
    );
  });
});

describe('a text that names no Windows', () => {
  it('is unknown, and the known names are given', () => {
    const problem = problemOf('windows-12/pro');
    expect(problem).to.include({ kind: 'unknown-name', name: 'windows-12' });
    expect('names' in problem && problem.names).to.include.members(['windows-11-24h2', 'windows-server-2025', 'windows-11']);
  });

  it('lacks the release', () => {
    const problem = problemOf('windows-11/pro');
    expect(problem).to.include({ kind: 'release-missing', name: 'windows-11' });
    expect('names' in problem && problem.names).to.include('windows-11-24h2');
  });

  it('gives a release the build of another', () => {
    expect(problemOf('windows-11-24h2@26200/pro')).to.deep.equal({
      kind: 'build-not-of-name',
      name: 'windows-11-24h2',
      build: 26200,
      instead: 'windows-11@26200',
    });
  });

  it('gives a line the build of another', () => {
    expect(problemOf('windows-10@26100/pro')).to.include({ kind: 'build-not-of-name', instead: 'windows-11@26100' });
  });

  it('has a build below the first product', () => {
    expect(problemOf('windows-10@100/pro')).to.include({ kind: 'build-not-of-name', instead: null });
  });

  it('has an edition that this Windows does not have, and those it has are given', () => {
    expect(problemOf('windows-server-23h2/standard')).to.deep.equal({
      kind: 'edition-not-of-windows',
      edition: 'standard',
      name: 'windows-server-23h2',
      editions: ['datacenter'],
    });
  });

  it('has an edition that nobody has', () => {
    const problem = problemOf('windows-11-24h2/professionel');
    expect(problem).to.include({ kind: 'unknown-edition', edition: 'professionel' });
    expect('words' in problem && problem.words).to.include.members(['pro', 'professional']);
  });

  it('has a strange suffix', () => {
    expect(problemOf('windows-server-2025/standard+pdc')).to.deep.equal({
      kind: 'unknown-suffix',
      suffix: '+pdc',
      suffixes: ['+dc', '+upgraded'],
    });
  });

  it('makes a client a domain controller', () => {
    expect(problemOf('windows-11-24h2/pro+dc')).to.deep.equal({ kind: 'client-as-domain-controller', name: 'windows-11-24h2' });
  });

  for (const text of [
    '',
    ' windows-11-24h2',
    'windows-11-24h2/',
    'windows-11-24h2/pro/enterprise',
    'windows-11@',
    'windows-11@26100.',
    'windows-11@x/pro',
  ]) {
    it(`is not of the form of a name: ${JSON.stringify(text)}`, () => {
      expect(problemOf(text)).to.deep.equal({ kind: 'not-a-windows', text });
    });
  }
});
