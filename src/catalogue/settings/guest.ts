import { withoutPolicyCsp } from './csp-editions.js';
import type { SettingDefinition } from './definition.js';
import { smbClientConfiguration, smbShare } from './smb-share.js';

/** Insecure guest logons of the SMB client. */
export const guestSettings = [
  {
    id: 'allowInsecureGuestAuth',
    side: 'client',
    policyPath: 'client.insecureGuestLogons',
    area: 'guest',
    title: 'Allow insecure guest logons (SMB2/3 client)',
    summary:
      'Whether the SMB client accepts a session in which the server made it a guest. A guest session can be neither signed nor encrypted. SMB1 is not covered.',
    value: {
      kind: 'choice',
      choices: [
        { word: 'blocked', data: 0, means: 'A session that the server flags as guest is refused.' },
        { word: 'allowed', data: 1, means: 'Guest sessions are accepted, unsigned and unencrypted.' },
      ],
    },
    storage: {
      kind: 'registry',
      policy: {
        key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
        valueName: 'AllowInsecureGuestAuth',
        type: 'REG_DWORD',
        confirmed: true,
      },
      local: {
        key: 'SYSTEM\\CurrentControlSet\\Services\\LanmanWorkstation\\Parameters',
        valueName: 'AllowInsecureGuestAuth',
        type: 'REG_DWORD',
        confirmed: true,
      },
      tattoos: false,
      reset: 'delete',
    },
    behaviour: [
      { branch: 'client', build: '10240', source: 'D-KBGUEST' },
      { branch: 'server', build: '14393', source: 'D-KBGUEST' },
    ],
    on: {
      admx: {
        names: [
          {
            file: 'LanmanWorkstation.admx',
            policy: 'Pol_EnableInsecureGuestLogons',
            displayName: 'Enable insecure guest logons',
            key: 'Software\\Policies\\Microsoft\\Windows\\LanmanWorkstation',
            valueName: 'AllowInsecureGuestAuth',
            enabled: 1,
            disabled: 0,
            elements: [],
            supportedOn: 'windows:SUPPORTED_Windows_10_0',
          },
        ],
        since: [],
      },
      template: { none: 'No security option is defined for it.' },
      csp: {
        names: [{ omaUri: './Device/Vendor/MSFT/Policy/Config/LanmanWorkstation/EnableInsecureGuestLogons', format: 'int' }],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LW' }],
        notOn: withoutPolicyCsp,
        note: "CSP page gives default 0 while its own description (ADMX text) says 'not configured' allows guest; neither tells the per-edition truth.",
      },
      intune: {
        names: [
          {
            definition: 'device_vendor_msft_policy_config_lanmanworkstation_enableinsecureguestlogons',
            instance: 'choice',
            seen: true,
            options: [
              { data: 0, item: 'device_vendor_msft_policy_config_lanmanworkstation_enableinsecureguestlogons_0', seen: true },
              { data: 1, item: 'device_vendor_msft_policy_config_lanmanworkstation_enableinsecureguestlogons_1', seen: true },
            ],
          },
        ],
        since: [{ branch: 'client', build: '17134', source: 'CSP-LW' }],
        notOn: withoutPolicyCsp,
      },
      cmdlet: {
        names: [smbClientConfiguration('EnableInsecureGuestLogons')],
        since: smbShare[2016],
      },
    },
    safer: 'first',
    restart: 'No restart is documented; new connections take it, existing sessions keep the old rule.',
    interactions: [
      'client.signing "required" defeats it: guest session cannot be signed.',
      'client.encryption "required" or server/share encryption defeats it.',
      'No effect on SMB1 (SMB1 keeps guest and guest fallback).',
      'client.audit.insecureGuestLogons logs use.',
    ],
    sources: ['SEED', 'D-KBGUEST', 'D-GUEST', 'CSP-LW', 'ADMX25', 'DEC-LWPOL', 'DEC-LWPAR', 'PS25', 'MSSMB2'],
  },
] as const satisfies readonly SettingDefinition[];
