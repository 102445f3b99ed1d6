import type { SettingDefinition, Since } from './definition.js';
import { securityDescriptorPattern } from './names.js';
import { catalogChoice, catalogDefinition, noTemplate, policyNode, templateNode } from './policy-csp.js';

const from1803: readonly Since[] = [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }];
const from1709: readonly Since[] = [{ branch: 'client', build: '16299', source: 'CSP-LPSO' }];
const ofSecurityGuide: readonly Since[] = [{ branch: 'client', build: '17134', source: 'CSP-MSSG25' }];

const lsa = 'SYSTEM\\CurrentControlSet\\Control\\Lsa';
const template = 'MACHINE\\System\\CurrentControlSet\\Control\\Lsa';
const options = 'LocalPoliciesSecurityOptions';

/** What accounts may do over the network: blank passwords, local administrators, and who may ask for names of accounts. */
export const accountsSettings = [
  {
    id: 'limitBlankPasswordUse',
    side: 'machine',
    policyPath: 'machine.accounts.blankPasswords',
    area: 'accounts',
    title: 'Limit local account use of blank passwords to console logon only',
    summary: 'Whether a local account without a password may log on from the network.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'at-console-only', data: 1, means: 'A local account without a password logs on at the machine itself only.' },
        { word: 'from-anywhere', data: 0, means: 'A local account without a password logs on over the network too.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: lsa, valueName: 'LimitBlankPasswordUse', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: { write: 1 },
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\LimitBlankPasswordUse`], since: [] },
      csp: policyNode(`${options}/Accounts_LimitLocalAccountUseOfBlankPasswordsToConsoleLogonOnly`, from1709),
      intune: catalogChoice(`${options}/Accounts_LimitLocalAccountUseOfBlankPasswordsToConsoleLogonOnly`, from1709, [
        { option: 0, seen: false },
        { option: 1, seen: true },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart: it counts from the next logon on.',
    interactions: [
      'Accounts of a domain and the Guest account are not affected.',
      'The password is looked at first: a wrong one fails as any other, a blank one that is right with 1327.',
    ],
    sources: ['SECPOL', 'CSP-LPSO', 'SPD', 'BASE25', 'OIB'],
  },
  {
    id: 'localAccountTokenFilterPolicy',
    side: 'machine',
    policyPath: 'machine.accounts.remoteAdministrators',
    area: 'accounts',
    title: 'Apply UAC restrictions to local accounts on network logons',
    summary:
      'Whether local administrators keep their rights when they log on from the network: without them they cannot open C$ or ADMIN$. The built-in Administrator (RID 500) and domain accounts are not affected.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'filtered', data: 0, means: 'A local administrator from the network is an ordinary user.' },
        { word: 'full', data: 1, means: 'A local administrator from the network has all rights, as at the machine itself.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Microsoft\\Windows\\CurrentVersion\\Policies\\System',
        valueName: 'LocalAccountTokenFilterPolicy',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: null,
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '6000', source: 'KB951016' },
      { branch: 'server', build: '6001', source: 'KB951016' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'SecGuide.admx',
            policy: 'Pol_SecGuide_0201_LATFP',
            displayName: 'Apply UAC restrictions to local accounts on network logons',
            key: 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\Policies\\System',
            valueName: 'LocalAccountTokenFilterPolicy',
            enabled: 0,
            disabled: 1,
            elements: [],
            supportedOn: 'windows:SUPPORTED_WindowsVista',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: templateNode('MSSecurityGuide/ApplyUACRestrictionsToLocalAccountsOnNetworkLogon', ofSecurityGuide, 'Pol_SecGuide_0201_LATFP'),
      intune: catalogChoice('MSSecurityGuide/ApplyUACRestrictionsToLocalAccountsOnNetworkLogon', ofSecurityGuide, [
        { option: 1, data: 0, seen: true },
        { option: 0, data: 1, seen: false },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented; it counts from the next logon on.',
    interactions: [
      'The policy is inverted: Enabled writes 0.',
      'Management over ADMIN$ with local accounts, and remote access of local accounts by other protocols, depend on it too.',
    ],
    sources: ['ADMX-SECG', 'CSP-MSSG25', 'KB951016', 'DGULLE'],
  },
  {
    id: 'restrictAnonymous',
    side: 'machine',
    policyPath: 'machine.anonymous.accountsAndShares',
    area: 'accounts',
    title: 'Do not allow anonymous enumeration of SAM accounts and shares',
    summary: 'Whether somebody without a name can list the accounts and the shares of this machine.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'listed', data: 0, means: 'Anonymous sessions list shares, and accounts as far as nothing else forbids it.' },
        { word: 'hidden', data: 1, means: 'Anonymous sessions list neither accounts nor shares.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: lsa, valueName: 'RestrictAnonymous', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: { write: 0 },
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\RestrictAnonymous`], since: [] },
      csp: policyNode(`${options}/NetworkAccess_DoNotAllowAnonymousEnumerationOfSamAccountsAndShares`, from1803),
      intune: catalogChoice(`${options}/NetworkAccess_DoNotAllowAnonymousEnumerationOfSamAccountsAndShares`, from1803, [
        { option: 0, seen: false },
        { option: 1, seen: true },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart: it takes effect when it is written.',
    interactions: [
      'An anonymous session comes about all the same: server.nullSessions.access decides what it reaches.',
      'It has no effect on domain controllers.',
    ],
    sources: ['SECPOL', 'CSP-LPSO', 'SPD', 'BASE25', 'OIB'],
  },
  {
    id: 'restrictAnonymousSam',
    side: 'machine',
    policyPath: 'machine.anonymous.accounts',
    area: 'accounts',
    title: 'Do not allow anonymous enumeration of SAM accounts',
    summary: 'Whether somebody without a name can list the accounts of this machine.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'listed', data: 0, means: 'Anonymous sessions list accounts, as far as nothing else forbids it.' },
        { word: 'hidden', data: 1, means: 'Anonymous sessions list no accounts.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: lsa, valueName: 'RestrictAnonymousSAM', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: { write: 1 },
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\RestrictAnonymousSAM`], since: [] },
      csp: policyNode(`${options}/NetworkAccess_DoNotAllowAnonymousEnumerationOfSAMAccounts`, from1803),
      intune: catalogChoice(`${options}/NetworkAccess_DoNotAllowAnonymousEnumerationOfSAMAccounts`, from1803, [
        { option: 0, seen: true },
        { option: 1, seen: true },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'last',
    restart: 'No restart: it takes effect when it is written.',
    interactions: [
      'An anonymous session comes about all the same: server.nullSessions.access decides what it reaches.',
      'It has no effect on domain controllers.',
    ],
    sources: ['SECPOL', 'CSP-LPSO', 'SPD', 'BASE25', 'PACERS'],
  },
  {
    id: 'restrictRemoteSam',
    side: 'machine',
    policyPath: 'machine.accounts.remoteCallers',
    area: 'accounts',
    title: 'Restrict clients allowed to make remote calls to SAM',
    summary: 'Who may ask this machine over the network for its accounts, groups and their members (SAMRPC), as a security descriptor.',
    value: {
      kind: 'text',
      pattern: securityDescriptorPattern,
      form: 'a security descriptor in SDDL',
      example: 'O:BAG:BAD:(A;;RC;;;BA)',
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: lsa, valueName: 'RestrictRemoteSAM', type: 'REG_SZ', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '14393', source: 'SECPOL' },
      { branch: 'server', build: '14393', source: 'SECPOL' },
    ],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\RestrictRemoteSAM`], since: [] },
      csp: policyNode(`${options}/NetworkAccess_RestrictClientsAllowedToMakeRemoteCallsToSAM`, from1709, 'text'),
      intune: catalogDefinition(`${options}/NetworkAccess_RestrictClientsAllowedToMakeRemoteCallsToSAM`, from1709, {
        instance: 'simple-string',
        seen: true,
        options: [],
      }),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'neither',
    restart: 'No restart: it takes effect when it is written.',
    interactions: [
      'It is asked after the connection to IPC$ stands: no connection hangs on it.',
      'Older Windows have it with the updates of March 2017, and restrict nobody until a descriptor is written.',
      'Refusals are events 16962 to 16969 of Directory-Services-SAM in the log System; RestrictRemoteSamAuditOnlyMode = 1 only logs them.',
    ],
    sources: ['SECPOL', 'CSP-LPSO', 'SPD', 'BASE25', 'OIB'],
  },
] as const satisfies readonly SettingDefinition[];
