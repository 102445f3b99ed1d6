import { serverAudit } from './audit.js';
import { serverEncryption } from './encryption.js';
import { serverLogon } from './logon.js';
import { serverNegotiation } from './negotiation.js';
import { serverShares } from './shares.js';
import { serverSigning } from './signing.js';
import { serverTransport } from './transport.js';

/** Everything that can be said of the server. */
export const serverFacts = {
  ...serverNegotiation,
  ...serverSigning,
  ...serverEncryption,
  ...serverLogon,
  ...serverTransport,
  ...serverShares,
  ...serverAudit,
} as const;
