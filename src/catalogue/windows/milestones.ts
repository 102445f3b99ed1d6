/** The first preview builds that had something, and the release it became part of. Texts, because many documents name a month and no build. */
export interface Milestone {
  readonly feature: string;
  /** Windows 11 Insider builds; null where the client is not concerned. */
  readonly client: string | null;
  /** Windows Server Insider builds; null where no source names one or the server is not concerned. */
  readonly server: string | null;
  readonly release: string;
  readonly side: string;
  readonly sources: readonly string[];
}

/** Insider milestones of the SMB security campaign and of the NTLM changes after it. */
export const milestones = [
  {
    feature: 'SMB1 removed from Home',
    client: 'Windows 11 Insider Dev, April 2022 (build not stated)',
    server: null,
    release: 'Windows 11 22H2',
    side: 'client and server component',
    sources: ['SEED', 'B-SMB1'],
  },
  {
    feature: 'authentication rate limiter',
    client: '25206 on by default (25069 first, 25375 per one doc)',
    server: '25075 first, 25997 on by default',
    release: '24H2 / Server 2025',
    side: 'server',
    sources: ['B-RATE0', 'B-RATE1', 'B-RATE2', 'D-RATE', 'D-WNWS25'],
  },
  {
    feature: 'insecure guest off in Pro',
    client: '25276 (25267 in docs)',
    server: null,
    release: '24H2',
    side: 'client',
    sources: ['SEED', 'D-GUEST'],
  },
  { feature: 'remote mailslots off', client: '25314', server: '25314', release: '24H2 / Server 2025', side: 'both', sources: ['B-SLOT'] },
  {
    feature: 'signing required by default',
    client: '25381 Enterprise, 25905 Pro and Education',
    server: '25931 outbound only',
    release: '24H2 / Server 2025',
    side: 'client; server side on Windows 11 only',
    sources: ['B-SIGN'],
  },
  {
    feature: 'NTLM blocking',
    client: '25951, exception list 25992',
    server: '25951, exception list 25992',
    release: '24H2 / Server 2025',
    side: 'client',
    sources: ['B-NTLM', 'D-WNWS25'],
  },
  { feature: 'dialect management', client: '25951', server: '25951', release: '24H2 / Server 2025', side: 'both', sources: ['D-DIALECT'] },
  {
    feature: 'QUIC client access control',
    client: '25977; back-ported March 2024 as a feature preview',
    server: '25977; back-ported March 2024 as a feature preview',
    release: '24H2 / Server 2025',
    side: 'both',
    sources: ['D-QUICAC', 'MSSMB2'],
  },
  {
    feature: 'client encryption mandate',
    client: '25982',
    server: '25997',
    release: '24H2 / Server 2025',
    side: 'client',
    sources: ['D-ENC'],
  },
  {
    feature: 'alternative ports (client)',
    client: '25992',
    server: '25992 (inferred)',
    release: '24H2 / Server 2025',
    side: 'client',
    sources: ['B-FWPORT'],
  },
  {
    feature: 'alternative QUIC port (server)',
    client: null,
    server: '26040',
    release: '24H2 / Server 2025',
    side: 'server',
    sources: ['D-WN24H2'],
  },
  {
    feature: 'restrictive firewall group',
    client: '25992',
    server: '25992 or later (not stated)',
    release: '24H2 / Server 2025',
    side: 'server',
    sources: ['B-FWPORT', 'D-WNWS25'],
  },
  {
    feature: 'SMB over QUIC in Server Datacenter and Standard',
    client: null,
    server: 'November 2023 Insider (build not found)',
    release: 'Server 2025',
    side: 'server',
    sources: ['SEED', 'D-WNWS25'],
  },
  {
    feature: 'disable QUIC, audit signing/encryption support',
    client: '26090',
    server: '26090',
    release: '24H2 / Server 2025',
    side: 'both',
    sources: ['D-WNWS25', 'D-SIGNOV', 'PS25'],
  },
  {
    feature: 'Policy CSP nodes for the 24H2 SMB settings',
    client: '26100.3613',
    server: null,
    release: '24H2 servicing (March 2025)',
    side: 'both',
    sources: ['CSP-LS', 'CSP-LW'],
  },
  {
    feature: 'SMB server signing / EPA audit back-port',
    client: 'updates of 2025-09-09',
    server: 'updates of 2025-09-09',
    release: 'all serviced releases',
    side: 'server',
    sources: ['KB5066913'],
  },
  {
    feature: 'IAKerb on by default, LocalKDC present but off',
    client: 'Canary (later named Experimental, 29xxx), June 2026, first build not stated; seen on 29617',
    server: 'announced for the same preview, build not found',
    release: 'none found up to 2026-11-22',
    side: 'both (Kerberos package, not SMB)',
    sources: ['IAKERB', 'IAKERB-NAMES', 'IAKERB-SCAPY'],
  },
  {
    feature: 'network NTLM off by default',
    client: 'announced for a later client release, no build',
    server: 'announced for the next major Windows Server, no build',
    release: 'none found up to 2026-11-22',
    side: 'both',
    sources: ['NTLM-ROADMAP'],
  },
  {
    feature: 'SPN audit events 3024 to 3027 in the base image',
    client: '28000.1 (26H1)',
    server: null,
    release: '26H1; serviced releases by the updates of 2025-09-09',
    side: 'server',
    sources: ['ETW26H1', 'KB5066913'],
  },
  {
    feature: 'NTLMv1-derived single sign-on: default changes from audit to block',
    client: '24H2 branch, announced for October 2026, flip not confirmed',
    server: 'Server 2025, announced for October 2026, flip not confirmed',
    release: '24H2 / Server 2025 servicing',
    side: 'client',
    sources: ['KB5066470', 'NTLMV1'],
  },
] as const satisfies readonly Milestone[];

