import type { SettingId } from '../catalogue/settings/index.js';
import type { WindowsTarget } from '../catalogue/windows/definition.js';
import { findWindows, releaseNames } from '../catalogue/windows/name.js';
import { openPredictions, type Predict } from '../connect/predict.js';
import type { Policy } from '../policy/policy.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { resolveEffective } from '../resolve/resolve.js';
import type { KnownWindows } from '../resolve/untouched.js';
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
import { ignoredAssignmentsOf } from './ignored-assignments.js';
import { ignoredValueHoldsAnyway } from './ignored-value-holds-anyway.js';
import { hardenedPathHasBlank } from './hardened-path-has-blank.js';
import { lsaExceptionIsBlockedBySmb } from './lsa-exception-is-blocked-by-smb.js';
import { mailslotsAreBehindFirewall } from './mailslots-are-behind-firewall.js';
import { mailslotsNeedSmb1 } from './mailslots-need-smb1.js';
import { netbiosDiscoveryNeedsMailslots } from './netbios-discovery-needs-mailslots.js';
import { ntlmExceptionIsDeniedByLsa } from './ntlm-exception-is-denied-by-lsa.js';
import { ntlmIsAllowedButDeniedByLsa } from './ntlm-is-allowed-but-denied-by-lsa.js';
import { ntlmV1DoesNotExist } from './ntlmv1-does-not-exist.js';
import { nullSessionPipesAreClosed } from './null-session-pipes-are-closed.js';
import { quicAccessEntryIsMalformed } from './quic-access-entry-is-malformed.js';
import { quicAccessListAdmitsNobody } from './quic-access-list-admits-nobody.js';
import { quicLogonNeedsKerberos } from './quic-logon-needs-kerberos.js';
import { quicNeedsDialect311 } from './quic-needs-dialect-3-1-1.js';
import { quicPortIsReserved } from './quic-port-is-reserved.js';
import { quicServerHasNoCertificate } from './quic-server-has-no-certificate.js';
import { quicSettingsWhileQuicIsOff } from './quic-settings-while-quic-is-off.js';
import { rateLimiterDelayIsRounded } from './rate-limiter-delay-is-rounded.js';
import { rateLimiterDelayRoundsToOff } from './rate-limiter-delay-rounds-to-off.js';
import { rateLimiterIsOnWithoutDelay } from './rate-limiter-is-on-without-delay.js';
import { reasonHasExpired } from './reason-has-expired.js';
import { remoteCallersAreUnrestricted } from './remote-callers-are-unrestricted.js';
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
import type { RuleInput, RuleTarget } from './rule.js';
import { type Judged, runRules, runRulesOnEvery } from './run.js';
import { wantedValuesOf } from './wanted-values.js';

/** All rules in the order in which they speak: what contradicts itself first, what only deserves a remark last. */
export const rules = [
  settingIsNotWritten,
  settingIsIgnored,
  settingIsIgnoredBySome,
  ignoredValueHoldsAnyway,
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
  quicAccessEntryIsMalformed,
  quicAccessListAdmitsNobody,
  quicPortIsReserved,
  quicLogonNeedsKerberos,
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
  nullSessionPipesAreClosed,
  remoteCallersAreUnrestricted,
  hardenedPathHasBlank,
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

/** What the meaning of a policy hangs on besides its text. */
export interface MeaningOptions {
  /** The day that counts as today, as an ISO date; undefined: nothing has expired. */
  readonly asOf: string | undefined;
  readonly known: KnownWindows;
}

/**
 * Checks the meaning of a policy: all rules over what each Windows of `appliesTo` ends up with, one diagnostic for each mistake with the Windows it
 * concerns.
 * @param effective one configuration for each Windows of `appliesTo`, in that order
 */
export function checkMeaning(policy: Policy, effective: readonly EffectiveConfiguration[], { asOf, known }: MeaningOptions): Judged {
  const targets = policy.appliesTo.map((place, index): RuleTarget => {
    const { windows } = place;
    return { windows, place, effective: effective[index]!, untouched: known.untouched(windows) };
  });
  return runRules(rules, inputOf(policy, targets, openPredictions(), asOf));
}

/**
 * Checks the meaning of a base, which names no Windows: says what `checkMeaning` would say of it for each release alone that reads the value in
 * question, whatever the edition, and nothing that hangs on the Windows it is extended for.
 */
export function checkMeaningOfBase(policy: Policy, { asOf, known }: MeaningOptions): Judged {
  const [first] = policy.assignments.values();
  if (first === undefined) return { diagnostics: [], idle: [] };
  const { span, pointer } = first;
  const predict = openPredictions();
  const inputs = everyWindows().map((windows): RuleInput => {
    const place = { windows, span, pointer };
    const alone = { ...policy, appliesTo: [place] };
    const target = { windows, place, effective: resolveEffective(alone, windows, known), untouched: known.untouched(windows) };
    return inputOf(alone, [target], predict, asOf);
  });
  return runRulesOnEvery(rules, inputs);
}

function inputOf(policy: Policy, targets: readonly RuleTarget[], predict: Predict, asOf: string | undefined): RuleInput {
  const wanted = wantedValuesOf(policy, targets);
  return { policy, targets, wanted, ignored: ignoredAssignmentsOf(wanted, targets), predict, asOf };
}

/** Every release in whatever edition, a server also as a domain controller, which a client cannot be. */
function everyWindows(): readonly WindowsTarget[] {
  const found = releaseNames.flatMap((name) => [name, `${name}+dc`]).map((name) => findWindows(name));
  return found.flatMap((each) => ('windows' in each ? [each.windows] : []));
}

/** The values of a policy that one Windows reads and makes nothing of, each with what `check` says of it. */
export function valuesInVain(policy: Policy, configuration: EffectiveConfiguration, known: KnownWindows): ReadonlyMap<SettingId, string> {
  const { windows } = configuration;
  const [first] = policy.assignments.values();
  if (first === undefined) return new Map();
  const { span, pointer } = first;
  const { idle } = checkMeaning({ ...policy, appliesTo: [{ windows, span, pointer }] }, [configuration], { asOf: undefined, known });
  const read = idle.filter(({ at }) => configuration.settings.get(at.setting)?.origin.kind === 'policy');
  return new Map(read.map(({ at, because }) => [at.setting, because[0]!.message]));
}
