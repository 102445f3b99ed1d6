import { withoutPolicyCspOf24H2 } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { clientCertificatePreview, smbClientConfiguration, smbServerConfiguration, smbShare } from './smb-share.js';

/** Audit switches of both ends. */
export const auditsSettings = [
  {
    id: 'auditClientCertificateAccess',
    side: 'server',
    policyPath: 'server.audit.clientCertificateAccess',
    area: 'audits',
    title: 'Audit QUIC client certificate access',
    summary: 'Whether decisions of SMB over QUIC client access control are logged (SMBServer events 3007 to 3009).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log decisions of client access control.' },
        { word: 'on', data: 1, means: 'Windows logs decisions of client access control.' },
      ],
    },
    storage: { kind: 'object', objectKind: 'smb-server-configuration', reset: 'delete' },
    behaviour: [
      { branch: 'insider-server', build: '25977', source: 'D-QUICAC' },
      { branch: 'server', build: '20348.2340', source: 'MS-SMB2 note 110' },
      { branch: 'server', build: '25398.763', source: 'MS-SMB2 note 232' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('AuditClientCertificateAccess')],
        since: smbShare.clientCertificates,
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [clientCertificatePreview],
    sources: ['PS25'],
  },
  {
    id: 'auditSmb1Access',
    side: 'server',
    policyPath: 'server.audit.smb1Access',
    area: 'audits',
    title: 'Audit SMB1 access',
    summary: 'Whether SMB1 clients are logged (SMBServer/Audit 3000).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log access over SMB1.' },
        { word: 'on', data: 1, means: 'Windows logs access over SMB1.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'AuditSmb1Access',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '10240', source: 'PS25' },
      { branch: 'server', build: '14393', source: 'PS25' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('AuditSmb1Access')],
        since: smbShare[2016],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Event 3000 in Microsoft-Windows-SMBServer/Audit.'],
    sources: ['PS25', 'DEC-SRVNET', 'DEC-LWPAR', 'MAN24H2'],
  },
  {
    id: 'auditInsecureGuestLogonClient',
    side: 'client',
    policyPath: 'client.audit.insecureGuestLogons',
    area: 'audits',
    title: 'Audit insecure guest logon',
    summary: 'Whether the client logs its guest sessions (SMBClient/Audit 31997).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log guest sessions of this client.' },
        { word: 'on', data: 1, means: 'Windows logs guest sessions of this client.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'AuditInsecureGuestLogon',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'AuditInsecureGuestLogon',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '26100', source: 'PS25' },
      { branch: 'server', build: '26100', source: 'PS25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_AuditInsecureGuestLogon',
            displayName: 'Audit insecure guest logon',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'AuditInsecureGuestLogon',
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
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/AuditInsecureGuestLogon', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_auditinsecureguestlogon',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanworkstation_auditinsecureguestlogon_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanworkstation_auditinsecureguestlogon_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbClientConfiguration('AuditInsecureGuestLogon')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Client guest events live in Microsoft-Windows-SmbClient/Security (31017 rejected, 31018 enabled, 31022 allowed).'],
    sources: ['ADMX25', 'CSP-LW', 'D-GUEST', 'D-WNWS25', 'DEC-LWPOL', 'OIB'],
  },
  {
    id: 'auditServerDoesNotSupportEncryption',
    side: 'client',
    policyPath: 'client.audit.serversWithoutEncryption',
    area: 'audits',
    title: 'Audit server does not support encryption',
    summary: 'Whether the client logs servers that cannot encrypt: look before requiring encryption.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log servers that cannot encrypt.' },
        { word: 'on', data: 1, means: 'Windows logs servers that cannot encrypt.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'AuditServerDoesNotSupportEncryption',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'AuditServerDoesNotSupportEncryption',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '26090', source: 'D-SIGNOV' },
      { branch: 'insider-server', build: '26090', source: 'D-SIGNOV' },
      { branch: 'client', build: '26100', source: 'D-SIGNOV' },
      { branch: 'server', build: '26100', source: 'D-SIGNOV' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_AuditServerDoesNotSupportEncryption',
            displayName: 'Audit server does not support encryption',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'AuditServerDoesNotSupportEncryption',
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
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/AuditServerDoesNotSupportEncryption', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_auditserverdoesnotsupportencryption',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanworkstation_auditserverdoesnotsupportencryption_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanworkstation_auditserverdoesnotsupportencryption_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbClientConfiguration('AuditServerDoesNotSupportEncryption')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Event 31999 in SMBClient/Audit.'],
    sources: ['ADMX25', 'CSP-LW', 'D-SIGNOV', 'D-WNWS25', 'DEC-LWPOL', 'OIB', 'MAN24H2'],
  },
  {
    id: 'auditServerDoesNotSupportSigning',
    side: 'client',
    policyPath: 'client.audit.serversWithoutSigning',
    area: 'audits',
    title: 'Audit server does not support signing',
    summary: 'Whether the client logs servers that cannot sign: look before requiring signing.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log servers that cannot sign.' },
        { word: 'on', data: 1, means: 'Windows logs servers that cannot sign.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'AuditServerDoesNotSupportSigning',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'AuditServerDoesNotSupportSigning',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '26090', source: 'D-SIGNOV' },
      { branch: 'insider-server', build: '26090', source: 'D-SIGNOV' },
      { branch: 'client', build: '26100', source: 'D-SIGNOV' },
      { branch: 'server', build: '26100', source: 'D-SIGNOV' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_AuditServerDoesNotSupportSigning',
            displayName: 'Audit server does not support signing',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'AuditServerDoesNotSupportSigning',
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
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/AuditServerDoesNotSupportSigning', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_auditserverdoesnotsupportsigning',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanworkstation_auditserverdoesnotsupportsigning_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanworkstation_auditserverdoesnotsupportsigning_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbClientConfiguration('AuditServerDoesNotSupportSigning')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Event 31998 in SMBClient/Audit.'],
    sources: ['ADMX25', 'CSP-LW', 'D-SIGNOV', 'D-WNWS25', 'DEC-LWPOL', 'OIB', 'MAN24H2'],
  },
  {
    id: 'auditInsecureGuestLogonServer',
    side: 'server',
    policyPath: 'server.audit.insecureGuestLogons',
    area: 'audits',
    title: 'Audit insecure guest logon',
    summary: 'Whether the server logs guest sessions (SMBServer 3023).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log guest sessions on this server.' },
        { word: 'on', data: 1, means: 'Windows logs guest sessions on this server.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'AuditInsecureGuestLogon',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'AuditInsecureGuestLogon',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '26100', source: 'PS25' },
      { branch: 'server', build: '26100', source: 'PS25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_AuditInsecureGuestLogon',
            displayName: 'Audit insecure guest logon',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'AuditInsecureGuestLogon',
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
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/AuditInsecureGuestLogon', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_auditinsecureguestlogon',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanserver_auditinsecureguestlogon_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanserver_auditinsecureguestlogon_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbServerConfiguration('AuditInsecureGuestLogon')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Event 3023 of SMBServer; D-GUEST prints its log as SmbServer/Security, below a heading of SMBClient.'],
    sources: ['ADMX25', 'CSP-LS', 'D-GUEST', 'D-WNWS25', 'DEC-SRV2', 'OIB'],
  },
  {
    id: 'auditClientDoesNotSupportEncryption',
    side: 'server',
    policyPath: 'server.audit.clientsWithoutEncryption',
    area: 'audits',
    title: 'Audit client does not support encryption',
    summary: 'Whether the server logs clients that cannot encrypt.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log clients that cannot encrypt.' },
        { word: 'on', data: 1, means: 'Windows logs clients that cannot encrypt.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'AuditClientDoesNotSupportEncryption',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'AuditClientDoesNotSupportEncryption',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '26090', source: 'D-SIGNOV' },
      { branch: 'insider-server', build: '26090', source: 'D-SIGNOV' },
      { branch: 'client', build: '26100', source: 'D-SIGNOV' },
      { branch: 'server', build: '26100', source: 'D-SIGNOV' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_AuditClientDoesNotSupportEncryption',
            displayName: 'Audit client does not support encryption',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'AuditClientDoesNotSupportEncryption',
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
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/AuditClientDoesNotSupportEncryption', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_auditclientdoesnotsupportencryption',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanserver_auditclientdoesnotsupportencryption_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanserver_auditclientdoesnotsupportencryption_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbServerConfiguration('AuditClientDoesNotSupportEncryption')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Event 3022 in SMBServer/Audit.'],
    sources: ['ADMX25', 'CSP-LS', 'D-SIGNOV', 'D-WNWS25', 'DEC-SRV2', 'OIB', 'MAN24H2'],
  },
  {
    id: 'auditClientDoesNotSupportSigning',
    side: 'server',
    policyPath: 'server.audit.clientsWithoutSigning',
    area: 'audits',
    title: 'Audit client does not support signing',
    summary: 'Whether the server logs clients that cannot sign.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log clients that cannot sign.' },
        { word: 'on', data: 1, means: 'Windows logs clients that cannot sign.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'AuditClientDoesNotSupportSigning',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'AuditClientDoesNotSupportSigning',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '14393', source: 'KB5066913' },
      { branch: 'server', build: '6003', source: 'KB5066913' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_AuditClientDoesNotSupportSigning',
            displayName: 'Audit client does not support signing',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'AuditClientDoesNotSupportSigning',
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
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/AuditClientDoesNotSupportSigning', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_auditclientdoesnotsupportsigning',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanserver_auditclientdoesnotsupportsigning_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanserver_auditclientdoesnotsupportsigning_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbServerConfiguration('AuditClientDoesNotSupportSigning')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Event 3021 in SMBServer/Audit.',
      'Before 24H2 and Server 2025 it needs the updates of September 2025 (KB5066913); for Server 2008 and 2008 R2 (Premium Assurance) no revision is known.',
      'Event 3027 is its SMB1 variant (a third party says so).',
    ],
    sources: ['ADMX25', 'ADMX25H2', 'CSP-LS', 'D-SIGNOV', 'D-WNWS25', 'DEC-SRV2', 'OIB', 'MAN24H2'],
  },
  {
    id: 'auditClientSpnSupport',
    side: 'server',
    policyPath: 'server.audit.clientsWithoutTargetName',
    area: 'audits',
    title: 'Audit client SPN support (SMB server EPA)',
    summary: 'Whether the server logs clients that send no, or an unknown, target name (SMBServer 3024 to 3026).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'Windows does not log clients without a valid target name.' },
        { word: 'on', data: 1, means: 'Windows logs clients without a valid target name.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'AuditClientSpnSupport',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'AuditClientSpnSupport',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '14393', source: 'KB5066913' },
      { branch: 'server', build: '6003', source: 'KB5066913' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_AuditClientSpnSupport',
            displayName: 'Audit SMB client SPN support',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'AuditClientSpnSupport',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_Windows7',
          },
        ],
        since: [],
        note: 'In the templates of Windows 11 25H2 (September 2025); those of Server 2025 of February 2025 do not have it.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Prepares server.targetNameValidation.',
      'It needs the updates of September 2025 (KB5066913); for Server 2008 and 2008 R2 (Premium Assurance) no revision is known.',
      'Events 3024, 3025 and 3026; a third party says which is which, the names of their fields were observed in the provider of 26H1.',
      'The KB table prints this value name under the SIGNING heading; third-party scripts and the binaries tie it to EPA.',
    ],
    sources: ['KB5066913', 'KB5066913-3P', 'DEC-SRVNET', 'ETW26H1', 'ADMX25H2'],
  },
] as const satisfies readonly SettingDefinition[];
