import { oncePerRow } from '../catalogue/once-per-row.js';
import type { Flag, SettingData, SettingDefinition } from '../catalogue/settings/definition.js';
import { hasBit } from '../catalogue/settings/flags.js';
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
      for (const { windows, untouched } of readers) {
        const { value } = effectiveOn(untouched, at.setting);
        if (value === undefined || !isWeaker(setting, at.wanted.data, value)) continue;
        yield {
          at,
          says: {
            path: pathOf(at.setting),
            value: printValue(at.setting, at.wanted.data),
            standard: printValue(at.setting, value),
            means: meaningOf(setting, at.wanted.data, value),
            justified: isJustified(at.justification),
          },
          on: windows,
          sources: setting.sources,
        };
      }
    }
  },
};

/** Whether a value is less safe than another: of flags, where one is missing that the other has and that makes it safer. */
function isWeaker(setting: SettingDefinition, data: SettingData, than: SettingData): boolean {
  const { safer, value } = setting;
  if (value.kind !== 'flags' || typeof data !== 'number' || typeof than !== 'number')
    return strengthOf(setting, data) < strengthOf(setting, than);
  const [more, fewer] = safer === 'fewer' ? [data, than] : [than, data];
  return flagsWithout(value.flags, more, fewer).length > 0;
}

function flagsWithout(flags: readonly Flag[], mask: number, other: number): readonly Flag[] {
  return flags.filter(({ bit }) => hasBit(mask, bit) && !hasBit(other, bit));
}

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

/** What the value means to Windows; of flags, what each means that it leaves out or adds. */
function meaningOf(setting: SettingDefinition, data: SettingData, than: SettingData): string {
  const { value } = setting;
  if (value.kind === 'flags' && typeof data === 'number' && typeof than === 'number') {
    const differing = [
      ...flagsWithout(value.flags, than, data).map((flag) => ({ ...flag, verb: 'leaves out' })),
      ...flagsWithout(value.flags, data, than).map((flag) => ({ ...flag, verb: 'adds' })),
    ];
    return differing.map(({ verb, word, means }) => `It ${verb} "${word}": ${means} `).join('');
  }
  const choice = value.kind === 'choice' ? value.choices.find((candidate) => isSameData(setting, candidate.data, data)) : undefined;
  return choice === undefined ? '' : `${choice.means} `;
}
