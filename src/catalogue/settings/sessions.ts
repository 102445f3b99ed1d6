import type { SettingDefinition, Since } from './definition.js';
import { catalogDefinition, noTemplate, policyNode } from './policy-csp.js';
import { smbServerConfiguration, smbShare } from './smb-share.js';

const parameters = 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters';
const template = 'MACHINE\\System\\CurrentControlSet\\Services\\LanManServer\\Parameters';
const options = 'LocalPoliciesSecurityOptions';

const from24H2: readonly Since[] = [
  { branch: 'client', build: '22621.5126', source: 'CSP-LPSO25' },
  { branch: 'client', build: '26100', source: 'CSP-LPSO25' },
];

/** When a server ends sessions that stand. */
export const sessionsSettings = [
  {
    id: 'autoDisconnect',
    side: 'server',
    policyPath: 'server.sessions.idleMinutes',
    area: 'sessions',
    title: 'Amount of idle time required before suspending session',
    summary: 'Minutes without a request after which the server ends a session. The client takes it up again by itself.',
    value: { kind: 'integer', min: 0, max: 99_999, unit: 'minutes' },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: parameters, valueName: 'AutoDisconnect', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\AutoDisconnect`], since: [] },
      csp: policyNode(`${options}/MicrosoftNetworkServer_AmountOfIdleTimeRequiredBeforeSuspendingSession`, from24H2),
      intune: catalogDefinition(`${options}/MicrosoftNetworkServer_AmountOfIdleTimeRequiredBeforeSuspendingSession`, from24H2, {
        instance: 'simple-integer',
        seen: true,
        options: [],
      }),
      cmdlet: {
        none: 'Set-SmbServerConfiguration had AutoDisconnectTimeout until Server 2022; Server 2025 has one for SMB1 and one for SMB2, and no source says which values they write.',
      },
    },
    safer: 'first',
    restart: 'No restart: it takes effect when it is written.',
    interactions: [
      'Whether a connection comes about does not hang on it: a session that was ended is set up again when the client asks for something.',
      '0 ends an idle session as soon as it can be; 99999 minutes (69 days) is as good as never.',
    ],
    sources: ['SECPOL', 'CSP-LPSO25', 'SPD', 'PS25', 'INTUNE-BASE'],
  },
  {
    id: 'enableForcedLogOff',
    side: 'server',
    policyPath: 'server.sessions.outsideLogonHours',
    area: 'sessions',
    title: 'Disconnect clients when logon hours expire',
    summary: 'Whether the server ends the sessions of a user whose logon hours are over.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'ended', data: 1, means: 'A session ends with the logon hours of its user.' },
        { word: 'kept', data: 0, means: 'A session that stands goes on after the logon hours of its user.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: parameters, valueName: 'EnableForcedLogOff', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\EnableForcedLogOff`], since: [] },
      csp: policyNode(`${options}/MicrosoftNetworkServer_DisconnectClientsWhenLogonHoursExpire`, from24H2),
      intune: { none: 'Whether the settings catalog has it as a choice or as a number stands in no export that was read.' },
      cmdlet: { names: [smbServerConfiguration('EnableForcedLogoff')], since: smbShare[2012] },
    },
    safer: 'first',
    restart: 'No restart: it takes effect when it is written.',
    interactions: [
      'Whether a connection comes about does not hang on it: outside of logon hours a new logon is refused either way.',
      'Where no user has logon hours, it does nothing.',
    ],
    sources: ['SECPOL', 'CSP-LPSO25', 'SPD', 'PS25'],
  },
] as const satisfies readonly SettingDefinition[];
