import { expect } from 'chai';
import { TreeCopy } from './tree-copy.js';

/** What a rule says, as its author would add it to the table of diagnostics. */
const diagnosticRow = `  'imaginary-guest-is-shut-out': {
    severity: 'warning',
    title: 'A server that speaks with no imaginary guest',
    message: ({ path, value, on }: Valued & OnWindows) => \`\${path} \${value} keeps every imaginary guest away\${onTail(on)}\`,
    help: ({ path }: { path: string }) => \`Lower \${path}, or forget the guest.\`,
  },
`;

/** The rule itself: it asks whether such a connection comes about, and marks the place that this hangs on. */
const ruleFile = `import { describeClient, ordinaryCircumstances } from '../connect/predict.js';
import { asItIs, ofPolicy, policyFailure } from './policy-failure.js';
import { pathOf, printValue } from './reading.js';
import type { Rule } from './rule.js';

const imaginaryGuest = describeClient({ maxDialect: '3.0' });

/** No machine of SMB 3.0 gets through any more. */
export const imaginaryGuestIsShutOut: Rule<'imaginary-guest-is-shut-out'> = {
  id: 'imaginary-guest-is-shut-out',
  sources: ['D-DIALECT'],
  *check({ targets, predict }) {
    for (const server of targets) {
      const failure = policyFailure(predict, { client: asItIs(imaginaryGuest), server: ofPolicy(server), circumstances: ordinaryCircumstances });
      for (const { assignment } of failure?.hangsOn ?? []) {
        const value = printValue(assignment.setting, assignment.wanted.data);
        yield { at: assignment, says: { path: pathOf(assignment.setting), value }, on: server.windows };
      }
    }
  },
};
`;

describe('an imaginary rule', function () {
  this.timeout(120_000);
  let copy: TreeCopy;

  before(() => {
    copy = new TreeCopy('imaginary-rule');
    copy.insertBefore('src/diagnostics/rules/values.ts', '} as const satisfies', diagnosticRow);
    copy.write('src/rules/imaginary-guest-is-shut-out.ts', ruleFile);
    copy.insertBefore(
      'src/rules/index.ts',
      'import { lsaExceptionIsBlockedBySmb }',
      "import { imaginaryGuestIsShutOut } from './imaginary-guest-is-shut-out.js';\n",
    );
    copy.insertBefore('src/rules/index.ts', '  reasonHasExpired,\n', '  imaginaryGuestIsShutOut,\n');
    copy.run('scripts/generate.ts');
  });
  after(() => copy.remove());

  it('compiles', () => {
    copy.checkTypes('src/rules', 'src/check.ts');
  });

  it('is on the page of diagnostics, with its words', () => {
    const page = copy.read('docs/reference/diagnostics.md');
    expect(page).to.include('### <a id="imaginary-guest-is-shut-out"></a>A server that speaks with no imaginary guest');
    expect(page).to.include('`<path> <value> keeps every imaginary guest away');
  });

  it('is run by check, and marks the place that the connection hangs on', () => {
    const text = '{"language":1,"name":"p","appliesTo":["windows-server-2025/standard"],"server":{"dialects":{"minimum":"3.1.1"}}}';
    copy.write('policy.json', text);
    const { diagnostics } = JSON.parse(copy.run('bin/dev.js', 'check', 'policy.json', '--json')) as {
      diagnostics: { code: string; message: string; span: { start: { offset: number }; end: { offset: number } } }[];
    };
    const found = diagnostics.map(({ code, message, span }) => [code, message, text.slice(span.start.offset, span.end.offset)]);
    expect(found).to.deep.equal([
      [
        'imaginary-guest-is-shut-out',
        'server.dialects.minimum "3.1.1" keeps every imaginary guest away (on windows-server-2025/standard)',
        '"3.1.1"',
      ],
    ]);
  });
});
