import type { TraceStep } from '../simulate/outcome.js';
import { makeVisible } from '../text/visible.js';
import { indentText } from './lines.js';
import { renderVerdict } from './outcome-text.js';
import type { Style } from './style.js';
import { nameOfTest, type TestedExpectation, type TestedPolicy } from '../expect/tested-policy.js';
import { renderTrace } from './trace-text.js';
import { explainVerdict } from './verdict-words.js';

/**
 * The runs of expectations as mocha prints tests: each with a mark, then the counts, then those that did not pass, numbered, each with what was
 * expected, what comes of it, and, where `withTrace`, the gates that had something to decide.
 */
export function renderExpectations(tested: readonly TestedPolicy[], withTrace: boolean, style: Style): string {
  const problems = tested.flatMap(({ tests }) => tests.filter(({ verdict }) => verdict.kind !== 'passed'));
  const numbers = new Map(problems.map((test, index) => [test, index + 1]));
  const lists = tested.map((policy) => renderPolicy(policy, numbers, style));
  const explained = problems.map((test, index) => renderProblem(test, index + 1, withTrace, style));
  return [...lists, renderCounts(tested, style), ...explained].join('\n');
}

function renderPolicy({ policy, tests }: TestedPolicy, numbers: ReadonlyMap<TestedExpectation, number>, style: Style): string {
  const byTarget = new Map<string, TestedExpectation[]>();
  for (const test of tests) {
    const target = test.targets.join(' to ');
    byTarget.set(target, [...(byTarget.get(target) ?? []), test]);
  }
  const groups = [...byTarget].map(([target, group]) => {
    const indent = target === '' ? '    ' : '      ';
    const lines = group.map((test) => `${indent}${markOf(test, numbers.get(test), style)}\n`);
    return `${target === '' ? '' : `    ${makeVisible(target)}\n`}${lines.join('')}`;
  });
  return `\n  ${style.paint.bold(makeVisible(policy.title))}\n${groups.join('')}`;
}

function markOf({ expectation, verdict }: TestedExpectation, number: number | undefined, { paint }: Style): string {
  const name = makeVisible(expectation.name);
  switch (verdict.kind) {
    case 'passed':
      return `${paint.green('✔')} ${paint.dim(name)}`;
    case 'failed':
      return paint.red(`${number ?? ''}) ${name}`);
    case 'undecided':
      return paint.yellow(`${number ?? ''}) ${name} (undecided)`);
  }
}

function renderCounts(tested: readonly TestedPolicy[], { paint }: Style): string {
  const count = (kind: TestedExpectation['verdict']['kind']): number =>
    tested.flatMap(({ tests }) => tests).filter(({ verdict }) => verdict.kind === kind).length;
  const lines = [
    paint.green(`${count('passed')} passing`),
    ...(count('failed') === 0 ? [] : [paint.red(`${count('failed')} failing`)]),
    ...(count('undecided') === 0 ? [] : [paint.yellow(`${count('undecided')} undecided`)]),
  ];
  return lines.map((line) => `  ${line}\n`).join('');
}

function renderProblem(test: TestedExpectation, number: number, withTrace: boolean, style: Style): string {
  const { verdict } = test;
  const indent = '     ';
  const reasons = explainVerdict(verdict).map((reason) => indentText(reason, indent, style.width));
  const [against] = verdict.against;
  const ends = against === undefined ? '' : `${nameOf(against.possible.clients)} to ${nameOf(against.possible.servers)}`;
  const lines = [
    indentText(nameOfTest(test), indent, style.width, `  ${number}) `),
    ...reasons.map(style.paint.red),
    ...(against === undefined ? [] : [`${indent}${makeVisible(ends)}: ${renderVerdict(against.outcome, style)}`]),
  ];
  const trace =
    withTrace && against !== undefined ? renderTrace(decidingSteps(against.outcome.trace), style).replace(/^(?=.)/gm, '   ') : '';
  return `${lines.join('\n')}\n${trace}`;
}

/** The gates that had something to decide. */
function decidingSteps(trace: readonly TraceStep[]): readonly TraceStep[] {
  return trace.filter(({ decision }) => decision.kind === 'block' || decision.because.length > 0);
}

function nameOf(names: readonly string[]): string {
  const [first = '', ...others] = names;
  return others.length === 0 ? first : `${first} (and ${others.length} more)`;
}
