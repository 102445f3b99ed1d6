import { guestSettings } from './guest.js';
import { signingSettings } from './signing.js';
import { encryptionSettings } from './encryption.js';
import { dialectsSettings } from './dialects.js';
import { ntlmSettings } from './ntlm.js';
import { rateLimiterSettings } from './rate-limiter.js';
import { quicSettings } from './quic.js';
import { portsSettings } from './ports.js';
import { firewallSettings } from './firewall.js';
import { mailslotsSettings } from './mailslots.js';
import { smb1Settings } from './smb1.js';
import { auditsSettings } from './audits.js';
import { serverAccessSettings } from './server-access.js';
import { compressionSettings } from './compression.js';
import { branchCacheSettings } from './branch-cache.js';
import { ntlmSessionSecuritySettings } from './ntlm-session-security.js';
import { ntlmLoggingSettings } from './ntlm-logging.js';
import { accountsSettings } from './accounts.js';
import { administrativeSharesSettings } from './administrative-shares.js';
import { sessionsSettings } from './sessions.js';
import { nameResolutionSettings } from './name-resolution.js';
import type { SettingDefinition } from './definition.js';

/** All settings, in the order in which they are shown, checked and written. */
export const settings = [
  ...guestSettings,
  ...signingSettings,
  ...encryptionSettings,
  ...dialectsSettings,
  ...ntlmSettings,
  ...rateLimiterSettings,
  ...quicSettings,
  ...portsSettings,
  ...firewallSettings,
  ...mailslotsSettings,
  ...smb1Settings,
  ...auditsSettings,
  ...serverAccessSettings,
  ...compressionSettings,
  ...branchCacheSettings,
  ...ntlmSessionSecuritySettings,
  ...ntlmLoggingSettings,
  ...accountsSettings,
  ...administrativeSharesSettings,
  ...sessionsSettings,
  ...nameResolutionSettings,
] as const;

/** The id of a setting of the catalogue. */
export type SettingId = (typeof settings)[number]['id'];

/** The row type of one setting, with its literal words and data. */
export type SettingRow<I extends SettingId> = Extract<(typeof settings)[number], { readonly id: I }>;

/** The words an author can choose for a setting of kind choice. */
export type WordOf<I extends SettingId> = SettingRow<I>['value'] extends { readonly choices: readonly { readonly word: infer W }[] }
  ? W
  : never;

const byId = new Map<string, SettingDefinition>(settings.map((row) => [row.id, row]));
const byPath = new Map<string, SettingDefinition>(settings.map((row) => [row.policyPath, row]));

/** The row of a setting. */
export function getSetting(id: SettingId): SettingDefinition {
  return byId.get(id) as SettingDefinition;
}

/** The row of a setting by its id, if there is one. */
export function findSetting(id: string): SettingDefinition | undefined {
  return byId.get(id);
}

/** The row of a setting by its path in the policy document, such as `client.dialects.minimum`. */
export function findSettingByPath(path: string): SettingDefinition | undefined {
  return byPath.get(path);
}
