import { serverAudit } from './audit.js';
import { serverEncryption } from './encryption.js';
import { serverLogOn } from './log-on.js';
import { serverNegotiation } from './negotiation.js';
import { serverShares } from './shares.js';
import { serverSigning } from './signing.js';
import { serverTransport } from './transport.js';

/** Everything that can be said of the server. */
export const serverFacts = {
  ...serverNegotiation,
  ...serverSigning,
  ...serverEncryption,
  ...serverLogOn,
  ...serverTransport,
  ...serverShares,
  ...serverAudit,
} as const;
