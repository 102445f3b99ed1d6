import type { ErrorDefinition } from './definition.js';
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
