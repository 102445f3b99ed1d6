import { effectiveOn, isSameData, pathOf, printValue } from './reading.js';
import type { Rule } from './rule.js';

/** The policy states what every one of its Windows has anyway; where documents differ on that, it is worth stating. */
export const valueEqualsDefault: Rule<'value-equals-default'> = {
  id: 'value-equals-default',
  sources: [],
  givesWay: true,
  repeats: ['default-is-not-carried'],
  *check({ targets, wanted }) {
    for (const { at, setting, readers } of wanted) {
      if (targets.length === 0 || readers.length < targets.length) continue;
      const isDefault = readers.every(({ untouched }) => {
        const { value } = effectiveOn(untouched, at.setting);
        return value !== undefined && isSameData(setting, value, at.wanted.data);
      });
      if (!isDefault) continue;
      yield { at, says: { path: pathOf(at.setting), value: printValue(at.setting, at.wanted.data) }, sources: setting.sources };
    }
  },
};
