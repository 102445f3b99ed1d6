import { isDeepStrictEqual } from 'node:util';
import type { PowerShellJob, PowerShellRun, World, WorldValue } from './run-powershell.js';
import type { ScriptedPolicy } from './script-policies.js';
import type { StartState } from './script-worlds.js';

/** What is run of a policy in each start state: the plan, the change, what detects it, the same again, and the way back, twice. */
export function lifeOf(
  { scripts: { apply, detect, remediate, rollback } }: ScriptedPolicy,
  { world, strict51 }: StartState,
): PowerShellJob {
  const run = (script: string, ...args: readonly string[]): { readonly script: string; readonly args: readonly string[] } => ({
    script,
    args,
  });
  return { world, strict51, sequence: [run(apply, '-WhatIf'), run(apply), run(detect), run(remediate), run(rollback), run(rollback)] };
}

/** The laws that a life breaks, in words. */
export function brokenLaws(policy: ScriptedPolicy, state: StartState, runs: readonly PowerShellRun[]): readonly string[] {
  const [plan, apply, detect, again, back, backAgain] = runs as [
    PowerShellRun,
    PowerShellRun,
    PowerShellRun,
    PowerShellRun,
    PowerShellRun,
    PowerShellRun,
  ];
  const start = stateOf(plan);
  const refused = apply.exitCode !== 0;
  return [
    ...runs.flatMap(({ unknownCommands, limits }) => [
      ...unknownCommands.map((name) => `unknown command ${name}`),
      ...limits.map((each) => `limit ${each}`),
    ]),
    ...said(plan.calls.length === 0, 'the plan changes something'),
    ...said(refused || !state.mustRefuse, 'apply does not refuse'),
    ...said(!refused || state.mustRefuse || state.mayRefuse, `apply refuses: ${wordsOf(apply)}`),
    ...said(!refused || isDeepStrictEqual(stateOf(apply), start), 'apply refuses after a change'),
    ...said(refused === (plan.exitCode !== 0) || state.mayRefuse, 'the plan and apply do not agree'),
    ...(refused ? [] : lawsOfApply(policy, plan, apply, detect, again)),
    ...lawsOfDetect(detect, refused && state.mustRefuse),
    ...(refused ? [] : said(back.exitCode === 0, `rollback ends with ${back.exitCode}: ${wordsOf(back)}`)),
    ...said(isDeepStrictEqual(stateOf(back), start), `rollback gives back another state: ${firstDifference(start, stateOf(back))}`),
    ...said(backAgain.calls.length === 0, 'a second rollback changes something'),
  ];
}

function lawsOfApply(
  policy: ScriptedPolicy,
  plan: PowerShellRun,
  apply: PowerShellRun,
  detect: PowerShellRun,
  again: PowerShellRun,
): readonly string[] {
  const planned = plan.stdout.map((line) => line.replace(/^What if: Performing the operation "([^]*)" on target "([^]*)"\.$/, '$1: $2'));
  return [
    ...said(isDeepStrictEqual(planned, apply.stdout), `the plan names ${planned.length} changes, apply ${apply.stdout.length}`),
    ...said(detect.exitCode === 0, `detect after apply: ${wordsOf(detect)}`),
    ...said(again.calls.length === 0 && again.exitCode === 0, 'applying again changes something'),
    ...policy.expected.flatMap(({ key, name, value }) => {
      const found = valueAt(apply.registry, key, name);
      return said(isDeepStrictEqual(found ?? null, value), `${key} ${name} is ${JSON.stringify(found)} and not ${JSON.stringify(value)}`);
    }),
    ...policy.emptied.flatMap((key) => {
      const wanted = policy.expected.filter((each) => each.key.toLowerCase() === key.toLowerCase() && each.value !== null).length;
      return said(Object.keys(valuesAt(apply.registry, key)).length <= wanted, `${key} holds more than it should`);
    }),
  ];
}

function lawsOfDetect({ stdout, streams, exitCode, calls, terminatingError }: PowerShellRun, isForeign: boolean): readonly string[] {
  return [
    ...said(calls.length === 0, 'detect changes something'),
    ...said(stdout.length === 1 && (stdout[0] ?? '').length < 2048, `detect prints ${stdout.length} lines`),
    ...said(streams.error.length === 0 && terminatingError === null, 'detect writes an error'),
    ...said(exitCode === 0 || exitCode === 1, `detect ends with ${exitCode}`),
    ...said(!isForeign || exitCode === 1 || !/not for this Windows/.test(stdout[0] ?? ''), 'detect takes another Windows'),
  ];
}

function said(holds: boolean, words: string): readonly string[] {
  return holds ? [] : [words];
}

function wordsOf({ stdout, streams, terminatingError }: PowerShellRun): string {
  return [
    ...stdout,
    ...streams.error.map((each) => JSON.stringify(each)),
    terminatingError === null ? '' : JSON.stringify(terminatingError),
  ]
    .join(' ')
    .slice(0, 600);
}

/** Everything that a world holds and a policy may change, in an order of its own; what reading alone adds to a world is left out. */
export function stateOf({ registry, world }: Pick<PowerShellRun, 'registry' | 'world'>): unknown {
  const list = (name: string): readonly string[] => ((world[name] as readonly object[] | undefined) ?? []).map(canonical).sort();
  const features = {
    SMB1Protocol: 'Disabled',
    'SMB1Protocol-Client': 'Disabled',
    'SMB1Protocol-Server': 'Disabled',
    'SMB1Protocol-Deprecation': 'Disabled',
  };
  const server = (world['smbConfiguration'] as { readonly server?: object } | undefined)?.server ?? {};
  return {
    registry: canonical(registry),
    lists: ['firewallRules', 'quicMappings', 'clientCertificateMappings', 'accessList', 'alternativePorts'].map(list),
    features: canonical({ ...features, 'FS-SMB1': 'Available', ...(world['features'] as object) }),
    server: canonical(server),
  };
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).sort(([one], [other]) => (one < other ? -1 : 1)))
      : each,
  );
}

function firstDifference(one: unknown, other: unknown): string {
  const [left, right] = [canonical(one), canonical(other)];
  const at = [...left].findIndex((character, index) => character !== right[index]);
  return `${left.slice(Math.max(0, at - 80), at + 120)} | ${right.slice(Math.max(0, at - 80), at + 120)}`;
}

function valuesAt(registry: PowerShellRun['registry'], key: string): Readonly<Record<string, WorldValue>> {
  const found = Object.keys(registry).find((each) => each.toLowerCase() === `hklm\\${key.toLowerCase()}`);
  return found === undefined ? {} : (registry[found] ?? {});
}

function valueAt(registry: PowerShellRun['registry'], key: string, name: string): WorldValue | undefined {
  return Object.entries(valuesAt(registry, key)).find(([each]) => each.toLowerCase() === name.toLowerCase())?.[1];
}

/** A life that ends early: an error or a kill at one step of apply or of rollback, then the way back. */
export function brokenOff(
  policy: ScriptedPolicy,
  world: World,
  call: number,
  kind: 'io' | 'access' | 'kill',
  script: 'apply' | 'rollback',
): PowerShellJob {
  const { apply, rollback } = policy.scripts;
  const sequence = script === 'apply' ? [apply, rollback, rollback] : [apply, rollback, rollback, rollback];
  return { world: { ...world, failOn: { call, kind, script: script === 'apply' ? 0 : 1 } }, strict51: call % 2 === 0, sequence };
}
