import { type CipherId, ciphers, type SigningAlgorithmId, signingAlgorithms } from '../catalogue/smb/ciphers.js';
import { type DialectId, dialects, smb2Dialects } from '../catalogue/smb/dialects.js';
import { dialectsBetween, type DialectSet, dialectsOf } from './dialect-set.js';
import type { Unknown } from './row.js';
import { listOf, type OpenShape, optional, word } from './shape.js';

const dialectIds: readonly DialectId[] = dialects.map(({ id }) => id);
const cipherIds: readonly CipherId[] = ciphers.map(({ id }) => id);
const algorithmIds: readonly SigningAlgorithmId[] = signingAlgorithms.map(({ id }) => id);

/** The dialects of SMB2 and SMB3 that an end has; a set of five bits for the simulator. */
export function dialectSet(says: string): OpenShape<DialectSet> {
  return { kind: 'dialect-set', says };
}

/** Any set of dialects. */
export const anyDialectSet: Unknown<DialectSet> = {
  tries: [
    ...smb2Dialects.map((dialect) => dialectsOf(dialect)),
    ...smb2Dialects.slice(1).map((highest) => dialectsBetween('2.0.2', highest)),
  ],
  says: 'each dialect alone, and all dialects up to each',
};

/** One dialect, SMB1 (`1.0`) included. */
export function dialect(says: string) {
  return word(says, dialectIds);
}

/** The lowest or highest dialect that an end uses; `none`: no limit. */
export function dialectLimit(says: string) {
  return optional(dialect(says));
}

/** Ciphers in the order of preference; an empty list: none. */
export function cipherList(says: string) {
  return listOf(says, word('Cipher.', cipherIds));
}

/** Any list of ciphers: what two ends can have in common is among those that are tried. */
export const anyCipherList: Unknown<readonly CipherId[]> = {
  tries: [[], ...cipherIds.map((cipher) => [cipher]), cipherIds],
  says: 'no cipher, each alone, and all in the usual order',
};

/** Signing algorithms in the order of preference. */
export function algorithmList(says: string) {
  return listOf(says, word('Signing algorithm.', algorithmIds));
}

const negotiableAlgorithmIds: readonly SigningAlgorithmId[] = signingAlgorithms.filter(({ wire }) => wire !== null).map(({ id }) => id);

/** Any list of signing algorithms: what two ends can have in common is among those that are tried. */
export const anyAlgorithmList: Unknown<readonly SigningAlgorithmId[]> = {
  tries: [[], ...negotiableAlgorithmIds.map((algorithm) => [algorithm]), negotiableAlgorithmIds],
  says: 'no algorithm, each that 3.1.1 can negotiate alone, and all of them in the usual order',
};

/** The state of an end in the table that decides whether SMB1 sessions are signed. */
export function smb1Signing(says: string) {
  return word(says, ['disabled', 'declined', 'enabled', 'required']);
}
