import type { Flag, SettingDefinition, Since } from './definition.js';
import { catalogChoice, noTemplate, policyNode } from './policy-csp.js';

const msv = 'SYSTEM\\CurrentControlSet\\Control\\Lsa\\MSV1_0';
const template = 'MACHINE\\System\\CurrentControlSet\\Control\\Lsa\\MSV1_0';
const options = 'LocalPoliciesSecurityOptions';

const from1809: readonly Since[] = [{ branch: 'client', build: '17763', source: 'CSP-LPSO' }];
const from1803: readonly Since[] = [{ branch: 'client', build: '17134', source: 'CSP-LPSO' }];
const from24H2: readonly Since[] = [
  { branch: 'client', build: '22621.5126', source: 'CSP-LPSO25' },
  { branch: 'client', build: '26100', source: 'CSP-LPSO25' },
];

/** The bit that demands NTLMv2 session security. */
export const ntlmv2SessionSecurity = 0x0008_0000;

/** The bit that demands session keys of 128 bits. */
export const encryptionWith128Bits = 0x2000_0000;

const demands = [
  {
    word: 'ntlmv2-session-security',
    bit: ntlmv2SessionSecurity,
    means: 'NTLM without NTLMv2 session security is refused.',
  },
  { word: '128-bit-encryption', bit: encryptionWith128Bits, means: 'NTLM with session keys of less than 128 bits is refused.' },
] as const satisfies readonly Flag[];

/** What NTLM must negotiate to be used at all, and what services do that have no name to log on with. */
export const ntlmSessionSecuritySettings = [
  {
    id: 'ntlmMinClientSec',
    side: 'machine',
    policyPath: 'machine.ntlm.minimumClientSecurity',
    area: 'ntlm-session-security',
    title: 'Minimum session security for NTLM SSP based (including secure RPC) clients',
    summary: 'What a server must negotiate before this machine goes on with NTLM as a client.',
    value: { kind: 'flags', flags: demands },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: msv, valueName: 'NTLMMinClientSec', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: { write: 0x2000_0000 },
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\NTLMMinClientSec`], since: [] },
      csp: policyNode(`${options}/NetworkSecurity_MinimumSessionSecurityForNTLMSSPBasedClients`, from1809),
      intune: catalogChoice(`${options}/NetworkSecurity_MinimumSessionSecurityForNTLMSSPBasedClients`, from1809, [
        { option: 0, seen: true },
        { option: 0x0008_0000, seen: true },
        { option: 0x2000_0000, seen: true },
        { option: 0x2008_0000, seen: true },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'more',
    restart: 'No restart: it counts from the next logon on.',
    interactions: [
      'machine.ntlm.lanManagerLevel "send-lm-and-ntlm" never offers NTLMv2 session security: together with a demand for it, NTLM cannot be used.',
      '"default" writes the value of Windows 7 and later, 128-bit encryption; older ones demand nothing.',
      'It counts for NTLM of every protocol, and not for Kerberos.',
    ],
    sources: ['SECPOL', 'CSP-LPSO', 'MS-NLMP 3.1.5.1.2', 'SPD', 'BASE25', 'PACERS'],
  },
  {
    id: 'ntlmMinServerSec',
    side: 'machine',
    policyPath: 'machine.ntlm.minimumServerSecurity',
    area: 'ntlm-session-security',
    title: 'Minimum session security for NTLM SSP based (including secure RPC) servers',
    summary: 'What a client must negotiate before this machine takes its NTLM as a server.',
    value: { kind: 'flags', flags: demands },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: msv, valueName: 'NTLMMinServerSec', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: { write: 0x2000_0000 },
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\NTLMMinServerSec`], since: [] },
      csp: policyNode(`${options}/NetworkSecurity_MinimumSessionSecurityForNTLMSSPBasedServers`, from1803),
      intune: catalogChoice(`${options}/NetworkSecurity_MinimumSessionSecurityForNTLMSSPBasedServers`, from1803, [
        { option: 0, seen: false },
        { option: 0x0008_0000, seen: false },
        { option: 0x2000_0000, seen: false },
        { option: 0x2008_0000, seen: true },
      ]),
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'more',
    restart: 'No restart: it counts from the next logon on.',
    interactions: [
      'A client with machine.ntlm.lanManagerLevel "send-lm-and-ntlm" never offers NTLMv2 session security and is refused where it is demanded.',
      '"default" writes the value of Windows 7 and later, 128-bit encryption; older ones demand nothing.',
      'It counts for NTLM of every protocol, and not for Kerberos.',
    ],
    sources: ['SECPOL', 'CSP-LPSO', 'MS-NLMP 3.2.5.1.2', 'SPD', 'BASE25', 'OIB'],
  },
  {
    id: 'allowNullSessionFallback',
    side: 'machine',
    policyPath: 'machine.ntlm.localSystemNullSessions',
    area: 'ntlm-session-security',
    title: 'Allow LocalSystem NULL session fallback',
    summary:
      'Whether a service of the system that falls back to an anonymous session may sign and encrypt with a key that everybody knows, or gets an error instead.',
    value: {
      kind: 'choice',
      ordered: true,
      choices: [
        { word: 'without-session-security', data: 0, means: 'An anonymous session of a service has no key: signing and encryption fail.' },
        {
          word: 'with-known-key',
          data: 1,
          means: 'An anonymous session of a service signs and encrypts with a key that protects nothing.',
        },
      ],
    },
    storage: {
      kind: 'registry',
      policy: null,
      local: { key: msv, valueName: 'allownullsessionfallback', type: 'REG_DWORD', confirmed: true },
      tattoos: true,
      reset: 'delete',
    },
    behaviour: [],
    on: {
      admx: { none: noTemplate },
      template: { names: [`${template}\\allownullsessionfallback`], since: [] },
      csp: policyNode(`${options}/NetworkSecurity_AllowLocalSystemNULLSessionFallback`, from24H2),
      intune: { none: 'Whether the settings catalog has it as a choice or as a number stands in no export that was read.' },
      cmdlet: { none: 'No cmdlet sets it.' },
    },
    safer: 'first',
    restart: 'No restart is documented; it counts from the next session on.',
    interactions: ['It concerns services of the system, not users: no connection of a user hangs on it.'],
    sources: ['SECPOL', 'CSP-LPSO25', 'SPD', 'BASE25'],
  },
] as const satisfies readonly SettingDefinition[];
