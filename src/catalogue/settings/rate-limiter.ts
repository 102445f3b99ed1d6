import { withoutPolicyCspOf24H2 } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { smbServerConfiguration, smbShare, uint32 } from './smb-share.js';

/** The authentication rate limiter of the SMB server. */
export const rateLimiterSettings = [
  {
    id: 'enableAuthRateLimiter',
    side: 'server',
    policyPath: 'server.authenticationRateLimiter.state',
    area: 'rate-limiter',
    title: 'SMB server authentication rate limiter on/off',
    summary: 'Whether the SMB server delays its answer to a failed NTLM or PKU2U logon.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Failures are answered at once.' },
        { word: 'on', data: 1, means: 'Failures are answered after the delay.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'EnableAuthRateLimiter',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'EnableAuthRateLimiter',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25069', source: 'B-RATE0' },
      { branch: 'insider-server', build: '25075', source: 'B-RATE0' },
      { branch: 'client', build: '26100', source: 'D-RATE' },
      { branch: 'server', build: '26100', source: 'D-RATE' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_EnableAuthRateLimiter',
            displayName: 'Enable authentication rate limiter',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'EnableAuthRateLimiter',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/EnableAuthRateLimiter', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_enableauthratelimiter',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanserver_enableauthratelimiter_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanserver_enableauthratelimiter_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbServerConfiguration('EnableAuthRateLimiter')],
        since: [
          { branch: 'client', build: '26100', source: 'CDXML-SRV' },
          { branch: 'server', build: '26100', source: 'CDXML-SRV' },
        ],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Delay 0 disables it whatever this flag says.',
      'EnableAuthenticationRateLimiter is a wrong name that is in circulation.',
    ],
    sources: ['CSP-LS', 'ADMX25', 'D-RATE', 'DEC-SRV2', 'PACERS', 'CDXML-SRV'],
  },
  {
    id: 'authRateLimiterDelayMs',
    side: 'server',
    policyPath: 'server.authenticationRateLimiter.delayMilliseconds',
    area: 'rate-limiter',
    title: 'Delay after a failed authentication (ms)',
    summary: 'Delay of the answer to a failed logon. Windows rounds to the nearest 100 and takes at most 10000; below 50 it is off.',
    value: { kind: 'integer', min: 0, max: 10000, unit: 'milliseconds', step: 100 },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'InvalidAuthenticationDelayTimeInMs',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'InvalidAuthenticationDelayTimeInMs',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25069', source: 'B-RATE0' },
      { branch: 'insider-server', build: '25075', source: 'B-RATE0' },
      { branch: 'client', build: '26100', source: 'D-RATE' },
      { branch: 'server', build: '26100', source: 'D-RATE' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_AuthRateLimiterDelayInMs',
            displayName: 'Set authentication rate limiter delay (milliseconds)',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [
              {
                kind: 'decimal',
                id: 'DecimalTextBox_AuthRateLimiterDelayInMs',
                valueName: 'InvalidAuthenticationDelayTimeInMs',
                min: 0,
                max: 10000,
              },
            ],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0_24H2',
          },
        ],
        since: [],
        note: 'The supportedOn name is referenced but NOT defined in LanmanServer.admx of the Server 2025 set (only the ADML string exists): strict ADMX readers must tolerate it; policy/CSP name differs from the registry value name.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/AuthRateLimiterDelayInMs', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_authratelimiterdelayinms',
            instance: 'simple-integer',
            seen: true,
            options: [],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbServerConfiguration('InvalidAuthenticationDelayTimeInMs', uint32)],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Delays NTLM and PKU2U failures; Kerberos is untouched (D-RATE); D-HARDEN says NTLM or Local KDC Kerberos.',
      'Applies to inbound SMB only.',
      'OSConfig baseline narrows to 2000..5000.',
    ],
    sources: ['D-RATE', 'B-RATE0', 'B-RATE1', 'B-RATE2', 'D-WNWS25', 'CSP-LS', 'ADMX25', 'DEC-SRV2', 'OSCFG'],
  },
] as const satisfies readonly SettingDefinition[];
