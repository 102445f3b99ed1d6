import { type SettingId, settings } from '../catalogue/settings/index.js';
import type { SettingDefinition } from '../catalogue/settings/definition.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { printWindows } from '../catalogue/windows/name.js';
import { resolveBuiltIn } from './built-in.js';
import { presenceOf } from './component.js';
import { lookUpDefault } from './defaults.js';
import type { EffectiveSetting } from './effective.js';
import { questionAbout } from './windows.js';

const definitions: readonly SettingDefinition[] = settings;

/** Answers already given, by name of the Windows: the policies of a repository speak of the same few. The oldest goes when it is full. */
const answered = new Map<string, ReadonlyMap<SettingId, EffectiveSetting>>();
const most = 256;

/** Every setting of the catalogue, in its order, on a Windows where nothing is configured. */
export function resolveUnconfigured(windows: WindowsTarget): ReadonlyMap<SettingId, EffectiveSetting> {
  const name = printWindows(windows);
  const known = answered.get(name);
  if (known !== undefined) return known;

  const featureValues = (feature: string) => lookUpDefault(questionAbout(feature, windows)).candidates;
  const resolved = new Map<SettingId, EffectiveSetting>();
  for (const definition of definitions) {
    const presence = presenceOf(definition.id, windows, featureValues);
    resolved.set(definition.id as SettingId, resolveBuiltIn(definition, windows, presence));
  }
  const [oldest] = answered.keys();
  if (answered.size >= most && oldest !== undefined) answered.delete(oldest);
  answered.set(name, resolved);
  return resolved;
}
