import { oncePerRow } from '../catalogue/once-per-row.js';
import type { SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import { isJustified } from './justification.js';
import { effectiveOn, isSameData, pathOf, printValue, wordFor } from './reading.js';
import type { Rule } from './rule.js';

/** The policy makes a Windows less safe than it is by default. */
export const weakerThanDefault: Rule<'weaker-than-default'> = {
  id: 'weaker-than-default',
  sources: [],
  givesWay: true,
  *check({ wanted }) {
    for (const { at, setting, readers } of wanted) {
      const strength = strengthOf(setting, at.wanted.data);
      if (Number.isNaN(strength)) continue;
      for (const { windows, untouched } of readers) {
        const { value } = effectiveOn(untouched, at.setting);
        if (value === undefined || !(strength < strengthOf(setting, value))) continue;
        yield {
          at,
          says: {
            path: pathOf(at.setting),
            value: printValue(at.setting, at.wanted.data),
            standard: printValue(at.setting, value),
            means: meaningOf(setting, at.wanted.data),
            justified: isJustified(at.justification),
          },
          on: windows,
          sources: setting.sources,
        };
      }
    }
  },
};

/** Rank of a value by the end that the row calls safer; NaN, which is below nothing, for lists and where no end is safer. */
function strengthOf(setting: SettingDefinition, data: SettingData): number {
  const { safer, value } = setting;
  const direction = safer === 'last' ? 1 : safer === 'first' ? -1 : NaN;
  if (value.kind === 'integer' && typeof data === 'number') return direction * data;
  const word = wordFor(setting, data);
  return word === undefined ? NaN : direction * wordsInOrder(setting).indexOf(word);
}

const wordsInOrder = oncePerRow(({ value }: SettingDefinition): readonly string[] =>
  value.kind === 'choice' ? value.choices.map(({ word }) => word) : [],
);

function meaningOf(setting: SettingDefinition, data: SettingData): string {
  const { value } = setting;
  const choice = value.kind === 'choice' ? value.choices.find((candidate) => isSameData(setting, candidate.data, data)) : undefined;
  return choice === undefined ? '' : `${choice.means} `;
}
