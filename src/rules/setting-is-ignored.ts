import { firstBuildsOf, ignoredAssignments } from './ignored-assignments.js';
import type { Rule } from './rule.js';

/** No Windows of the policy reads the setting, so the line promises something that never happens. */
export const settingIsIgnored: Rule<'setting-is-ignored'> = {
  id: 'setting-is-ignored',
  sources: [],
  *check(input) {
    for (const { assignment, setting, everywhere, why } of ignoredAssignments(input)) {
      if (!everywhere) continue;
      yield {
        at: { span: assignment.keySpan, pointer: assignment.pointer },
        says: { path: setting.policyPath, why, firstBuilds: firstBuildsOf(setting) },
        sources: setting.sources,
      };
    }
  },
};
