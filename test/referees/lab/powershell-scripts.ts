import { isDeepStrictEqual } from 'node:util';
import { policyOf } from '../../emit/policy-of.js';
import type { RefereeResult } from '../referee.js';
import { parsePowerShell, type PowerShellAnswer, type PowerShellJob, type PowerShellRun, runPowerShell } from '../run-powershell.js';
import { brokenLaws, brokenOff, lifeOf, stateOf } from '../script-laws.js';
import { scriptExample, type ScriptedPolicy, scriptPolicy } from '../script-policies.js';
import { startState } from '../script-worlds.js';

const name = 'PowerShell runs the scripts: what apply changes is what the policy says, and rollback gives back what was there';

/** How many start states; a thousand take some twenty minutes on two cores. */
const states = Number(process.env['SMBWARD_SCRIPT_STATES'] ?? 1000);

/** Policies that change every kind of place between them, each of whose steps is broken off. */
const brokenAtEachStep = /^(quic-edge-server, policy|office-40, local place, cmdlet)/;

/** Every example at both places and by both mechanisms, in seeded start states; then an error and a kill at each step. */
export async function run(): Promise<RefereeResult> {
  const policies = policiesToRun();
  const scripts = policies.flatMap((policy) => Object.values(policy.scripts));
  const parsed = parsePowerShell(scripts);
  if ('skipped' in parsed) return { name, ok: false, skipped: parsed.skipped, lines: [] };
  const unread = parsed.filter(({ errors, notIn51 }) => errors.length + notIn51.length > 0).length;
  const lives = Array.from({ length: states }, (_, seed) => {
    const policy = policies[seed % policies.length] as ScriptedPolicy;
    return { policy, seed, state: startState(seed, policy) };
  });
  const broken: string[] = [];
  let refusals = 0;
  const answers = runAll(lives.map(({ policy, state }) => lifeOf(policy, state)));
  for (const [index, { policy, seed, state }] of lives.entries()) {
    const runs = runsOf(answers[index]);
    if (runs[1]?.exitCode !== 0) refusals += 1;
    for (const law of brokenLaws(policy, state, runs)) broken.push(`differs: state ${seed}, ${policy.title}: ${law}`);
  }
  const steps = judgeSteps(policies.filter(({ title }) => brokenAtEachStep.test(title)));
  return {
    name,
    ok: unread === 0 && broken.length === 0 && steps.broken.length === 0,
    lines: [
      `${unread === 0 ? 'ok' : 'differs'}: ${scripts.length} scripts, of which the parser of 5.1 or 7 refuses ${unread}`,
      `${states} start states, ${refusals} of them refused; ${steps.count} lives broken off at each step by an error or a kill`,
      ...[...broken, ...steps.broken].slice(0, 20),
    ],
  };
}

function policiesToRun(): readonly ScriptedPolicy[] {
  const examples = [
    'domain-controllers',
    'enterprise-baseline',
    'legacy-nas-exception',
    'minimal',
    'office-40',
    'quic-edge-server',
    'small-office',
  ];
  const every = policyOf(['windows-server-2025/datacenter', 'windows-server-2022/datacenter'], {
    alternativePortServer: 8443,
    quicClientCertificateMapping: [{ server: 'edge01.contoso.com', thumbprint: '3F2504E04F8911D39A0C0305E82C3301A1B2C3D4' }],
    skipCertificateCheckClient: 0,
    smb1OptionalFeature: ['client'],
    smb1ClientDependOnService: 'default',
    hardenedUncPaths: 'default',
    nullSessionPipes: ['netlogon'],
    smbFirewallGroup: 'classic',
    requireSigningServer: 'default',
  });
  return [
    ...examples.flatMap((example) => [
      scriptExample(example, { place: 'policy', mechanism: 'registry' }),
      scriptExample(example, { place: 'local', mechanism: 'registry' }),
      scriptExample(example, { place: 'local', mechanism: 'cmdlet' }),
    ]),
    scriptPolicy('test, of every kind', every, { place: 'policy', mechanism: 'registry' }),
  ];
}

/** An error, a refusal of access and a kill at each step: rollback gives back the start. */
function judgeSteps(policies: readonly ScriptedPolicy[]): { readonly count: number; readonly broken: readonly string[] } {
  const broken: string[] = [];
  let count = 0;
  for (const [index, policy] of policies.entries()) {
    const seed = firstSoundSeed(policy, index * 1000);
    const { world, strict51 } = startState(seed, policy);
    const [whole] = runAll([{ world, strict51, sequence: [policy.scripts.apply, policy.scripts.rollback] }]);
    const [apply, rollback] = runsOf(whole) as [PowerShellRun, PowerShellRun];
    const jobs = (['apply', 'rollback'] as const).flatMap((script) =>
      Array.from({ length: (script === 'apply' ? apply : rollback).calls.length }, (_, call) => call + 1).flatMap((call) =>
        (['io', 'kill'] as const).map((kind) => ({
          words: `${kind} at call ${call} of ${script}`,
          job: brokenOff(policy, world, call, kind, script),
        })),
      ),
    );
    count += jobs.length;
    const start = stateOf(rollback);
    for (const [at, answer] of runAll(jobs.map(({ job }) => job)).entries()) {
      const runs = runsOf(answer);
      const [last, before] = [runs.at(-1) as PowerShellRun, runs.at(-2) as PowerShellRun];
      const holds = isDeepStrictEqual(stateOf(before), start) && before.exitCode === 0 && last.calls.length === 0;
      if (!holds) broken.push(`differs: ${policy.title}, ${jobs[at]?.words ?? ''}: ${JSON.stringify(before.streams.error).slice(0, 200)}`);
    }
  }
  return { count, broken };
}

function firstSoundSeed(policy: ScriptedPolicy, from: number): number {
  for (let seed = from; ; seed++) {
    const { mustRefuse, mayRefuse } = startState(seed, policy);
    if (!mustRefuse && !mayRefuse) return seed;
  }
}

/** Runs jobs some at a time: a batch has ten minutes. */
function runAll(jobs: readonly PowerShellJob[]): readonly PowerShellAnswer[] {
  const answers: PowerShellAnswer[] = [];
  for (let from = 0; from < jobs.length; from += 100) {
    const batch = runPowerShell(jobs.slice(from, from + 100));
    if ('skipped' in batch) throw new Error(batch.skipped);
    answers.push(...(batch as readonly PowerShellAnswer[]));
  }
  return answers;
}

function runsOf(answer: PowerShellAnswer | undefined): readonly PowerShellRun[] {
  if (answer === undefined || 'refereeError' in answer) throw new Error(answer?.refereeError ?? 'no answer');
  return 'results' in answer ? answer.results : [answer];
}
