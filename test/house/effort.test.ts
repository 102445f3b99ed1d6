import { expect } from 'chai';
import { checkPolicy } from '../../src/check.js';
import { openPolicies } from '../../src/connect/end-policy.js';
import { simulateScenario } from '../../src/explore/candidates.js';
import { loadPolicy } from '../../src/policy/load.js';
import { renderDiagnostics } from '../../src/report/diagnostics-text.js';
import { plainPaint } from '../../src/report/style.js';
import { parseExpectations } from '../../src/scenario/parse-expectations.js';
import { parseScenarios } from '../../src/scenario/parse-scenarios.js';
import { memoryScenarioHost } from '../connect/host.js';
import { memoryHost } from '../memory-host.js';

const style = { paint: plainPaint, width: 80 };
const policy = (members: object): string =>
  JSON.stringify({ language: 1, name: 'x', title: 'x', appliesTo: ['windows-11-24h2/pro'], ...members });
const times = <T>(count: number, make: (index: number) => T): readonly T[] => Array.from({ length: count }, (_, index) => make(index));
const keys = (count: number): object => Object.fromEntries(times(count, (index) => [`key${index}`, 1]));

/** Policies that grow in one respect. */
const policies: Readonly<Record<string, (size: number) => string>> = {
  'a long name of a base': (size) => policy({ extends: ['a/'.repeat(size)] }),
  'deep brackets': (size) => '[{"a":'.repeat(size),
  'keys that appear twice': (size) => `{${times(size, () => '"language": 1').join(',')}}`,
  'unknown keys': (size) => policy({ client: keys(size) }),
  'entries of a list': (size) => policy({ client: { ntlm: { exceptions: times(size, (index) => `server${index}`) } } }),
  'entries that appear twice': (size) => policy({ client: { ntlm: { exceptions: times(size, () => 'server') } } }),
  'waivers that silence nothing': (size) =>
    policy({
      waivers: times(size, (index) => ({
        code: 'guest-logons-are-allowed',
        at: `/client/a${index}`,
        reason: 'r',
        owner: 'o',
        until: '2030-01-01',
      })),
    }),
  'a long word': (size) => policy({ client: { signing: 'required'.repeat(size) } }),
  'a long number': (size) => policy({ client: { signing: 0 } }).replace(':0}', `:${'1'.repeat(size * 8)}}`),
  'names of a Windows that never end': (size) => policy({ appliesTo: ['windows-11-'.repeat(size), `windows-11@${'1.'.repeat(size)}`] }),
  'names of servers that never end': (size) =>
    policy({ client: { ntlm: { exceptions: ['a.'.repeat(size), '1:'.repeat(size), '*.'.repeat(size)] } } }),
  backslashes: (size) => `{"a":"${'\\'.repeat(size * 8)}"}`,
  'quotation marks': (size) => `{${'„ '.repeat(size * 8)}}`,
  'invisible characters': (size) => `{${'\u200b '.repeat(size * 8)}}`,
  slashes: (size) => `{${'/ '.repeat(size * 8)}}`,
  colons: (size) => `{"a" ${': [1] '.repeat(size * 8)}}`,
};

const ends = { client: 'windows-11-24h2/pro', server: 'samba-4.17' };

/** Scenario files that grow in one respect. */
const scenarioFiles: Readonly<Record<string, (size: number) => string>> = {
  'scenarios with mistakes': (size) => JSON.stringify({ language: 1, scenarios: times(size, () => ({ x: 1 })) }),
  'scenarios of one name': (size) => JSON.stringify({ language: 1, scenarios: times(size, () => ({ name: 'n', ...ends, network: 1 })) }),
  'candidates of an end': (size) => JSON.stringify({ ...ends, client: times(size, (index) => `windows-11@26100.${1000 + index}/pro`) }),
  'names of peers that never end': (size) => JSON.stringify({ client: 'samba@'.repeat(size), server: `samba-${'1.'.repeat(size)}x` }),
  'values of a fact': (size) => JSON.stringify({ ...ends, credentials: { target: { oneOf: times(size, (index) => `a${index}`) } } }),
};

/** Files of expectations that grow in one respect. */
const expectationFiles: Readonly<Record<string, (size: number) => string>> = {
  'expectations with mistakes': (size) => JSON.stringify({ language: 1, expectations: times(size, () => ({ x: 1 })) }),
  'expectations that contradict themselves': (size) =>
    JSON.stringify({
      language: 1,
      expectations: times(size, () => ({ name: 'n', connection: ends, expect: { result: 'failed', signed: true } })),
    }),
};

function checkText(text: string): void {
  const { diagnostics } = checkPolicy(loadPolicy('policy.json', memoryHost({ 'policy.json': text })), { asOf: '2026-11-22' });
  renderDiagnostics(diagnostics, new Map([['policy.json', text]]), style);
}

function simulateText(text: string): void {
  const { scenarios, diagnostics } = parseScenarios('s.json', new TextEncoder().encode(text));
  renderDiagnostics(diagnostics, new Map([['s.json', text]]), style);
  const reading = openPolicies(memoryScenarioHost());
  for (const scenario of scenarios) simulateScenario(scenario, reading);
}

function readExpectations(text: string): void {
  const { diagnostics } = parseExpectations('e.json', new TextEncoder().encode(text));
  renderDiagnostics(diagnostics, new Map([['e.json', text]]), style);
}

/** Milliseconds of this process's processor that work takes: the least of two runs, so that what the machine does besides counts less. */
function effortOf(work: () => void): number {
  return Math.min(
    ...times(2, () => {
      const before = process.cpuUsage();
      work();
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 1000;
    }),
  );
}

const small = 500;
/** What is this quick is not worth a comparison. */
const negligible = 100;
/** Four times the input may take ten times as long, for what the machine adds; with the square it would be sixteen times. */
const mostGrowth = 10;

describe('the effort that an input costs', () => {
  for (const [files, run] of [
    [policies, checkText],
    [scenarioFiles, simulateText],
    [expectationFiles, readExpectations],
  ] as const) {
    for (const [title, make] of Object.entries(files)) {
      it(`grows with ${title}, not with the square of them`, () => {
        const [one, four] = [make(small), make(small * 4)].map((text) => effortOf(() => run(text)));
        if (four! > negligible) expect(four! / one!).to.be.below(mostGrowth);
      });
    }
  }

  it('does not multiply where bases meet again at each level', () => {
    const width = 5;
    const file = (level: number, index: number): string =>
      policy({
        ...(level === 12 ? {} : { extends: times(width, (base) => `${level + 1}-${base}.json`) }),
        server: { authenticationRateLimiter: { delayMilliseconds: 100 * (1 + level * width + index) } },
      });
    const files = times(12, (level) => times(width, (index) => [`${level + 1}-${index}.json`, file(level + 1, index)] as const)).flat();
    const loaded = loadPolicy('policy.json', memoryHost({ ...Object.fromEntries(files), 'policy.json': file(0, 0) }));
    expect([...loaded.policy!.assignments.values()].map(({ overrides }) => overrides.length)).to.deep.equal([12 * width]);
  });
});