/** What must be known of the table of products, and of the releases and editions whose defaults no source names. */
export const productNotes = [
  'Builds are those of general availability: general knowledge, but for 22621, 22631, 20348 and 26100, which sources name.',
  '25H2 is taken to have the defaults of 24H2: no source describes an SMB default that changes in 25H2.',
  'Defaults of Pro Education, LTSC and IoT editions are derived from their sister editions unless a source names them.',
  'SE, Enterprise multi-session and Server Essentials are known names (KB5066913, KB5066470): a name without edition does not mean them, what holds for all editions holds for them, and what hangs on the edition is unknown.',
  'Server 2025 Azure Edition is taken to have the defaults of the other editions where no source names it.',
  '26H2 (build 26300, 2026-09-29) is an enablement package on the branch of 24H2 and 25H2 and is taken to have their defaults: the list of changes since 25H2 has nothing about SMB, NTLM or Kerberos (IOT26H2); that nothing else changed is inferred.',
  '26H1 (build 28000, 2026-02-10, only factory-installed on Snapdragon X2 devices) has another core than 24H2, 25H2 and 26H2. A default that never changed from Windows 10 on is taken to hold for it; one that began with 24H2 is inferred: Microsoft speaks of changes to the platform only, and no source names its SMB defaults (W26H1).',
  'IoT Enterprise 26H2 is an edition of its own (IOT26H2, until 2029-10-09); Enterprise multi-session of 26H2 is named by a third party only (W26H2) and not listed; the package does not apply to LTSC. 26H1 is not offered for IoT Enterprise.',
  'Enterprise LTSC 2021 is build 19044 alone: Windows 10, version 22H2 has no LTSC (LTSC-OVERVIEW, KB5066913).',
  'NTLMv1 is removed in Server 2025; LANMAN and NTLMv2 are deprecated there, and NTLMv2 is to be removed in a later release (D-REMOVED).',
  'The next Windows Server has no row: no source gives its name, build or date.',
] as const;

/** What an in-place upgrade does to defaults. `open` names what nobody has documented. */
export const upgradeBehaviour = {
  mechanism:
    'For guest logons, client signing, server signing and the delay of the rate limiter the drivers ask a licence value of the running edition when neither policy nor local value exists (DEC-LWPAR, DEC-SRV2). From that follows (inferred): a machine without a value takes the new default right after an in-place upgrade or a change of edition; a machine with a value keeps it; to restore the default the value must be deleted, writing 0 is not the same.',
  smb1: 'For the SMB1 component, clean installation and upgrade differ, and both are documented.',
  open: [
    'Older releases are known to carry RequireSecuritySignature=0 in the registry after setup; whether the upgrade to 24H2 removes it is not known (the client driver has a routine that removes deprecated values).',
    'No source tells upgrade from clean installation for guest logons, signing, mailslots, the rate limiter or the firewall group.',
  ],
} as const;
