import { authenticationDiagnostics } from './authentication.js';
import { domainControllersDiagnostics } from './domain-controllers.js';
import { encryptionDiagnostics } from './encryption.js';
import { smb1Diagnostics } from './smb1.js';
import { transportsDiagnostics } from './transports.js';
import { unreadDiagnostics } from './unread.js';
import { valuesDiagnostics } from './values.js';

/** What `check` says of a policy's meaning: one row for each rule, the code is the rule's id. */
export const rulesDiagnostics: typeof unreadDiagnostics &
  typeof valuesDiagnostics &
  typeof encryptionDiagnostics &
  typeof authenticationDiagnostics &
  typeof transportsDiagnostics &
  typeof smb1Diagnostics &
  typeof domainControllersDiagnostics = {
  ...unreadDiagnostics,
  ...valuesDiagnostics,
  ...encryptionDiagnostics,
  ...authenticationDiagnostics,
  ...transportsDiagnostics,
  ...smb1Diagnostics,
  ...domainControllersDiagnostics,
};
