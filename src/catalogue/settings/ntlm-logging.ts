import type { SettingDefinition } from './definition.js';

/** The switches of the newer NTLM log. */
export const ntlmLoggingSettings = [
  {
    id: 'logEnhancedAuditEvents',
    side: 'machine',
    policyPath: 'machine.ntlm.enhancedLogging',
    area: 'ntlm-logging',
    title: 'NTLM Enhanced Logging',
    summary: 'Whether clients and servers log which program uses NTLM, why, and towards whom.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'off', data: 0, means: 'The newer events are not written.' },
        { word: 'on', data: 1, means: 'The newer events are written.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\NTLM\\Parameters',
        valueName: 'LogEnhancedAuditEvents',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '26100', source: 'KB5064479' },
      { branch: 'server', build: '26100', source: 'KB5064479' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'Ntlm.admx',
            policy: 'LogEnhancedNtlmAudits',
            displayName: 'NTLM Enhanced Logging',
            key: 'Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System\\NTLM\\Parameters',
            valueName: 'LogEnhancedAuditEvents',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_Windows_11_0_24H2',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'No page of the Policy CSP that was read has it.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented.',
    interactions: [
      'By its text it switches the events 4020 to 4023; which of the newer events hang on it and which on machine.ntlm.inDomainLogging is inferred.',
      'It logs only: whether NTLM is used is decided elsewhere.',
    ],
    sources: ['ADMX25H2', 'KB5064479'],
  },
  {
    id: 'enableEnhancedDomainNtlmLogs',
    side: 'machine',
    policyPath: 'machine.ntlm.inDomainLogging',
    area: 'ntlm-logging',
    title: 'Log Enhanced Domain-wide NTLM Logs',
    summary: 'Domain controllers: whether they log NTLM of their whole domain, with what is known of clients, servers and NTLMv1.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'off', data: 0, means: 'The newer events of the domain are not written.' },
        { word: 'on', data: 1, means: 'The newer events of the domain are written.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Netlogon\\Parameters',
        valueName: 'EnableEnhancedDomainNtlmLogs',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [{ branch: 'server', build: '26100', source: 'KB5064479' }],
    onlyRole: 'domain-controller',
    on: {
      admx: {
        names: [
          {
            file: 'Netlogon.admx',
            policy: 'Netlogon_EnhancedDomainNtlmLogs',
            displayName: 'Log Enhanced Domain-wide NTLM Logs',
            key: 'Software\\Policies\\Microsoft\\Netlogon\\Parameters',
            valueName: 'EnableEnhancedDomainNtlmLogs',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_Windows_11_0_24H2',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: { none: 'No page of the Policy CSP that was read has it.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart is documented.',
    interactions: [
      'By its text it switches the events 4030 to 4033; which of the newer events hang on it and which on machine.ntlm.enhancedLogging is inferred.',
      'machine.ntlm.inDomainAudit writes the older events, and does not hang on it.',
    ],
    sources: ['ADMX25H2', 'KB5064479'],
  },
] as const satisfies readonly SettingDefinition[];
