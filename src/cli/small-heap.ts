import { setFlagsFromString } from 'node:v8';

/** How much larger than what is in use the heap may become, in per cent, before V8 looks for garbage. By itself it waits until it is about four times that. */
const growth = 35;

/**
 * Keeps the heap near what is in use, for work that makes much garbage and keeps little, such as a batch of any length; to be called before the work. It
 * takes no more time: what is in use is small, and soon looked through.
 */
export function keepHeapSmall(): void {
  setFlagsFromString(`--heap-growing-percent=${growth}`);
}
