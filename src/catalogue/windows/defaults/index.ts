import type { DefaultRow } from '../definition.js';
import { guestDefaults } from './guest.js';
import { signingDefaults } from './signing.js';
import { encryptionDefaults } from './encryption.js';
import { dialectsDefaults } from './dialects.js';
import { ntlmDefaults } from './ntlm.js';
import { rateLimiterDefaults } from './rate-limiter.js';
import { quicDefaults } from './quic.js';
import { portsDefaults } from './ports.js';
import { firewallDefaults } from './firewall.js';
import { mailslotsDefaults } from './mailslots.js';
import { smb1Defaults } from './smb1.js';
import { auditsDefaults } from './audits.js';
import { serverAccessDefaults } from './server-access.js';
import { compressionDefaults } from './compression.js';
import { branchCacheDefaults } from './branch-cache.js';
import { ntlmSessionSecurityDefaults } from './ntlm-session-security.js';
import { ntlmLoggingDefaults } from './ntlm-logging.js';
import { accountsDefaults } from './accounts.js';
import { administrativeSharesDefaults } from './administrative-shares.js';
import { sessionsDefaults } from './sessions.js';
import { nameResolutionDefaults } from './name-resolution.js';

/** All defaults of all Windows, by area; the rows of one setting stand together. */
export const defaultRows: readonly DefaultRow[] = [
  ...guestDefaults,
  ...signingDefaults,
  ...encryptionDefaults,
  ...dialectsDefaults,
  ...ntlmDefaults,
  ...rateLimiterDefaults,
  ...quicDefaults,
  ...portsDefaults,
  ...firewallDefaults,
  ...mailslotsDefaults,
  ...smb1Defaults,
  ...auditsDefaults,
  ...serverAccessDefaults,
  ...compressionDefaults,
  ...branchCacheDefaults,
  ...ntlmSessionSecurityDefaults,
  ...ntlmLoggingDefaults,
  ...accountsDefaults,
  ...administrativeSharesDefaults,
  ...sessionsDefaults,
  ...nameResolutionDefaults,
];

const bySetting = new Map<string, DefaultRow[]>();
for (const row of defaultRows) bySetting.set(row.setting, [...(bySetting.get(row.setting) ?? []), row]);

/** The rows of one setting; none when no source tells its default. */
export function defaultsOf(setting: string): readonly DefaultRow[] {
  return bySetting.get(setting) ?? [];
}
