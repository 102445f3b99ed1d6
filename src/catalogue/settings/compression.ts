import type { SettingDefinition } from './definition.js';
import { smbClientConfiguration, smbServerConfiguration, smbShare } from './smb-share.js';

/** Compression. */
export const compressionSettings = [
  {
    id: 'disableCompressionClient',
    side: 'client',
    policyPath: 'client.compression.state',
    area: 'compression',
    title: 'Disable SMB compression, client',
    summary: 'Whether the SMB client may compress traffic (SMB 3.1.1).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'available', data: 0, means: 'Compression is used where it is asked for.' },
        { word: 'disabled', data: 1, means: 'No compression.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'DisableCompression',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'DisableCompression',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '22000', source: 'PS25' },
      { branch: 'server', build: '20348', source: 'PS25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_DisableCompression',
            displayName: 'Disable SMB compression',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'DisableCompression',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2022_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbClientConfiguration('DisableCompression')],
        since: smbShare[2022],
      },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'The local value was the workaround of 2020 for CVE-2020-0796 on servers (general knowledge). Compression needs SMB 3.1.1.',
    ],
    sources: ['ADMX25', 'PS25', 'DEC-LWPOL'],
  },
  {
    id: 'enableCompressedTrafficClient',
    side: 'client',
    policyPath: 'client.compression.request',
    area: 'compression',
    title: 'Use SMB compression by default',
    summary: 'Whether the SMB client asks for compression without being told to.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-requested', data: 0, means: 'Compression only where a share, file copy or mapping asks.' },
        { word: 'requested', data: 1, means: 'Compression is asked for by default.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'EnableCompressedTraffic',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'EnableCompressedTraffic',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '22000', source: 'PS25' },
      { branch: 'server', build: '20348', source: 'PS25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_EnableCompressedTraffic',
            displayName: 'Use SMB compression by default',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'EnableCompressedTraffic',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2022_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbClientConfiguration('RequestCompression')],
        since: smbShare[2022],
      },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['It does not secure a connection; it is here because it is part of the same administrative template.'],
    sources: ['ADMX25', 'PS25'],
  },
  {
    id: 'disableCompressionServer',
    side: 'server',
    policyPath: 'server.compression.state',
    area: 'compression',
    title: 'Disable SMB compression, server',
    summary: 'Whether the SMB server may compress traffic (SMB 3.1.1).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'available', data: 0, means: 'Compression is used where it is asked for.' },
        { word: 'disabled', data: 1, means: 'No compression.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'DisableCompression',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'DisableCompression',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '22000', source: 'PS25' },
      { branch: 'server', build: '20348', source: 'PS25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_DisableCompression',
            displayName: 'Disable SMB compression',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'DisableCompression',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2022_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('DisableCompression')],
        since: smbShare[2022],
      },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'The local value was the workaround of 2020 for CVE-2020-0796 on servers (general knowledge). Compression needs SMB 3.1.1.',
    ],
    sources: ['ADMX25', 'PS25', 'DEC-SRV2'],
  },
  {
    id: 'enableCompressedTrafficServer',
    side: 'server',
    policyPath: 'server.compression.request',
    area: 'compression',
    title: 'Request traffic compression for all shares',
    summary: 'Whether the SMB server asks for compression without being told to.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'not-requested', data: 0, means: 'Compression only where a share, file copy or mapping asks.' },
        { word: 'requested', data: 1, means: 'Compression is asked for by default.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
        valueName: 'EnableCompressedTraffic',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
        valueName: 'EnableCompressedTraffic',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '22000', source: 'PS25' },
      { branch: 'server', build: '20348', source: 'PS25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_EnableCompressedTraffic',
            displayName: 'Request traffic compression for all shares',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanServer',
            valueName: 'EnableCompressedTraffic',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2022_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [smbServerConfiguration('RequestCompression')],
        since: smbShare[2022],
      },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['It does not secure a connection; it is here because it is part of the same administrative template.'],
    sources: ['ADMX25', 'PS25'],
  },
] as const satisfies readonly SettingDefinition[];
