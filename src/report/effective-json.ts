import { getSetting, type SettingId } from '../catalogue/settings/index.js';
import { printOrigin } from '../explain/origin-words.js';
import { printSettingValue } from '../explain/setting-words.js';
import type { EffectiveConfiguration, EffectiveSetting, Origin } from '../resolve/effective.js';
import type { Span } from '../text/span.js';

/** What one Windows ends up with, as it is shown. */
export interface ShownConfiguration {
  readonly configuration: EffectiveConfiguration;
  /** Values of the policy that this Windows reads and makes nothing of, and why. */
  readonly inVain: ReadonlyMap<SettingId, string>;
  readonly shown: readonly EffectiveSetting[];
}

/** An effective configuration for programs: data as Windows stores it next to the author's word, the origin by kind and in words. */
export function effectiveToJson({ configuration, inVain, shown }: ShownConfiguration): object {
  return {
    windows: configuration.windows,
    notes: configuration.notes,
    settings: shown.map((effective) => settingToJson(effective, inVain.get(effective.setting) ?? null)),
    ignored: configuration.ignored.map(({ assignment, why, firstBuilds }) => ({
      id: assignment.setting,
      path: getSetting(assignment.setting).policyPath,
      why,
      firstBuilds,
      span: assignment.span,
    })),
  };
}

function settingToJson(effective: EffectiveSetting, withoutEffect: string | null): object {
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
      span: spanOf(origin),
      sources: sourcesOf(effective),
    },
    certainty: withoutEffect === null ? certainty : null,
    assumptions,
    withoutEffect,
  };
}

function spanOf(origin: Origin): Span | null {
  if (origin.kind === 'policy') return origin.assignment.span;
  return origin.kind === 'observed' && origin.at !== undefined && 'span' in origin.at ? origin.at.span : null;
}

function sourcesOf({ origin }: EffectiveSetting): readonly string[] {
  if (origin.kind === 'policy' || origin.kind === 'observed') return [];
  return origin.kind === 'disputed' ? origin.statements.flatMap(({ by }) => by) : origin.sources;
}
