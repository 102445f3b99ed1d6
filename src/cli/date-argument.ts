import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** The day that a flag names, checked against the calendar; today when the flag is not given. */
export function readDateArgument(
  flag: string,
  value: string | undefined,
  today: string,
): { readonly date: string } | { readonly diagnostic: Diagnostic } {
  if (value === undefined) return { date: today };
  return isDay(value) ? { date: value } : { diagnostic: createDiagnostic('date-not-valid', { flag, value }) };
}

function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
