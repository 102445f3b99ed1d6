import { expect } from 'chai';
import fc from 'fast-check';
import { checkPolicy } from '../../src/check.js';
import { openPolicies } from '../../src/connect/end-policy.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { expectedScenarios } from '../../src/expect/expected-scenarios.js';
import { simulateScenario } from '../../src/explore/candidates.js';
import { knowWindows } from '../../src/resolve/untouched.js';
import { parseExpectations } from '../../src/scenario/parse-expectations.js';
import { memoryScenarioHost } from '../connect/host.js';
import { policyFromText } from '../policy-from-text.js';

const controller = 'windows-server-2025/datacenter+dc';
const clients = ['windows-11-24h2/enterprise', 'windows-8.1/enterprise'];

type Written<T> = fc.Arbitrary<T | undefined>;
const perhaps = <T>(arbitrary: fc.Arbitrary<T>): Written<T> => fc.option(arbitrary, { nil: undefined, freq: 2 });
const word = (...words: readonly string[]): Written<string> => perhaps(fc.constantFrom(...words));
const dialect = word('2.0.2', '2.1', '3.0', '3.0.2', '3.1.1');
const dialects = fc.record({ minimum: dialect, maximum: dialect });
const cipherSuites = perhaps(fc.shuffledSubarray(['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'], { minLength: 1 }));
const signing = word('required', 'not-required');
const path = fc.record({
  path: fc.constantFrom('\\\\*\\SYSVOL', '\\\\*\\NETLOGON', '\\\\*\\*', '\\\\dc01\\SYSVOL', '\\\\fs01\\*'),
  mutualAuthentication: fc.boolean(),
  integrity: fc.boolean(),
  privacy: fc.boolean(),
});
const sides = fc.record({
  client: fc.record({
    dialects,
    encryption: word('required', 'not-required'),
    cipherSuites,
    signing,
    hardenedUncPaths: perhaps(fc.uniqueArray(path, { minLength: 1, maxLength: 2, selector: (each) => each.path })),
    ntlm: fc.record({ connections: word('blocked', 'allowed') }),
  }),
  server: fc.record({
    dialects,
    encryption: fc.record({ mode: word('required', 'not-required'), unencryptedAccess: word('rejected', 'allowed') }),
    cipherSuites,
    cipherSuiteOrder: word('server-decides', 'client-decides'),
    signing,
    targetNameValidation: word('off', 'if-provided', 'required'),
  }),
  machine: fc.record({
    ntlm: fc.record({
      outgoing: word('allowed', 'audit', 'denied'),
      incoming: word('allowed', 'denied'),
      inDomain: word('allowed', 'denied'),
    }),
  }),
});

/** What an administrator would write for `smbward test`: each client of the policy reads SYSVOL of its domain controller. */
const [readsSysvol] = parseExpectations(
  'policy.expect.json',
  new TextEncoder().encode(
    JSON.stringify({
      language: 1,
      expectations: [
        {
          name: 'SYSVOL',
          connection: { client: 'policy', server: 'policy', credentials: { nameKind: 'fqdn' }, share: { name: 'SYSVOL' } },
          expect: { result: 'connected' },
        },
      ],
    }),
  ),
).expectations;

/** Whether a check says that a client cannot read SYSVOL of the domain controller: in so many words, or that one of both ends takes part in no connection. */
function saysCutOff(diagnostics: readonly Diagnostic[], client: string, rejectsUnencrypted: boolean): boolean {
  return diagnostics.some(({ code, pointer = '', message }) => {
    const end = pointer.startsWith('/client/') ? client : controller;
    switch (code) {
      case 'sysvol-is-cut-off':
        return message.includes(client);
      case 'dialect-range-is-empty':
        return message.includes(end);
      case 'encryption-needs-dialect-3-0':
        return message.includes(end) && (end === client || rejectsUnencrypted);
      default:
        return false;
    }
  });
}

describe('SYSVOL, as check and simulate see it', () => {
  it('is cut off for both or for neither, over 8,000 pairs of a policy and a client', () => {
    const known = knowWindows();
    const host = memoryScenarioHost();
    const found = { missed: [] as string[], false: [] as string[], cutOff: 0, pairs: 0 };
    for (const settings of fc.sample(sides, { seed: 7, numRuns: 4000 })) {
      const text = JSON.stringify({ language: 1, name: 'any', appliesTo: [controller, ...clients], ...settings });
      const { policy, diagnostics } = checkPolicy(policyFromText(text), { known });
      if (policy === null) throw new Error(text);
      for (const { scenario, targets } of expectedScenarios(readsSysvol!, policy, host).scenarios) {
        const { outcome } = simulateScenario(scenario, { ...openPolicies(host, policy), knownWindows: known });
        const fails = outcome?.groups.every((group) => group.outcome.result === 'failed');
        const says = saysCutOff(diagnostics, targets[0]!, settings.server.encryption.unencryptedAccess !== 'allowed');
        if (fails === true && !says) found.missed.push(`${targets[0]}: ${text}`);
        if (fails === false && says) found.false.push(`${targets[0]}: ${text}`);
        if (fails === true) found.cutOff += 1;
        found.pairs += 1;
      }
    }
    expect(found).to.deep.equal({ missed: [], false: [], cutOff: found.cutOff, pairs: 8000 });
    expect(found.cutOff).to.be.greaterThan(2000);
  });
});
