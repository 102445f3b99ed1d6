import { groupIgnoring } from './ignored-assignments.js';
import { printValue } from './reading.js';
import type { Rule } from './rule.js';

/** Some Windows of the policy know no such setting, but the value asks for what they do by default. */
export const ignoredValueHoldsAnyway: Rule<'ignored-value-holds-anyway'> = {
  id: 'ignored-value-holds-anyway',
  sources: [],
  *check({ targets, ignored: all }) {
    for (const { on, ignored, place } of groupIgnoring(targets, all, ({ holdsAnyway }) => holdsAnyway)) {
      const values = ignored.map(
        ({ assignment, setting }) => `${setting.policyPath} ${printValue(assignment.setting, assignment.wanted.data)}`,
      );
      yield { ...place, says: { values }, on, sources: ignored.flatMap(({ setting }) => setting.sources) };
    }
  },
};
