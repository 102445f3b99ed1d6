import type { SettingDefinition, Since } from './definition.js';
import { catalogChoice, catalogDefinition, catalogOptions, definitionOf, templateNode } from './policy-csp.js';

const dnsClient = 'Software\\Policies\\Microsoft\\Windows NT\\DNSClient';
const netbt = 'SYSTEM\\CurrentControlSet\\Services\\NetBT\\Parameters';

const fromAdmxDns: readonly Since[] = [
  { branch: 'client', build: '19041.1202', source: 'CSP-ADMXDNS' },
  { branch: 'client', build: '19042.1202', source: 'CSP-ADMXDNS' },
  { branch: 'client', build: '19043.1202', source: 'CSP-ADMXDNS' },
  { branch: 'client', build: '22000', source: 'CSP-ADMXDNS' },
];
const fromNodeType: readonly Since[] = [
  { branch: 'client', build: '22621.5126', source: 'INTUNE-BASE' },
  { branch: 'client', build: '26100', source: 'INTUNE-BASE' },
];
const fromLegacy: readonly Since[] = [{ branch: 'client', build: '17134', source: 'CSP-MSSL' }];

const nodeTypeNode = 'MSSecurityGuide/NetBTNodeTypeConfiguration';
const nodeTypeElement = 'Pol_SecGuide_SecGuide_NetbtNodeTypeCfg';
const nodeTypeChild = `${definitionOf(nodeTypeNode)}_${nodeTypeElement.toLowerCase()}`;
const nameReleaseNode = 'MSSLegacy/AllowTheComputerToIgnoreNetBIOSNameReleaseRequestsExceptFromWINSServers';

