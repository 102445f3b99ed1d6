import type { Policy } from '../../src/policy/policy.js';
import type { RegistryPlace } from '../../src/state/registry-place.js';
import { policyOf } from './policy-of.js';

/** A policy that is compiled to golden files. */
export interface Scenario {
  readonly name: string;
  readonly policy: Policy;
  readonly place: RegistryPlace;
}

const hardened = [
  { path: '\\\\*\\NETLOGON', mutualAuthentication: 1, integrity: 1 },
  { path: '\\\\*\\SYSVOL', mutualAuthentication: 1, integrity: 1 },
];

/** One for each thing that an emitter does differently. */
export const scenarios: readonly Scenario[] = [
  {
    name: 'baseline',
    place: 'policy',
    policy: policyOf(['windows-11-23h2/enterprise', 'windows-11-24h2/enterprise', 'windows-server-2025/datacenter'], {
      allowInsecureGuestAuth: 0,
      requireSigningClient: 1,
      requireSigningServer: 1,
      requireEncryptionClient: 0,
      encryptDataServer: 1,
      cipherSuiteOrderClient: ['AES_256_GCM', 'AES_128_GCM'],
      minDialectClient: 768,
      maxDialectServer: 785,
      blockNtlmClient: 1,
      blockNtlmServerExceptionList: ['nas01.corp.example', 'nas02'],
      restrictSendingNtlmTraffic: 1,
      enableAuthRateLimiter: 1,
      authRateLimiterDelayMs: 2000,
      alternativePortMappingsClient: [{ server: 'edge01.corp.example', transport: 'quic', port: 4443 }],
      smb1Server: 0,
      smb1ClientDriver: 4,
      hardenedUncPaths: hardened,
    }),
  },
  {
    name: 'defaults',
    place: 'policy',
    policy: policyOf(['windows-11-24h2/pro'], {
      allowInsecureGuestAuth: 'default',
      requireSigningClient: 'default',
      smb1ClientDriver: 'default',
      smb1ClientDependOnService: 'default',
      hardenedUncPaths: 'default',
    }),
  },
  {
    name: 'baseline-of-the-vendor',
    place: 'policy',
    policy: policyOf(['windows-11-25h2/enterprise', 'windows-server-2025/standard'], {
      ntlmMinClientSec: 0x2008_0000,
      ntlmMinServerSec: 0x2008_0000,
      allowNullSessionFallback: 0,
      limitBlankPasswordUse: 1,
      localAccountTokenFilterPolicy: 0,
      restrictAnonymous: 1,
      restrictAnonymousSam: 1,
      restrictRemoteSam: 'O:BAG:BAD:(A;;RC;;;BA)',
      enableMulticast: 0,
      enableNetbios: 0,
      netbtNodeType: 2,
      noNameReleaseOnDemand: 1,
    }),
  },
  {
    name: 'workgroup',
    place: 'local',
    policy: policyOf(['windows-11-24h2/home'], {
      allowInsecureGuestAuth: 1,
      requireSigningClient: 0,
      enableAlternativePortsClient: 1,
      enableMailslotsClient: 0,
      hardenedUncPaths: hardened,
    }),
  },
];
