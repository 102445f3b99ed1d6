import type { SourceId } from '../sources.js';

/** A rule of Windows Firewall for what comes in, as Windows has it from the start. */
export interface FirewallRule {
  /** The name of the rule, the same in every language (InstanceID). */
  readonly id: string;
  /** The number of the protocol that IANA gives: 1 ICMPv4, 6 TCP, 17 UDP, 58 ICMPv6. */
  readonly protocol: 1 | 6 | 17 | 58;
  /** The local port, or Windows' word for ports that RPC hands out; of ICMP the type and the code. */
  readonly opens: string;
  /** Who is let in; left out for everybody. */
  readonly from?: 'LocalSubnet';
  readonly program: string;
  /** The service in the program; left out where the program is all of it. */
  readonly service?: string;
  /** Numbers of the texts in FirewallAPI.dll that name and describe the rule. */
  readonly texts: { readonly name: number; readonly description: number };
}

/** A group of rules that an administrator switches as one. */
export interface FirewallGroup {
  /** As an English Windows displays it. */
  readonly displayName: string;
  /** The same in every language: the text in a file of Windows that it is displayed by. */
  readonly resource: string;
  readonly rules: readonly FirewallRule[];
  readonly sources: readonly SourceId[];
}

const serviceHost = '%SystemRoot%\\system32\\svchost.exe';
const spooler = '%SystemRoot%\\system32\\spoolsv.exe';

/**
 * The groups that open file sharing. No source has the text of the rule for the spooler's worker (FPS-SpoolWorker-In-TCP and its -V2), which newer Windows add
 * to both groups.
 */
export const firewallGroups = [
  {
    displayName: 'File and Printer Sharing (Restrictive)',
    resource: '@FirewallAPI.dll,-28672',
    rules: [
      { id: 'FPS-SMB-In-TCP-V2', protocol: 6, opens: '445', program: 'System', texts: { name: 28673, description: 28674 } },
      {
        id: 'FPS-SpoolSvc-In-TCP-V2',
        protocol: 6,
        opens: 'RPC',
        program: spooler,
        service: 'Spooler',
        texts: { name: 28677, description: 28678 },
      },
      {
        id: 'FPS-RPCSS-In-TCP-V2',
        protocol: 6,
        opens: 'RPC-EPMap',
        program: serviceHost,
        service: 'Rpcss',
        texts: { name: 28679, description: 28680 },
      },
      { id: 'FPS-ICMP4-ERQ-In-V2', protocol: 1, opens: '8:*', program: 'System', texts: { name: 28681, description: 28685 } },
      { id: 'FPS-ICMP6-ERQ-In-V2', protocol: 58, opens: '128:*', program: 'System', texts: { name: 28683, description: 28685 } },
      {
        id: 'FPS-LLMNR-In-UDP-V2',
        protocol: 17,
        opens: '5355',
        from: 'LocalSubnet',
        program: serviceHost,
        service: 'dnscache',
        texts: { name: 28686, description: 28687 },
      },
    ],
    sources: ['FWRULES24H2'],
  },
  {
    displayName: 'File and Printer Sharing',
    resource: '@FirewallAPI.dll,-28502',
    rules: [
      { id: 'FPS-NB_Session-In-TCP', protocol: 6, opens: '139', program: 'System', texts: { name: 28503, description: 28506 } },
      { id: 'FPS-SMB-In-TCP', protocol: 6, opens: '445', program: 'System', texts: { name: 28511, description: 28514 } },
      { id: 'FPS-NB_Name-In-UDP', protocol: 17, opens: '137', program: 'System', texts: { name: 28519, description: 28522 } },
      { id: 'FPS-NB_Datagram-In-UDP', protocol: 17, opens: '138', program: 'System', texts: { name: 28527, description: 28530 } },
      {
        id: 'FPS-SpoolSvc-In-TCP',
        protocol: 6,
        opens: 'RPC',
        program: spooler,
        service: 'Spooler',
        texts: { name: 28535, description: 28538 },
      },
      {
        id: 'FPS-RPCSS-In-TCP',
        protocol: 6,
        opens: 'RPC-EPMap',
        program: serviceHost,
        service: 'Rpcss',
        texts: { name: 28539, description: 28542 },
      },
      { id: 'FPS-ICMP4-ERQ-In', protocol: 1, opens: '8:*', program: 'System', texts: { name: 28543, description: 28547 } },
      { id: 'FPS-ICMP6-ERQ-In', protocol: 58, opens: '128:*', program: 'System', texts: { name: 28545, description: 28547 } },
      {
        id: 'FPS-LLMNR-In-UDP',
        protocol: 17,
        opens: '5355',
        from: 'LocalSubnet',
        program: serviceHost,
        service: 'dnscache',
        texts: { name: 28548, description: 28549 },
      },
    ],
    sources: ['FWRULES24H2', 'FWGPORULES'],
  },
] as const satisfies readonly FirewallGroup[];

const byDisplayName = new Map<string, FirewallGroup>(firewallGroups.map((group) => [group.displayName, group]));

/** The rules of a group that a setting names. */
export function getFirewallGroup(displayName: string): FirewallGroup {
  const group = byDisplayName.get(displayName);
  if (group === undefined) throw new Error(`no group of firewall rules is called ${displayName}`);
  return group;
}
