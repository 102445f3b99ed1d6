import { expect } from 'chai';
import { TreeCopy } from './tree-copy.js';

/** A fact that no connection has: one row, and a gate that reads it. */
const row = `  telegraph: {
    shape: word('What the telegraph office does with the line.', ['clear', 'jammed']),
    usual: 'clear',
    words: 'telegraph line',
    changes: [{ kind: 'repair', to: 'clear' }],
  },
`;

const gate = `import { block, branch, defineGate, pass } from '../gate.js';

const rows = {
  clear: pass(branch('§0', 'the line is clear', 'documented')),
  jammed: block(branch('§0', 'the line is jammed', 'documented'), 'unreachable', 'network', ['network.telegraph']),
};

/** A gate that no connection has. */
export const telegraph = defineGate({
  id: 'telegraph',
  number: '1',
  title: 'Telegraph',
  stage: 'transport',
  reads: ['network.telegraph'],
  needs: [],
  gives: [],
  rows,
  decide: ({ network }) => rows[network.telegraph],
});
`;

describe('an imaginary fact', function () {
  this.timeout(120_000);
  let copy: TreeCopy;
  const simulate = (value: string): string =>
    copy.run(
      'bin/dev.js',
      'simulate',
      '--client',
      'windows-11-24h2/pro',
      '--server',
      'samba-member',
      '--set',
      `network.telegraph=${value}`,
    );

  before(() => {
    copy = new TreeCopy('imaginary-fact');
    copy.insertBefore('src/facts/network.ts', '  transport: {', row);
    copy.write('src/simulate/gates/telegraph.ts', gate);
    copy.insertBefore('src/simulate/gates/index.ts', 'import { transport } from', "import { telegraph } from './telegraph.js';\n");
    copy.insertBefore('src/simulate/gates/index.ts', '  transport,', '  telegraph,\n');
    copy.run('scripts/generate.ts');
  });
  after(() => copy.remove());

  it('is in the schema that editors read, and on the page of facts', () => {
    expect(copy.read('schemas/scenario.schema.json')).to.include('network.telegraph.value');
    expect(copy.read('docs/reference/facts.md')).to.include(
      '| `network.telegraph` | telegraph line | What the telegraph office does with the line. | clear or jammed | `clear` | Each of its values is tried. | repair: clear |',
    );
  });

  it('is tried with each of its values where it is stated unknown, in its own words', () => {
    expect(simulate('unknown').split('\n').slice(1, 9)).to.deep.equal([
      'UNDECIDED it depends on telegraph line (inferred)',
      '',
      'telegraph line (stated by --set network.telegraph=unknown)',
      '  if clear',
      '    CONNECTED over SMB 3.1.1, signed, as the user by Kerberos or NTLMv2 (inferred)',
      '  if jammed',
      '    FAILED while connecting: unreachable (documented)',
      '',
    ]);
  });

  it('is cured by the change of its row', () => {
    expect(simulate('jammed')).to.match(/\nrepair {2}telegraph line: clear {2}over SMB 3\.1\.1/);
  });

  it('is explained', () => {
    expect(copy.run('bin/dev.js', 'explain', 'network.telegraph')).to.match(/^network\.telegraph: telegraph line\n/);
  });
});
