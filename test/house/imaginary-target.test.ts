import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { filesIn } from '../golden.js';
import { TreeCopy } from './tree-copy.js';

/** A target that nobody ships, as an author would add it: a registry.pol, and beside it a list of what is left to be done by hand. */
const targetFile = `import { printData } from '../../resolve/words.js';
import type { Carrier } from '../carrier.js';
import { registryPolRecord } from '../carriers/registry-pol-record.js';
import type { Target } from '../target.js';
import { registryPol } from './registry-pol.js';

/** A line of the list. */
const step: Carrier<string> = {
  carry: (wanted, setting) =>
    wanted.kind === 'default' || 'none' in setting.on.template
      ? { kind: 'refused', reason: 'A list says no default, and nothing but security options.', instead: [] }
      : { kind: 'carried', piece: () => \`[ ] \${setting.title}: \${printData(setting, wanted.data)}\` },
  misses: () => null,
};

/** A registry.pol with a list of what is left to be done by hand. */
export const checklist: Target = {
  title: 'Checklist',
  place: 'policy',
  carriers: [registryPolRecord, step],
  pack(pieces, facts) {
    const lines = [facts.policy.title, ...pieces.of(step)];
    return [...registryPol.pack(pieces, facts), { path: 'checklist.txt', bytes: new TextEncoder().encode(lines.join('\\n')) }];
  },
};
`;

const policy = {
  language: 1,
  name: 'imaginary',
  title: 'An imaginary policy',
  appliesTo: ['windows-11-24h2/pro'],
  client: {
    insecureGuestLogons: { value: 'blocked', reason: 'a test' },
    signing: { value: 'required', reason: 'a test' },
  },
};

const waiver = { code: 'setting-is-not-in-chosen-targets', at: 'client.signing', reason: 'a test', owner: 'tests' };

const withTests = ['test/emit', 'test/examples.test.ts', 'test/golden.ts', 'test/carriage.ts', 'examples'];

/** Golden files by their paths in the copy, with their bytes as text. */
const goldenIn = ({ folder }: TreeCopy): Readonly<Record<string, string>> => {
  const paths = ['test/emit/golden', 'examples'].flatMap((part) => filesIn(join(folder, part)).map((path) => `${part}/${path}`));
  return Object.fromEntries(paths.map((path) => [path, readFileSync(join(folder, path), 'base64')]));
};

describe('an imaginary target', function () {
  this.timeout(180_000);
  let copy: TreeCopy;

  before(() => {
    copy = new TreeCopy('imaginary-target', withTests);
    copy.write('src/emit/targets/checklist.ts', targetFile);
    copy.insertBefore('src/emit/index.ts', 'import { intuneSettingsCatalog }', "import { checklist } from './targets/checklist.js';\n");
    copy.insertBefore('src/emit/index.ts', '} as const satisfies', '  checklist,\n');
    copy.run('scripts/generate.ts');
    copy.write('policy.json', JSON.stringify(policy));
    copy.write('waived.json', JSON.stringify({ ...policy, waivers: [waiver] }));
  });
  after(() => copy.remove());

  it('compiles with the two files that it touches', () => {
    copy.checkTypes('src/index.ts', 'src/commands/compile.ts');
  });

  it('is handed over with what each of its carriers has, and covered by the one that has it', () => {
    const answer = JSON.parse(copy.run('bin/dev.js', 'compile', 'policy.json', '--out', 'out', '--target', 'checklist', '--json')) as {
      result: { files: { path: string }[]; coverage: { path: string; targets: Record<string, { carriage: string }> }[] };
    };
    expect(answer.result.files.map(({ path }) => path)).to.deep.equal(['checklist/Machine/registry.pol', 'checklist/checklist.txt']);
    expect(
      answer.result.coverage.map(({ path, targets }) => [path, Object.entries(targets).map(([id, each]) => [id, each.carriage])]),
    ).to.deep.equal([
      ['client.insecureGuestLogons', [['checklist', 'carried']]],
      ['client.signing', [['checklist', 'carried']]],
    ]);
    expect(copy.read('out/checklist/Machine/registry.pol', 'utf16le'))
      .to.include('AllowInsecureGuestAuth')
      .and.not.to.include('RequireSecuritySignature');
    expect(copy.read('out/checklist/checklist.txt')).to.match(/^An imaginary policy\n\[ \] .+: required$/);
  });

  it('is named to those who chose a target that does not carry their setting', () => {
    const answer = JSON.parse(
      copy.run('bin/dev.js', 'compile', 'waived.json', '--out', 'out-pol', '--target', 'registry-pol', '--json'),
    ) as {
      diagnostics: { code: string; help: string }[];
    };
    const told = answer.diagnostics.filter(({ code }) => code === 'setting-is-not-in-chosen-targets');
    expect(told.map(({ help }) => help)).to.deep.equal([
      'It is carried by: reg, intune-settings-catalog, lgpo-text, policy-rules, gpo-backup, powershell, dsc, winget, ansible, checklist. Choose one of these too, or take the setting out of the policy.',
    ]);
  });

  it('has golden files of its own, and changes none of another target', () => {
    const before = goldenIn(copy);
    copy.updateGolden('test/emit/golden.test.ts', 'test/examples.test.ts');
    const after = goldenIn(copy);
    const changed = Object.keys({ ...before, ...after }).filter((path) => before[path] !== after[path]);
    expect(changed.filter((path) => !path.startsWith('test/emit/golden/checklist/'))).to.deep.equal([]);
    expect(changed).to.not.deep.equal([]);
  });
});
