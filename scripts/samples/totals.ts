import type { Judgement, Outcome } from './judge.js';

/** How many files had each outcome, and how many were printed again byte for byte. */
export type Totals = Readonly<Record<Outcome | 'files' | 'canonical', number>>;

/** Counts judgements. */
export function countOutcomes(files: readonly Judgement[]): Totals {
  const count = (outcome: Outcome): number => files.filter((file) => file.outcome === outcome).length;
  return {
    files: files.length,
    read: count('read'),
    refused: count('refused'),
    'not-ours': count('not-ours'),
    lost: count('lost'),
    canonical: files.filter(({ canonical }) => canonical).length,
  };
}
