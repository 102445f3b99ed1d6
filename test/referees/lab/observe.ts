import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { findPeer } from '../../../src/catalogue/peers/index.js';
import type { ServerPeer } from '../../../src/catalogue/peers/definition.js';
import { getSetting, type SettingId } from '../../../src/catalogue/settings/index.js';
import { openPredictions, ordinaryCircumstances, type PredictedServer } from '../../../src/connect/predict.js';
import { findDrift, type SettingDrift } from '../../../src/drift/drift.js';
import { printObserveScript } from '../../../src/observation/observe-script.js';
import type { Observation } from '../../../src/observation/observation.js';
import type { Reading } from '../../../src/observation/observed-setting.js';
import { readObservation } from '../../../src/observation/read-observation.js';
import { readSettings } from '../../../src/observation/read-settings.js';
import { type ObservedConfiguration, resolveObserved } from '../../../src/observation/resolve-observed.js';
import type { ConfiguredWindows } from '../../../src/resolve/effective.js';
import { isReachedBy } from '../../../src/resolve/since.js';
import { resolveEffective } from '../../../src/resolve/resolve.js';
import { serverPart } from '../../../src/simulate/facts.js';
import { serverFactsOfPeer } from '../../../src/simulate/facts-from-peer.js';
import { possibleOutcomes } from '../../../src/simulate/possible-outcomes.js';
import type { WantedSetting } from '../../../src/state/wanted.js';
import { otherThan } from '../../drift/other-than.js';
import { policyOfWanted } from '../../emit/policy-of.js';
import { MadeMachine } from '../../observation/made-machine.js';
import { anySettings, anyWindows, applyAll, certificateMappings, observationOf, windowsOf } from '../../observation/machines.js';
import { worldOf } from '../../observation/world-of.js';
import type { RefereeResult } from '../referee.js';
import { type PowerShellAnswer, type PowerShellJob, runPowerShell } from '../run-powershell.js';

const name = 'PowerShell observes machines; drift and simulate take what it says';

/** How many machines are made, and the seed that they are drawn by. */
const machines = 500;
const seed = 20261130;

/** A machine on which a policy was applied, and on every other one thing was then changed. */
interface Case {
  readonly machine: MadeMachine;
  readonly wanted: readonly WantedSetting[];
  readonly changed: SettingId | null;
}

/** The script of `smbward observe` in machines as Windows installs them, on which a policy was applied: what it says is what is there, and nothing is changed. */
export async function run(): Promise<RefereeResult> {
  const cases = drawCases();
  const text = new TextDecoder().decode(printObserveScript('0.0.0'));
  const jobs = cases.map(({ machine }, index): PowerShellJob => ({ text, world: worldOf(machine), strict51: index % 2 === 0 }));
  const answers = runPowerShell([...jobs, ...unwilling.map((world) => ({ text, world }))]);
  if ('skipped' in answers) return { name, ok: false, skipped: answers.skipped, lines: [] };
  const faults = [
    ...cases.flatMap((each, index) =>
      faultsOf(each, answers[index]).map((fault) => `machine ${index} (${each.machine.windows.text}): ${fault}`),
    ),
    ...answers.slice(cases.length).flatMap(faultsOfUnwilling),
  ];
  const changed = cases.filter((each) => each.changed !== null).length;
  const counted = `${cases.length} machines, on ${changed} of them one setting changed after the policy; ${unwilling.length} that do not tell all`;
  return { name, ok: faults.length === 0, lines: [counted, ...faults.slice(0, 20)] };
}

/** Machines on which not everything can be read, or that see another registry. */
const unwilling = [{ elevated: false }, { elevated: false, process32: true }, { os: { build: '17763.1', edition: 'Professional' } }];

function drawCases(): readonly Case[] {
  const drawn = fc.sample(fc.tuple(anyWindows, anySettings), { seed, numRuns: machines });
  return drawn.map(([windows, wanted], index) => {
    const machine = MadeMachine.installed(windows);
    applyAll(machine, wanted);
    return { machine, wanted, changed: index % 2 === 0 ? null : changeOne(machine, wanted, index) };
  });
}

/** Changes one setting that the machine reads; null where there is none that can be. */
function changeOne(machine: MadeMachine, wanted: readonly WantedSetting[], index: number): SettingId | null {
  const { settings } = findDrift(policyOfWanted([machine.windows.text], wanted), resolveObserved(observationOf(machine), machine.windows));
  // a default that nobody knows is not told, whatever the machine says
  const read = settings.filter(
    ({ verdict, setting, expected }) => verdict !== 'not-read' && setting !== certificateMappings && expected.candidates.length > 0,
  );
  const chosen = wanted.find(({ setting }) => setting === read[index % Math.max(1, read.length)]?.setting);
  const other = chosen === undefined ? undefined : otherThan(chosen, machine, index);
  if (chosen === undefined || other === undefined) return null;
  machine.set(chosen.setting, other, 'policy');
  return chosen.setting;
}

