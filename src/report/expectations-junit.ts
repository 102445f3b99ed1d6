import { printXml } from '../text/xml.js';
import { shownAttributes, shownLines } from './junit-xml.js';
import { renderVerdict } from './outcome-text.js';
import { plainPaint } from './style.js';
import { nameOfTest, type TestedExpectation, type TestedPolicy } from '../expect/tested-policy.js';
import type { AddressOf } from './relocate.js';
import { explainVerdict } from './verdict-words.js';

/** The runs of expectations as JUnit XML: one suite a policy, one case a run. An undecided one is a failure of its own type. */
export function renderExpectationsJunit(tested: readonly TestedPolicy[], addressOf: AddressOf): string {
  const suites = tested.map(({ policy, tests }) => ({
    '@': shownAttributes({ name: policy.name, file: addressOf(policy.file), ...countsOf(tests) }),
    testcase: tests.map((test) => renderCase(test, policy.name, addressOf)),
  }));
  const totals = countsOf(tested.flatMap(({ tests }) => tests));
  return printXml({ testsuites: { '@': shownAttributes({ name: 'smbward test', ...totals }), testsuite: suites } });
}

function renderCase(test: TestedExpectation, policy: string, addressOf: AddressOf): object {
  const { expectation, targets, verdict } = test;
  const classname = targets.length === 0 ? policy : `${policy}.${targets.join(' to ')}`;
  const head = {
    '@': shownAttributes({ name: expectation.name, classname, file: addressOf(expectation.file), line: expectation.span.start.line }),
  };
  if (verdict.kind === 'passed') return head;
  const reasons = explainVerdict(verdict);
  const outcomes = verdict.against.map(({ possible, outcome }) => {
    const ends = `${possible.clients.join(', ')} to ${possible.servers.join(', ')}`;
    return `${ends}: ${renderVerdict(outcome, { paint: plainPaint, width: Infinity })}`;
  });
  const text = shownLines([nameOfTest(test), ...reasons, ...outcomes]);
  return { ...head, failure: { '@': shownAttributes({ message: reasons[0] ?? '', type: verdict.kind }), '#text': text } };
}

function countsOf(tests: readonly TestedExpectation[]): {
  readonly tests: number;
  readonly failures: number;
  readonly errors: number;
  readonly skipped: number;
} {
  return { tests: tests.length, failures: tests.filter(({ verdict }) => verdict.kind !== 'passed').length, errors: 0, skipped: 0 };
}
