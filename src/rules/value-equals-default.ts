import { getSetting } from '../catalogue/settings/index.js';
import { decidedBy, effectiveOn, isSameData, pathOf, printValue, wantedValues } from './reading.js';
import type { Rule } from './rule.js';

/** The policy states what every one of its Windows has anyway; where documents differ on that, it is worth stating. */
export const valueEqualsDefault: Rule<'value-equals-default'> = {
  id: 'value-equals-default',
  sources: [],
  givesWay: true,
  *check({ policy, targets }) {
    for (const at of wantedValues(policy)) {
      const setting = getSetting(at.setting);
      const isDefault = targets.every(({ effective, untouched }) => {
        const { value } = effectiveOn(untouched, at.setting);
        return decidedBy(effective, at.setting) !== undefined && value !== undefined && isSameData(setting, value, at.wanted.data);
      });
      if (targets.length === 0 || !isDefault) continue;
      yield { at, says: { path: pathOf(at.setting), value: printValue(at.setting, at.wanted.data) }, sources: setting.sources };
    }
  },
};
