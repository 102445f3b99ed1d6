import type { Certainty } from '../certainty.js';
import type { SettingData } from '../settings/definition.js';
import type { SettingId } from '../settings/index.js';
import type { Citation } from '../sources.js';

/** What a security baseline of Microsoft sets of the catalogue's settings. */
export interface SecurityBaseline {
  readonly id: string;
  readonly title: string;
  readonly published: string;
  readonly note: string;
  /** Settings with the data that it writes. */
  readonly sets: Readonly<Partial<Record<SettingId, SettingData>>>;
  /** Settings that it leaves alone, where that is worth knowing. */
  readonly leaves: readonly SettingId[];
  readonly certainty: Certainty;
  readonly sources: readonly Citation[];
}

const protectedPath = (path: string) => ({ path, mutualAuthentication: 1, integrity: 1 });

/** The baselines whose values were read. */
export const securityBaselines: readonly SecurityBaseline[] = [
  {
    id: 'windows-11-26h2',
    title: 'Windows 11, version 26H2, v2 (MSFT Windows 11 26H2 - Computer)',
    published: '2026-10-08',
    note: 'The baseline of 25H2 has the same values. v1 of 2026-09-29 was withdrawn. No record needs the templates of 25H2 or 26H2.',
    sets: {
      requireSigningClient: 1,
      requireSigningServer: 1,
      allowInsecureGuestAuth: 0,
      requireEncryptionClient: 0,
      minDialectClient: 768,
      maxDialectClient: 785,
      minDialectServer: 768,
      maxDialectServer: 785,
      enableAuthRateLimiter: 1,
      authRateLimiterDelayMs: 2000,
      enableMailslotsClient: 0,
      enableMailslotsServer: 0,
      auditInsecureGuestLogonClient: 1,
      auditServerDoesNotSupportEncryption: 1,
      auditServerDoesNotSupportSigning: 1,
      auditInsecureGuestLogonServer: 1,
      auditClientDoesNotSupportEncryption: 1,
      auditClientDoesNotSupportSigning: 1,
      smb1Server: 0,
      smb1ClientDriver: 4,
      enablePlainTextPassword: 0,
      restrictNullSessAccess: 1,
      lmCompatibilityLevel: 5,
      ntlmMinClientSec: 537395200,
      ntlmMinServerSec: 537395200,
      allowNullSessionFallback: 0,
      restrictAnonymous: 1,
      restrictAnonymousSam: 1,
      restrictRemoteSam: 'O:BAG:BAD:(A;;RC;;;BA)',
      limitBlankPasswordUse: 1,
      enableNetbios: 0,
      enableMulticast: 0,
      netbtNodeType: 2,
      noNameReleaseOnDemand: 1,
      hardenedUncPaths: [protectedPath('\\\\*\\SYSVOL'), protectedPath('\\\\*\\NETLOGON')],
    },
    leaves: [
      'blockNtlmClient',
      'auditClientSpnSupport',
      'smbServerNameHardeningLevel',
      'blockNetbiosDiscovery',
      'enableSmbQuicClient',
      'enableSmbQuicServer',
      'auditReceivingNtlmTraffic',
    ],
    certainty: 'observed',
    sources: ['B26H2'],
  },
];
