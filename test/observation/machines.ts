import fc from 'fast-check';
import type { SettingDefinition } from '../../src/catalogue/settings/definition.js';
import type { SettingId } from '../../src/catalogue/settings/index.js';
import { findWindows } from '../../src/catalogue/windows/name.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { readObservation } from '../../src/observation/read-observation.js';
import type { Observation } from '../../src/observation/observation.js';
import { lower } from '../../src/state/lower.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import { anyWanted } from '../state/any-wanted.js';
import type { MadeMachine } from './made-machine.js';
import { printObservation } from './print-observation.js';

/** Windows of many kinds: editions, a revision, a server, a domain controller, builds without the newer settings. */
export const anyWindows: fc.Arbitrary<WindowsTarget> = fc
  .constantFrom(
    'windows-11-24h2/pro',
    'windows-11-24h2/home',
    'windows-11@26100.4652/enterprise',
    'windows-10-22h2/pro',
    'windows-server-2025/datacenter',
    'windows-server-2025/datacenter+dc',
    'windows-server-2022/standard',
  )
  .map(windowsOf);

/** The Windows of a name. */
export function windowsOf(name: string): WindowsTarget {
  const found = findWindows(name);
  if ('problem' in found) throw new Error(`no Windows: ${name}`);
  return found.windows;
}

/** Names under which SMB over QUIC is offered; what counts for each of them needs one. */
export const certificateMappings: SettingId = 'quicServerCertificateMapping';
const ofEachMapping: readonly SettingId[] = ['quicRequireClientAuthentication', 'quicClientAccessControl'];

/** What may be wanted of any settings, and can be brought about. */
export const anySettings: fc.Arbitrary<readonly WantedSetting[]> = anyWanted(() => true, hasDefault).map((wanted) => {
  const mappings = wanted.find(({ setting }) => setting === certificateMappings)?.wanted;
  const hasMapping = mappings?.kind === 'value' && (mappings.data as readonly unknown[]).length > 0;
  return wanted.filter(({ setting }) => hasMapping || !ofEachMapping.includes(setting));
});

function hasDefault({ storage }: SettingDefinition): boolean {
  return !(typeof storage.reset === 'object' && 'cannot' in storage.reset);
}

/** Applies wishes to a machine, as the files of a policy do. */
export function applyAll(machine: MadeMachine, wanted: readonly WantedSetting[]): void {
  for (const each of wanted) {
    const lowered = lower(each, 'policy');
    if (lowered.kind === 'state') machine.apply(lowered.state.wanted);
  }
}

/** What a machine says of itself, through the file that it answers with. */
export function observationOf(machine: MadeMachine): Observation {
  const { observation, diagnostics } = readObservation('machine.json', printObservation(machine.observe()));
  if (observation === null) throw new Error(JSON.stringify(diagnostics));
  return observation;
}
