import { dialectOrder } from './dialect-order.js';
import type { SettingId } from '../../src/catalogue/settings/index.js';
import type { WindowsTarget } from '../../src/catalogue/windows/definition.js';
import { findProtocol } from '../../src/catalogue/windows/protocol.js';
import { resolveEffective } from '../../src/resolve/resolve.js';
import type { CaseSettings } from './case-file.js';

/** Keys of a case that only a Windows with that setting can have. */
const settingOfKey: Readonly<Record<string, SettingId>> = {
  blockNtlm: 'blockNtlmClient',
  requireEncryption: 'requireEncryptionClient',
  allowAlternativePorts: 'enableAlternativePortsClient',
  invalidAuthDelayMs: 'authRateLimiterDelayMs',
  encryptData: 'encryptDataServer',
  quic: 'enableSmbQuicServer',
};

/**
 * The Windows that a case without a version can mean: those that have what the case states. A setting that is switched on speaks of a build that has
 * it, a highest dialect of a build that speaks it, an NTLMv1 level of a build that still has NTLMv1. One that knows SMB1 only is meant when SMB1
 * is named: what a case does not say must not end the connection.
 */
export function windowsMeant(targets: readonly WindowsTarget[], settings: CaseSettings): readonly WindowsTarget[] {
  const named = settings['maxDialect'] === '1.0' || targets.every(knowsSmb1Only);
  const meant = targets.filter(
    (windows) => (named || !knowsSmb1Only(windows)) && Object.entries(settings).every(([key, value]) => canHave(windows, key, value)),
  );
  return meant.length > 0 ? meant : targets;
}

function knowsSmb1Only(windows: WindowsTarget): boolean {
  return findProtocol('highestDialect', windows).value === '1.0';
}

/** Encryption that an end has or demands, or that its share demands, speaks of SMB 3. */
function speaksOfEncryption(key: string, value: unknown): boolean {
  if (key === 'encryption') return value === 'required' || value === 'supported';
  if (key === 'ciphers') return Array.isArray(value) && value.length > 0;
  return (key === 'supportsEncryption' || key === 'shareDemandsEncryption') && value === true;
}

function canHave(windows: WindowsTarget, key: string, value: unknown): boolean {
  if (key === 'maxDialect' && typeof value === 'string')
    return dialectOrder(findProtocol('highestDialect', windows).value) >= dialectOrder(value);
  if (key === 'lmCompatibilityLevel' && typeof value === 'number' && value < 3) return !findProtocol('ntlmv1Removed', windows).value;
  if (speaksOfEncryption(key, value)) return dialectOrder(findProtocol('highestDialect', windows).value) >= dialectOrder('3.0');
  const setting = settingOfKey[key];
  if (setting === undefined || value === null || value === false || value === 0) return true;
  const { origin } = resolveEffective(null, windows).settings.get(setting)!;
  return origin.kind !== 'not-available' && origin.kind !== 'component-missing';
}
