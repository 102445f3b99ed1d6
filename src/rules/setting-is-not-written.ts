import { getSetting } from '../catalogue/settings/index.js';
import { wantedValues } from './reading.js';
import type { Rule } from './rule.js';

/** A setting that the catalogue knows, but that no artefact may carry, such as a switch of previews. */
export const settingIsNotWritten: Rule<'setting-is-not-written'> = {
  id: 'setting-is-not-written',
  sources: [],
  *check({ policy }) {
    for (const assignment of wantedValues(policy)) {
      const { doNotEmit, policyPath, sources } = getSetting(assignment.setting);
      if (doNotEmit === undefined) continue;
      yield { at: { span: assignment.keySpan, pointer: assignment.pointer }, says: { path: policyPath, reason: doNotEmit }, sources };
    }
  },
};
