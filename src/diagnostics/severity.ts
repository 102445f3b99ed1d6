import type { Severity } from './diagnostic.js';

/** The severities from the mildest to the worst. */
const severities: readonly Severity[] = ['note', 'warning', 'error'];

/** Whether a severity is as bad as a limit, or worse. */
export function isAtLeast(severity: Severity, limit: Severity): boolean {
  return severities.indexOf(severity) >= severities.indexOf(limit);
}
