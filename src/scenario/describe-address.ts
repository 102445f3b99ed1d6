import { createDiagnostic, type DiagnosticPlace } from '../diagnostics/create.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { AddressProblem } from './server-address.js';

/** Why a text names no server that SMB could reach, and how to say what was meant. */
export function describeAddress(text: string, problem: AddressProblem, at: DiagnosticPlace): Diagnostic {
  switch (problem.kind) {
    case 'port':
      return createDiagnostic('address-has-port', { text, server: problem.server, port: problem.port }, at);
    case 'user':
      return createDiagnostic('address-has-user', { text, user: problem.user, server: problem.server }, at);
    case 'not-smb':
      return createDiagnostic('address-is-not-smb', { text, by: problem.by }, at);
    case 'not-understood':
      return createDiagnostic('address-is-not-understood', { text, reason: problem.reason, instead: problem.instead }, at);
  }
}
