import { withoutPolicyCsp } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { smbClientConfiguration, smbServerConfiguration, smbShare } from './smb-share.js';

/** The SMB1 component, its server, its client driver and its signing. */
export const smb1Settings = [
  {
    id: 'enableSigningClient',
    side: 'client',
    policyPath: 'client.smb1.signing',
    area: 'smb1',
    title: 'SMB client signs if server agrees (SMB1 only)',
    summary: 'Whether the SMB1 client offers signing. SMB 2.0.2 and later ignore it.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-offered', data: 0, means: 'SMB1 messages are signed only if signing is required here.' },
        { word: 'offered', data: 1, means: 'SMB1 messages are signed where the server offers or requires it.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'EnableSecuritySignature',
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
        names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\EnableSecuritySignature'],
        since: [],
      },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/MicrosoftNetworkClient_DigitallySignCommunicationsIfServerAgrees',
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
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_digitallysigncommunicationsifserveragrees',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_digitallysigncommunicationsifserveragrees_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_digitallysigncommunicationsifserveragrees_1',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbClientConfiguration('EnableSecuritySignature')],
        since: smbShare[2012],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['It has no effect unless SMB1 is in use.'],
    sources: ['D-SIGNOV', 'CSP-LPSO', 'SPD'],
  },
  {
    id: 'enableSigningServer',
    side: 'server',
    policyPath: 'server.smb1.signing',
    area: 'smb1',
    title: 'SMB server signs if client agrees (SMB1 only)',
    summary: 'Whether the SMB1 server offers signing. SMB 2.0.2 and later ignore it.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-offered', data: 0, means: 'SMB1 messages are signed only if signing is required here.' },
        { word: 'offered', data: 1, means: 'SMB1 messages are signed where the client offers or requires it.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'EnableSecuritySignature',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\EnableSecuritySignature'], since: [] },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/MicrosoftNetworkServer_DigitallySignCommunicationsIfClientAgrees',
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
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkserver_digitallysigncommunicationsifclientagrees',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkserver_digitallysigncommunicationsifclientagrees_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkserver_digitallysigncommunicationsifclientagrees_1',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbServerConfiguration('EnableSecuritySignature')],
        since: smbShare[2012],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['SMB1 only.'],
    sources: ['D-SIGNOV', 'CSP-LPSO', 'SPD'],
  },
  {
    id: 'smb1Server',
    side: 'server',
    policyPath: 'server.smb1.state',
    area: 'smb1',
    title: 'SMB1 server protocol',
    summary: 'Whether the SMB1 server answers, where the component is installed.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'disabled', data: 0, means: 'SMB1 is refused.' },
        { word: 'enabled', data: 1, means: 'SMB1 is served where the component is installed.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'SMB1',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: {
        names: [
          {
            file: 'SecGuide.admx',
            policy: 'Pol_SecGuide_0001_SMBv1_Server',
            displayName: 'Configure SMB v1 server',
            key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
            valueName: 'SMB1',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_Windows7',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/MSSecurityGuide/ConfigureSMBV1Server',
            format: 'admx',
            admx: { policy: 'Pol_SecGuide_0001_SMBv1_Server', elements: [] },
          },
        ],
        since: [{ branch: 'client', build: '16299', source: 'CSP-MSSG' }],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1server',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1server_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1server_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '16299', source: 'CSP-MSSG' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbServerConfiguration('EnableSMB1Protocol')],
        since: smbShare[2012],
      },
    },
    safer: 'first',
    restart: 'Cmdlet: none on Windows 8/2012+ ; registry or policy: restart.',
    interactions: [
      'The component must be installed first: optional feature SMB1Protocol (+ SMB1Protocol-Client, -Server, -Deprecation); Windows Server feature FS-SMB1.',
      'A dialect minimum does not exclude SMB1.',
      'Remove-SmbComponent -Name SMB1Protocol removes the component.',
    ],
    sources: ['ADMX-SECG', 'CSP-MSSG', 'D-SMB1DET', 'PS25', 'OIB', 'PACERS'],
  },
  {
    id: 'smb1ClientDriver',
    side: 'client',
    policyPath: 'client.smb1.driver',
    area: 'smb1',
    title: 'SMB1 client driver start type',
    summary: 'Start type of the SMB1 client driver MrxSmb10, where the component is installed.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'disabled', data: 4, means: 'The SMB1 client does not start.' },
        { word: 'manual', data: 3, means: 'Start on demand, the default of Windows 7 and Server 2008 R2.' },
        { word: 'automatic', data: 2, means: 'Start with Windows, the default of later ones where installed.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: 'SYSTEM\\CurrentControlSet\\Services\\MrxSmb10', valueName: 'Start', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: { write: 2 },
    },
    behaviour: [],
    on: {
      admx: {
        names: [
          {
            file: 'SecGuide.admx',
            policy: 'Pol_SecGuide_0002_SMBv1_ClientDriver',
            displayName: 'Configure SMB v1 client driver',
            key: 'SYSTEM\\CurrentControlSet\\Services\\MrxSmb10',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [
              {
                kind: 'enum',
                id: 'Pol_SecGuide_SMB1ClientDriver',
                valueName: 'Start',
                key: 'SYSTEM\\CurrentControlSet\\Services\\MrxSmb10',
                items: [4, 3, 2],
              },
            ],
            supportedOn: 'windows:SUPPORTED_Windows7',
          },
        ],
        since: [],
        note: "Never select Disabled in the policy: it would delete Start; Enabled + 'Disable driver' is the hardened state.",
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/MSSecurityGuide/ConfigureSMBV1ClientDriver',
            format: 'admx',
            admx: { policy: 'Pol_SecGuide_0002_SMBv1_ClientDriver', elements: ['Pol_SecGuide_SMB1ClientDriver'] },
          },
        ],
        since: [{ branch: 'client', build: '16299', source: 'CSP-MSSG' }],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1clientdriver',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1clientdriver_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1clientdriver_1', seen: true },
            ],
            children: [
              {
                definition: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1clientdriver_pol_secguide_smb1clientdriver',
                instance: 'choice',
                seen: true,
                options: [
                  {
                    data: 4,
                    item: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1clientdriver_pol_secguide_smb1clientdriver_4',
                    seen: true,
                  },
                  {
                    data: 3,
                    item: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1clientdriver_pol_secguide_smb1clientdriver_3',
                    seen: true,
                  },
                  {
                    data: 2,
                    item: 'device_vendor_msft_policy_config_mssecurityguide_configuresmbv1clientdriver_pol_secguide_smb1clientdriver_2',
                    seen: true,
                  },
                ],
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '16299', source: 'CSP-MSSG' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [
          {
            kind: 'program',
            file: 'sc.exe',
            arguments: ['config', 'mrxsmb10', 'start='],
            spelling: {
              kind: 'name',
              type: 'start type',
              names: [
                { data: 4, name: 'disabled' },
                { data: 3, name: 'demand' },
                { data: 2, name: 'auto' },
              ],
            },
          },
        ],
        since: [],
      },
    },
    safer: 'first',
    restart: 'Restart required.',
    interactions: [
      'LanmanWorkstation DependOnService must not list MRxSmb10 when the driver is disabled (pre 8.1/2012 R2 needs the extra policy Pol_SecGuide_0003).',
    ],
    sources: ['ADMX-SECG', 'CSP-MSSG', 'D-SMB1DET', 'OIB'],
  },
  {
    id: 'smb1ClientDependOnService',
    side: 'client',
    policyPath: 'client.smb1.workstationDependencies',
    area: 'smb1',
    title: 'LanmanWorkstation service dependencies',
    summary: 'Services on which the Workstation service depends; a wrong list stops it. Needed only before Windows 8.1 and Server 2012 R2.',
    value: { kind: 'list', item: { kind: 'word', words: ['Bowser', 'MRxSmb10', 'MRxSmb20', 'NSI'] }, order: 'free', emptyMeans: 'empty' },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation',
        valueName: 'DependOnService',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      tattoos: true,
      reset: { write: ['Bowser', 'MRxSmb20', 'NSI'] },
    },
    behaviour: [],
    on: {
      admx: {
        names: [
          {
            file: 'SecGuide.admx',
            policy: 'Pol_SecGuide_0003_SMBv1_ClientLMWkstaDepends',
            displayName: 'Configure SMB v1 client (extra setting needed for pre-Win8.1/2012R2)',
            key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'multiText', id: 'Pol_SecGuide_SMB1Win7LMSDepends', valueName: 'DependOnService' }],
            supportedOn: 'SUPPORTED_preWin81_2012R2',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [
          {
            kind: 'program',
            file: 'sc.exe',
            arguments: ['config', 'lanmanworkstation', 'depend='],
            spelling: { kind: 'text', separator: '/' },
          },
        ],
        since: [],
      },
    },
    safer: 'neither',
    restart: 'Restart required.',
    interactions: ['A wrong list stops the Workstation service.'],
    sources: ['ADMX-SECG', 'D-SMB1DET', 'OSCFG'],
  },
  {
    id: 'smb1OptionalFeature',
    side: 'machine',
    policyPath: 'machine.smb1.component',
    area: 'smb1',
    title: 'SMB 1.0/CIFS optional component',
    summary: 'Whether the SMB1 component is installed. Dialect limits do not touch SMB1; removing it does.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'not-installed', data: [], means: 'Neither client nor server part is there.' },
        { word: 'client-only', data: ['client'], means: 'Only the client part is there.' },
        { word: 'installed', data: ['client', 'server'], means: 'Client and server part are there.' },
      ],
    },
    storage: {
      kind: 'optional-feature',
      feature: 'SMB1Protocol',
      parts: { client: ['SMB1Protocol-Client'], server: ['SMB1Protocol-Server'], 'automatic-removal': ['SMB1Protocol-Deprecation'] },
      serverFeature: 'FS-SMB1',
      reset: { cannot: 'What Windows had before depends on edition, release and upgrades; say not-installed, client-only or installed.' },
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [
          {
            kind: 'switch',
            module: 'Dism',
            parameter: 'FeatureName',
            enable: { name: 'Enable-WindowsOptionalFeature', fixed: { Online: 'switch', All: 'switch', NoRestart: 'switch' } },
            disable: { name: 'Disable-WindowsOptionalFeature', fixed: { Online: 'switch', NoRestart: 'switch' } },
            get: { name: 'Get-WindowsOptionalFeature', property: 'State', on: 'Enabled', fixed: { Online: 'switch' } },
          },
        ],
        since: [
          { branch: 'client', build: '9600', source: 'D-SMB1DET' },
          { branch: 'server', build: '9600', source: 'D-SMB1DET' },
        ],
      },
    },
    safer: 'first',
    restart: 'Restart after removal/installation.',
    interactions: [
      'The documentation names only the feature SMB1Protocol; the names of its parts are general knowledge.',
      'Remove-SmbComponent -Name SMB1Protocol (Windows Server 2022 and later) removes it too.',
      'The automatic removal looks at client and server separately and happens once; a part that an administrator reinstalls stays.',
      'Images of Windows Server in Azure Marketplace have no binaries of SMB1: it cannot be installed there.',
      'The finding "SMB 1.0 should be enabled" of the best practices analyser is false; Server 2019 and 2022 were corrected in April 2022.',
    ],
    sources: ['D-SMB1DET', 'D-SMB1DEF', 'PS25'],
  },
] as const satisfies readonly SettingDefinition[];
