import { expect } from 'chai';
import { TreeCopy } from './tree-copy.js';

/** A release that Microsoft has not made, as an author of the catalogue would add it: one row. */
const productRow = `  {
    id: 'win11-imaginary',
    name: 'windows-11-29h2',
    title: 'Windows 11, version 29H2',
    family: 'client',
    build: 27900,
    otherBuilds: [],
    branch: 'ge',
    editions: ['home', 'pro'],
    maxDialect: '3.1.1',
    newestRevision: null,
  },
`;

describe('an imaginary Windows', function () {
  this.timeout(120_000);
  let copy: TreeCopy;

  before(() => {
    copy = new TreeCopy('imaginary-windows');
    copy.insertBefore('src/catalogue/windows/products.ts', "  {\n    id: 'ws2003'", productRow);
    copy.run('scripts/generate.ts');
    copy.write(
      'policy.json',
      JSON.stringify({
        language: 1,
        name: 'imaginary',
        appliesTo: ['windows-11-29h2/pro'],
        client: { signing: { value: 'required', reason: 'a test' } },
      }),
    );
  });
  after(() => copy.remove());

  it('is on the page of Windows', () => {
    expect(copy.read('docs/reference/windows.md')).to.match(/^\| .*windows-11-29h2.*27900.*\|$/m);
  });

  it('is what a policy may be for, and is compiled for', () => {
    copy.run('bin/dev.js', 'compile', 'policy.json', '--out', 'out', '--target', 'reg');
    expect(copy.read('out/reg/smbward-apply.reg', 'utf16le')).to.include('"RequireSecuritySignature"=dword:00000001');
  });

  it('has the defaults of its servicing branch', () => {
    const settingsOf = (windows: string): unknown => {
      const answer = JSON.parse(copy.run('bin/dev.js', 'effective', '--windows', windows, '--json')) as {
        result: { configurations: { settings: { id: string; value: unknown }[] }[] };
      };
      return answer.result.configurations[0]?.settings.map(({ id, value }) => [id, value]);
    };
    expect(settingsOf('windows-11-29h2/pro')).to.deep.equal(settingsOf('windows-11-26h2/pro'));
  });

  it('is an end of a connection', () => {
    const answer = copy.run(
      'bin/dev.js',
      'simulate',
      '--client',
      'windows-11-29h2/pro',
      '--server',
      'windows-server-2025/datacenter',
      '--json',
    );
    expect((JSON.parse(answer) as { result: { scenarios: { result: string }[] } }).result.scenarios[0]?.result).to.equal('connected');
  });
});
