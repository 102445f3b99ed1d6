import { hash } from 'node:crypto';

/**
 * Node's own SHA-256, which the bundle of the command line takes in place of `@noble/hashes/sha2.js`: V8 spends more time on optimising
 * that package's loop than on all else that `compile` computes. The core keeps the package, because it also runs in browsers.
 */
export function sha256(bytes: Uint8Array): Uint8Array {
  return hash('sha256', bytes, 'buffer');
}
