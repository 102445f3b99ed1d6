import { expect } from 'chai';
import { TreeCopy } from './tree-copy.js';

/** A setting that no Windows has, as an author of the catalogue would add it: one row, and one row of defaults. */
const settingRow = `  {
    id: 'imaginaryTelegraph',
    side: 'server',
    policyPath: 'server.imaginaryTelegraph',
    area: 'firewall',
    title: 'Imaginary telegraph',
    summary: 'Whether the server answers telegrams.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'silent', data: 0, means: 'Telegrams are not answered.' },
        { word: 'answering', data: 1, means: 'Telegrams are answered.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: { key: 'Software\\\\Policies\\\\Microsoft\\\\Windows\\\\LanmanServer', valueName: 'ImaginaryTelegraph', type: 'REG_DWORD', confirmed: true },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [{ branch: 'client', build: '26100', source: 'ADMX25' }],
    on: {
      admx: { none: 'imaginary' },
      template: { none: 'imaginary' },
      csp: { names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/Imaginary/Telegraph', format: 'int' }], since: [] },
      intune: {
        names: [{ definition: 'device_imaginary_telegraph', instance: 'choice', seen: false, options: [{ data: 1, item: 'device_imaginary_telegraph_1', seen: false }] }],
        since: [],
      },
      cmdlet: {
        names: [
          {
            kind: 'property',
            module: 'SmbShare',
            each: null,
            set: { name: 'Set-SmbServerConfiguration', parameter: 'ImaginaryTelegraph', fixed: { Force: 'switch' } },
            spelling: { kind: 'boolean' },
            get: { name: 'Get-SmbServerConfiguration', property: 'ImaginaryTelegraph' },
            reset: null,
          },
        ],
        since: [],
      },
    },
    safer: 'first',
    restart: 'No restart.',
    interactions: [],
    sources: ['ADMX25'],
  },
`;

describe('an imaginary setting', function () {
  this.timeout(120_000);
  let copy: TreeCopy;

  before(() => {
    copy = new TreeCopy('imaginary-setting');
    copy.insertBefore('src/catalogue/settings/firewall.ts', '] as const satisfies', settingRow);
    copy.run('scripts/generate.ts');
    copy.write(
      'policy.json',
      JSON.stringify({
        language: 1,
        name: 'imaginary',
        appliesTo: ['windows-11-24h2/pro'],
        server: { imaginaryTelegraph: { value: 'answering', reason: 'a test' } },
      }),
    );
  });
  after(() => copy.remove());

  it('is in the schema that editors read', () => {
    expect(copy.read('schemas/policy.schema.json')).to.include('imaginaryTelegraph');
  });

  it('is compiled to every channel that its row names', () => {
    copy.run('bin/dev.js', 'compile', 'policy.json', '--out', 'out');
    expect(copy.read('out/reg/smbward-apply.reg', 'utf16le')).to.include('"ImaginaryTelegraph"=dword:00000001');
    expect(copy.read('out/reg/smbward-remove.reg', 'utf16le')).to.include('"ImaginaryTelegraph"=-');
    expect(copy.read('out/registry-pol/Machine/registry.pol', 'utf16le')).to.include('ImaginaryTelegraph');
    expect(copy.read('out/intune-settings-catalog/settings-catalog.json')).to.include('device_imaginary_telegraph_1');
  });

  it('is told to an administrator by the cmdlet and the CSP node of its row, with the value', () => {
    const manifest = JSON.parse(copy.read('out/manifest.json')) as {
      coverage: readonly { otherWays: readonly { how: string }[] }[];
    };
    expect(manifest.coverage.flatMap(({ otherWays }) => otherWays.map(({ how }) => how))).to.deep.equal([
      'Set-SmbServerConfiguration -ImaginaryTelegraph $true -Force',
      './Device/Vendor/MSFT/Policy/Config/Imaginary/Telegraph (int): 1',
    ]);
    expect(copy.run('bin/dev.js', 'explain', 'server.imaginaryTelegraph')).to.include(
      'Set-SmbServerConfiguration -ImaginaryTelegraph <$true|$false> -Force',
    );
  });

  it('is resolved and explained', () => {
    expect(copy.run('bin/dev.js', 'effective', 'policy.json', '--windows', 'windows-11-24h2/pro', '--json')).to.include(
      'imaginaryTelegraph',
    );
    expect(copy.run('bin/dev.js', 'explain', 'server.imaginaryTelegraph')).to.include('Whether the server answers telegrams.');
  });
});
