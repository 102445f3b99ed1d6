import fc from 'fast-check';
import { isAdditive } from '../../src/catalogue/settings/additive.js';
import type { SettingData } from '../../src/catalogue/settings/definition.js';
import { getSetting } from '../../src/catalogue/settings/index.js';
import { canonicalData } from '../../src/policy/data.js';
import type { WantedSetting } from '../../src/state/wanted.js';
import type { MadeMachine } from '../observation/made-machine.js';
import { anyData } from '../state/any-wanted.js';

/** Data that the policy does not want, and that Windows would not have by itself; null: its rows are taken away. */
export function otherThan({ setting: id, wanted }: WantedSetting, machine: MadeMachine, seed: number): SettingData | null | undefined {
  const setting = getSetting(id);
  if (isAdditive(setting) && wanted.kind === 'value') return null;
  const same = wanted.kind === 'value' ? [wanted.data] : machine.candidatesOf(id);
  const forbidden = new Set(same.map((data) => canonicalData(setting, data)));
  return fc.sample(anyData(setting), { seed, numRuns: 20 }).find((data) => !forbidden.has(canonicalData(setting, data)));
}
