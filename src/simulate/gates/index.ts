import type { Gate } from '../gate.js';
import { accountRestrictions } from './account-restrictions.js';
import { clientMandate } from './client-mandate.js';
import { credentials } from './credentials.js';
import { dialect } from './dialect.js';
import { earlierDialect } from './earlier-dialect.js';
import { encryptionAfterLogon } from './encryption-after-logon.js';
import { existingSession } from './existing-session.js';
import { firstRequest } from './first-request.js';
import { guestEncryption } from './guest-encryption.js';
import { guestSession } from './guest-session.js';
import { incomingNtlm } from './incoming-ntlm.js';
import { kerberosTicket } from './kerberos-ticket.js';
import { machineIdentity } from './machine-identity.js';
import { mandateAfterLogon } from './mandate-after-logon.js';
import { mechanismIntersection } from './mechanism-intersection.js';
import { mechanism } from './mechanism.js';
import { nameResolution } from './name-resolution.js';
import { negotiateContexts } from './negotiate-contexts.js';
import { negotiateForm } from './negotiate-form.js';
import { negotiateValidation } from './negotiate-validation.js';
import { ntlmSessionSecurity } from './ntlm-session-security.js';
import { ntlmValidation } from './ntlm-validation.js';
import { quicClientCertificate } from './quic-client-certificate.js';
import { quicServerCertificate } from './quic-server-certificate.js';
import { serverEncryption } from './server-encryption.js';
import { sessionSigning } from './session-signing.js';
import { shareLookup } from './share-lookup.js';
import { sharePermissions } from './share-permissions.js';
import { signingCapability } from './signing-capability.js';
import { spnValidation } from './spn-validation.js';
import { transport } from './transport.js';
import { treeConnectEncryption } from './tree-connect-encryption.js';
import { treeConnectSignature } from './tree-connect-signature.js';
import { uncHardening } from './unc-hardening.js';
import { workstationService } from './workstation-service.js';

/** All gates in the order in which a connection meets them (connection rules §0). */
const gates = [
  workstationService,
  existingSession,
  nameResolution,
  transport,
  quicServerCertificate,
  quicClientCertificate,
  negotiateForm,
  dialect,
  negotiateContexts,
  signingCapability,
  clientMandate,
  mechanism,
  mechanismIntersection,
  kerberosTicket,
  uncHardening,
  serverEncryption,
  incomingNtlm,
  ntlmSessionSecurity,
  credentials,
  ntlmValidation,
  accountRestrictions,
  machineIdentity,
  spnValidation,
  encryptionAfterLogon,
  earlierDialect,
  guestSession,
  sessionSigning,
  guestEncryption,
  mandateAfterLogon,
  treeConnectSignature,
  shareLookup,
  treeConnectEncryption,
  sharePermissions,
  negotiateValidation,
  firstRequest,
] as const;

/** Id of a gate, such as `final-response`. */
export type GateId = (typeof gates)[number]['id'];

/** The same gates as one list, for those who walk them. */
export const gateList: readonly Gate<GateId>[] = gates;
