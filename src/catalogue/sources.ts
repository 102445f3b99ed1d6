/** How close a source stands to the maker of what it describes. */
export type Authority =
  'specification' | 'vendor' | 'vendor, second-hand' | 'source code' | 'observation' | 'measurement' | 'project' | 'third party' | 'press';

/** A document, program text or measurement that a fact of the catalogue rests on. */
export interface SourceDefinition {
  readonly title: string;
  /** Address, or repository with commit and path, or what else finds the document. */
  readonly where: string;
  /** Date of the text that was read, as exact as it is known; null where the text bears none. */
  readonly date: string | null;
  readonly authority: Authority;
}

/** Every source by the key that rows cite. */
export const sources = {
  'connection rules': {
    title: 'SMB connection outcome: the order of decisions and the facts behind it',
    where: 'docs/connection.md',
    date: '2026-11-22',
    authority: 'project',
  },
  'known cases': {
    title: 'Reported and documented connections with their outcome, paraphrased, one source a case',
    where: 'collection of this project, with its vocabulary of causes',
    date: '2026-11-22',
    authority: 'project',
  },
  'lab-samba': {
    title: 'Outcomes of real Samba servers under combinations of options, Samba 4.17.12',
    where: 'own measurement',
    date: '2026-11-22',
    authority: 'measurement',
  },
  'lab-signing': {
    title: 'smbd and smbclient 4.17.12 and impacket f133bb88 against each other, signing switched on and off per session',
    where: 'own measurement',
    date: '2026-11-22',
    authority: 'measurement',
  },
  github: { title: 'Public threads, cited as owner/name#number', where: 'github.com', date: null, authority: 'third party' },
  'MS-SMB2': {
    title: '[MS-SMB2] Server Message Block (SMB) Protocol Versions 2 and 3, revision 84.0; "note n" is a product behaviour note',
    where: 'awakecoding/openspecs@8cdf89cf skills/windows-protocols/MS-SMB2/MS-SMB2.md',
    date: '2026-01-14',
    authority: 'specification',
  },
  'MS-SMB': {
    title: '[MS-SMB] Server Message Block (SMB) Protocol',
    where: 'awakecoding/openspecs@8cdf89cf skills/windows-protocols/MS-SMB/MS-SMB.md',
    date: '2026-02-18',
    authority: 'specification',
  },
  'MS-NLMP': {
    title: '[MS-NLMP] NT LAN Manager (NTLM) Authentication Protocol',
    where: 'awakecoding/openspecs@8cdf89cf skills/windows-protocols/MS-NLMP/MS-NLMP.md',
    date: '2026-02-18',
    authority: 'specification',
  },
  'MS-APDS': {
    title: '[MS-APDS] Authentication Protocol Domain Support',
    where: 'awakecoding/openspecs@8cdf89cf skills/windows-protocols/MS-APDS/MS-APDS.md',
    date: '2026-02-18',
    authority: 'specification',
  },
  'MS-SPNG': {
    title: '[MS-SPNG] Simple and Protected GSS-API Negotiation Mechanism Extension',
    where: 'awakecoding/openspecs@8cdf89cf skills/windows-protocols/MS-SPNG/MS-SPNG.md',
    date: '2026-02-18',
    authority: 'specification',
  },
  'MS-GPFAS': {
    title: '[MS-GPFAS] Group Policy: Firewall and Advanced Security Data Structure',
    where: 'awakecoding/openspecs@8cdf89cf skills/windows-protocols/MS-GPFAS/MS-GPFAS.md',
    date: null,
    authority: 'specification',
  },
  'MS-ERREF': {
    title: '[MS-ERREF] Windows Error Codes',
    where: 'awakecoding/openspecs@8cdf89cf skills/windows-protocols/MS-ERREF/MS-ERREF.md',
    date: '2026-02-18',
    authority: 'specification',
  },
  winerror: {
    title: 'winerror.h of the Windows SDK',
    where: 'microsoft/win32metadata@d0f36303 generation/WinSDK/RecompiledIdlHeaders/shared/winerror.h',
    date: null,
    authority: 'vendor',
  },
  ntstatus: {
    title: 'ntstatus.h of the Windows SDK',
    where: 'microsoft/win32metadata@d0f36303 generation/WinSDK/RecompiledIdlHeaders/shared/ntstatus.h',
    date: null,
    authority: 'vendor',
  },
  errormap: {
    title: 'Independent re-implementation of the table from NTSTATUS to Win32 (ntstatus_to_werror_map)',
    where: 'samba-team/samba@4614f04b libcli/util/errormap.c',
    date: null,
    authority: 'source code',
  },
  'protocol-tests': {
    title: 'Windows Protocol Test Suites, model of SMB2 signing',
    where: 'microsoft/WindowsProtocolTestSuites@4d513adb8 FileServer SMB2Model/Model/Signing/SigningModel.cs',
    date: null,
    authority: 'source code',
  },
  'D-HARDEN': {
    title: 'SMB security hardening',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-security-hardening.md @4fccdf33',
    date: '2024-09-26',
    authority: 'vendor',
  },
  'D-FEATURES': {
    title: 'SMB feature descriptions (the page says that it was written with help of a machine)',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-feature-descriptions.md @18f7b2fe',
    date: '2025-11-27',
    authority: 'vendor',
  },
  'D-DIALECT': {
    title: 'Manage SMB dialects',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/manage-smb-dialects.md @efb6fec1, @174dcf64',
    date: '2024-10-25',
    authority: 'vendor',
  },
  'D-NTLM': {
    title: 'Block NTLM connections on SMB',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-ntlm-blocking.md @1342021a, @c6d1996b',
    date: '2024-10-25',
    authority: 'vendor',
  },
  'D-PORTS': {
    title: 'Configure alternative SMB ports',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-ports.md @c6d1996b',
    date: '2024-10-25',
    authority: 'vendor',
  },
  'D-SIGN': {
    title: 'Control SMB signing behavior',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-signing.md @0a7bac5c and the text of 2025-08-13',
    date: '2025-08-13',
    authority: 'vendor',
  },
  'D-SIGNOV': {
    title: 'Overview of SMB signing',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-signing-overview.md @193cb2d3',
    date: '2024-04-19',
    authority: 'vendor',
  },
  'D-GUEST': {
    title: 'Enable insecure guest logons in SMB2 and SMB3',
    where:
      'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/enable-insecure-guest-logons-smb2-and-smb3.md @f876610e, @1ef89813',
    date: '2025-08-13',
    authority: 'vendor',
  },
  'D-KBGUEST': {
    title: 'KB4046019: guest access in SMB2 and SMB3 is disabled by default',
    where: 'MicrosoftDocs/SupportArticles-docs support/windows-server/networking/guest-access-in-smb2-is-disabled-by-default.md @031b4351',
    date: '2023-01-10',
    authority: 'vendor',
  },
  'D-KBGUEST-OLD': {
    title: 'Older copy of KB4046019, which lists Windows Server 2016 instead of 2019',
    where: 'elcebador.ru/windows-10-guest-sharing',
    date: 'before 2023',
    authority: 'third party',
  },
  'D-RATE': {
    title: 'Configure the SMB authentication rate limiter',
    where:
      'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/configure-smb-authentication-rate-limiter.md @0ea820e9, @02cac4de',
    date: '2024-10-25',
    authority: 'vendor',
  },
  'D-ENC': {
    title: 'Configure the SMB client to require encryption',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/configure-smb-client-require-encryption.md @01497379',
    date: '2024-03-01',
    authority: 'vendor',
  },
  'D-QUIC': {
    title: 'SMB over QUIC',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-over-quic.md',
    date: '2025-07-24',
    authority: 'vendor',
  },
  'D-QUICAC': {
    title: 'Configure SMB over QUIC client access control',
    where:
      'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/configure-smb-over-quic-client-access-control.md @1a1852ee and the text of 2024-12-04',
    date: '2024-12-04',
    authority: 'vendor',
  },
  'D-SMBSEC': {
    title: 'SMB security enhancements',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-security.md @25d00cfd',
    date: '2018-07-09',
    authority: 'vendor',
  },
  'D-SECURE': {
    title: 'Secure SMB traffic in Windows Server',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-secure-traffic.md @27e2b9bd',
    date: null,
    authority: 'vendor',
  },
  'D-SMB1DET': {
    title: 'Detect, enable and disable SMBv1, SMBv2 and SMBv3',
    where:
      'MicrosoftDocs/windowsserverdocs@b30da775 WindowsServerDocs/storage/file-server/Troubleshoot/detect-enable-and-disable-smbv1-v2-v3.md (copy of October 2026: bendyline/knowledge@924be73)',
    date: '2025-02-28',
    authority: 'vendor',
  },
  'D-SMB1DEF': {
    title: 'SMBv1 is not installed by default in Windows',
    where:
      'MicrosoftDocs/windowsserverdocs@b30da775 WindowsServerDocs/storage/file-server/Troubleshoot/smbv1-not-installed-by-default-in-windows.md (copy of October 2026: bendyline/knowledge@924be73), and the text of 2020-07-01 @04335d6e',
    date: '2025-06-18',
    authority: 'vendor',
  },
  'D-NST': {
    title: 'Negotiate, session setup and tree connect failures',
    where:
      'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/Troubleshoot/negotiate-session-setup-tree-connect-fails.md @1aa40042',
    date: null,
    authority: 'vendor',
  },
  'D-INTERCEPT': {
    title: 'How to defend users from interception attacks through SMB client defense',
    where:
      'MicrosoftDocs/windowsserverdocs@b30da775 WindowsServerDocs/storage/file-server/smb-interception-defense.md (copy of October 2026: bendyline/knowledge@924be73)',
    date: '2022-12-12',
    authority: 'vendor',
  },
  'D-REMOVED': {
    title: 'Features removed or no longer developed in Windows Server',
    where:
      'MicrosoftDocs/windowsserverdocs@b30da775 WindowsServerDocs/get-started/removed-deprecated-features-windows-server.md (copy of October 2026: bendyline/knowledge@924be73)',
    date: '2025-09-24',
    authority: 'vendor',
  },
  'D-FW': {
    title: 'Updated firewall rules of SMB',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/storage/file-server/smb-firewall-rules.md @7326781f',
    date: '2024-02-12',
    authority: 'vendor',
  },
  'D-KERBIP': {
    title: 'Configuring Kerberos for IP addresses',
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/security/kerberos/configuring-kerberos-over-ip.md',
    date: null,
    authority: 'vendor',
  },
  'D-DCLOC': {
    title: 'Changes of the domain controller locator',
    where: 'MicrosoftDocs/windowsserverdocs, article on the DC locator',
    date: '2025',
    authority: 'vendor',
  },
  'D-WN24H2': {
    title: "What's new in Windows 11, version 24H2",
    where: 'MicrosoftDocs/windows-itpro-docs windows/whats-new/whats-new-windows-11-version-24h2.md',
    date: '2024',
    authority: 'vendor',
  },
  IOT24H2: {
    title: "What's new in Windows 11 IoT Enterprise, version 24H2",
    where: 'learn.microsoft.com windows/iot/iot-enterprise',
    date: '2024-09-30',
    authority: 'vendor',
  },
  IOT26H2: {
    title: "What's new in Windows 11 IoT Enterprise, version 26H2: all updates to 25H2 and 24H2, and the changes since 25H2",
    where: 'learn.microsoft.com windows/iot/iot-enterprise',
    date: '2026-09-29',
    authority: 'vendor',
  },
  LTSC2024: {
    title: "What's new in Windows 11 Enterprise LTSC 2024",
    where: 'MicrosoftDocs/windows-itpro-docs windows/whats-new/ltsc/whats-new-windows-11-2024.md @1da44128',
    date: '2024-10-01',
    authority: 'vendor',
  },
  'LTSC-OVERVIEW': {
    title: 'Windows Enterprise LTSC: releases and their builds',
    where: 'MicrosoftDocs/windows-itpro-docs windows/whats-new/ltsc/overview.md',
    date: null,
    authority: 'vendor',
  },
  'D-WNWS25': {
    title: "What's new in Windows Server 2025",
    where: 'MicrosoftDocs/windowsserverdocs WindowsServerDocs/get-started/whats-new-windows-server-2025.md',
    date: '2024',
    authority: 'vendor',
  },
  'D-DFSN': {
    title: 'A domain-based DFS namespace cannot be created (trace with STATUS_ACCOUNT_RESTRICTION)',
    where: 'learn.microsoft.com troubleshoot/windows-server/networking/cant-create-domain-based-dfs-namespace',
    date: null,
    authority: 'vendor',
  },
  'D-5168': {
    title: 'Event 5168: SPN check for SMB/SMB2 failed',
    where: 'learn.microsoft.com previous-versions/windows/it-pro/windows-10/security/threat-protection/auditing/event-5168',
    date: null,
    authority: 'vendor',
  },
  'D-4625': {
    title: 'Event 4625: an account failed to log on',
    where: 'learn.microsoft.com event-4625 and MicrosoftDocs/windows-itpro-docs#11384',
    date: null,
    authority: 'vendor',
  },
  'D-FORCEGUEST': {
    title: 'Security advisory 906574 and the security option "Sharing and security model for local accounts"',
    where: 'learn.microsoft.com',
    date: null,
    authority: 'vendor',
  },
  'CSP-LS': {
    title: 'Policy CSP LanmanServer',
    where: 'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policy-csp-lanmanserver.md',
    date: '2025-04-21',
    authority: 'vendor',
  },
  'CSP-LW': {
    title: 'Policy CSP LanmanWorkstation',
    where: 'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policy-csp-lanmanworkstation.md',
    date: '2025-04-04',
    authority: 'vendor',
  },
  'CSP-LPSO': {
    title: 'Policy CSP LocalPoliciesSecurityOptions',
    where: 'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policy-csp-localpoliciessecurityoptions.md',
    date: '2024-09-27',
    authority: 'vendor',
  },
  'CSP-PREVIEW': {
    title: 'Policies in preview, and its later text without the nodes of target names, pipes and shares',
    where: 'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policies-in-preview.md @aae28d3c and the text of 2025-06-30',
    date: '2025-06-30',
    authority: 'vendor',
  },
  'CSP-LPSO25': {
    title: 'Policy CSP LocalPoliciesSecurityOptions, with the nodes of Windows 11, version 24H2',
    where:
      'fieropheonix6/windows-itpro-docs@1c5cad7f windows/client-management/mdm/policy-csp-localpoliciessecurityoptions.md (copy of MicrosoftDocs)',
    date: '2025',
    authority: 'vendor, second-hand',
  },
  'CSP-ADMXDNS': {
    title: 'Policy CSP ADMX_DnsClient',
    where: 'learn.microsoft.com windows/client-management/mdm/policy-csp-admx-dnsclient',
    date: null,
    authority: 'vendor',
  },
  'CSP-MSSL': {
    title: 'Policy CSP MSSLegacy',
    where: 'learn.microsoft.com windows/client-management/mdm/policy-csp-msslegacy',
    date: null,
    authority: 'vendor',
  },
  'CSP-MSSG25': {
    title: 'Policy CSP MSSecurityGuide, with builds',
    where: 'learn.microsoft.com windows/client-management/mdm/policy-csp-mssecurityguide',
    date: null,
    authority: 'vendor',
  },
  'CSP-ADMXLW': {
    title: 'Policy CSP ADMX_LanmanWorkstation',
    where: 'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policy-csp-admx-lanmanworkstation.md @061e59cb',
    date: '2023-05-10',
    authority: 'vendor',
  },
  'CSP-ADMXLS': {
    title: 'Policy CSP ADMX_LanmanServer',
    where:
      'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policy-csp-admx-lanmanserver.md @0147b57c; builds: learn.microsoft.com, the same page',
    date: '2020-08-13',
    authority: 'vendor',
  },
  'CSP-CONN': {
    title: 'Policy CSP Connectivity',
    where: 'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policy-csp-connectivity.md',
    date: null,
    authority: 'vendor',
  },
  'CSP-MSSG': {
    title: 'Policy CSP MSSecurityGuide',
    where: 'MicrosoftDocs/windows-itpro-docs windows/client-management/mdm/policy-csp-mssecurityguide.md @01c7efba',
    date: '2019-09-27',
    authority: 'vendor',
  },
  ADMX25: {
    title: 'LanmanServer, LanmanWorkstation, NetworkProvider and Netlogon templates of Windows Server 2025 (.admx, en-US .adml)',
    where: 'jkulbe-msft/AZ80xLab@251c5f2a PolicyDefinitions',
    date: '2025-02-28',
    authority: 'vendor',
  },
  ADMX25H2: {
    title: 'LanmanServer, DnsClient, Ntlm and Netlogon templates of Windows 11, version 25H2 (.admx, en-US .adml)',
    where: 'mxk/windows-secure-group-policy@1baf2692, @803e57a7 and @5e08fbde PolicyDefinitions',
    date: '2025-09',
    authority: 'vendor',
  },
  POLICYPICKER: {
    title: 'Rendering of the administrative templates of Windows 11, version 25H2',
    where: 'policypicker.app',
    date: null,
    authority: 'third party',
  },
  'ADMX-MSSL': {
    title: 'MSS-legacy template of the Security Compliance Toolkit (.admx, en-US .adml)',
    where: 'mxk/win11-secure-baseline-gpo@674ef19c PolicyDefinitions',
    date: null,
    authority: 'vendor',
  },
  'ADMX-SECG': {
    title: 'SecGuide template of the Security Compliance Toolkit (.admx, en-US .adml)',
    where: 'jkulbe-msft/AZ80xLab@251c5f2a PolicyDefinitions',
    date: '2024-11-25',
    authority: 'vendor',
  },
  'ADMXHELP-FW': {
    title: 'Windows Firewall template, ports that the classic file and printer sharing exception opens',
    where: 'admx.help, WindowsFirewall::WF_FileAndPrint_Name_1',
    date: null,
    authority: 'third party',
  },
  FWRULES24H2: {
    title: 'Export of the local firewall rules of a Windows 11, version 24H2 (rules of both groups, strings of version 2.33)',
    where: 'public GitHub repository, found by the text "FPS-SMB-In-TCP-V2"',
    date: null,
    authority: 'third party',
  },
  FWGPORULES: {
    title: 'Rules of the classic group as the Group Policy editor writes them (strings of version 2.26, PolicyVersion 538)',
    where: 'public GitHub repository, a DSC configuration that writes them, found by the text "FPS-NB_Session-In-TCP"',
    date: null,
    authority: 'third party',
  },
  PS25: {
    title: 'Reference of the SmbShare cmdlets, Windows Server 2016 to 2025',
    where: 'MicrosoftDocs/windows-powershell-docs@f113d6bd docset/winserver{2016,2019,2022,2025}-ps/SmbShare',
    date: '2026-04-25',
    authority: 'vendor',
  },
  PS12: {
    title: 'Reference of the SmbShare cmdlets, Windows Server 2012',
    where:
      'MicrosoftDocs/windows-powershell-docs docset/winserver2012-ps/smbshare (Set-SmbClientConfiguration.md @09d86646, Set-SmbServerConfiguration.md @c22fdf4a)',
    date: null,
    authority: 'vendor',
  },
  PS22: {
    title: 'Reference of the SmbShare cmdlets, Windows Server 2022: printed configurations',
    where: 'MicrosoftDocs/windows-powershell-docs@f113d6bd docset/winserver2022-ps/SmbShare',
    date: '2026-04-25',
    authority: 'vendor',
  },
  'CDXML-SRV': {
    title: 'SmbServerConfiguration.cdxml, which makes the cmdlets, of a Windows with the parameters of Server 2025',
    where: 'community copy of the module file',
    date: null,
    authority: 'observation',
  },
  BASE25: {
    title: 'Security templates of the Microsoft baselines for Server 2025 and Windows 11 24H2 (GPO backups)',
    where: 'jkulbe-msft/AZ80xLab@251c5f2a SecurityBaselineGPO',
    date: '2024-11-25',
    authority: 'vendor',
  },
  BASE25H2: {
    title: 'Microsoft baseline of Windows 11, version 25H2 (PolicyRules)',
    where: 'mxk/windows-secure-group-policy@1baf2692 PolicyRules/MSFT-Win11-v25H2.PolicyRules',
    date: '2025-09',
    authority: 'vendor',
  },
  B26H2: {
    title:
      'Windows 11, version 26H2 security baseline, v2, and the baseline of 25H2: values as a third party compared them with the packages',
    where: 'NexusOne23/noid-privacy@7aa5272 and @c398f48a Modules/SecurityBaseline/ParsedSettings',
    date: '2026-10-08',
    authority: 'vendor, second-hand',
  },
  BASE2602: {
    title: 'Security baseline for Windows Server 2025, version 2602 (table of changes)',
    where: 'techcommunity.microsoft.com, Microsoft Security Baselines 4496468',
    date: '2026-02-23',
    authority: 'vendor',
  },
  OSCFG: {
    title: 'OSConfig security baseline of Windows Server 2025, edition 2510; holds wrong places',
    where: 'microsoft/osconfig@9ebed7cd security/SecurityBaseline_WindowsServer_2025-2510.csv, security/ws2025/*.osc.yaml',
    date: '2025-10',
    authority: 'vendor',
  },
  OSCFG2606: {
    title: 'OSConfig security baseline of Windows Server 2025, edition 2606',
    where: 'microsoft/osconfig@346907a9 security/SecurityBaseline_WindowsServer_2025-2606.csv',
    date: '2026-06-19',
    authority: 'vendor',
  },
  'B-GUEST': {
    title: 'SMB insecure guest auth now off by default in Windows Insider Pro editions',
    where: 'techcommunity.microsoft.com/blog/filecab/smb-insecure-guest-auth-now-off-by-default-in-windows-insider-pro-editions/3715014',
    date: '2023-01',
    authority: 'vendor',
  },
  'B-SIGN': {
    title: 'SMB signing required by default in Windows Insider',
    where: 'techcommunity.microsoft.com/blog/filecab/smb-signing-required-by-default-in-windows-insider/3831704',
    date: '2023-06-02',
    authority: 'vendor',
  },
  'B-RATE0': {
    title: 'Announcement of Windows Server Preview build 25075',
    where: 'ntcompatible.com',
    date: '2022-03',
    authority: 'vendor, second-hand',
  },
  'B-RATE1': {
    title: 'SMB authentication rate limiter in Insider builds',
    where: 'techcommunity.microsoft.com/t5/storage-at-microsoft/smb-authentication-rate-limiter-in-insider-builds/ba-p/2829090',
    date: '2022-03-16',
    authority: 'vendor',
  },
  'B-RATE2': {
    title: 'SMB authentication rate limiter now on by default in Windows Insider',
    where: 'aka.ms/smbauthratelimiter',
    date: '2022-09',
    authority: 'vendor',
  },
  'B-NTLM': {
    title: 'SMB NTLM blocking now supported in Windows Insider',
    where: 'techcommunity.microsoft.com ba-p/3916206',
    date: '2024-04-03',
    authority: 'vendor',
  },
  'B-SLOT': {
    title: 'The beginning of the end of remote mailslots',
    where: 'techcommunity.microsoft.com/t5/storage-at-microsoft/the-beginning-of-the-end-of-remote-mailslots/ba-p/3762048',
    date: '2023-03-08',
    authority: 'vendor',
  },
  'B-SMB1': {
    title: 'SMB1 now disabled by default for Windows 11 Home Insiders builds',
    where: 'windowscentral.com/windows-11-improves-security-cutting-smb1-insider-builds and others',
    date: '2022-04',
    authority: 'press',
  },
  'B-FWPORT': {
    title: 'Reports on Canary build 25992: alternative ports, restrictive firewall group',
    where: 'reviensmedia.com',
    date: '2023-11',
    authority: 'press',
  },
  'B-UNC': {
    title: 'Demystifying the UNC hardening dilemma; KB3000483',
    where: 'learn.microsoft.com archive, leesteve',
    date: null,
    authority: 'vendor',
  },
  'B-SID': {
    title: 'Hardening administrative actions: what IT pros need to know (duplicate machine identities)',
    where: 'techcommunity.microsoft.com/blog/windows-itpro-blog/4503956',
    date: '2026',
    authority: 'vendor',
  },
  MC1275343: {
    title: 'Message center MC1275343 on duplicate machine identities',
    where: 'deltapulse.app/item/MC1275343',
    date: '2026',
    authority: 'vendor, second-hand',
  },
  'MC-RC4': {
    title: 'RC4 switched off on domain controllers (CVE-2026-20833); message center MC1254512, MC1279830, MC1388721',
    where: 'techcommunity.microsoft.com discussions/windowsserver/4511702',
    date: '2026',
    authority: 'vendor',
  },
  KB951016: {
    title: 'User Account Control and remote restrictions',
    where: 'support.microsoft.com KB951016',
    date: null,
    authority: 'vendor',
  },
  KB2756452: {
    title: 'SMB reconnections fail with an invalid signature after a server upgrade',
    where: 'support.microsoft.com/en-us/help/2756452',
    date: null,
    authority: 'vendor',
  },
  KB916846: {
    title: 'SMB1 signing: mismatch of "disabled" and "required"',
    where: 'mskb.pkisolutions.com, copy of KB916846',
    date: null,
    authority: 'vendor, second-hand',
  },
  KB823659: {
    title: 'Incompatibilities that security options may cause',
    where: 'mskb.pkisolutions.com, copy of KB823659',
    date: null,
    authority: 'vendor, second-hand',
  },
  KB2345886: {
    title: 'Read me of KB2345886: target name validation of the SMB server',
    where: 'copy of the read me',
    date: null,
    authority: 'vendor, second-hand',
  },
  KB4034314: {
    title: 'SMBv1 is not installed by default in Windows',
    where: 'support.microsoft.com KB4034314, current text',
    date: null,
    authority: 'vendor',
  },
  KB5066913: {
    title: 'Support for audit events to deploy SMB server hardening (CVE-2025-55234), with the products that it applies to',
    where: 'support.microsoft.com KB5066913',
    date: '2025-09-09',
    authority: 'vendor',
  },
  KB5064479: {
    title: 'Overview of NTLM auditing enhancements in Windows 11, version 24H2 and Windows Server 2025 (beginning)',
    where: 'support.microsoft.com KB5064479',
    date: '2025-07-11',
    authority: 'vendor',
  },
  KB5066470: {
    title: 'Upcoming changes to NTLMv1 in Windows 11, version 24H2 and Windows Server 2025 (beginning; roll-out through a copy)',
    where: 'support.microsoft.com KB5066470, windowsnews.ai 379154',
    date: '2025-08-29',
    authority: 'vendor',
  },
  NTLMV1: { title: 'Pages that cite KB5066470 on NTLMv1', where: 'several public pages', date: null, authority: 'third party' },
  'NTLM-ROADMAP': {
    title: 'Advancing Windows security: disabling NTLM by default',
    where:
      'petri.com/microsoft-disable-ntlm-default-windows, expertinsights.com/?p=52524, anoopcnair.com/disable-ntlm-by-default-in-windows-versions',
    date: '2026-01-29',
    authority: 'press',
  },
  IAKERB: {
    title: 'Reducing NTLM dependency: IAKerb and LocalKDC in Windows Insider Preview (beginning)',
    where: 'elevenforum.com/t/47229, copy of the Windows IT Pro blog',
    date: '2026-06',
    authority: 'vendor, second-hand',
  },
  W26H2: {
    title: 'Windows 11, version 26H2: general availability and enablement package',
    where: 'copies of vendor notices: digitrendz.blog/tech-news/208387, paulmann/Windows-11-25H2-Update-Script v1.1.0',
    date: '2026-10-25',
    authority: 'vendor, second-hand',
  },
  W26H1: {
    title: 'Windows 11, version 26H1',
    where: 'osnews.com/story/144461, windowslatest.com 2026-02-18, windowsforum.com/threads/401588',
    date: '2026-02-19',
    authority: 'press',
  },
  CVE: {
    title: 'Records of security fixes by number: title, date, builds',
    where: 'CVEProject/cvelistV5 cves',
    date: '2026-11-10',
    authority: 'vendor',
  },
  CVE84011: {
    title: 'CVE-2026-84011, SMB client security feature bypass: title and builds',
    where: 'CVEProject/cvelistV5 cves/2026/84xxx/CVE-2026-84011.json',
    date: '2026-10-13',
    authority: 'vendor',
  },
  'AZ-SMB': {
    title: 'Azure Files: SMB file shares',
    where: 'MicrosoftDocs/azure-docs@03e5750a, @87dc1033 articles/storage/files/files-smb-protocol.md',
    date: '2026-04-08',
    authority: 'vendor',
  },
  'AZ-TS': {
    title: 'Azure Files: troubleshoot connectivity over SMB',
    where: 'MicrosoftDocs/SupportArticles-docs@01cd2931 support/azure/azure-storage/files-troubleshoot-smb-connectivity.md',
    date: null,
    authority: 'vendor',
  },
  MAN24H2: {
    title: 'Provider manifests of SMBClient, SMBServer and NTLM from Windows 11 Pro 26100.1742: channel, level, texts',
    where: 'nasbench/EVTX-ETW-Resources ETWProvidersManifests/Windows11/24H2/W11_24H2_Pro_2024102_26100.1742',
    date: '2024-10-02',
    authority: 'observation',
  },
  ETW: {
    title:
      'Dumps of the SMBClient and SMBServer providers from Windows 10, version 1511, to 26H1: names, fields, level, first release seen',
    where: 'jdu2600/Windows10EtwEvents, 17 commits from @935ba8d (1511) to @84e7261 (26H1)',
    date: '2026-08-11',
    authority: 'observation',
  },
  'ETW-NTLM': {
    title: 'Dumps of the NTLM provider from Windows 10, version 1511, to 26H1',
    where: 'jdu2600/Windows10EtwEvents manifest/Microsoft-Windows-NTLM.tsv, commits from @935ba8d (1511) to @84e7261 (26H1)',
    date: '2026-08-11',
    authority: 'observation',
  },
  ETW26H1: {
    title: 'Dumps of the SMB, NTLM and LsaSrv providers of Windows 11 Pro 26H1 (28000.1)',
    where: 'jdu2600/Windows10EtwEvents@84e7261',
    date: '2026-08-11',
    authority: 'observation',
  },
  'DEC-LWPAR': {
    title: "Public disassembly listing of the SMB client driver's ReadLanmanWorkStationParameters (24H2 or later, exact build unknown)",
    where: 'community reverse engineering',
    date: null,
    authority: 'observation',
  },
  'DEC-LWPOL': {
    title: "Public disassembly listing of the SMB client driver's ReadLanmanWorkStationPolicies (24H2 or later, exact build unknown)",
    where: 'community reverse engineering',
    date: null,
    authority: 'observation',
  },
  'DEC-SRV2': {
    title:
      "Public disassembly listing of the SMB server driver's Smb2RefreshRegistryValue (later than September 2025, exact build unknown)",
    where: 'community reverse engineering',
    date: null,
    authority: 'observation',
  },
  'DEC-SRVNET': {
    title: "Public disassembly listing of srvnet's SrvNetRefreshLanmanServerParameters (later than September 2025, exact build unknown)",
    where: 'community reverse engineering',
    date: null,
    authority: 'observation',
  },
  'DEC-MUP': {
    title: 'Public disassembly listings of mup: remote mailslot gate, policy value and parameters key',
    where: 'community reverse engineering',
    date: null,
    authority: 'observation',
  },
  GETCLI: {
    title: 'One printed Get-SmbClientConfiguration with the 24H2 properties; edition not stated, not proven untouched',
    where: 'community',
    date: null,
    authority: 'observation',
  },
  VERIF26100: {
    title: 'Check of the LanmanWorkstation.admx of build 26100 and of strings in smbwmiv2.dll and wkssvc.dll (BlockNTLM)',
    where: 'community',
    date: '2026-07-26',
    authority: 'third party',
  },
  FWNAMES: {
    title: 'Scripts that name the rules of both firewall groups, and an observation on a 24H2 machine',
    where: 'community',
    date: null,
    authority: 'third party',
  },
  'IAKERB-NAMES': {
    title: 'Two independent namings of DisableIAKerb and DisableLocalKDC',
    where: 'Harvester57/Security-ADMX@320deea; IAKerb set-up guide of Teleport',
    date: '2026-07-01',
    authority: 'third party',
  },
  'IAKERB-SCAPY': {
    title: 'IAKERB client tested over SMB 3.1.1 against build 29617 with a local account',
    where: 'secdev/scapy pull request 5055, commit ac38b273',
    date: '2026-07-24',
    authority: 'observation',
  },
  HKITTY: {
    title: 'HardeningKitty list of the Windows 11 24H2 baseline; holds wrong keys',
    where: 'scipag/HardeningKitty lists/finding_list_msft_security_baseline_windows_11_24h2_machine.csv',
    date: null,
    authority: 'third party',
  },
  HOTCAKE: {
    title: 'Windows networking category of Harden Windows Security (registry.pol records)',
    where: 'HotCakeX/Harden-Windows-Security Harden System Security/Resources/WindowsNetworking.json',
    date: null,
    authority: 'third party',
  },
  OIB: {
    title: 'OpenIntuneBaseline, device security hardening v3.7 (Graph export)',
    where: 'SkipToTheEndpoint/OpenIntuneBaseline@75c4825c',
    date: '2026-03-05',
    authority: 'third party',
  },
  DGULLE: {
    title: 'Security baselines for 24H2 and 25H2, Lanman Server and Lanman Workstation (Graph exports)',
    where: 'dgulle/Security-Baselines@446cf292',
    date: '2025-04-26',
    authority: 'third party',
  },
  PACERS: {
    title: 'Dumps of settings catalog definitions with their options',
    where: 'Pacers31Colts18/Intune.Docs@1e173ea7 Docs/ConfigurationPolicies',
    date: '2026-08-08',
    authority: 'third party',
  },
  'INTUNE-DUMP': {
    title: 'Dump of settings catalog definitions with their options and children (categories fd49df1b and c95a5920)',
    where: 'community',
    date: '2026',
    authority: 'third party',
  },
  'INTUNE-2026': {
    title: 'Two exports of settings catalog policies with the shares for anonymous sessions',
    where: 'SkipToTheEndpoint/OpenIntuneBaseline@1cc71a92 (v4.0) and a Dutch baseline built on it',
    date: '2026-09-30',
    authority: 'third party',
  },
  KB842715: {
    title: 'Overview of problems that may occur when administrative shares are missing',
    where: 'MicrosoftDocs/SupportArticles-docs@0b132e13 support/windows-server/networking/problems-administrative-shares-missing.md',
    date: '2020-10-09',
    authority: 'vendor',
  },
  'INTUNE-BASE': {
    title:
      'Intune baseline of a third party: network authentication hardening, remote management (lists made from settings catalog policies)',
    where:
      'sjkanon/IntuneBackup@0c4153d5 IntuneTemplate/WIN/SettingsCatalog/Baseline_WIN_D_Network_Authentication_Hardening.md and .json, Baseline_WIN_D_Remote_Access_Hardening.json',
    date: '2026',
    authority: 'third party',
  },
  SECPOL: {
    title: 'Security policy settings, one page for each security option, with the defaults of clients, members and domain controllers',
    where: 'MicrosoftDocs/windows-itpro-docs@0a3537a2 windows/security/threat-protection/security-policy-settings',
    date: '2017-04-19',
    authority: 'vendor',
  },
  SPD: {
    title: 'Security options as SecurityPolicyDsc knows them',
    where: 'dsccommunity/SecurityPolicyDsc@44acc257 source/DSCResources/MSFT_SecurityOption/SecurityOptionData.psd1',
    date: null,
    authority: 'third party',
  },
  TENABLE: {
    title: 'Audit items of the CIS benchmarks for Server 2025 and Windows 11 (remote mailslots)',
    where: 'tenable.com/audits',
    date: null,
    authority: 'third party',
  },
  'TENABLE-BLOG': {
    title: 'SMB "access is denied" caused by anti-NTLM-relay protection',
    where: 'medium.com/tenable-techblog',
    date: '2023-01-11',
    authority: 'third party',
  },
  'INF-AUDITNTLM': {
    title: 'Security template lines for AuditReceivingNTLMTraffic in public scripts',
    where: 'several public scripts that agree',
    date: null,
    authority: 'third party',
  },
  'INTUNE-AUDITNTLM': {
    title: 'Settings catalog id of the audit of incoming NTLM in public checks and exports',
    where: 'several public exports',
    date: '2026-09',
    authority: 'third party',
  },
  'KB5066913-3P': {
    title: 'Scripts built on KB5066913: three separate switches, event ids',
    where: 'community',
    date: null,
    authority: 'third party',
  },
  'NTLM-ANALYZER': {
    title: 'NTLM-Analyzer collector, read me; notes on events 4020 to 4033',
    where: "purpleshift.io/purple/2026-05-08-biat and the collector's read me",
    date: '2026-05-08',
    authority: 'third party',
  },
  WOSHUB: {
    title: 'Block NTLM connections in Windows',
    where: 'woshub.com/block-ntlm-connections-windows',
    date: null,
    authority: 'third party',
  },
  INFRASCALE: {
    title: 'Error "specified network password is not correct"',
    where: 'docs.infrascale.com',
    date: null,
    authority: 'third party',
  },
  'samba-conf': {
    title: 'Manual page of smb.conf, current',
    where: 'samba-team/samba@4614f04b docs-xml/smbdotconf',
    date: null,
    authority: 'vendor',
  },
  'samba-src': {
    title: 'Source of smbd and libsmb',
    where: 'samba-team/samba@4614f04b source3/smbd/smb2_negprot.c, smb2_sesssetup.c, smb2_tcon.c, source3/param/loadparm.c',
    date: null,
    authority: 'source code',
  },
  'samba-whatsnew': {
    title: 'Samba, what is new in 4.25 (before its release)',
    where: 'samba-team/samba@4614f04b WHATSNEW.txt',
    date: null,
    authority: 'vendor',
  },
  'samba-release-notes': {
    title: 'Samba release notes, copies; parts not re-read',
    where: 'samba.org/samba/history',
    date: null,
    authority: 'vendor, second-hand',
  },
  'samba-423': {
    title: 'Samba 4.23: SMB over QUIC, SMB3 Unix extensions',
    where: 'sempreupdate.com.br',
    date: '2025-09-12',
    authority: 'press',
  },
  'samba-424': {
    title: "Samba 4.24: AES-only default of the domain controller's KDC",
    where: 'linuxteck.com',
    date: '2026-03-18',
    authority: 'press',
  },
  ksmbd: { title: 'Manual page of ksmbd.conf', where: 'cifsd-team/ksmbd-tools@f56f72f7 ksmbd.conf.5.in', date: null, authority: 'vendor' },
  'ksmbd-src': { title: 'Source of ksmbd', where: 'ksmbd smb2pdu.c, stored copies', date: null, authority: 'source code' },
  truenas: {
    title: 'TrueNAS middleware',
    where: 'truenas/middleware@66d9e1b9 plugins/smb.py, smb_/util_smbconf.py',
    date: null,
    authority: 'source code',
  },
  synology: {
    title: 'Synology help on SMB, in part through a third-party retelling',
    where: 'Synology knowledge base, qunhuinas',
    date: null,
    authority: 'vendor, second-hand',
  },
  'wd-manual': {
    title: 'Manuals of WD My Cloud OS5 and Home (titles only)',
    where: 'WD manuals',
    date: null,
    authority: 'vendor, second-hand',
  },
  ontap: { title: 'NetApp ONTAP SMB administration', where: 'NetAppDocs/ontap@1b4a28d0 smb-admin', date: null, authority: 'vendor' },
  'dperson-image': { title: 'Container image dperson/samba', where: 'dperson/samba@d407fa1', date: '2020-07', authority: 'source code' },
  'crazymax-image': {
    title: 'Container image crazymax/samba',
    where: 'crazy-max/docker-samba@a289239',
    date: null,
    authority: 'source code',
  },
  'cifs-kernel': {
    title: 'Linux SMB client',
    where: 'fs/cifs smb2pdu.c, connect.c, stored copies of about 6.2 and newer patches',
    date: null,
    authority: 'source code',
  },
  'hassio-samba': {
    title: 'Samba add-on of Home Assistant: its smb.conf and its options as delivered, 12.8.1',
    where: 'home-assistant/addons@044015c7 samba/rootfs/usr/share/tempio/smb.gtpl, @00b8551f samba/config.yaml',
    date: null,
    authority: 'source code',
  },
  'omv-samba': {
    title: 'Global section of smb.conf as openmediavault writes it',
    where: 'openmediavault/openmediavault@10171954 deb/openmediavault/srv/salt/omv/deploy/samba/files/global.j2',
    date: null,
    authority: 'source code',
  },
  'illumos-smb': {
    title: 'Manual page smb(5) of illumos',
    where: 'illumos/illumos-gate@17a73190 usr/src/man/man5/smb.5',
    date: '2023-03-13',
    authority: 'vendor',
  },
  'AZ-AUTH': {
    title: 'Authorize requests to Azure Storage',
    where: 'learn.microsoft.com/rest/api/storageservices/authorize-requests-to-azure-storage',
    date: null,
    authority: 'vendor',
  },
  'vlc-src': {
    title: 'SMB modules of VLC: access/dsm (libdsm) and access/smb2.c (libsmb2)',
    where: 'videolan/vlc modules/access',
    date: null,
    authority: 'source code',
  },
  'kodi-src': {
    title: 'SMB files of Kodi',
    where: 'xbmc/xbmc xbmc/platform/posix/filesystem/SMBFile.cpp',
    date: null,
    authority: 'source code',
  },
  'mpd-src': {
    title: 'SMB input of Music Player Daemon',
    where: 'MusicPlayerDaemon/MPD src/lib/smbclient/Init.cxx',
    date: null,
    authority: 'source code',
  },
  'chromeos-src': {
    title: 'smbfs of ChromeOS',
    where: 'platform2 smbfs/smb_filesystem.h',
    date: null,
    authority: 'source code',
  },
  'cyberduck-docs': {
    title: 'SMB in Cyberduck and Mountain Duck',
    where: 'iterate-ch/docs protocols/smb.md',
    date: null,
    authority: 'vendor',
  },
  'cifs-utils': {
    title: 'Manual page of mount.cifs',
    where: 'piastry/cifs-utils@25ba696a mount.cifs.rst',
    date: null,
    authority: 'vendor',
  },
  'macos-smb': {
    title: 'SMB client of macOS: source and manual page of nsmb.conf',
    where: 'apple-oss-distributions/SMBClient@926c0c13',
    date: null,
    authority: 'source code',
  },
  'apple-press': {
    title: 'macOS 27: AFP removed, Time Machine needs SMB 2 or 3, SMB1 gone',
    where: 'eclecticlight.co 2026-04-23, macgadget.de 2025-09-26',
    date: '2026-04-23',
    authority: 'press',
  },
  smbj: { title: 'SMBJ', where: 'hierynomus/smbj@c7f50d32 and tags v0.2.0 to v0.14.0', date: null, authority: 'source code' },
  'jcifs-ng': {
    title: 'jcifs-ng and org.codelibs.jcifs',
    where: 'AgNO3/jcifs-ng@f32aa4b, codelibs/jcifs@9cab1f4',
    date: null,
    authority: 'source code',
  },
  impacket: { title: 'impacket', where: 'fortra/impacket@f133bb88', date: null, authority: 'source code' },
  smbprotocol: { title: 'smbprotocol', where: 'jborean93/smbprotocol@55d8294', date: null, authority: 'source code' },
  'smblibrary-259': {
    title: 'Registry of the server service of a domain controller, as a reporter printed it',
    where: 'TalAloni/SMBLibrary, issue 259',
    date: null,
    authority: 'observation',
  },
  smblibrary: { title: 'SMBLibrary', where: 'TalAloni/SMBLibrary@0aa44da', date: null, authority: 'source code' },
  libsmb2: { title: 'libsmb2', where: 'sahlberg/libsmb2@bae5ef5', date: null, authority: 'source code' },
  libdsm: { title: 'libdsm', where: 'videolabs/libdsm@0f3edc6', date: null, authority: 'source code' },
  fritzbox: { title: 'FRITZ!OS and SMB', where: 'heise 4276458', date: null, authority: 'press' },
  'mfp-manual': {
    title: 'Manuals of multifunction printers (Konica Minolta C3321i) and notes of their dealers',
    where: 'vendor manuals, fotocopiastrebol.com',
    date: null,
    authority: 'vendor, second-hand',
  },
  'general knowledge': {
    title: 'What people of the field know and no text was read for',
    where: 'no document',
    date: null,
    authority: 'third party',
  },
} as const satisfies Readonly<Record<string, SourceDefinition>>;

