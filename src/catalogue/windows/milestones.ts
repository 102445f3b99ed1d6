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
    client: '25977; back-ported March 2024',
    server: '25977; back-ported March 2024',
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

/** What must be known of the table of products, and of how rows were carried over to releases that no text names. */
export const productNotes = [
  'build numbers of the products are the general-availability builds (common knowledge); only 22621/22631/20348/26100 appear in the sources read',
  '25H2 rows copy 24H2: no source read describes any SMB default changing in 25H2',
  'Pro Education, LTSC and IoT rows are derivations unless stated',
  'Azure Edition of Server 2025: not researched separately',
  '26H2 (build 26300, GA 2026-09-29) is an enablement package on the 24H2/25H2 servicing branch; 26H2 rows copy 24H2/25H2: no text found describes any SMB default changing in 26H2 (W26H2)',
  "26H1 (build 28000, 2026-02-10, factory installed on Snapdragon X2 devices only) has another core than 24H2/25H2/26H2. Where a row lists older Windows 11 or Windows 10 releases too, 26H1 was appended (default unchanged through all releases). Rows that start at 24H2 have a separate 26H1 row, basis 'inferred': Microsoft describes 26H1 as platform changes only, no text names its SMB defaults (W26H1)",
  'Enterprise multi-session and IoT Enterprise are named for 26H2 too (third-party installer, W26H2) but not listed; the 26H2 package does not apply to LTSC; nothing found on an LTSC of 26H1',
  'Windows Server vNext: no 2026 build number, name or date found; no product row',
] as const;

/** What an in-place upgrade does to defaults. `open` names what nobody has documented. */
export const upgradeBehaviour = {
  mechanism:
    'For guest, client signing, server signing and the rate-limiter delay the drivers ask a licence value of the running edition when neither policy nor local value exists (DEC-LWPAR, DEC-SRV2). Consequences (inference): a machine without an explicit value takes the new default right after an in-place upgrade or an edition change; a machine with an explicit value keeps it; a rollback must delete the value, writing 0 is not the same as restoring the default.',
  smb1: 'Clean installation and upgrade differ and are documented: the rows of the SMB1 component tell them apart.',
  open: [
    'older releases are known to carry an explicit RequireSecuritySignature=0 in the registry after setup; whether the 24H2 upgrade removes it was not found (the client driver has a routine that removes deprecated values, its list was not read)',
    'no page read states upgrade versus clean-install behaviour for guest, signing, mailslots, rate limiter or the firewall group; only SMB1 is documented',
  ],
} as const;
