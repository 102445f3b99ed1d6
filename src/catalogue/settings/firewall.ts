import type { SettingDefinition } from './definition.js';

/** Firewall rule groups. */
export const firewallSettings = [
  {
    id: 'smbFirewallGroup',
    side: 'server',
    policyPath: 'server.firewallGroup',
    area: 'firewall',
    title: 'Firewall rule group enabled when a share is created',
    summary: 'Which group of Windows Firewall rules opens file sharing: the restrictive one has no NetBIOS ports 137 to 139.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'restrictive', data: 'restrictive', means: 'TCP 445, echo request, LLMNR and spooler RPC; no NetBIOS.' },
        { word: 'classic', data: 'classic', means: 'Also TCP 139, UDP 137 and 138.' },
      ],
    },
    storage: {
      kind: 'firewall-group',
      groups: { restrictive: 'File and Printer Sharing (Restrictive)', classic: 'File and Printer Sharing' },
      reset: { cannot: 'Which group was open before is not recorded by Windows; say classic or restrictive.' },
    },
    behaviour: [
      { branch: 'insider-client', build: '25992', source: 'B-FWPORT' },
      { branch: 'client', build: '26100', source: 'D-WN24H2' },
      { branch: 'server', build: '26100', source: 'D-WNWS25' },
    ],
    on: {
      admx: { none: 'No template selects a rule group by name.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Firewall CSP carries single rules, not the group of a display name.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        names: [
          {
            kind: 'switch',
            module: 'NetSecurity',
            parameter: 'DisplayGroup',
            enable: { name: 'Enable-NetFirewallRule', fixed: {} },
            disable: { name: 'Disable-NetFirewallRule', fixed: {} },
            get: { name: 'Get-NetFirewallRule', property: 'Enabled', on: 'True', fixed: {} },
          },
        ],
        since: [
          { branch: 'client', build: '26100', source: 'D-WN24H2' },
          { branch: 'server', build: '26100', source: 'D-WNWS25' },
        ],
      },
    },
    safer: 'first',
    restart: 'No restart.',
    interactions: [
      'SMB1 over NetBIOS needs the classic group.',
      'Announced future: ICMP, LLMNR and Spooler may leave the restrictive group.',
      'SMB over QUIC UDP 443 is in neither group.',
      'A group has the name that Windows displays, which depends on its language.',
      'Rules that were enabled when a share was created stay enabled when the share is gone (seen once, on 24H2).',
    ],
    sources: ['D-HARDEN', 'D-FW', 'D-WN24H2', 'D-WNWS25', 'B-FWPORT', 'FWNAMES', 'ADMXHELP-FW'],
  },
] as const satisfies readonly SettingDefinition[];
