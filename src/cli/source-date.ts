import { createDiagnostic } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';

/** Seconds up to the end of the year 9999, the last that a time of four digits can say. */
const largestEpoch = 253_402_300_799;

/**
 * The time that SOURCE_DATE_EPOCH gives to what is made (reproducible-builds.org), `YYYY-MM-DDTHH:MM:SS` in UTC; undefined where it is not set or empty. Anything
 * but a number of seconds since 1970 is refused.
 */
export function readSourceDate(
  environment: Readonly<Record<string, string | undefined>>,
): { readonly time: string | undefined } | { readonly diagnostic: Diagnostic } {
  const value = environment['SOURCE_DATE_EPOCH'];
  if (value === undefined || value === '') return { time: undefined };
  const seconds = /^[0-9]{1,12}$/.test(value) ? Number(value) : Number.NaN;
  if (!(seconds <= largestEpoch)) return { diagnostic: createDiagnostic('source-date-not-valid', { value }) };
  return { time: new Date(seconds * 1000).toISOString().slice(0, 'YYYY-MM-DDTHH:MM:SS'.length) };
}
