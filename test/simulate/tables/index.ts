import type { Row } from '../row.js';
import { accountStateRows } from './account-state.js';
import { credentialRows } from './credentials.js';
import { beforeTransportRows } from './before-transport.js';
import { encryptionMandateRows } from './encryption-mandates.js';
import { encryptionRows } from './encryption.js';
import { guestRows } from './guest.js';
import { hardenedPathRows } from './hardened-paths.js';
import { mechanismRows } from './mechanism.js';
import { negotiateRows } from './negotiate.js';
import { ntlmRows } from './ntlm.js';
import { ntlmSessionSecurityRows } from './ntlm-session-security.js';
import { quicRows } from './quic.js';
import { signingRows } from './signing.js';
import { singleReasonRows } from './single-reasons.js';
import { smb1SigningRows } from './smb1-signing.js';
import { targetNameRows } from './target-name.js';
import { shareEncryptionRows } from './share-encryption.js';
import { transportOverQuicRows } from './transport-over-quic.js';
import { transportRows } from './transport.js';
import { treeConnectRows } from './tree-connect.js';

/** The rows of all tables, by what they are about. */
export const tables: Readonly<Record<string, readonly Row[]>> = {
  'before transport (gates 0 and 1)': beforeTransportRows,
  'transport (gate 2)': transportRows,
  'transport over QUIC (gate 2)': transportOverQuicRows,
  'QUIC certificates (gate 3)': quicRows,
  'negotiation (gates 4 to 6a)': negotiateRows,
  'mechanisms (gates 8 to 8b)': mechanismRows,
  'NTLM (gates 8, 9a, 10a)': ntlmRows,
  'NTLM session security (gate 9b)': ntlmSessionSecurityRows,
  'credentials (gates 10 to 10d)': credentialRows,
  'state of the account (gates 10, 10b)': accountStateRows,
  'target name (gate 10d)': targetNameRows,
  'mandates of encryption (gates 7, 10e, 12)': encryptionMandateRows,
  'encryption (gates 9, 10, 12)': encryptionRows,
  'encryption of shares (gate 13)': shareEncryptionRows,
  'guest sessions (gate 12)': guestRows,
  'signing (gates 12 to 14)': signingRows,
  'signing of SMB1 (gate 12)': smb1SigningRows,
  'hardened paths (gate 8c)': hardenedPathRows,
  'tree connect and first request (gates 13, 15)': treeConnectRows,
  'one reason alone (all gates)': singleReasonRows,
};