/** Second keys of a source, as some collections of facts write them. */
export const sourceAliases = {
  SEED: 'B-GUEST',
  MSSMB2: 'MS-SMB2',
  NLMP: 'MS-NLMP',
  'connection.md': 'connection rules',
} as const satisfies Readonly<Record<string, keyof typeof sources>>;

/** The key of a source. */
export type SourceId = keyof typeof sources | keyof typeof sourceAliases;

/** A source, or a place in it after a blank: `D-GUEST`, `MS-SMB2 3.3.5.5`, `connection rules §6`, `github impacket#2277`. */
export type Citation = SourceId | `${SourceId} ${string}`;

/** A citation taken apart. */
export interface CitedSource {
  readonly id: keyof typeof sources;
  readonly source: SourceDefinition;
  /** Section, note, event or thread; empty when the whole document is meant. */
  readonly place: string;
}

const keys: readonly SourceId[] = [...Object.keys(sources), ...Object.keys(sourceAliases)] as SourceId[];

/** The source that a citation names, and the place in it; undefined when the table has no such source. */
export function findSource(citation: string): CitedSource | undefined {
  const key = keys.find((candidate) => citation === candidate || citation.startsWith(`${candidate} `));
  if (key === undefined) return undefined;
  const id = Object.hasOwn(sourceAliases, key) ? sourceAliases[key as keyof typeof sourceAliases] : (key as keyof typeof sources);
  return { id, source: sources[id], place: citation.slice(key.length + 1) };
}
