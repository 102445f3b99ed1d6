import { withoutPolicyCsp, withoutPolicyCspOf24H2 } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { cipherList, smbClientConfiguration, smbServerConfiguration, smbShare } from './smb-share.js';

/** SMB encryption: mandates, ciphers, and what happens to those who cannot. */
export const encryptionSettings = [
  {
    id: 'requireEncryptionClient',
    side: 'client',
    policyPath: 'client.encryption',
    area: 'encryption',
    title: 'SMB client requires encryption (all outbound)',
    summary: 'Whether this client refuses every server that cannot encrypt with SMB 3.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-required', data: 0, means: 'Encrypted only where the server or share demands it.' },
        { word: 'required', data: 1, means: 'Servers below SMB 3.0 or without encryption are refused.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'RequireEncryption',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'RequireEncryption',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25982', source: 'D-ENC' },
      { branch: 'insider-server', build: '25997', source: 'D-ENC' },
      { branch: 'client', build: '26100', source: 'D-ENC' },
      { branch: 'server', build: '26100', source: 'D-ENC' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_RequireEncryption',
            displayName: 'Require Encryption',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'RequireEncryption',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2022_Windows_11_0',
          },
        ],
        since: [],
        note: 'SupportedOn text promises Server 2022 / Windows 11, but the feature ships in 24H2 / Server 2025.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/RequireEncryption', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_requireencryption',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanworkstation_requireencryption_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanworkstation_requireencryption_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbClientConfiguration('RequireEncryption')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Needs SMB 3.0+ with encryption capability on the server: client.dialects.maximum below 768 makes every connection fail.',
      'Guest and anonymous sessions cannot be encrypted.',
      'Combined by OR with per-share, per-server, per-mapping and UNC-hardening demands: disabling it does not remove those.',
      'Turns signing off on the encrypted session (encryption includes integrity).',
      'Per mapping: New-SmbMapping -RequirePrivacy, NET USE /REQUIREPRIVACY.',
    ],
    sources: ['D-ENC', 'D-HARDEN', 'CSP-LW', 'ADMX25', 'PS25', 'DEC-LWPOL', 'DEC-LWPAR', 'GETCLI'],
  },
  {
    id: 'encryptDataServer',
    side: 'server',
    policyPath: 'server.encryption.mode',
    area: 'encryption',
    title: 'SMB server encrypts all sessions',
    summary: 'Whether this server demands SMB encryption for all its shares.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-required', data: 0, means: 'Encrypted only where a share or the client demands it.' },
        { word: 'required', data: 1, means: 'All shares demand encryption.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'EncryptData',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '9200', source: 'PS25' },
      { branch: 'server', build: '9200', source: 'PS25' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('EncryptData')],
        since: smbShare[2012],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'With server.encryption.unencryptedAccess "rejected" clients below SMB 3.0 or without the capability get access denied.',
      'Companion local values: DisableEncryption, DisableSmbEncryptionOnSecureConnection (default 1: no double encryption inside QUIC).',
      'Also protects against relay when combined with server.encryption.unencryptedAccess.',
      'A single share can demand it too: New-SmbShare or Set-SmbShare with -EncryptData $true.',
    ],
    sources: ['D-SMBSEC', 'MSSMB2', 'PS25', 'DEC-SRV2', 'KB5066913'],
  },
  {
    id: 'rejectUnencryptedAccess',
    side: 'server',
    policyPath: 'server.encryption.unencryptedAccess',
    area: 'encryption',
    title: 'SMB server rejects unencrypted access',
    summary: 'What happens to clients that cannot encrypt where encryption is demanded.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'rejected', data: 1, means: 'They are refused.' },
        { word: 'allowed', data: 0, means: 'They are let in unencrypted.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'RejectUnencryptedAccess',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '9200', source: 'PS25' },
      { branch: 'server', build: '9200', source: 'PS25' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('RejectUnencryptedAccess')],
        since: smbShare[2012],
      },
    },
    safer: 'first',
    needs: [{ id: 'encryptDataServer', is: 'required' }],
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Acts only when server.encryption.mode "required" or a share has EncryptData.'],
    sources: ['D-SMBSEC', 'MSSMB2', 'DEC-SRV2'],
  },
  {
    id: 'cipherSuiteOrderClient',
    side: 'client',
    policyPath: 'client.cipherSuites',
    area: 'encryption',
    title: 'Encryption cipher suites and order, client',
    summary:
      'Ciphers for SMB encryption that this client uses, most preferred first. 3.0 and 3.0.2 peers know AES_128_CCM only; AES-256 needs Windows 11 or Server 2022.',
    value: {
      kind: 'list',
      item: { kind: 'word', words: ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'] },
      order: 'matters',
      emptyMeans: 'absent',
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'CipherSuiteOrder',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'CipherSuiteOrder',
        type: 'REG_MULTI_SZ',
        confirmed: false,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '18362', source: 'ADMX25' },
      { branch: 'server', build: '18362', source: 'ADMX25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_CipherSuiteOrder',
            displayName: 'Cipher suite order',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'multiText', id: 'MultiText_CipherSuiteOrder', valueName: 'CipherSuiteOrder' }],
            supportedOn: 'windows:SUPPORTED_Windows_10_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_LanmanWorkstation/Pol_CipherSuiteOrder',
            format: 'admx',
            admx: { policy: 'Pol_CipherSuiteOrder', elements: ['MultiText_CipherSuiteOrder'] },
          },
        ],
        since: [
          { branch: 'client', build: '19041.1202', source: 'CSP-ADMXLW' },
          { branch: 'client', build: '19042.1202', source: 'CSP-ADMXLW' },
          { branch: 'client', build: '19043.1202', source: 'CSP-ADMXLW' },
          { branch: 'client', build: '22000', source: 'CSP-ADMXLW' },
        ],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_ciphersuiteorder',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_ciphersuiteorder_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_ciphersuiteorder_1', seen: true },
            ],
            children: [
              {
                definition: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_ciphersuiteorder_multitext_ciphersuiteorder',
                instance: 'simple-collection',
                seen: true,
              },
            ],
          },
        ],
        since: [
          { branch: 'client', build: '19041.1202', source: 'CSP-ADMXLW' },
          { branch: 'client', build: '19042.1202', source: 'CSP-ADMXLW' },
          { branch: 'client', build: '19043.1202', source: 'CSP-ADMXLW' },
          { branch: 'client', build: '22000', source: 'CSP-ADMXLW' },
        ],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbClientConfiguration('EncryptionCiphers', cipherList)],
        since: smbShare.ciphers,
      },
    },
    safer: 'neither',
    restart: 'Windows restart required (ADML note).',
    interactions: [
      'AES_256 only lists lock out Windows 10 20H2 and older and all SMB 3.0/3.0.2 peers.',
      'Dropping AES_128_CCM removes encryption for SMB 3.0/3.0.2 peers.',
    ],
    sources: ['ADMX25', 'CSP-ADMXLW', 'PS25', 'DEC-LWPAR', 'HOTCAKE', 'GETCLI'],
  },
  {
    id: 'cipherSuiteOrderServer',
    side: 'server',
    policyPath: 'server.cipherSuites',
    area: 'encryption',
    title: 'Encryption cipher suites and order, server',
    summary:
      'Ciphers for SMB encryption that this server uses, most preferred first. 3.0 and 3.0.2 peers know AES_128_CCM only; AES-256 needs Windows 11 or Server 2022.',
    value: {
      kind: 'list',
      item: { kind: 'word', words: ['AES_128_GCM', 'AES_128_CCM', 'AES_256_GCM', 'AES_256_CCM'] },
      order: 'matters',
      emptyMeans: 'absent',
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'CipherSuiteOrder',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'CipherSuiteOrder',
        type: 'REG_MULTI_SZ',
        confirmed: false,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '18362', source: 'ADMX25' },
      { branch: 'server', build: '18362', source: 'ADMX25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_CipherSuiteOrder',
            displayName: 'Cipher suite order',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'multiText', id: 'MultiText_CipherSuiteOrder', valueName: 'CipherSuiteOrder' }],
            supportedOn: 'windows:SUPPORTED_Windows_10_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_LanmanServer/Pol_CipherSuiteOrder',
            format: 'admx',
            admx: { policy: 'Pol_CipherSuiteOrder', elements: ['MultiText_CipherSuiteOrder'] },
          },
        ],
        since: [
          { branch: 'client', build: '19041.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19042.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19043.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '22000', source: 'CSP-ADMXLS' },
        ],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_ciphersuiteorder',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_ciphersuiteorder_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_ciphersuiteorder_1', seen: true },
            ],
            children: [
              {
                definition: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_ciphersuiteorder_multitext_ciphersuiteorder',
                instance: 'simple-collection',
                seen: true,
              },
            ],
          },
        ],
        since: [
          { branch: 'client', build: '19041.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19042.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19043.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '22000', source: 'CSP-ADMXLS' },
        ],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbServerConfiguration('EncryptionCiphers', cipherList)],
        since: smbShare.ciphers,
      },
    },
    safer: 'neither',
    restart: 'Windows restart required (ADML note).',
    interactions: [
      'AES_256 only lists lock out Windows 10 20H2 and older and all SMB 3.0/3.0.2 peers.',
      'Dropping AES_128_CCM removes encryption for SMB 3.0/3.0.2 peers.',
    ],
    sources: ['ADMX25', 'CSP-ADMXLS', 'PS25', 'DEC-SRV2', 'HOTCAKE', 'GETCLI'],
  },
  {
    id: 'honorCipherSuiteOrder',
    side: 'server',
    policyPath: 'server.cipherSuiteOrder',
    area: 'encryption',
    title: 'SMB server honours its own cipher order',
    summary: 'Whose order of ciphers decides.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'client-decides', data: 0, means: "The client's first common cipher is taken." },
        { word: 'server-decides', data: 1, means: "The server's first common cipher is taken." },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'HonorCipherSuiteOrder',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '10240', source: 'ADMX25' },
      { branch: 'server', build: '14393', source: 'ADMX25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_HonorCipherSuiteOrder',
            displayName: 'Honor cipher suite order',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'HonorCipherSuiteOrder',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_Windows_10_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_LanmanServer/Pol_HonorCipherSuiteOrder',
            format: 'admx',
            admx: { policy: 'Pol_HonorCipherSuiteOrder', elements: [] },
          },
        ],
        since: [
          { branch: 'client', build: '19041.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19042.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19043.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '22000', source: 'CSP-ADMXLS' },
        ],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_honorciphersuiteorder',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_honorciphersuiteorder_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_honorciphersuiteorder_1', seen: true },
            ],
          },
        ],
        since: [
          { branch: 'client', build: '19041.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19042.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '19043.1202', source: 'CSP-ADMXLS' },
          { branch: 'client', build: '22000', source: 'CSP-ADMXLS' },
        ],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'Windows restart required (ADML note).',
    interactions: ["Disabled/absent: the client's preference decides."],
    sources: ['ADMX25', 'CSP-ADMXLS'],
  },
] as const satisfies readonly SettingDefinition[];
