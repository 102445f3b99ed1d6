import type { Diagnostic, Severity } from './diagnostic.js';

/** How many diagnostics there are: of each severity those that no waiver silences, and those that one does. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly waived: number;
}

/** The tally of nothing. */
export const emptyTally: Tally = { errors: 0, warnings: 0, notes: 0, waived: 0 };

const countedAs = { error: 'errors', warning: 'warnings', note: 'notes' } as const satisfies Record<Severity, keyof Tally>;

/** A tally with these diagnostics added. */
export function addToTally(tally: Tally, diagnostics: readonly Diagnostic[]): Tally {
  const sum = { ...tally };
  for (const { severity, waivedBecause } of diagnostics) sum[waivedBecause === undefined ? countedAs[severity] : 'waived'] += 1;
  return sum;
}
