import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { Carriage, CarriageQuestion } from './emitter.js';
import { otherChannels } from './ways.js';

/** What a setting is that is no registry value. */
const kinds = {
  'optional-feature': 'a component of Windows that is installed or removed',
  'firewall-group': 'a group of firewall rules, found by its display name',
  object: 'an object behind cmdlets; no place in the registry is documented for it',
} as const;

/** Why no channel of registry values carries a setting; null where one may. */
export function refusalOfRegistry(setting: SettingDefinition, question: CarriageQuestion | undefined): Carriage | null {
  if (setting.doNotEmit !== undefined) return { kind: 'not-carried', reason: setting.doNotEmit, instead: [] };
  const { storage } = setting;
  if (storage.kind !== 'registry') return { kind: 'not-carried', reason: `It is ${kinds[storage.kind]}.`, instead: otherChannels(setting) };
  const cannot = typeof storage.reset === 'object' && 'cannot' in storage.reset ? storage.reset.cannot : undefined;
  if (question?.wanted.kind === 'default' && cannot !== undefined) return { kind: 'not-carried', reason: cannot, instead: [] };
  return null;
}
