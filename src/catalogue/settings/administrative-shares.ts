import type { Admx, SettingDefinition } from './definition.js';
import { smbServerConfiguration, smbShare } from './smb-share.js';

const parameters = 'SYSTEM\\CurrentControlSet\\Services\\LanmanServer\\Parameters';

function mssPolicy(policy: string, valueName: string): Admx {
  return {
    file: 'MSS-legacy.admx',
    policy,
    displayName: `MSS: (${valueName}) Enable Administrative Shares (recommended except for highly secure environments)`,
    key: 'System\\CurrentControlSet\\Services\\LanmanServer\\Parameters',
    valueName,
    enabled: 1,
    disabled: 0,
    elements: [],
    supportedOn: 'windows:SUPPORTED_WindowsVista',
  };
}

const choices = [
  { word: 'shared', data: 1, means: 'C$, ADMIN$ and the like exist, for administrators.' },
  { word: 'not-shared', data: 0, means: 'C$, ADMIN$ and the like do not exist after the next start of the server; IPC$ does.' },
] as const;

/** Whether C$ and ADMIN$ exist. */
export const administrativeSharesSettings = [
  {
    id: 'autoShareServer',
    side: 'server',
    policyPath: 'server.administrativeShares.onServers',
    area: 'administrative-shares',
    title: 'Administrative shares of Windows Server',
    summary: 'Whether a Windows Server shares its drives (C$) and its system folder (ADMIN$) with administrators.',
    value: { kind: 'choice', choices },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: parameters, valueName: 'AutoShareServer', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [{ branch: 'server', build: '3790', source: 'KB842715' }],
    on: {
      admx: { names: [mssPolicy('Pol_MSS_AutoShareServer', 'AutoShareServer')], since: [] },
      template: { none: 'Windows defines no security option for it; an older toolkit added one, under MSS.' },
      csp: { none: 'No page of the Policy CSP that was read has it.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { names: [smbServerConfiguration('AutoShareServer')], since: smbShare[2012] },
    },
    safer: 'neither',
    restart: 'The shares come and go with the next start of the service Server.',
    interactions: [
      'Only a Windows Server reads it; clients read server.administrativeShares.onClients.',
      'Software that is deployed or managed over ADMIN$ stops working without them.',
    ],
    sources: ['ADMX-MSSL', 'PS25', 'connection rules §9'],
  },
  {
    id: 'autoShareWks',
    side: 'server',
    policyPath: 'server.administrativeShares.onClients',
    area: 'administrative-shares',
    title: 'Administrative shares of Windows clients',
    summary: 'Whether a Windows client shares its drives (C$) and its system folder (ADMIN$) with administrators.',
    value: { kind: 'choice', choices },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: parameters, valueName: 'AutoShareWks', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [{ branch: 'client', build: '2600', source: 'KB842715' }],
    on: {
      admx: { names: [mssPolicy('Pol_MSS_AutoShareWks', 'AutoShareWks')], since: [] },
      template: { none: 'Windows defines no security option for it; an older toolkit added one, under MSS.' },
      csp: { none: 'No page of the Policy CSP that was read has it.' },
      intune: { none: 'The settings catalog has no definition for it in any export that was read.' },
      cmdlet: { names: [smbServerConfiguration('AutoShareWorkstation')], since: smbShare[2012] },
    },
    safer: 'neither',
    restart: 'The shares come and go with the next start of the service Server.',
    interactions: [
      'Only a Windows client reads it; servers read server.administrativeShares.onServers.',
      'Software that is deployed or managed over ADMIN$ stops working without them.',
    ],
    sources: ['ADMX-MSSL', 'PS25', 'connection rules §9'],
  },
] as const satisfies readonly SettingDefinition[];
