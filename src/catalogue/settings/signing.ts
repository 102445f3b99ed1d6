import { withoutPolicyCsp } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { smbClientConfiguration, smbServerConfiguration, smbShare } from './smb-share.js';

/** Signing at SMB 2.0.2 and later. */
export const signingSettings = [
  {
    id: 'requireSigningClient',
    side: 'client',
    policyPath: 'client.signing',
    area: 'signing',
    title: 'SMB client requires signing (outbound)',
    summary: 'Whether this client insists that its SMB messages are signed, whatever the server wants.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-required', data: 0, means: 'Signed only if the server requires it.' },
        { word: 'required', data: 1, means: 'A server that cannot sign is refused, and so is a guest session.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'RequireSecuritySignature',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: {
        names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\RequireSecuritySignature'],
        since: [],
      },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/MicrosoftNetworkClient_DigitallySignCommunicationsAlways',
            format: 'int',
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
        note: 'Default 0 on the CSP page predates 24H2.',
      },
      intune: {
        names: [
          {
            definition:
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_digitallysigncommunicationsalways',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_digitallysigncommunicationsalways_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_digitallysigncommunicationsalways_1',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbClientConfiguration('RequireSecuritySignature')],
        since: smbShare[2012],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Guest and anonymous sessions cannot be signed.',
      'SMB encryption replaces signing on an encrypted session.',
      'UNC hardening RequireIntegrity=1 forces it per path.',
      'SMB 3.1.1 always signs tree connect / final session setup (pre-auth integrity).',
    ],
    sources: ['D-SIGN', 'D-SIGNOV', 'CSP-LPSO', 'BASE25', 'SPD', 'DEC-LWPAR', 'MSSMB2', 'B-SIGN'],
  },
  {
    id: 'requireSigningServer',
    side: 'server',
    policyPath: 'server.signing',
    area: 'signing',
    title: 'SMB server requires signing (inbound)',
    summary: 'Whether this server insists that SMB messages to it are signed, whatever the client wants.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-required', data: 0, means: 'Signed only if the client requires it.' },
        { word: 'required', data: 1, means: 'Clients that cannot sign are refused.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'RequireSecuritySignature',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\RequireSecuritySignature'], since: [] },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/MicrosoftNetworkServer_DigitallySignCommunicationsAlways',
            format: 'int',
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition:
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkserver_digitallysigncommunicationsalways',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkserver_digitallysigncommunicationsalways_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkserver_digitallysigncommunicationsalways_1',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbServerConfiguration('RequireSecuritySignature')],
        since: smbShare[2012],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Domain controllers have it on by default (CSP page); that the Default Domain Controllers Policy carries it is general knowledge.',
      'The companion local value RequireSecuritySignatureForLoopback (default 1) was seen in the driver only.',
    ],
    sources: ['D-SIGN', 'D-SIGNOV', 'CSP-LPSO', 'BASE25', 'SPD', 'DEC-SRV2', 'MSSMB2', 'B-SIGN'],
  },
] as const satisfies readonly SettingDefinition[];
