import { effectiveOn, pathOf } from './reading.js';
import type { Rule } from './rule.js';

/** `"default"` asks for something that no source tells. */
export const defaultIsUnknown: Rule<'default-is-unknown'> = {
  id: 'default-is-unknown',
  sources: [],
  givesWay: true,
  *check({ policy, targets }) {
    for (const at of policy.assignments.values()) {
      if (at.wanted.kind !== 'default') continue;
      for (const { windows, effective } of targets) {
        const { origin } = effectiveOn(effective, at.setting);
        if (origin.kind !== 'unknown') continue;
        const { reason, sources } = origin;
        yield { at, says: { path: pathOf(at.setting), reason: reason.replace(/\.$/, '') }, on: windows, sources };
      }
    }
  },
};
