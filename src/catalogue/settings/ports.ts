import type { SettingDefinition } from './definition.js';
import { asciiServerPattern } from './names.js';
import { smbShare } from './smb-share.js';
import { serverAlternativePort } from './smb-share-objects.js';

/** Alternative ports. */
export const portsSettings = [
  {
    id: 'enableAlternativePortsClient',
    side: 'client',
    policyPath: 'client.alternativePorts.state',
    area: 'ports',
    title: 'SMB client may use alternative ports',
    summary: 'Whether the SMB client may use ports other than TCP 445, UDP 443 and RDMA 5445.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'disabled', data: 0, means: 'Mappings and per-command ports are refused.' },
        { word: 'enabled', data: 1, means: 'Ports may be chosen per mapping or by the list.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'EnableAlternativePorts',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'EnableAlternativePorts',
        type: 'REG_DWORD',
        confirmed: false,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25992', source: 'B-FWPORT' },
      { branch: 'insider-server', build: '25992', source: 'B-FWPORT' },
      { branch: 'client', build: '26100', source: 'D-PORTS' },
      { branch: 'server', build: '26100', source: 'D-PORTS' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_EnableAlternativePorts',
            displayName: 'Enable Alternative Ports',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'EnableAlternativePorts',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        none: 'ports are chosen per mapping: New-SmbMapping -TcpPort|-QuicPort|-RdmaPort, NET USE /TCPPORT: /QUICPORT: /RDMAPORT:',
      },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Disabled: mappings and per-command ports are refused.'],
    sources: ['ADMX25', 'D-PORTS', 'B-FWPORT', 'MSSMB2'],
  },
  {
    id: 'alternativePortMappingsClient',
    side: 'client',
    policyPath: 'client.alternativePorts.mappings',
    area: 'ports',
    title: 'SMB client alternative port mappings',
    summary:
      'Which server is reached over which transport at which port; the first entry whose name matches counts. A Windows server listens on other ports over QUIC only.',
    value: {
      kind: 'table',
      columns: [
        {
          name: 'server',
          title: 'Server',
          type: { kind: 'text', pattern: asciiServerPattern, example: 'nas01.corp.example' },
          required: true,
        },
        { name: 'transport', title: 'Transport', type: { kind: 'word', words: ['tcp', 'quic', 'rdma'] }, required: true },
        { name: 'port', title: 'Port', type: { kind: 'integer', min: 1, max: 65535 }, required: true },
      ],
      key: 'server',
      emptyMeans: 'absent',
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'AlternativePortMappings',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
      encoding: { as: 'string-per-row', text: '{server}:{transport}:{port}' },
    },
    behaviour: [
      { branch: 'client', build: '26100', source: 'ADMX25' },
      { branch: 'server', build: '26100', source: 'ADMX25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_AlternativePortMappings',
            displayName: 'Alternative Port Mappings',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'multiText', id: 'MultiText_AlternativePortMappings', valueName: 'AlternativePortMappings' }],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    needs: [{ id: 'enableAlternativePortsClient', is: 'enabled' }],
    restart: 'No reboot needed (ADML says so).',
    interactions: [
      "'rdma' as transport word is inferred from the other documentation; ADML examples show tcp and quic only.",
      "The documentation prints the range 'between 0 and 65536'; the parameters are UInt16, so 65536 cannot be given and 0 means default.",
      'D-PORTS says alternative ports are configurable by PowerShell only; this policy supersedes it.',
    ],
    sources: ['ADMX25', 'D-PORTS', 'PS25'],
  },
  {
    id: 'alternativePortServer',
    side: 'server',
    policyPath: 'server.quic.port',
    area: 'ports',
    title: 'SMB over QUIC server listening port',
    summary: 'UDP port on which the server offers SMB over QUIC. TCP and RDMA ports of a Windows server cannot be changed.',
    value: { kind: 'integer', min: 1, max: 65535, unit: 'port' },
    storage: { kind: 'object', objectKind: 'smb-server-alternative-port', reset: 'delete' },
    behaviour: [
      { branch: 'insider-server', build: '26040', source: 'D-WN24H2' },
      { branch: 'server', build: '26100', source: 'D-PORTS' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [serverAlternativePort],
        since: smbShare[2025],
      },
    },
    safer: 'neither',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'TCP and RDMA listening ports of the Windows server cannot be changed.',
      "EnableInstances is mandatory in syntax but 'not used'.",
    ],
    sources: ['D-PORTS', 'PS25', 'D-WN24H2', 'MSSMB2', 'DEC-SRVNET'],
  },
] as const satisfies readonly SettingDefinition[];
