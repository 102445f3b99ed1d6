import type { SettingDefinition } from '../../catalogue/settings/definition.js';
import type { Refused } from '../carrier.js';
import { otherChannels } from '../ways.js';

/** What a setting is that is no registry value. */
const kinds = {
  'optional-feature': 'a component of Windows that is installed or removed',
  'firewall-group': 'a group of firewall rules, found by its display name',
  object: 'an object behind cmdlets; no place in the registry is documented for it',
} as const;

/** Why no registry value says a setting; null where one may. */
export function refusalOfRegistry(setting: SettingDefinition): Refused | null {
  const { kind } = setting.storage;
  return kind === 'registry' ? null : { kind: 'refused', reason: `It is ${kinds[kind]}.`, instead: otherChannels(setting) };
}
