import type { SettingData } from '../catalogue/settings/definition.js';
import type { SettingId } from '../catalogue/settings/index.js';
import { components } from '../catalogue/windows/components.js';
import { resolveBuiltIn } from './built-in.js';
import { presenceOf } from './component.js';
import type { EffectiveSetting, Stated } from './effective.js';
import type { UntouchedSetting, UntouchedWindows } from './untouched.js';

/** A setting whose component a policy installs or removes: what it then rests on, and what Windows has of it by itself. */
export interface ReinstalledSetting {
  readonly ground: UntouchedSetting;
  readonly builtIn: EffectiveSetting;
}

/** The settings of a Windows whose component a policy installs or removes. */
export type ReinstalledSettings = ReadonlyMap<SettingId, ReinstalledSetting>;

/** The optional features that a policy decides, with the parts that it installs. */
export type InstalledFeatures = ReadonlyMap<string, SettingData>;

/** The optional features that assignments decide. */
export function featuresOf(assignments: ReadonlyMap<SettingId, Stated>): InstalledFeatures {
  const installed = new Map<string, SettingData>();
  for (const { present } of components) {
    const wanted = 'feature' in present ? assignments.get(present.feature)?.wanted : undefined;
    if ('feature' in present && wanted?.kind === 'value') installed.set(present.feature, wanted.data);
  }
  return installed;
}

/** What a Windows has of the settings whose components are installed or removed. */
export function reinstall({ windows, grounds }: UntouchedWindows, installed: InstalledFeatures): ReinstalledSettings {
  const answerOf = (setting: string): UntouchedSetting['answer'] => grounds.get(setting as SettingId)!.answer;
  const partsOf = (feature: string): readonly SettingData[] => {
    const parts = installed.get(feature);
    return parts === undefined ? answerOf(feature).candidates : [parts];
  };
  const readers = components.flatMap(({ present, settings }) => ('feature' in present && installed.has(present.feature) ? settings : []));
  return new Map(
    readers.map((id) => {
      const ground = { ...grounds.get(id)!, presence: presenceOf(id, answerOf, partsOf) };
      return [id, { ground, builtIn: resolveBuiltIn(windows, ground) }];
    }),
  );
}
