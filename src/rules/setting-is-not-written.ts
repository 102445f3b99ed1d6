import type { Rule } from './rule.js';

/** A setting that the catalogue knows, but that no artefact may carry, such as a switch of previews. */
export const settingIsNotWritten: Rule<'setting-is-not-written'> = {
  id: 'setting-is-not-written',
  sources: [],
  voids: true,
  *check({ wanted }) {
    for (const { at: assignment, setting } of wanted) {
      const { doNotEmit, policyPath, sources } = setting;
      if (doNotEmit === undefined) continue;
      yield { at: { span: assignment.keySpan, pointer: assignment.pointer }, says: { path: policyPath, reason: doNotEmit }, sources };
    }
  },
};
