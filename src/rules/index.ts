import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { sortDiagnostics } from '../diagnostics/order.js';
import type { Policy } from '../policy/policy.js';
import { applyWaivers } from '../policy/waivers.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { resolveUnconfigured } from '../resolve/unconfigured.js';
import { alternativePortIsNotForWindows } from './alternative-port-is-not-for-windows.js';
import { alternativePortMappingIsShadowed } from './alternative-port-mapping-is-shadowed.js';
import { cipherListExcludesOlderPeers } from './cipher-list-excludes-older-peers.js';
import { cipherListIsNotKnown } from './cipher-list-is-not-known.js';
import { cipherListLacksAes128Ccm } from './cipher-list-lacks-aes-128-ccm.js';
import { defaultIsDisputed } from './default-is-disputed.js';
import { defaultIsUnknown } from './default-is-unknown.js';
import { dialectLimitsLeaveSmb1 } from './dialect-limits-leave-smb1.js';
import { dialectRangeIsEmpty } from './dialect-range-is-empty.js';
import { domainControllerRefusesOlderClients } from './domain-controller-refuses-older-clients.js';
import { encryptionNeedsDialect30 } from './encryption-needs-dialect-3-0.js';
import { exceptionWithoutReason } from './exception-without-reason.js';
import { guestLogonsAreAllowed } from './guest-logons-are-allowed.js';
import { guestSessionCannotBeProtected } from './guest-session-cannot-be-protected.js';
import { hardenedPathNeedsEncryption } from './hardened-path-needs-encryption.js';
import { lsaExceptionIsBlockedBySmb } from './lsa-exception-is-blocked-by-smb.js';
import { mailslotsAreBehindFirewall } from './mailslots-are-behind-firewall.js';
import { mailslotsNeedSmb1 } from './mailslots-need-smb1.js';
import { netbiosDiscoveryNeedsMailslots } from './netbios-discovery-needs-mailslots.js';
import { ntlmExceptionIsDeniedByLsa } from './ntlm-exception-is-denied-by-lsa.js';
import { ntlmIsAllowedButDeniedByLsa } from './ntlm-is-allowed-but-denied-by-lsa.js';
import { ntlmV1DoesNotExist } from './ntlmv1-does-not-exist.js';
import { quicAccessListAdmitsNobody } from './quic-access-list-admits-nobody.js';
import { quicLogOnNeedsKerberos } from './quic-log-on-needs-kerberos.js';
import { quicNeedsDialect311 } from './quic-needs-dialect-3-1-1.js';
import { quicPortIsReserved } from './quic-port-is-reserved.js';
import { quicServerHasNoCertificate } from './quic-server-has-no-certificate.js';
import { quicSettingsWhileQuicIsOff } from './quic-settings-while-quic-is-off.js';
import { rateLimiterDelayIsRounded } from './rate-limiter-delay-is-rounded.js';
import { rateLimiterDelayRoundsToOff } from './rate-limiter-delay-rounds-to-off.js';
import { rateLimiterIsOnWithoutDelay } from './rate-limiter-is-on-without-delay.js';
import { reasonHasExpired } from './reason-has-expired.js';
import { settingCountsOnlyWithAnother } from './setting-counts-only-with-another.js';
import { settingIsIgnored } from './setting-is-ignored.js';
import { settingIsIgnoredBySome } from './setting-is-ignored-by-some.js';
import { settingIsNotWritten } from './setting-is-not-written.js';
import { smb1SettingWithoutSmb1 } from './smb1-setting-without-smb1.js';
import { sysvolIsCutOff } from './sysvol-is-cut-off.js';
import { sysvolProtectionIsOff } from './sysvol-protection-is-off.js';
import { targetNameIsNeverSent } from './target-name-is-never-sent.js';
import { valueEqualsDefault } from './value-equals-default.js';
import { weakerThanDefault } from './weaker-than-default.js';
import { workstationDependsOnDisabledDriver } from './workstation-depends-on-disabled-driver.js';
import type { RuleTarget } from './rule.js';
import { runRules } from './run.js';

/** All rules in the order in which they speak: what contradicts itself first, what only deserves a remark last. */
export const rules = [
  settingIsNotWritten,
  settingIsIgnored,
  settingIsIgnoredBySome,
  dialectRangeIsEmpty,
  encryptionNeedsDialect30,
  quicNeedsDialect311,
  hardenedPathNeedsEncryption,
  dialectLimitsLeaveSmb1,
  guestSessionCannotBeProtected,
  guestLogonsAreAllowed,
  ntlmExceptionIsDeniedByLsa,
  lsaExceptionIsBlockedBySmb,
  ntlmIsAllowedButDeniedByLsa,
  ntlmV1DoesNotExist,
  targetNameIsNeverSent,
  rateLimiterIsOnWithoutDelay,
  rateLimiterDelayRoundsToOff,
  rateLimiterDelayIsRounded,
  quicSettingsWhileQuicIsOff,
  quicServerHasNoCertificate,
  quicAccessListAdmitsNobody,
  quicPortIsReserved,
  quicLogOnNeedsKerberos,
  alternativePortIsNotForWindows,
  alternativePortMappingIsShadowed,
  cipherListIsNotKnown,
  cipherListExcludesOlderPeers,
  cipherListLacksAes128Ccm,
  workstationDependsOnDisabledDriver,
  smb1SettingWithoutSmb1,
  mailslotsNeedSmb1,
  mailslotsAreBehindFirewall,
  netbiosDiscoveryNeedsMailslots,
  sysvolIsCutOff,
  sysvolProtectionIsOff,
  domainControllerRefusesOlderClients,
  reasonHasExpired,
  settingCountsOnlyWithAnother,
  weakerThanDefault,
  exceptionWithoutReason,
  defaultIsDisputed,
  defaultIsUnknown,
  valueEqualsDefault,
] as const;

/** What `checkPolicy` needs beside policy and configurations. */
export interface CheckOptions {
  /** Today, as an ISO date; it decides which reasons and waivers have expired, and nothing else. Without it nothing has. */
  readonly asOf?: string | undefined;
  /** What loading has said of the policy; waivers may silence that too. */
  readonly loaded?: readonly Diagnostic[];
}

/**
 * Checks the meaning of a policy: all rules over what each Windows of `appliesTo` ends up with, one diagnostic for each mistake with the Windows it
 * concerns, together with what loading has said, in a stable order, waivers applied.
 */
export function checkPolicy(policy: Policy, effective: readonly EffectiveConfiguration[], options: CheckOptions): readonly Diagnostic[] {
  const { asOf, loaded = [] } = options;
  const targets = effective.flatMap((configuration) => targetOf(policy, configuration));
  const found = runRules(rules, { policy, targets, asOf });
  return applyWaivers(sortDiagnostics([...loaded, ...found]), policy.waivers, { asOf });
}

function targetOf(policy: Policy, effective: EffectiveConfiguration): readonly RuleTarget[] {
  const { windows } = effective;
  const place = policy.appliesTo.find((target) => target.windows.text === windows.text);
  return place === undefined ? [] : [{ windows, place, effective, untouched: { settings: resolveUnconfigured(windows) } }];
}
