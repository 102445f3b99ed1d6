import { withoutPolicyCsp } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';

/** BranchCache hashes and continuously available shares: here so that the inventory of the templates is complete. */
export const branchCacheSettings = [
  {
    id: 'hashPublication',
    side: 'server',
    policyPath: 'server.branchCache.hashPublication',
    area: 'branch-cache',
    title: 'Hash Publication for BranchCache',
    summary: 'For which shares the file server publishes BranchCache hashes.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'tagged-shares', data: 0, means: 'Only for shares on which BranchCache is enabled.' },
        { word: 'none', data: 1, means: 'For no share.' },
        { word: 'all-shares', data: 2, means: 'For all shares.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'HashPublicationForPeerCaching',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '7600', source: 'ADMX25' },
      { branch: 'server', build: '7600', source: 'ADMX25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_HashPublication',
            displayName: 'Hash Publication for BranchCache',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [
              { kind: 'enum', id: 'Lbl_HashPublicationActionCombo', valueName: 'HashPublicationForPeerCaching', items: [0, 1, 2] },
            ],
            supportedOn: 'windows:SUPPORTED_Windows7',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_LanmanServer/Pol_HashPublication',
            format: 'admx',
            admx: { policy: 'Pol_HashPublication', elements: ['Lbl_HashPublicationActionCombo'] },
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
            definition: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashpublication',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashpublication_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashpublication_1', seen: true },
            ],
            children: [
              {
                definition: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashpublication_lbl_hashpublicationactioncombo',
                instance: 'choice',
                seen: true,
                options: [
                  {
                    data: 0,
                    item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashpublication_lbl_hashpublicationactioncombo_0',
                    seen: true,
                  },
                  {
                    data: 1,
                    item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashpublication_lbl_hashpublicationactioncombo_1',
                    seen: true,
                  },
                  {
                    data: 2,
                    item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashpublication_lbl_hashpublicationactioncombo_2',
                    seen: true,
                  },
                ],
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
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['It does not secure a connection; it is here because it is part of the same administrative template.'],
    sources: ['ADMX25', 'CSP-ADMXLS', 'INTUNE-DUMP'],
  },
  {
    id: 'hashSupportVersion',
    side: 'server',
    policyPath: 'server.branchCache.hashVersion',
    area: 'branch-cache',
    title: 'Hash Version support for BranchCache',
    summary: 'Which versions of BranchCache hashes the file server makes.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'v1', data: 1, means: 'Version 1 only.' },
        { word: 'v2', data: 2, means: 'Version 2 only.' },
        { word: 'v1-and-v2', data: 3, means: 'Both versions.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'HashSupportVersion',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '9200', source: 'ADMX25' },
      { branch: 'server', build: '9200', source: 'ADMX25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_HashSupportVersion',
            displayName: 'Hash Version support for BranchCache',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'enum', id: 'Lbl_HashVersionSupportActionCombo', valueName: 'HashSupportVersion', items: [1, 2, 3] }],
            supportedOn: 'windows:SUPPORTED_Windows8',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_LanmanServer/Pol_HashSupportVersion',
            format: 'admx',
            admx: { policy: 'Pol_HashSupportVersion', elements: ['Lbl_HashVersionSupportActionCombo'] },
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
            definition: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashsupportversion',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashsupportversion_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashsupportversion_1', seen: true },
            ],
            children: [
              {
                definition: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashsupportversion_lbl_hashversionsupportactioncombo',
                instance: 'choice',
                seen: true,
                options: [
                  {
                    data: 1,
                    item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashsupportversion_lbl_hashversionsupportactioncombo_1',
                    seen: true,
                  },
                  {
                    data: 2,
                    item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashsupportversion_lbl_hashversionsupportactioncombo_2',
                    seen: true,
                  },
                  {
                    data: 3,
                    item: 'device_vendor_msft_policy_config_admx_lanmanserver_pol_hashsupportversion_lbl_hashversionsupportactioncombo_3',
                    seen: true,
                  },
                ],
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
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['It does not secure a connection; it is here because it is part of the same administrative template.'],
    sources: ['ADMX25', 'CSP-ADMXLS', 'INTUNE-DUMP'],
  },
  {
    id: 'offlineFilesForCaShares',
    side: 'client',
    policyPath: 'client.continuousAvailability.offlineFiles',
    area: 'branch-cache',
    title: 'Offline Files Availability on Continuous Availability Shares',
    summary: 'Whether Offline Files works on continuously available shares.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'unavailable', data: 0, means: 'Offline Files does not work there.' },
        { word: 'available', data: 1, means: 'Offline Files works there.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'AllowOfflineFilesforCAShares',
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
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_EnableOfflineFilesforCAShares',
            displayName: 'Offline Files Availability on Continuous Availability Shares',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'AllowOfflineFilesforCAShares',
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
            omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_LanmanWorkstation/Pol_EnableOfflineFilesforCAShares',
            format: 'admx',
            admx: { policy: 'Pol_EnableOfflineFilesforCAShares', elements: [] },
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
            definition: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_enableofflinefilesforcashares',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_enableofflinefilesforcashares_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_enableofflinefilesforcashares_1', seen: true },
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
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['It does not secure a connection; it is here because it is part of the same administrative template.'],
    sources: ['ADMX25', 'CSP-ADMXLW', 'INTUNE-DUMP'],
  },
  {
    id: 'handleCachingForCaFiles',
    side: 'client',
    policyPath: 'client.continuousAvailability.handleCaching',
    area: 'branch-cache',
    title: 'Handle Caching on Continuous Availability Shares',
    summary: 'Whether the client caches handles of files on continuously available shares.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'disabled', data: 0, means: 'No handle caching.' },
        { word: 'enabled', data: 1, means: 'Handles are cached.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'EnableHandleCachingForCAFiles',
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
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_EnableHandleCachingForCAFiles',
            displayName: 'Handle Caching on Continuous Availability Shares',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'EnableHandleCachingForCAFiles',
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
            omaUri: './Device/Vendor/MSFT/Policy/Config/ADMX_LanmanWorkstation/Pol_EnableHandleCachingForCAFiles',
            format: 'admx',
            admx: { policy: 'Pol_EnableHandleCachingForCAFiles', elements: [] },
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
            definition: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_enablehandlecachingforcafiles',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_enablehandlecachingforcafiles_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_admx_lanmanworkstation_pol_enablehandlecachingforcafiles_1', seen: true },
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
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['It does not secure a connection; it is here because it is part of the same administrative template.'],
    sources: ['ADMX25', 'CSP-ADMXLW', 'INTUNE-DUMP'],
  },
] as const satisfies readonly SettingDefinition[];
