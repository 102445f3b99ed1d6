import type { SettingData } from '../catalogue/settings/definition.js';
import { type Component, componentOf } from '../catalogue/windows/components.js';
import type { DefaultAnswer } from './defaults.js';

/** Whether the component that reads a setting is installed; `possible` when the machine alone can tell. */
export type Presence = { readonly kind: 'present' } | { readonly kind: 'missing' | 'possible'; readonly component: Component };

/** What the defaults of a Windows answer for a setting. */
export type AnswerOf = (setting: string) => DefaultAnswer;

/** The possible values of an optional feature on this Windows: lists of installed parts. */
export type FeatureValues = (feature: string) => readonly SettingData[];

/** Looks whether the component that reads a setting is there; settings that every Windows reads have it always. */
export function presenceOf(setting: string, answerOf: AnswerOf, featureValues: FeatureValues): Presence {
  const component = componentOf(setting);
  if (component === undefined) return { kind: 'present' };
  const installed = waysToFind(component, answerOf, featureValues);
  if (installed.every((each) => each)) return { kind: 'present' };
  return { kind: installed.some((each) => each) ? 'possible' : 'missing', component };
}

/** One answer for each way in which the component can be found; none when nothing is known, which leaves it present. */
function waysToFind({ present }: Component, answerOf: AnswerOf, featureValues: FeatureValues): readonly boolean[] {
  if ('feature' in present) return featureValues(present.feature).map((parts) => Array.isArray(parts) && parts.includes(present.part));
  return answerOf(present.unlessNotApplicable).rows.flatMap(({ state }) =>
    state === 'unknown' ? [true, false] : [state !== 'not-applicable'],
  );
}
