import type { Citation } from '../catalogue/sources.js';

/** Where the rounding of the delay is described, and seen in the driver. */
export const roundingSources: readonly Citation[] = ['D-RATE', 'DEC-SRV2'];

/** What Windows makes of a delay: the nearest multiple of 100 milliseconds. 1 to 49 become 0, which is off. */
export function roundDelay(milliseconds: number): number {
  return Math.floor((milliseconds + 50) / 100) * 100;
}
