import type { Row } from '../row.js';
import { credentialRows } from './credentials.js';
import { encryptionRows } from './encryption.js';
import { mechanismRows } from './mechanism.js';
import { negotiateRows } from './negotiate.js';
import { quicRows } from './quic.js';
import { guestRows, signingRows } from './signing.js';
import { singleReasonRows } from './single-reasons.js';
import { transportRows } from './transport.js';
import { treeConnectRows } from './tree-connect.js';

/** The rows of all tables, by what they are about. */
export const tables: Readonly<Record<string, readonly Row[]>> = {
  'transport (gates 0 to 2)': transportRows,
  'QUIC certificates (gate 3)': quicRows,
  'negotiation (gates 4 to 6a)': negotiateRows,
  'mechanisms and NTLM (gates 8 to 9a, 10a)': mechanismRows,
  'credentials (gates 10 to 10d)': credentialRows,
  'encryption (gates 7, 9, 12, 13)': encryptionRows,
  'guest sessions (gate 12)': guestRows,
  'signing (gates 12 to 14)': signingRows,
  'tree connect and first request (gates 13, 15)': treeConnectRows,
  'one reason alone (all gates)': singleReasonRows,
};
