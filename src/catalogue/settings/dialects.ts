import type { SettingDefinition } from './definition.js';
import { dialectOf, smbClientConfiguration, smbServerConfiguration, smbShare } from './smb-share.js';

/** Dialect limits of both ends. */
export const dialectsSettings = [
  {
    id: 'minDialectClient',
    side: 'client',
    policyPath: 'client.dialects.minimum',
    area: 'dialects',
    title: 'Minimum SMB 2/3 dialect, client',
    summary: 'The lowest SMB 2 or 3 dialect that this client agrees to. SMB1 is not governed by it.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: '2.0.2', data: 514, means: 'SMB 2.0.2 (Windows Vista, Server 2008).' },
        { word: '2.1', data: 528, means: 'SMB 2.1 (Windows 7, Server 2008 R2).' },
        { word: '3.0', data: 768, means: 'SMB 3.0 (Windows 8, Server 2012); the first with encryption.' },
        { word: '3.0.2', data: 770, means: 'SMB 3.0.2 (Windows 8.1, Server 2012 R2).' },
        {
          word: '3.1.1',
          data: 785,
          means: 'SMB 3.1.1 (Windows 10, Server 2016); pre-authentication integrity, AES-GCM, QUIC.',
        },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'MinSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'MinSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25951', source: 'D-DIALECT' },
      { branch: 'insider-server', build: '25951', source: 'D-DIALECT' },
      { branch: 'client', build: '26100', source: 'D-DIALECT' },
      { branch: 'server', build: '26100', source: 'D-DIALECT' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_MinSmb2Dialect',
            displayName: 'Mandate the minimum version of SMB',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'enum', id: 'MinSmb2Dialect', valueName: 'MinSmb2Dialect', items: [514, 528, 768, 770, 785] }],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
        note: 'Server side claims Server 2022 / Windows 11, client side Server 2025 / Windows 11; documented start for both is 24H2 / Server 2025.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/MinSmb2Dialect', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_minsmb2dialect',
            instance: 'choice',
            seen: true,
            options: [
              { data: 514, item: 'device_vendor_msft_policy_config_lanmanworkstation_minsmb2dialect_514', seen: true },
              { data: 528, item: 'device_vendor_msft_policy_config_lanmanworkstation_minsmb2dialect_528', seen: true },
              { data: 768, item: 'device_vendor_msft_policy_config_lanmanworkstation_minsmb2dialect_768', seen: true },
              { data: 770, item: 'device_vendor_msft_policy_config_lanmanworkstation_minsmb2dialect_770', seen: true },
              { data: 785, item: 'device_vendor_msft_policy_config_lanmanworkstation_minsmb2dialect_785', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      cmdlet: {
        names: [smbClientConfiguration('Smb2DialectMin', dialectOf('Smb2DialectMin'))],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'It does not govern SMB1 at all (ADML note).',
      'A minimum above the maximum is accepted by every channel; the two ends then have no dialect in common.',
      'A minimum of 3.1.1 alone already fixes the dialect; a maximum is optional.',
      'QUIC, compression and pre-auth integrity need 3.1.1; encryption needs 3.0+.',
    ],
    sources: ['D-DIALECT', 'CSP-LW', 'ADMX25', 'PS25', 'DEC-LWPOL', 'PACERS', 'OIB', 'DGULLE'],
  },
  {
    id: 'maxDialectClient',
    side: 'client',
    policyPath: 'client.dialects.maximum',
    area: 'dialects',
    title: 'Maximum SMB 2/3 dialect, client',
    summary: 'The highest SMB 2 or 3 dialect that this client agrees to. Encryption needs 3.0, SMB over QUIC 3.1.1.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: '2.0.2', data: 514, means: 'SMB 2.0.2 (Windows Vista, Server 2008).' },
        { word: '2.1', data: 528, means: 'SMB 2.1 (Windows 7, Server 2008 R2).' },
        { word: '3.0', data: 768, means: 'SMB 3.0 (Windows 8, Server 2012); the first with encryption.' },
        { word: '3.0.2', data: 770, means: 'SMB 3.0.2 (Windows 8.1, Server 2012 R2).' },
        {
          word: '3.1.1',
          data: 785,
          means: 'SMB 3.1.1 (Windows 10, Server 2016); pre-authentication integrity, AES-GCM, QUIC.',
        },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'MaxSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'MaxSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25951', source: 'D-DIALECT' },
      { branch: 'insider-server', build: '25951', source: 'D-DIALECT' },
      { branch: 'client', build: '26100', source: 'D-DIALECT' },
      { branch: 'server', build: '26100', source: 'D-DIALECT' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_MaxSmb2Dialect',
            displayName: 'Mandate the maximum version of SMB',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'enum', id: 'MaxSmb2Dialect', valueName: 'MaxSmb2Dialect', items: [785, 770, 768, 528, 514] }],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
        note: 'Server side claims Server 2022 / Windows 11, client side Server 2025 / Windows 11; documented start for both is 24H2 / Server 2025.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/MaxSmb2Dialect', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_maxsmb2dialect',
            instance: 'choice',
            seen: true,
            options: [
              { data: 514, item: 'device_vendor_msft_policy_config_lanmanworkstation_maxsmb2dialect_514', seen: true },
              { data: 528, item: 'device_vendor_msft_policy_config_lanmanworkstation_maxsmb2dialect_528', seen: true },
              { data: 768, item: 'device_vendor_msft_policy_config_lanmanworkstation_maxsmb2dialect_768', seen: true },
              { data: 770, item: 'device_vendor_msft_policy_config_lanmanworkstation_maxsmb2dialect_770', seen: true },
              { data: 785, item: 'device_vendor_msft_policy_config_lanmanworkstation_maxsmb2dialect_785', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      cmdlet: {
        names: [smbClientConfiguration('Smb2DialectMax', dialectOf('Smb2DialectMax'))],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'It does not govern SMB1 at all (ADML note).',
      'A minimum above the maximum is accepted by every channel; the two ends then have no dialect in common.',
      'A minimum of 3.1.1 alone already fixes the dialect; a maximum is optional.',
      'QUIC, compression and pre-auth integrity need 3.1.1; encryption needs 3.0+.',
    ],
    sources: ['D-DIALECT', 'CSP-LW', 'ADMX25', 'PS25', 'DEC-LWPOL', 'PACERS', 'OIB', 'DGULLE'],
  },
  {
    id: 'minDialectServer',
    side: 'server',
    policyPath: 'server.dialects.minimum',
    area: 'dialects',
    title: 'Minimum SMB 2/3 dialect, server',
    summary: 'The lowest SMB 2 or 3 dialect that this server agrees to. SMB1 is not governed by it.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: '2.0.2', data: 514, means: 'SMB 2.0.2 (Windows Vista, Server 2008).' },
        { word: '2.1', data: 528, means: 'SMB 2.1 (Windows 7, Server 2008 R2).' },
        { word: '3.0', data: 768, means: 'SMB 3.0 (Windows 8, Server 2012); the first with encryption.' },
        { word: '3.0.2', data: 770, means: 'SMB 3.0.2 (Windows 8.1, Server 2012 R2).' },
        {
          word: '3.1.1',
          data: 785,
          means: 'SMB 3.1.1 (Windows 10, Server 2016); pre-authentication integrity, AES-GCM, QUIC.',
        },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'MinSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'MinSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25951', source: 'D-DIALECT' },
      { branch: 'insider-server', build: '25951', source: 'D-DIALECT' },
      { branch: 'client', build: '26100', source: 'D-DIALECT' },
      { branch: 'server', build: '26100', source: 'D-DIALECT' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_MinSmb2Dialect',
            displayName: 'Mandate the minimum version of SMB',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'enum', id: 'MinSmb2Dialect', valueName: 'MinSmb2Dialect', items: [514, 528, 768, 770, 785] }],
            supportedOn: 'SUPPORTED_Windows_Server_2022_Windows_11_0',
          },
        ],
        since: [],
        note: 'Server side claims Server 2022 / Windows 11, client side Server 2025 / Windows 11; documented start for both is 24H2 / Server 2025.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/MinSmb2Dialect', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_minsmb2dialect',
            instance: 'choice',
            seen: true,
            options: [
              { data: 514, item: 'device_vendor_msft_policy_config_lanmanserver_minsmb2dialect_514', seen: true },
              { data: 528, item: 'device_vendor_msft_policy_config_lanmanserver_minsmb2dialect_528', seen: true },
              { data: 768, item: 'device_vendor_msft_policy_config_lanmanserver_minsmb2dialect_768', seen: true },
              { data: 770, item: 'device_vendor_msft_policy_config_lanmanserver_minsmb2dialect_770', seen: true },
              { data: 785, item: 'device_vendor_msft_policy_config_lanmanserver_minsmb2dialect_785', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      cmdlet: {
        names: [smbServerConfiguration('Smb2DialectMin', dialectOf('Smb2DialectMin'))],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'It does not govern SMB1 at all (ADML note).',
      'A minimum above the maximum is accepted by every channel; the two ends then have no dialect in common.',
      'A minimum of 3.1.1 alone already fixes the dialect; a maximum is optional.',
      'QUIC, compression and pre-auth integrity need 3.1.1; encryption needs 3.0+.',
    ],
    sources: ['D-DIALECT', 'CSP-LS', 'ADMX25', 'PS25', 'DEC-SRV2', 'PACERS', 'OIB', 'DGULLE'],
  },
  {
    id: 'maxDialectServer',
    side: 'server',
    policyPath: 'server.dialects.maximum',
    area: 'dialects',
    title: 'Maximum SMB 2/3 dialect, server',
    summary: 'The highest SMB 2 or 3 dialect that this server agrees to. Encryption needs 3.0, SMB over QUIC 3.1.1.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: '2.0.2', data: 514, means: 'SMB 2.0.2 (Windows Vista, Server 2008).' },
        { word: '2.1', data: 528, means: 'SMB 2.1 (Windows 7, Server 2008 R2).' },
        { word: '3.0', data: 768, means: 'SMB 3.0 (Windows 8, Server 2012); the first with encryption.' },
        { word: '3.0.2', data: 770, means: 'SMB 3.0.2 (Windows 8.1, Server 2012 R2).' },
        {
          word: '3.1.1',
          data: 785,
          means: 'SMB 3.1.1 (Windows 10, Server 2016); pre-authentication integrity, AES-GCM, QUIC.',
        },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'MaxSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'MaxSmb2Dialect',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25951', source: 'D-DIALECT' },
      { branch: 'insider-server', build: '25951', source: 'D-DIALECT' },
      { branch: 'client', build: '26100', source: 'D-DIALECT' },
      { branch: 'server', build: '26100', source: 'D-DIALECT' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_MaxSmb2Dialect',
            displayName: 'Mandate the maximum version of SMB',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'enum', id: 'MaxSmb2Dialect', valueName: 'MaxSmb2Dialect', items: [785, 770, 768, 528, 514] }],
            supportedOn: 'SUPPORTED_Windows_Server_2022_Windows_11_0',
          },
        ],
        since: [],
        note: 'Server side claims Server 2022 / Windows 11, client side Server 2025 / Windows 11; documented start for both is 24H2 / Server 2025.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/MaxSmb2Dialect', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_maxsmb2dialect',
            instance: 'choice',
            seen: true,
            options: [
              { data: 514, item: 'device_vendor_msft_policy_config_lanmanserver_maxsmb2dialect_514', seen: true },
              { data: 528, item: 'device_vendor_msft_policy_config_lanmanserver_maxsmb2dialect_528', seen: true },
              { data: 768, item: 'device_vendor_msft_policy_config_lanmanserver_maxsmb2dialect_768', seen: true },
              { data: 770, item: 'device_vendor_msft_policy_config_lanmanserver_maxsmb2dialect_770', seen: true },
              { data: 785, item: 'device_vendor_msft_policy_config_lanmanserver_maxsmb2dialect_785', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: ['home', 'standard', 'datacenter', 'datacenter-azure-edition', 'server-enterprise'],
      },
      cmdlet: {
        names: [smbServerConfiguration('Smb2DialectMax', dialectOf('Smb2DialectMax'))],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'It does not govern SMB1 at all (ADML note).',
      'A minimum above the maximum is accepted by every channel; the two ends then have no dialect in common.',
      'A minimum of 3.1.1 alone already fixes the dialect; a maximum is optional.',
      'QUIC, compression and pre-auth integrity need 3.1.1; encryption needs 3.0+.',
    ],
    sources: ['D-DIALECT', 'CSP-LS', 'ADMX25', 'PS25', 'DEC-SRV2', 'PACERS', 'OIB', 'DGULLE'],
  },
] as const satisfies readonly SettingDefinition[];
