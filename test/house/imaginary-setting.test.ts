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
      csp: { none: 'imaginary' },
      intune: {
        names: [{ definition: 'device_imaginary_telegraph', instance: 'choice', seen: false, options: [{ data: 1, item: 'device_imaginary_telegraph_1', seen: false }] }],
        since: [],
      },
      cmdlet: { none: 'imaginary' },
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

  it('is resolved and explained', () => {
    expect(copy.run('bin/dev.js', 'effective', 'policy.json', '--windows', 'windows-11-24h2/pro', '--json')).to.include(
      'imaginaryTelegraph',
    );
    expect(copy.run('bin/dev.js', 'explain', 'server.imaginaryTelegraph')).to.include('Whether the server answers telegrams.');
  });
});
