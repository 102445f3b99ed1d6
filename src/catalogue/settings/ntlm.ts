import { withoutPolicyCsp } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { smbClientConfiguration, smbShare } from './smb-share.js';

/** NTLM blocking by the SMB client and by LSA, with exceptions and audits. */
export const ntlmSettings = [
  {
    id: 'blockNtlmClient',
    side: 'client',
    policyPath: 'client.ntlm.connections',
    area: 'ntlm',
    title: 'SMB client blocks NTLM (LM, NTLM, NTLMv2)',
    summary:
      'Whether the SMB client may log on with NTLM to remote servers. Kerberos or PKU2U is left; workgroup peers, addresses and most NAS then fail.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'allowed', data: 0, means: 'NTLM is used where Kerberos is not possible.' },
        { word: 'blocked', data: 1, means: 'No LM, NTLM or NTLMv2 is sent over SMB.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'BlockNTLM',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'BlockNTLM',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25951', source: 'D-NTLM' },
      { branch: 'insider-server', build: '25951', source: 'D-NTLM' },
      { branch: 'client', build: '26100', source: 'D-NTLM' },
      { branch: 'server', build: '26100', source: 'D-NTLM' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_BlockNTLM',
            displayName: 'Block NTLM (LM, NTLM, NTLMv2)',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'BlockNTLM',
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
        names: [smbClientConfiguration('BlockNTLM')],
        since: smbShare[2025],
      },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Outbound only; the server side has no such switch.',
      'No effect on loopback SMB with local accounts.',
      'Connections by IP address, to workgroup machines or third-party NAS without Kerberos fail unless excepted.',
      'Independent of LSA-level RestrictSendingNTLMTraffic: whichever denies first wins.',
      'PKU2U or Kerberos must be possible.',
    ],
    sources: ['D-NTLM', 'B-NTLM', 'ADMX25', 'PS25', 'DEC-LWPOL', 'DEC-LWPAR', 'VERIF26100', 'OSCFG'],
  },
  {
    id: 'blockNtlmServerExceptionList',
    side: 'client',
    policyPath: 'client.ntlm.exceptions',
    area: 'ntlm',
    title: 'Servers excepted from SMB NTLM blocking',
    summary:
      'Servers to which NTLM stays possible although it is blocked, as typed in the path: list every spelling in use (DNS name, NetBIOS name, address).',
    value: { kind: 'list', item: { kind: 'server-name', wildcard: false }, order: 'free', emptyMeans: 'absent' },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'BlockNTLMServerExceptionList',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'BlockNTLMServerExceptionList',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'insider-client', build: '25992', source: 'D-NTLM' },
      { branch: 'insider-server', build: '25992', source: 'D-NTLM' },
      { branch: 'client', build: '26100', source: 'D-NTLM' },
      { branch: 'server', build: '26100', source: 'D-NTLM' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_BlockNTLMServerExceptionList',
            displayName: 'Block NTLM Server Exception List',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: null,
            enabled: null,
            disabled: null,
            elements: [{ kind: 'multiText', id: 'MultiText_BlockNTLMServerExceptionList', valueName: 'BlockNTLMServerExceptionList' }],
            supportedOn: 'SUPPORTED_Windows_Server_2025_Windows_11_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: {
        none: 'No cmdlet has a parameter for it; Get-SmbClientConfiguration shows it as BlockNTLMServerExceptionList. The documentation edits the policy key by a script, which writes one empty string instead of the new server where no value exists.',
      },
    },
    safer: 'fewer',
    needs: [{ id: 'blockNtlmClient', is: 'blocked' }],
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Valid only while client.ntlm.connections "blocked".',
      'Wildcards: none documented (unlike ClientAllowedNTLMServers, which documents *).',
      'Matched against the name used in the UNC path, so every spelling in use must be listed (inferred: the documentation lists IP address, NetBIOS name and FQDN).',
    ],
    sources: ['D-NTLM', 'B-NTLM', 'ADMX25', 'DEC-LWPOL', 'DEC-LWPAR', 'GETCLI'],
  },
  {
    id: 'restrictSendingNtlmTraffic',
    side: 'machine',
    policyPath: 'machine.ntlm.outgoing',
    area: 'ntlm',
    title: 'Restrict NTLM: outgoing NTLM traffic to remote servers',
    summary: 'LSA: outgoing NTLM of every protocol to remote servers. Works on builds that have no SMB NTLM blocking.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'allowed', data: 0, means: 'NTLM is sent.' },
        { word: 'audit', data: 1, means: 'NTLM is sent and logged.', labels: { intune: 'Deny all domain accounts' } },
        { word: 'denied', data: 2, means: 'No NTLM is sent, save to the exceptions.', labels: { intune: 'Deny all accounts' } },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0',
        valueName: 'RestrictSendingNTLMTraffic',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '7600', source: 'SPD' },
      { branch: 'server', build: '7600', source: 'SPD' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\MSV1_0\\RestrictSendingNTLMTraffic'], since: [] },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkSecurity_RestrictNTLM_OutgoingNTLMTrafficToRemoteServers',
            format: 'int',
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
        note: "CSP page and Intune picker label 1 'Deny all domain accounts' and 2 'Deny all accounts' (copied from the incoming setting); real meaning is 1 audit, 2 deny.",
      },
      intune: {
        names: [
          {
            definition:
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_outgoingntlmtraffictoremoteservers',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_outgoingntlmtraffictoremoteservers_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_outgoingntlmtraffictoremoteservers_1',
                seen: true,
              },
              {
                data: 2,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_outgoingntlmtraffictoremoteservers_2',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Denies NTLM for every protocol, not only SMB.',
      'Works on builds before 24H2 where client.ntlm.connections does not exist.',
      'Exceptions: machine.ntlm.outgoingExceptions.',
    ],
    sources: ['CSP-LPSO', 'SPD', 'PACERS'],
  },
  {
    id: 'clientAllowedNtlmServers',
    side: 'machine',
    policyPath: 'machine.ntlm.outgoingExceptions',
    area: 'ntlm',
    title: 'Restrict NTLM: remote server exceptions',
    summary: 'Servers to which NTLM may be sent although outgoing NTLM is denied; one * is allowed in a name.',
    value: { kind: 'list', item: { kind: 'server-name', wildcard: true }, order: 'free', emptyMeans: 'empty' },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0',
        valueName: 'ClientAllowedNTLMServers',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '7600', source: 'SPD' },
      { branch: 'server', build: '7600', source: 'SPD' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\MSV1_0\\ClientAllowedNTLMServers'], since: [] },
      csp: {
        names: [
          {
            omaUri:
              './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkSecurity_RestrictNTLM_AddRemoteServerExceptionsForNTLMAuthentication',
            format: 'chr',
            separator: '\uf000',
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition:
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_addremoteserverexceptionsforntlmauthentication',
            instance: 'simple-collection',
            seen: true,
            options: [],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'fewer',
    needs: [{ id: 'restrictSendingNtlmTraffic', is: 'denied' }],
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Separate list from client.ntlm.exceptions: a server needs an entry in both when both mechanisms block.',
      'The documentation asks to list both forms of a name; it does not mention IP addresses.',
    ],
    sources: ['CSP-LPSO', 'SPD'],
  },
  {
    id: 'restrictReceivingNtlmTraffic',
    side: 'machine',
    policyPath: 'machine.ntlm.incoming',
    area: 'ntlm',
    title: 'Restrict NTLM: incoming NTLM traffic',
    summary: 'LSA: incoming NTLM of every protocol on this machine.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'allowed', data: 0, means: 'NTLM logons are accepted.' },
        { word: 'denied-for-domain-accounts', data: 1, means: 'Domain accounts are refused over NTLM, local ones pass.' },
        { word: 'denied', data: 2, means: 'Every NTLM logon is refused.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0',
        valueName: 'RestrictReceivingNTLMTraffic',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '7600', source: 'SPD' },
      { branch: 'server', build: '7600', source: 'SPD' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\MSV1_0\\RestrictReceivingNTLMTraffic'], since: [] },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkSecurity_RestrictNTLM_IncomingNTLMTraffic',
            format: 'int',
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_incomingntlmtraffic',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_incomingntlmtraffic_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_incomingntlmtraffic_1',
                seen: true,
              },
              {
                data: 2,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_incomingntlmtraffic_2',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['An NTLM logon to a server that refuses it fails with the error of blocked NTLM.'],
    sources: ['CSP-LPSO', 'SPD'],
  },
  {
    id: 'lmCompatibilityLevel',
    side: 'machine',
    policyPath: 'machine.ntlm.lanManagerLevel',
    area: 'ntlm',
    title: 'LAN Manager authentication level',
    summary: 'LAN Manager authentication level: which NTLM versions are sent and which are taken.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'send-lm-and-ntlm', data: 0, means: 'Sends LM and NTLMv1.' },
        {
          word: 'send-lm-and-ntlm-with-session-security',
          data: 1,
          means: 'Sends LM and NTLMv1, with NTLMv2 session security if negotiated.',
        },
        { word: 'send-ntlm-only', data: 2, means: 'Sends NTLMv1 only.' },
        { word: 'send-ntlmv2-only', data: 3, means: 'Sends NTLMv2 only.' },
        { word: 'send-ntlmv2-only-refuse-lm', data: 4, means: 'Sends NTLMv2 only; a validating machine refuses LM.' },
        { word: 'send-ntlmv2-only-refuse-lm-and-ntlm', data: 5, means: 'Sends NTLMv2 only; a validating machine refuses LM and NTLMv1.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa', valueName: 'LmCompatibilityLevel', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\LmCompatibilityLevel'], since: [] },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkSecurity_LANManagerAuthenticationLevel',
            format: 'int',
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
        note: "CSP and Intune label 2..5 as 'Send LM and NTLM(v2) responses only'; LM is not sent at 2..5.",
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_lanmanagerauthenticationlevel',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_lanmanagerauthenticationlevel_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_lanmanagerauthenticationlevel_1',
                seen: true,
              },
              {
                data: 2,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_lanmanagerauthenticationlevel_2',
                seen: true,
              },
              {
                data: 3,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_lanmanagerauthenticationlevel_3',
                seen: true,
              },
              {
                data: 4,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_lanmanagerauthenticationlevel_4',
                seen: true,
              },
              {
                data: 5,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_lanmanagerauthenticationlevel_5',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Irrelevant once NTLM is blocked for the connection.',
      'NTLMv1 is removed in 24H2 / Server 2025; see machine.ntlm.ntlmv1SingleSignOn.',
    ],
    sources: ['CSP-LPSO', 'SPD', 'BASE25', 'PACERS', 'NTLMV1'],
  },
  {
    id: 'ntlmV1Sso',
    side: 'machine',
    policyPath: 'machine.ntlm.ntlmv1SingleSignOn',
    area: 'ntlm',
    title: 'Block NTLMv1-derived single sign-on credentials',
    summary:
      'Single sign-on with credentials derived by NTLMv1 cryptography (MS-CHAPv2 for instance). NTLMv2 logons over SMB are not affected.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'audit', data: 0, means: 'It is logged.' },
        { word: 'blocked', data: 1, means: 'It is refused.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0', valueName: 'BlockNtlmv1SSO', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '26100', source: 'KB5066470' },
      { branch: 'server', build: '26100', source: 'KB5066470' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Event 4024 in audit mode, 4025 when blocked, both NTLM/Operational.',
      'No effect where Credential Guard is on.',
      'Concerns credentials derived with NTLMv1 cryptography (for example MS-CHAPv2 single sign-on), not the NTLMv2 logon of an SMB session.',
      'Announced: built-in default turns from 0 to 1 with an update of October 2026 unless the value is set; flip not confirmed.',
    ],
    sources: ['KB5066470', 'NTLMV1'],
  },
  {
    id: 'auditReceivingNtlmTraffic',
    side: 'machine',
    policyPath: 'machine.ntlm.incomingAudit',
    area: 'ntlm',
    title: 'Restrict NTLM: audit incoming NTLM traffic',
    summary: 'LSA: whether incoming NTLM is logged (NTLM events 8002, 8003). Nothing is refused.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'off', data: 0, means: 'Not logged.' },
        { word: 'domain-accounts', data: 1, means: 'Logged for domain accounts.' },
        { word: 'all-accounts', data: 2, means: 'Logged for all accounts.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0',
        valueName: 'AuditReceivingNTLMTraffic',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '7600', source: 'SPD' },
      { branch: 'server', build: '7600', source: 'SPD' },
    ],
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\MSV1_0\\AuditReceivingNTLMTraffic'], since: [] },
      csp: {
        names: [
          {
            omaUri: './Device/Vendor/MSFT/Policy/Config/LocalPoliciesSecurityOptions/NetworkSecurity_RestrictNTLM_AuditIncomingNTLMTraffic',
            format: 'int',
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      intune: {
        names: [
          {
            definition:
              'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_auditincomingntlmtraffic',
            instance: 'choice',
            seen: true,
            options: [
              {
                data: 0,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_auditincomingntlmtraffic_0',
                seen: true,
              },
              {
                data: 1,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_auditincomingntlmtraffic_1',
                seen: true,
              },
              {
                data: 2,
                item: 'device_vendor_msft_policy_config_localpoliciessecurityoptions_networksecurity_restrictntlm_auditincomingntlmtraffic_2',
                seen: true,
              },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'Audits only: events 8002 and 8003, nothing is refused.',
      'Baseline v2602 (Group Policy) and OSConfig 2606 set 2 on members and domain controllers, together with machine.ntlm.outgoing "audit".',
      'Independent of the enhanced NTLM events 4020 to 4023.',
    ],
    sources: ['OSCFG2606', 'BASE2602', 'CSP-LPSO', 'INF-AUDITNTLM', 'INTUNE-AUDITNTLM'],
  },
  {
    id: 'disableIAKerb',
    side: 'machine',
    policyPath: 'machine.kerberos.iakerb',
    area: 'ntlm',
    title: 'Disable IAKerb',
    summary: 'Insider previews of 2026: whether Kerberos may go through the target when no KDC is in reach (IAKerb).',
    value: {
      kind: 'choice',
      choices: [
        { word: 'enabled', data: 0, means: 'IAKerb is offered and used.' },
        { word: 'disabled', data: 1, means: 'IAKerb is not used; such logons fall back to NTLM.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\Kerberos\\Parameters',
        valueName: 'DisableIAKerb',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [{ branch: 'insider-client', build: '29617', source: 'IAKERB-SCAPY' }],
    doNotEmit: 'A switch of Insider previews; no released Windows is known to read it.',
    on: {
      admx: {
        none: 'no Microsoft template: the vendor blog says Group Policy and MDM come later; only a community template (Harvester57/Security-ADMX) writes it',
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'The Teleport guide asks for a restart; no text of Microsoft says so.',
    interactions: [
      'It is a switch of Insider previews; its name is known second-hand, from two sources that agree.',
      'With IAKerb on at both ends a client without line of sight to a KDC can use Kerberos through the target; SPNEGO mechanism 1.3.6.1.5.2.5.',
      'Switching it off sends such connections back to NTLM, which client.ntlm.connections then refuses (inferred).',
    ],
    sources: ['IAKERB', 'IAKERB-NAMES', 'IAKERB-SCAPY'],
  },
  {
    id: 'disableLocalKdc',
    side: 'machine',
    policyPath: 'machine.kerberos.localKdc',
    area: 'ntlm',
    title: 'Disable the local KDC',
    summary: 'Insider previews of 2026: whether this machine is a KDC for its local accounts.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'enabled', data: 0, means: 'Local accounts can be reached with Kerberos.' },
        { word: 'disabled', data: 1, means: 'Local accounts are reached with NTLM only.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\Kerberos\\Parameters',
        valueName: 'DisableLocalKDC',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [{ branch: 'insider-client', build: '29617', source: 'IAKERB-SCAPY' }],
    doNotEmit: 'A switch of Insider previews; no released Windows is known to read it.',
    on: {
      admx: {
        none: 'no Microsoft template: the vendor blog says Group Policy and MDM come later; only a community template (Harvester57/Security-ADMX) writes it',
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'The Teleport guide asks for a restart; no text of Microsoft says so.',
    interactions: [
      'It is a switch of Insider previews; its name is known second-hand, from two sources that agree.',
      'Inverted default: absent means off, so deleting the value is not the same as writing 0.',
      'On: local accounts of this machine can be reached with Kerberos through IAKerb instead of NTLM.',
      "Service 'Kerberos Local Key Distribution Center' must run.",
    ],
    sources: ['IAKERB', 'IAKERB-NAMES', 'IAKERB-SCAPY'],
  },
  {
    id: 'restrictNtlmInDomain',
    side: 'machine',
    policyPath: 'machine.ntlm.inDomain',
    area: 'ntlm',
    title: 'Restrict NTLM: NTLM authentication in this domain',
    summary: 'Domain controllers: which NTLM logons they refuse to validate in the domain.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'allowed', data: 0, means: 'NTLM is validated.' },
        { word: 'denied-for-domain-accounts-to-domain-servers', data: 1, means: 'Refused for domain accounts to servers of the domain.' },
        { word: 'denied-for-domain-accounts', data: 3, means: 'Refused for domain accounts.' },
        { word: 'denied-for-domain-servers', data: 5, means: 'Refused to servers of the domain.' },
        { word: 'denied', data: 7, means: 'Refused altogether.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\Netlogon\\Parameters',
        valueName: 'RestrictNTLMInDomain',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [{ branch: 'server', build: '7600', source: 'SPD' }],
    onlyRole: 'domain-controller',
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\Netlogon\\Parameters\\RestrictNTLMInDomain'], since: [] },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'It takes effect only on domain controllers; a member ignores it.',
      'Kerberos and local accounts of members are untouched; a Windows file server passes 0xC00000BB on to the client (connection rules §5.2).',
    ],
    sources: ['NLMP', 'connection rules §5.2'],
  },
  {
    id: 'dcAllowedNtlmServers',
    side: 'machine',
    policyPath: 'machine.ntlm.inDomainExceptions',
    area: 'ntlm',
    title: 'Restrict NTLM: Add server exceptions in this domain',
    summary: 'Domain controllers: servers for which NTLM is validated although it is denied in the domain; one * is allowed in a name.',
    value: { kind: 'list', item: { kind: 'server-name', wildcard: true }, order: 'free', emptyMeans: 'empty' },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\Netlogon\\Parameters',
        valueName: 'DCAllowedNTLMServers',
        type: 'REG_MULTI_SZ',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [{ branch: 'server', build: '7600', source: 'SPD' }],
    onlyRole: 'domain-controller',
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\Netlogon\\Parameters\\DCAllowedNTLMServers'], since: [] },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'fewer',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['Counts only when machine.ntlm.inDomain denies.'],
    sources: ['NLMP', 'connection rules §5.2'],
  },
  {
    id: 'auditNtlmInDomain',
    side: 'machine',
    policyPath: 'machine.ntlm.inDomainAudit',
    area: 'ntlm',
    title: 'Restrict NTLM: Audit NTLM authentication in this domain',
    summary: 'Domain controllers: which NTLM logons of the domain they log.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'off', data: 0, means: 'None.' },
        { word: 'domain-accounts-to-domain-servers', data: 1, means: 'Domain accounts to servers of the domain.' },
        { word: 'domain-accounts', data: 3, means: 'Domain accounts.' },
        { word: 'domain-servers', data: 5, means: 'To servers of the domain.' },
        { word: 'all', data: 7, means: 'All.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\Netlogon\\Parameters',
        valueName: 'AuditNTLMInDomain',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [{ branch: 'server', build: '7600', source: 'SPD' }],
    onlyRole: 'domain-controller',
    on: {
      admx: { none: 'No administrative template of Windows or of the Security Compliance Toolkit writes it.' },
      template: { names: ['MACHINE\\System\\CurrentControlSet\\Services\\Netlogon\\Parameters\\AuditNTLMInDomain'], since: [] },
      csp: { none: 'The Policy CSP has no node for it, and ingested templates may not write there.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: ['The Server 2025 baseline, version 2602, sets 7 on domain controllers.'],
    sources: ['NLMP', 'connection rules §5.2'],
  },
] as const satisfies readonly SettingDefinition[];
