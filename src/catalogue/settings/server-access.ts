import { withoutPolicyCsp } from './csp-editions.js';
import type { SettingDefinition, Since } from './definition.js';
import { hardenedPathPattern, pipePattern, sharePattern } from './names.js';
import { nameList, smbServerConfiguration, smbShare, uint32 } from './smb-share.js';

/** The first build of the area LocalPoliciesSecurityOptions. */
const from1709: readonly Since[] = [{ branch: 'client', build: '16299', source: 'CSP-LPSO' }];

/** Target names, null sessions, clear passwords, hardened UNC paths. */
export const serverAccessSettings = [
  {
    id: 'smbServerNameHardeningLevel',
    side: 'server',
    policyPath: 'server.targetNameValidation',
    area: 'server-access',
    title: 'Server SPN target name validation level',
    summary: 'Whether the server checks the target name (SPN) that a client gives at logon; protects against relay.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'off', data: 0, means: 'Target names are not looked at.' },
        { word: 'if-provided', data: 1, means: 'A target name that is given must be one of this server.' },
        {
          word: 'required',
          data: 2,
          means: 'Every client must give a target name of this server; NTLMv1, guests and libraries that send none are refused.',
        },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'SmbServerNameHardeningLevel',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '7600', source: 'SPD' },
      { branch: 'server', build: '7600', source: 'SPD' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: {
        names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\SmbServerNameHardeningLevel'],
        since: [],
      },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/MicrosoftNetworkServer_ServerSPNTargetNameValidationLevel',
            format: 'int',
          },
        ],
        since: { notBefore: from1709 },
        notOn: withoutPolicyCsp,
        note: 'It was listed for previews and is no longer in the list of 2025-06-30, which suggests that it was released; its format is inferred from its sister nodes.',
      },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('SmbServerNameHardeningLevel', uint32)],
        since: smbShare[2012],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Level 2 breaks clients that send no SPN and access by IP or alias; SrvAllowedServerNames extends the accepted names.',
      '0, 1, 2 also drive SMB server EPA.',
      'OSConfig 2606 sets 1 and accepts 1 or 2; OSConfig 2409 to 2510 writes the node of the Policy CSP on Server 2025.',
      'Refusals: Security event 5168; audit only: server.audit.clientsWithoutTargetName.',
    ],
    sources: ['SPD', 'PS25', 'DEC-SRV2', 'OSCFG', 'KB5066913', 'OSCFG2606', 'CSP-PREVIEW'],
  },
  {
    id: 'enablePlainTextPassword',
    side: 'client',
    policyPath: 'client.plainTextPasswords',
    area: 'server-access',
    title: 'Send unencrypted password to third-party SMB servers',
    summary: 'Whether the client sends a password in clear to SMB1-era servers that ask for it.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'refused', data: 0, means: 'Passwords are never sent in clear.' },
        { word: 'sent', data: 1, means: 'Passwords are sent in clear to third-party servers.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'EnablePlainTextPassword',
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
        names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters\\EnablePlainTextPassword'],
        since: [],
      },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/MicrosoftNetworkClient_SendUnencryptedPasswordToThirdPartySMBServers',
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
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_sendunencryptedpasswordtothirdpartysmbservers',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_sendunencryptedpasswordtothirdpartysmbservers_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_microsoftnetworkclient_sendunencryptedpasswordtothirdpartysmbservers_1',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['SMB1-era behaviour.'],
    sources: ['CSP-LPSO', 'SPD', 'BASE25'],
  },
  {
    id: 'restrictNullSessAccess',
    side: 'server',
    policyPath: 'server.nullSessions.access',
    area: 'server-access',
    title: 'Restrict anonymous access to named pipes and shares',
    summary: 'Whether anonymous access to named pipes and shares is limited to the listed ones.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'restricted', data: 1, means: 'Only the listed pipes and shares are open to null sessions.' },
        { word: 'open', data: 0, means: 'Null sessions reach all pipes and shares that their own access lists let them reach.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'RestrictNullSessAccess',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\RestrictNullSessAccess'], since: [] },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkAccess_RestrictAnonymousAccessToNamedPipesAndShares',
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
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_networkaccess_restrictanonymousaccesstonamedpipesandshares',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networkaccess_restrictanonymousaccesstonamedpipesandshares_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networkaccess_restrictanonymousaccesstonamedpipesandshares_1',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Exceptions: server.nullSessions.pipes, server.nullSessions.shares.'],
    sources: ['SPD', 'BASE25', 'OSCFG', 'PACERS'],
  },
  {
    id: 'nullSessionPipes',
    side: 'server',
    policyPath: 'server.nullSessions.pipes',
    area: 'server-access',
    title: 'Anonymously accessible named pipes',
    summary: 'Named pipes that anonymous sessions may open.',
    value: {
      kind: 'list',
      item: { kind: 'text', pattern: pipePattern, example: 'netlogon' },
      order: 'free',
      emptyMeans: 'empty',
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'NullSessionPipes',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\NullSessionPipes'], since: [] },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkAccess_NamedPipesThatCanBeAccessedAnonymously',
            format: 'chr',
            separator: '\uf000',
          },
        ],
        since: { notBefore: from1709 },
        notOn: withoutPolicyCsp,
        note: 'It was listed for previews and is no longer in the list of 2025-06-30, which suggests that it was released; its format is inferred from its sister nodes.',
      },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('NullSessionPipes', nameList)],
        since: smbShare[2012],
      },
    },
    safer: 'fewer',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [],
    sources: ['SPD', 'PS25', 'CSP-PREVIEW'],
  },
  {
    id: 'nullSessionShares',
    side: 'server',
    policyPath: 'server.nullSessions.shares',
    area: 'server-access',
    title: 'Anonymously accessible shares',
    summary: 'Shares that anonymous sessions may open.',
    value: {
      kind: 'list',
      item: { kind: 'text', pattern: sharePattern, example: 'public' },
      order: 'free',
      emptyMeans: 'empty',
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'NullSessionShares',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters\\NullSessionShares'], since: [] },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkAccess_SharesThatCanBeAccessedAnonymously',
            format: 'chr',
            separator: '\uf000',
          },
        ],
        since: { notBefore: from1709 },
        notOn: withoutPolicyCsp,
        note: 'It was listed for previews and is no longer in the list of 2025-06-30, which suggests that it was released; its format is inferred from its sister nodes.',
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networkaccess_sharesthatcanbeaccessedanonymously',
            instance: 'simple-collection',
            seen: true,
            emptyList: '<empty string>',
            options: [],
          },
        ],
        since: { notBefore: from1709 },
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbServerConfiguration('NullSessionShares', nameList)],
        since: smbShare[2012],
      },
    },
    safer: 'fewer',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['OSConfig 2409 to 2510 writes the node of the Policy CSP on Server 2025.'],
    sources: ['SPD', 'PS25', 'CSP-PREVIEW', 'INTUNE-2026', 'OSCFG'],
  },
  {
    id: 'hardenedUncPaths',
    side: 'client',
    policyPath: 'client.hardenedUncPaths',
    area: 'server-access',
    title: 'Hardened UNC paths',
    summary:
      'Paths for which the client demands mutual authentication (Kerberos), integrity (signing) or privacy (encryption). SYSVOL and NETLOGON are hardened by Windows 10 and later without it.',
    value: {
      kind: 'table',
      columns: [
        {
          name: 'path',
          title: 'Path',
          type: { kind: 'text', pattern: hardenedPathPattern, example: '\\\\*\\SYSVOL' },
          required: true,
        },
        { name: 'mutualAuthentication', title: 'RequireMutualAuthentication', type: { kind: 'flag' }, required: false },
        { name: 'integrity', title: 'RequireIntegrity', type: { kind: 'flag' }, required: false },
        { name: 'privacy', title: 'RequirePrivacy', type: { kind: 'flag' }, required: false },
      ],
      key: 'path',
      emptyMeans: 'absent',
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths',
        valueName: '<path>',
        type: 'REG_SZ',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
      encoding: { as: 'value-per-row', text: '{flags}' },
    },
    behaviour: [
      { branch: 'client', build: '6002', source: 'D-SIGNOV' },
      { branch: 'server', build: '6002', source: 'D-SIGNOV' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'NetworkProvider.admx',
            policy: 'Pol_HardenedPaths',
            displayName: 'Hardened UNC Paths',
            key: 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [
              {
                kind: 'list',
                id: 'Pol_HardenedPaths',
                valueName: '',
                key: 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider\\HardenedPaths',
                additive: true,
              },
            ],
            supportedOn: 'windows:SUPPORTED_WindowsVista',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/Connectivity/HardenedUNCPaths',
            format: 'admx',
            admx: { policy: 'Pol_HardenedPaths', elements: ['Pol_HardenedPaths'] },
          },
        ],
        since: [{ branch: 'client', build: '15063', source: 'CSP-CONN' }],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_connectivity_hardeneduncpaths',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_connectivity_hardeneduncpaths_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_connectivity_hardeneduncpaths_1', seen: true },
            ],
            children: [
              {
                definition: 'device_vendor_msft_policy_config_connectivity_hardeneduncpaths_pol_hardenedpaths',
                instance: 'group-collection',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '15063', source: 'CSP-CONN' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'more',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'RequireIntegrity asks for signing, RequirePrivacy for encryption (SMB 3.0+), RequireMutualAuthentication excludes NTLM.',
      'Guest cannot satisfy any of them.',
      'One flag at 0 exempts a path from a wider wildcard entry (general knowledge).',
    ],
    sources: ['ADMX25', 'CSP-CONN', 'D-SIGNOV', 'OSCFG'],
  },
  {
    id: 'srvAllowedServerNames',
    side: 'server',
    policyPath: 'server.allowedNames',
    area: 'server-access',
    title: 'Further names of the server for target name validation',
    summary:
      'Names that count as those of this server where it checks the target name (SPN) of a client: aliases, names of load balancers.',
    value: { kind: 'list', item: { kind: 'server-name', wildcard: false }, order: 'free', emptyMeans: 'empty' },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'SrvAllowedServerNames',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '7600', source: 'KB2345886' },
      { branch: 'server', build: '7600', source: 'KB2345886' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'fewer',
    restart:
      'The driver reads it when it is told to read its registry values again; when that happens is not documented. A restart of the service Server does it.',
    interactions: [
      'It counts only while server.targetNameValidation is not "off".',
      'The names of the server itself, of its domain, and its own addresses count without it.',
      'The comparison was read in source texts of Windows only: a name as typed, without wildcard.',
    ],
    sources: ['KB2345886', 'connection rules §5.6', 'DEC-SRV2'],
  },
] as const satisfies readonly SettingDefinition[];
