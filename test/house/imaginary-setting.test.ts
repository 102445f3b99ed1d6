import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect } from 'chai';

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
  const folder = mkdtempSync(join(tmpdir(), 'smbward-imaginary-'));
  const run = (...args: readonly string[]): string =>
    execFileSync(process.execPath, ['--import', 'tsx', ...args], { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

  before(() => {
    for (const name of ['src', 'scripts', 'templates', 'schemas', 'docs', 'bin', 'package.json', 'package-lock.json', 'tsconfig.json'])
      cpSync(name, join(folder, name), { recursive: true });
    symlinkSync(resolve('node_modules'), join(folder, 'node_modules'), 'junction');
    const area = join(folder, 'src/catalogue/settings/firewall.ts');
    writeFileSync(area, readFileSync(area, 'utf8').replace('] as const satisfies', `${settingRow}] as const satisfies`));
    run('scripts/generate.ts');
    writeFileSync(
      join(folder, 'policy.json'),
      JSON.stringify({
        language: 1,
        name: 'imaginary',
        appliesTo: ['windows-11-24h2/pro'],
        server: { imaginaryTelegraph: { value: 'answering', reason: 'a test' } },
      }),
    );
  });
  after(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is in the schema that editors read', () => {
    expect(readFileSync(join(folder, 'schemas/policy.schema.json'), 'utf8')).to.include('imaginaryTelegraph');
  });

  it('is compiled to every channel that its row names', () => {
    run('bin/dev.js', 'compile', 'policy.json', '--out', 'out');
    expect(readFileSync(join(folder, 'out/reg/smbward-apply.reg'), 'utf16le')).to.include('"ImaginaryTelegraph"=dword:00000001');
    expect(readFileSync(join(folder, 'out/reg/smbward-remove.reg'), 'utf16le')).to.include('"ImaginaryTelegraph"=-');
    expect(readFileSync(join(folder, 'out/registry-pol/Machine/registry.pol'), 'utf16le')).to.include('ImaginaryTelegraph');
    expect(readFileSync(join(folder, 'out/intune-settings-catalog/settings-catalog.json'), 'utf8')).to.include(
      'device_imaginary_telegraph_1',
    );
  });

  it('is resolved and explained', () => {
    expect(run('bin/dev.js', 'effective', 'policy.json', '--windows', 'windows-11-24h2/pro', '--json')).to.include('imaginaryTelegraph');
    expect(run('bin/dev.js', 'explain', 'server.imaginaryTelegraph')).to.include('Whether the server answers telegrams.');
  });
});