/** How a short name of a server is found where DNS does not know it, and who may take such a name away. */
export const nameResolutionSettings = [
  {
    id: 'enableMulticast',
    side: 'client',
    policyPath: 'client.nameResolution.multicast',
    area: 'name-resolution',
    title: 'Multicast name resolution (LLMNR)',
    summary: 'Whether the client asks its own network segment for a short name that DNS does not know. Anybody on the segment can answer.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'off', data: 0, means: 'No name is asked for by LLMNR.' },
        { word: 'on', data: 1, means: 'A short name that DNS does not know is asked for by LLMNR.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: { key: dnsClient, valueName: 'EnableMulticast', type: 'REG_DWORD', confirmed: true },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '6000', source: 'ADMX25H2' },
      { branch: 'server', build: '6001', source: 'ADMX25H2' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'DnsClient.admx',
            policy: 'Turn_Off_Multicast',
            displayName: 'Turn off multicast name resolution',
            key: dnsClient,
            valueName: 'EnableMulticast',
            enabled: 0,
            disabled: 1,
            elements: [],
            supportedOn: 'windows:SUPPORTED_WindowsVista',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: templateNode('ADMX_DnsClient/Turn_Off_Multicast', fromAdmxDns, 'Turn_Off_Multicast'),
      intune: catalogChoice('ADMX_DnsClient/Turn_Off_Multicast', fromAdmxDns, [
        { option: 1, data: 0, seen: true },
        { option: 0, data: 1, seen: false },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented.',
    interactions: [
      'The policy is inverted: Enabled writes 0.',
      'Windows 10 1703 and later also ask by multicast DNS, which has a policy of its own.',
    ],
    sources: ['ADMX25H2', 'CSP-ADMXDNS', 'BASE25', 'DGULLE'],
  },
  {
    id: 'enableNetbios',
    side: 'client',
    policyPath: 'client.nameResolution.netbios',
    area: 'name-resolution',
    title: 'NetBIOS name resolution',
    summary: 'Whether the client asks by NetBIOS for a short name that DNS does not know, and on which networks.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'No name is asked for by NetBIOS.' },
        { word: 'not-on-public-networks', data: 2, means: 'NetBIOS is asked on every network but public ones.' },
        { word: 'last', data: 3, means: 'NetBIOS is asked on every network, after multicast DNS and LLMNR have failed (learning mode).' },
        { word: 'on', data: 1, means: 'NetBIOS is asked on every network.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: { key: dnsClient, valueName: 'EnableNetbios', type: 'REG_DWORD', confirmed: true },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '6000', source: 'ADMX25H2' },
      { branch: 'server', build: '6001', source: 'ADMX25H2' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'DnsClient.admx',
            policy: 'DNS_Netbios',
            displayName: 'Configure NetBIOS settings',
            key: dnsClient,
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'enum', id: 'DNS_Netbios_Box', valueName: 'EnableNetbios', items: [0, 1, 2, 3] }],
            supportedOn: 'windows:SUPPORTED_WindowsVista',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'No page of the Policy CSP that was read has it.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented.',
    interactions: [
      'It is about names only: whether TCP 139 is used is decided elsewhere.',
      'The template names Windows Vista and later; which builds read it, no other source says.',
      'The 24H2 baseline sets "not-on-public-networks", the 25H2 baseline "off".',
    ],
    sources: ['ADMX25H2', 'BASE25', 'BASE25H2'],
  },
  {
    id: 'netbtNodeType',
    side: 'client',
    policyPath: 'client.nameResolution.netbiosNode',
    area: 'name-resolution',
    title: 'NetBT NodeType configuration',
    summary: 'Whom NetBIOS asks for a name: everybody on the segment by broadcast, a WINS server, or one after the other.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'broadcast', data: 1, means: 'B-node: broadcasts only.' },
        { word: 'point-to-point', data: 2, means: 'P-node: a WINS server only, never a broadcast.' },
        { word: 'mixed', data: 4, means: 'M-node: a broadcast first, then a WINS server.' },
        { word: 'hybrid', data: 8, means: 'H-node: a WINS server first, then a broadcast.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: netbt, valueName: 'NodeType', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: {
        names: [
          {
            file: 'SecGuide.admx',
            policy: 'Pol_SecGuide_0050_NetbtNodeTypeConfig',
            displayName: 'NetBT NodeType configuration',
            key: netbt,
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'enum', id: nodeTypeElement, valueName: 'NodeType', key: netbt, items: [1, 2, 4, 8] }],
            supportedOn: 'windows:SUPPORTED_Windows7',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: templateNode(nodeTypeNode, fromNodeType, 'Pol_SecGuide_0050_NetbtNodeTypeConfig', [nodeTypeElement]),
      intune: catalogDefinition(nodeTypeNode, fromNodeType, {
        instance: 'choice',
        seen: true,
        options: catalogOptions(definitionOf(nodeTypeNode), [
          { option: 1, seen: true },
          { option: 0, seen: false },
        ]),
        children: [
          {
            definition: nodeTypeChild,
            instance: 'choice',
            seen: true,
            options: catalogOptions(nodeTypeChild, [
              { option: 1, seen: false },
              { option: 2, seen: true },
              { option: 4, seen: false },
              { option: 8, seen: false },
            ]),
          },
        ],
      }),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'No restart is documented; the driver NetBT reads it when it starts.',
    interactions: [
      'It takes precedence over the node type that DHCP gives (DhcpNodeType).',
      'As the template does, it writes a local value, which stays when the Group Policy object goes.',
    ],
    sources: ['ADMX-SECG', 'INTUNE-BASE', 'BASE25H2'],
  },
  {
    id: 'noNameReleaseOnDemand',
    side: 'machine',
    policyPath: 'machine.netbios.nameReleases',
    area: 'name-resolution',
    title: 'Ignore NetBIOS name release requests except from WINS servers',
    summary: 'Whether this machine gives up its NetBIOS name when somebody on the network asks it to.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'from-wins-servers-only', data: 1, means: 'Only a WINS server can make this machine give up its name.' },
        { word: 'from-anybody', data: 0, means: 'Anybody can make this machine give up its name.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: netbt, valueName: 'NoNameReleaseOnDemand', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: {
        names: [
          {
            file: 'MSS-legacy.admx',
            policy: 'Pol_MSS_NoNameReleaseOnDemand',
            displayName: 'MSS: (NoNameReleaseOnDemand) Allow the computer to ignore NetBIOS name release requests except from WINS servers',
            key: 'System\\CurrentControlSet\\Services\\Netbt\\Parameters',
            valueName: 'NoNameReleaseOnDemand',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_WindowsVista',
          },
        ],
        since: [],
      },
      template: { none: 'Windows defines no security option for it; an older toolkit added one, under MSS.' },
      csp: templateNode(nameReleaseNode, fromLegacy, 'Pol_MSS_NoNameReleaseOnDemand'),
      intune: catalogChoice(nameReleaseNode, fromLegacy, [
        { option: 0, seen: false },
        { option: 1, seen: true },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented; the driver NetBT reads it when it starts.',
    interactions: ['A machine without its name cannot be reached by NetBIOS name until it starts again; names of DNS are not affected.'],
    sources: ['ADMX-MSSL', 'CSP-MSSL', 'BASE25H2', 'DGULLE', 'PACERS'],
  },
] as const satisfies readonly SettingDefinition[];
