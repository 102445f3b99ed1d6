import { getSetting } from '../catalogue/settings/index.js';
import { printOrigin } from '../explain/origin-words.js';
import { printSettingValue } from '../explain/setting-words.js';
import type { EffectiveConfiguration, EffectiveSetting } from '../resolve/effective.js';

/** An effective configuration for programs: data as Windows stores it next to the author's word, the origin by kind and in words. */
export function effectiveToJson(configuration: EffectiveConfiguration, shown: readonly EffectiveSetting[]): object {
  return {
    windows: configuration.windows,
    notes: configuration.notes,
    settings: shown.map(settingToJson),
    ignored: configuration.ignored.map(({ assignment, why, firstBuilds }) => ({
      id: assignment.setting,
      path: getSetting(assignment.setting).policyPath,
      why,
      firstBuilds,
      span: assignment.span,
    })),
  };
}

function settingToJson(effective: EffectiveSetting): object {
  const { setting: id, value, candidates, origin, certainty, assumptions } = effective;
  const setting = getSetting(id);
  return {
    id,
    path: setting.policyPath,
    value: value ?? null,
    word: value === undefined ? null : printSettingValue(setting, value),
    candidates: candidates.map((data) => ({ value: data, word: printSettingValue(setting, data) })),
    origin: {
      kind: origin.kind,
      words: printOrigin(origin, setting),
      span: origin.kind === 'policy' ? origin.assignment.span : null,
      sources: sourcesOf(effective),
    },
    certainty,
    assumptions,
  };
}

function sourcesOf({ origin }: EffectiveSetting): readonly string[] {
  if (origin.kind === 'policy') return [];
  return origin.kind === 'disputed' ? origin.statements.flatMap(({ by }) => by) : origin.sources;
}