function observationIn(answer: PowerShellAnswer | undefined): Observation | readonly string[] {
  if (answer === undefined || !('exitCode' in answer)) return [JSON.stringify(answer)];
  const { exitCode, unknownCommands, limits, calls, changes, stdout, streams } = answer;
  const wrong = { exitCode, unknownCommands, limits, calls, changes, errors: streams.error };
  if (exitCode !== 0 || [unknownCommands, limits, calls, changes, streams.error].some((each) => each.length > 0))
    return [JSON.stringify(wrong)];
  const { observation, diagnostics } = readObservation('machine.json', new TextEncoder().encode(stdout.join('\r\n')));
  return observation ?? diagnostics.map(({ message }) => message);
}

function faultsOf(made: Case, answer: PowerShellAnswer | undefined): readonly string[] {
  const observation = observationIn(answer);
  if (!('registry' in observation)) return observation;
  const { machine, wanted, changed } = made;
  const policy = policyOfWanted([machine.windows.text], wanted);
  const observed = resolveObserved(observation, machine.windows);
  const { settings } = findDrift(policy, observed);
  const drifting = settings.filter(isOff).map(({ setting }) => setting);
  const isExact = isDeepStrictEqual(drifting, changed === null ? [] : [changed]);
  return [
    ...differentReadings(observation, machine),
    ...(isExact ? [] : [`${changed ?? 'nothing'} was changed, and these drift: ${drifting.join(', ')}`]),
    ...(changed === null ? differentConnections(observed, resolveEffective(policy, machine.windows)) : []),
  ];
}

/** What drifts, or is not told although it is known what is expected. */
function isOff({ verdict, expected }: SettingDrift): boolean {
  return verdict === 'drifts' || (verdict === 'not-told' && expected.candidates.length > 0);
}

/** Places of the registry, objects, features and rules that the script reads otherwise than they were made. */
function differentReadings(observation: Observation, machine: MadeMachine): readonly string[] {
  const made = readSettings(observationOf(machine));
  return [...readSettings(observation).values()].flatMap((found) => {
    const own = made.get(found.setting)!;
    const setting = getSetting(found.setting);
    // what a Windows lacks the cmdlet for it shows nothing of
    if (setting.storage.kind !== 'registry' && !isReachedBy(setting, 'cmdlet', machine.windows)) return [];
    const places = setting.storage.kind === 'registry' ? (['policy', 'local'] as const) : (['shown'] as const);
    return places
      .filter((place) => !isDeepStrictEqual(withoutPlace(found[place]), withoutPlace(own[place])))
      .map(
        (place) =>
          `${found.setting}, ${place}: ${JSON.stringify(withoutPlace(found[place]))} rather than ${JSON.stringify(withoutPlace(own[place]))}`,
      );
  });
}

function withoutPlace(reading: Reading | null): unknown {
  return reading !== null && 'at' in reading ? { ...reading, at: undefined } : reading;
}

const servers: readonly PredictedServer[] = [
  resolveEffective(null, windowsOf('windows-server-2025/datacenter')),
  ...['samba-4.11', 'guest-only-nas'].map((id) => serverPart(serverFactsOfPeer(findPeer(id) as ServerPeer))),
];
const predict = openPredictions();

/** Outcomes of the machine that are none of those that the policy leaves open. */
function differentConnections(observed: ObservedConfiguration, configured: ConfiguredWindows): readonly string[] {
  const outcomesOf = (client: ConfiguredWindows, server: PredictedServer): readonly string[] =>
    possibleOutcomes(predict(client, server, ordinaryCircumstances)).map(({ fullKey }) => fullKey);
  return servers.flatMap((server) => {
    const open = new Set(outcomesOf(configured, server));
    return outcomesOf(observed, server)
      .filter((outcome) => !open.has(outcome))
      .map((outcome) => `connects as its policy does not say: ${outcome.replaceAll('\n', ' ')}`);
  });
}

/** What such a machine does not tell is unreadable or not there, and the script ends well all the same. */
function faultsOfUnwilling(answer: PowerShellAnswer): readonly string[] {
  const observation = observationIn(answer);
  if (!('registry' in observation)) return observation;
  const features = observation.commands.find((command) => command.name === 'Get-WindowsOptionalFeature');
  const isElevated = 'exitCode' in answer && answer.world['elevated'] !== false;
  return features !== undefined && ('unreadable' in features || 'objects' in features || isElevated)
    ? []
    : ['features are not answered for'];
}
