import { expect } from 'chai';
import { gateList } from '../../src/simulate/gates/index.js';
import { TreeCopy } from './tree-copy.js';

const numerals = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A gate that no connection has; the last one ends whatever comes to it. */
function gateFile(numeral: (typeof numerals)[number]): string {
  const ends = numeral === 'nine';
  const row = `branch('§0', 'made-up gate ${numeral}', 'documented')`;
  return `import { ${ends ? 'block' : 'pass'}, branch, defineGate } from '../gate.js';

const rows = { answer: ${ends ? `block(${row}, 'file-access-denied', 'server', [])` : `pass(${row})`} };

/** A gate that no connection has. */
export const ${numeral} = defineGate({
  id: 'made-up-${numeral}',
  number: '16',
  title: 'Made up',
  stage: 'tree-connect',
  reads: [],
  needs: [],
  gives: [],
  rows,
  decide: () => rows.answer,
});
`;
}

const walker = `import { ordinary } from './src/facts/index.js';
import { statedConnection } from './src/simulate/facts.js';
import { simulate } from './src/simulate/simulate.js';
const outcome = simulate(statedConnection(ordinary, 'the copy'));
const answer = outcome.result === 'undecided' ? outcome : { cause: outcome.cause, blockers: outcome.blockers.all, gates: outcome.trace.map(({ gate }) => gate) };
console.log(JSON.stringify(answer));
`;

describe('nine more gates', function () {
  this.timeout(120_000);
  let copy: TreeCopy;

  before(() => {
    copy = new TreeCopy('nine-more-gates');
    const index = 'src/simulate/gates/index.ts';
    for (const numeral of numerals) {
      copy.write(`src/simulate/gates/made-up-${numeral}.ts`, gateFile(numeral));
      copy.insertBefore(index, 'import { accountRestrictions } from', `import { ${numeral} } from './made-up-${numeral}.js';\n`);
    }
    copy.insertBefore(index, '] as const;', numerals.map((numeral) => `  ${numeral},\n`).join(''));
    copy.write('walk.ts', walker);
  });
  after(() => copy.remove());

  it('compile', () => {
    copy.checkTypes('src/simulate', 'walk.ts');
  });

  it('are walked in their order, and the last of them decides', () => {
    const madeUp = numerals.map((numeral) => `made-up-${numeral}`);
    expect(JSON.parse(copy.run('walk.ts'))).to.deep.equal({
      cause: 'file-access-denied',
      blockers: [{ gate: 'made-up-nine', cause: 'file-access-denied', stage: 'tree-connect', by: 'server', because: [], assumes: [] }],
      gates: [...gateList.map(({ id }) => id), ...madeUp],
    });
  });
});
