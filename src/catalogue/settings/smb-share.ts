import type { PropertyCmdlet, Spelling } from './cmdlet.js';
import type { Since } from './definition.js';

/** A switch: 1 is `$true`, 0 is `$false`. */
const boolean: Spelling = { kind: 'boolean' };

/** A 32-bit number. */
export const uint32: Spelling = { kind: 'number', type: 'UInt32' };

/** A list of ciphers, as `Get-SmbServerConfiguration` prints it. */
export const cipherList: Spelling = { kind: 'text', separator: ', ' };

/**
 * A list of pipes or shares. That Get joins it by commas was seen in a printed configuration (TalAloni/SMBLibrary#259); that Set takes the same is
 * inferred.
 */
export const nameList: Spelling = { kind: 'text', separator: ',' };

/** A dialect by the name that the enumeration of this parameter has for it; `None`, no limit, is no stored value. */
export function dialectOf(type: 'Smb2DialectMin' | 'Smb2DialectMax'): Spelling {
  const names = [
    { data: 514, name: 'SMB202' },
    { data: 528, name: 'SMB210' },
    { data: 768, name: 'SMB300' },
    { data: 770, name: 'SMB302' },
    { data: 785, name: 'SMB311' },
  ];
  return { kind: 'name', type, names };
}

/** A property of the SMB client of a machine. Without `Force` the cmdlet asks before it acts. */
export function smbClientConfiguration(parameter: string, spelling: Spelling = boolean): PropertyCmdlet {
  return configuration('SmbClientConfiguration', parameter, spelling, clientPropertiesWithoutReset);
}

/** A property of the SMB server of a machine. Without `Force` the cmdlet asks before it acts. */
export function smbServerConfiguration(parameter: string, spelling: Spelling = boolean): PropertyCmdlet {
  return configuration('SmbServerConfiguration', parameter, spelling, serverPropertiesWithoutReset);
}

/** What `Reset-SmbClientConfiguration` does not know, by its reference for Server 2025. */
const clientPropertiesWithoutReset = ['EnableInsecureGuestLogons', 'EnableSecuritySignature', 'RequireSecuritySignature'];

/** What `Reset-SmbServerConfiguration` does not know, by its reference for Server 2025. */
const serverPropertiesWithoutReset = [
  'EnableForcedLogoff',
  'EnableSMB1Protocol',
  'EnableSecuritySignature',
  'InvalidAuthenticationDelayTimeInMs',
  'NullSessionPipes',
  'RequireSecuritySignature',
];

function configuration(noun: string, property: string, spelling: Spelling, withoutReset: readonly string[]): PropertyCmdlet {
  const fixed = { Force: 'switch' } as const;
  return {
    kind: 'property',
    module: 'SmbShare',
    each: null,
    set: { name: `Set-${noun}`, parameter: property, fixed },
    spelling,
    get: { name: `Get-${noun}`, property },
    reset: withoutReset.includes(property) ? null : { name: `Reset-${noun}`, parameter: property, fixed },
  };
}

/** What client certificates of SMB over QUIC need besides an update, before 24H2 and Server 2025. */
export const clientCertificatePreview =
  'On Windows 11 21H2 to 23H2 and Server 2022 Azure Edition it works only after a feature preview package was installed and its policy enabled (Administrative Templates, KB5035854 240302_030535 Feature Preview, Windows 11 (original release); KB5035857 240302_030531 Feature Preview, Windows Server 2022).';

/** First builds of a version of the module, by the reference in which a parameter is first found. */
export const smbShare = {
  /** Windows 8 and Server 2012, the first with the module. */
  2012: [
    { branch: 'client', build: '9200', source: 'PS12' },
    { branch: 'server', build: '9200', source: 'PS12' },
  ],
  2016: [
    { branch: 'client', build: '14393', source: 'PS25' },
    { branch: 'server', build: '14393', source: 'PS25' },
  ],
  2022: [
    { branch: 'client', build: '22000', source: 'PS25' },
    { branch: 'server', build: '20348', source: 'PS25' },
  ],
  2025: [
    { branch: 'client', build: '26100', source: 'PS25' },
    { branch: 'server', build: '26100', source: 'PS25' },
  ],
  /** The ciphers came to Windows 11 and Server 2022 with the updates of 2022-06-23. */
  ciphers: [
    { branch: 'client', build: '22000.778', source: 'PS25' },
    { branch: 'server', build: '20348.803', source: 'PS25' },
  ],
  /** Client certificates of SMB over QUIC, back-ported in March 2024 as a feature preview. */
  clientCertificates: [
    { branch: 'client', build: '22000.2836', source: 'MS-SMB2 note 110' },
    { branch: 'client', build: '22621.3374', source: 'MS-SMB2 note 110' },
    { branch: 'client', build: '22631.3374', source: 'MS-SMB2 note 110' },
    { branch: 'server', build: '20348.2340', source: 'MS-SMB2 note 110' },
    { branch: 'server', build: '25398.763', source: 'MS-SMB2 note 232' },
  ],
} as const satisfies Readonly<Record<string, readonly Since[]>>;
