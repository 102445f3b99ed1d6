import type { Flag } from './definition.js';

/** The words of the bits that are set in a mask, in the order of the flags; undefined where it has a bit that no word stands for. */
export function findFlagWords(flags: readonly Flag[], mask: number): readonly string[] | undefined {
  const set = flags.filter(({ bit }) => hasBit(mask, bit));
  return maskOf(set) === mask ? set.map(({ word }) => word) : undefined;
}

/** The mask in which the bits of these words are set, and no others. */
export function maskOfWords(flags: readonly Flag[], words: readonly string[]): number {
  return maskOf(flags.filter(({ word }) => words.includes(word)));
}

/** Every mask that the words can make, from none of the bits to all of them. */
export function masksOf(flags: readonly Flag[]): readonly number[] {
  return flags.reduce<readonly number[]>((masks, { bit }) => masks.flatMap((mask) => [mask, mask + bit]), [0]);
}

/** Whether a bit is set in a mask; a mask may have the highest bit of a DWORD. */
export function hasBit(mask: number, bit: number): boolean {
  return (mask & bit) >>> 0 === bit;
}

function maskOf(flags: readonly Flag[]): number {
  return flags.reduce((mask, { bit }) => mask + bit, 0);
}
