import type { ErrorDefinition, NumberSpace } from './definition.js';
import { parseErrorNumber } from './error-number.js';
import { accessErrors } from './errors/access.js';
import { authenticationErrors } from './errors/authentication.js';
import { negotiateErrors } from './errors/negotiate.js';
import { protectionErrors } from './errors/protection.js';
import { quicErrors } from './errors/quic.js';
import { transportErrors } from './errors/transport.js';

/** Every error that an SMB connection can end with. */
export const errors = [
  ...protectionErrors,
  ...negotiateErrors,
  ...transportErrors,
  ...accessErrors,
  ...authenticationErrors,
  ...quicErrors,
] as const satisfies readonly ErrorDefinition[];

/** The id of an error. */
export type ErrorId = (typeof errors)[number]['id'];

/** A row of the table of errors, with its id as a word of the table. */
export type ErrorRow = ErrorDefinition & { readonly id: ErrorId };

/** An error that has a number, and the spaces in which the number means it. */
export interface NumberedError {
  readonly error: ErrorRow;
  readonly spaces: readonly NumberSpace[];
}

const byId: ReadonlyMap<string, ErrorRow> = new Map(errors.map((row): [string, ErrorRow] => [row.id, row]));

/** The error with that id, if there is one. */
export function findError(id: string): ErrorRow | undefined {
  return byId.get(id);
}

/** The row of an error. */
export function getError(id: ErrorId): ErrorRow {
  return byId.get(id) as ErrorRow;
}

/** The number of an error in one space; Linux numbers belong to causes, not to these errors. */
function numberInSpace(error: ErrorDefinition, space: NumberSpace): number | undefined {
  switch (space) {
    case 'win32':
      return error.win32?.code;
    case 'hresult':
      return error.hresult ?? undefined;
    case 'ntstatus':
      return error.ntstatus?.code;
    case 'errno':
      return undefined;
  }
}

/**
 * The errors that a number means, with the spaces in which it does; 0xC05D0003 gives two errors. `number` may be decimal, signed or hexadecimal;
 * without `space` all spaces are looked at. Empty where nothing has it or the text is no number.
 */
export function errorsByNumber(number: number | string, space?: NumberSpace): readonly NumberedError[] {
  const code = parseErrorNumber(String(number));
  const asked: readonly NumberSpace[] = space === undefined ? ['win32', 'hresult', 'ntstatus'] : [space];
  if (code === undefined) return [];
  return errors
    .map((error: ErrorRow) => ({ error, spaces: asked.filter((one) => numberInSpace(error, one) === code) }))
    .filter((found) => found.spaces.length > 0);
}

/** The errors that have that symbol, such as `STATUS_ACCESS_DENIED` or `ERROR_BAD_NETPATH`. */
export function errorsBySymbol(symbol: string): readonly ErrorRow[] {
  const wanted = symbol.toUpperCase();
  return errors.filter((row: ErrorRow) => row.win32?.symbol === wanted || row.ntstatus?.symbol === wanted);
}
