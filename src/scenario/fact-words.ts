import { type CipherId, ciphers, type SigningAlgorithmId, signingAlgorithms } from '../catalogue/smb/ciphers.js';
import { type DialectId, dialects } from '../catalogue/smb/dialects.js';
import { listOf, optional, type ShapeFor, word } from './shape.js';

const dialectIds: readonly DialectId[] = dialects.map(({ id }) => id);
const cipherIds: readonly CipherId[] = ciphers.map(({ id }) => id);
const algorithmIds: readonly SigningAlgorithmId[] = signingAlgorithms.map(({ id }) => id);

/** The dialects of SMB2 and SMB3 that an end has; a set of five bits for the simulator. */
export function dialectSet(says: string): ShapeFor<number> {
  return { kind: 'dialect-set', says };
}

/** One dialect, SMB1 (`1.0`) included. */
export function dialect(says: string): ShapeFor<DialectId> {
  return word(says, dialectIds);
}

/** The lowest or highest dialect that an end uses; `none`: no limit. */
export function dialectLimit(says: string): ShapeFor<DialectId | null> {
  return optional(dialect(says));
}

/** Ciphers in the order of preference; an empty list: none. */
export function cipherList(says: string): ShapeFor<readonly CipherId[]> {
  return listOf(says, word('Cipher.', cipherIds));
}

/** Signing algorithms in the order of preference. */
export function algorithmList(says: string): ShapeFor<readonly SigningAlgorithmId[]> {
  return listOf(says, word('Signing algorithm.', algorithmIds));
}

/** The state of an end in the table that decides whether SMB1 sessions are signed. */
export function smb1Signing(says: string): ShapeFor<'disabled' | 'declined' | 'enabled' | 'required'> {
  return word(says, ['disabled', 'declined', 'enabled', 'required']);
}
