import { withoutPolicyCspOf24H2 } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { smbClientConfiguration, smbServerConfiguration, smbShare } from './smb-share.js';

/** Remote mailslots and NetBIOS discovery. */
export const mailslotsSettings = [
  {
    id: 'enableMailslotsClient',
    side: 'client',
    policyPath: 'client.remoteMailslots',
    area: 'mailslots',
    title: 'Remote mailslots, client (MUP)',
    summary: 'Whether the client may send remote mailslots (NetBIOS datagrams, SMB1 era).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'disabled', data: 0, means: 'No remote mailslots are sent.' },
        { word: 'enabled', data: 1, means: 'Remote mailslots are sent; they work only with SMB1 installed.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider',
        valueName: 'EnableMailslots',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\Mup\\Parameters',
        valueName: 'EnableMailslots',
        type: 'REG_DWORD',
        confirmed: false,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25314', source: 'B-SLOT' },
      { branch: 'insider-server', build: '25314', source: 'B-SLOT' },
      { branch: 'client', build: '26100', source: 'D-WN24H2' },
      { branch: 'server', build: '26100', source: 'D-WN24H2' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_EnableMailslots',
            displayName: 'Enable remote mailslots',
            key: 'Software\\Policies\\Microsoft\\Windows\\NetworkProvider',
            valueName: 'EnableMailslots',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
        note: 'Key is NetworkProvider, not LanmanWorkstation; HardeningKitty and others use the wrong key.',
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/EnableMailslots', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_enablemailslots',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanworkstation_enablemailslots_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanworkstation_enablemailslots_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LW' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbClientConfiguration('EnableMailslots')],
        since: smbShare[2025],
      },
    },
    safer: 'first',
    restart: 'ADML silent for the client; CIS text says a reboot is required.',
    interactions: ['Needs SMB1 to do anything useful.', 'DC locator over mailslots needs this plus Netlogon BlockNetbiosDiscovery=0.'],
    sources: ['ADMX25', 'CSP-LW', 'B-SLOT', 'DEC-MUP', 'TENABLE', 'D-DCLOC', 'HKITTY'],
  },
  {
    id: 'enableMailslotsServer',
    side: 'server',
    policyPath: 'server.remoteMailslots',
    area: 'mailslots',
    title: 'Remote mailslots, server (Computer Browser)',
    summary: 'Whether the machine takes remote mailslots; the Computer Browser depends on it.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'disabled', data: 0, means: 'Remote mailslots are not taken.' },
        { word: 'enabled', data: 1, means: 'Remote mailslots are taken.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: { key: 'Software\\Policies\\Microsoft\\Windows\\Bowser', valueName: 'EnableMailslots', type: 'REG_DWORD', confirmed: true },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25314', source: 'B-SLOT' },
      { branch: 'insider-server', build: '25314', source: 'B-SLOT' },
      { branch: 'client', build: '26100', source: 'D-WN24H2' },
      { branch: 'server', build: '26100', source: 'D-WN24H2' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanServer.admx',
            policy: 'Pol_EnableMailslots',
            displayName: 'Enable remote mailslots',
            key: 'Software\\Policies\\Microsoft\\Windows\\Bowser',
            valueName: 'EnableMailslots',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
        note: "The key is spelled Bowser (the driver), not Browser; Microsoft's own OSConfig baseline writes ...\\Browser.",
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanServer/EnableMailslots', format: 'int' }],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanserver_enablemailslots',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanserver_enablemailslots_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanserver_enablemailslots_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '26100.3613', source: 'CSP-LS' }],
        notOn: withoutPolicyCspOf24H2,
      },
      cmdlet: {
        names: [smbServerConfiguration('EnableMailslots')],
        since: smbShare[2025],
      },
    },
    safer: 'first',
    restart: 'Windows restart required (ADML note).',
    interactions: ['Computer Browser depends on it.'],
    sources: ['ADMX25', 'CSP-LS', 'PS25', 'OSCFG', 'HKITTY'],
  },
  {
    id: 'blockNetbiosDiscovery',
    side: 'client',
    policyPath: 'client.netbiosDiscovery',
    area: 'mailslots',
    title: 'Netlogon: block NetBIOS-based DC location',
    summary: 'Whether domain controllers may be located over NetBIOS when DNS fails.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'blocked', data: 1, means: 'Only DNS locates domain controllers.' },
        { word: 'allowed', data: 0, means: 'NetBIOS and mailslots may locate domain controllers; needs remote mailslots and SMB1.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Netlogon\\Parameters',
        valueName: 'BlockNetbiosDiscovery',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '26100', source: 'ADMX25' },
      { branch: 'server', build: '26100', source: 'ADMX25' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'Netlogon.admx',
            policy: 'Netlogon_BlockNetbiosDiscovery',
            displayName: 'Block NetBIOS-based discovery for domain controller location',
            key: 'Software\\Policies\\Microsoft\\Netlogon\\Parameters',
            valueName: 'BlockNetbiosDiscovery',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_Windows10',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Companion of client.remoteMailslots.'],
    sources: ['D-DCLOC', 'ADMX25'],
  },
] as const satisfies readonly SettingDefinition[];
