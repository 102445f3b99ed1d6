import { firstBuildsOf, ignoredAssignments } from './ignored-assignments.js';
import type { Rule } from './rule.js';

/** Some Windows of the policy read the setting and others do not: one policy may serve both, but the author must know. */
export const settingIsIgnoredBySome: Rule<'setting-is-ignored-by-some'> = {
  id: 'setting-is-ignored-by-some',
  sources: [],
  *check(input) {
    for (const { assignment, setting, everywhere, ignoring, why } of ignoredAssignments(input)) {
      if (everywhere) continue;
      yield {
        at: { span: assignment.keySpan, pointer: assignment.pointer },
        says: { path: setting.policyPath, why, firstBuilds: firstBuildsOf(setting) },
        on: ignoring,
        sources: setting.sources,
      };
    }
  },
};
