import { clientAudit } from './audit.js';
import { clientEncryption } from './encryption.js';
import { clientLogon } from './logon.js';
import { clientNegotiation } from './negotiation.js';
import { clientSigning } from './signing.js';
import { clientTransport } from './transport.js';

/** Everything that can be said of the client. */
export const clientFacts = {
  ...clientNegotiation,
  ...clientSigning,
  ...clientEncryption,
  ...clientLogon,
  ...clientTransport,
  ...clientAudit,
} as const;
