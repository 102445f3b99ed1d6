import { getSetting } from '../catalogue/settings/index.js';
import type { Assignment, Entry, Justification } from '../policy/policy.js';
import type { Rule } from './rule.js';

/** A value or an exception whose last day is over. */
export const reasonHasExpired: Rule<'reason-has-expired'> = {
  id: 'reason-has-expired',
  sources: [],
  *check({ policy, asOf }) {
    if (asOf === undefined) return;
    for (const assignment of policy.assignments.values()) {
      for (const { path, justification } of reasonsOf(assignment)) {
        const { until, owner } = justification;
        if (until !== undefined && until < asOf) yield { at: justification, says: { path, until, asOf, owner } };
      }
    }
  },
};

interface Reason {
  readonly path: string;
  readonly justification: Justification;
}

function reasonsOf({ setting, wanted, justification }: Assignment): readonly Reason[] {
  const path = getSetting(setting).policyPath;
  const own = justification === undefined ? [] : [{ path, justification }];
  const entries = wanted.kind === 'value' ? wanted.entries : [];
  const ofEntries = entries.flatMap((entry) =>
    entry.justification === undefined
      ? []
      : [{ path: `${path} "${nameOf(entry, keyColumn(setting))}"`, justification: entry.justification }],
  );
  return [...own, ...ofEntries];
}

function keyColumn(setting: Assignment['setting']): string {
  const { value } = getSetting(setting);
  return value.kind === 'table' ? value.key : '';
}

function nameOf({ data }: Entry, column: string): string {
  return typeof data === 'string' ? data : String(data[column]);
}
