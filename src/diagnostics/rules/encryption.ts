import type { DiagnosticDefinition } from '../diagnostic.js';
import { quote } from '../quote.js';
import { onTail, onText, type OnWindows, type OtherValued, type Valued } from './words.js';

/** What is said of dialects, encryption and ciphers that do not go together. */
export const encryptionDiagnostics = {
  'dialect-range-is-empty': {
    severity: 'error',
    title: 'The minimum dialect is above the maximum, on the same Windows and with its defaults as the other end',
    message: ({
      minimum,
      minimumValue,
      maximum,
      maximumValue,
      on,
    }: Record<'minimum' | 'minimumValue' | 'maximum' | 'maximumValue', string> & OnWindows) =>
      `${minimum} ${minimumValue} is above ${maximum} ${maximumValue}: no dialect is left${onTail(on)}`,
    help: ({ minimum, maximum }: { minimum: string; maximum: string }) =>
      `Lower ${minimum} or raise ${maximum}. Windows accepts both as they are, and every SMB 2 and 3 connection then fails.`,
  },
  'encryption-needs-dialect-3-0': {
    severity: 'error',
    title: 'Encryption is required, but the maximum dialect is below SMB 3.0',
    message: ({ path, value, other, otherValue, on }: Valued & OtherValued & OnWindows) =>
      `${path} ${value} cannot be met with ${other} ${otherValue}: only SMB 3.0 and later encrypt${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.0" or higher, better "3.1.1", or do not demand encryption.`,
  },
  'hardened-path-needs-encryption': {
    severity: 'error',
    title: 'A hardened UNC path demands privacy, but the maximum dialect is below SMB 3.0',
    message: ({ entry, other, otherValue, on }: { entry: string } & OtherValued & OnWindows) =>
      `the path ${entry} demands privacy, which is encryption and needs SMB 3.0, but ${other} is ${otherValue}${onTail(on)}`,
    help: ({ other }: { other: string }) => `Raise ${other} to "3.0" or higher, or drop "privacy" from the path.`,
  },
  'hardened-path-has-blank': {
    severity: 'warning',
    title: 'A hardened UNC path with a blank in the name of the share',
    message: ({ entry, share }: { entry: string; share: string } & OnWindows) =>
      `the path ${entry} protects only a share that is called ${quote(share)}, with the blank`,
    help: () =>
      'If the share really has that name, waive this diagnostic here. Otherwise remove the blank: what the path demands belongs in "mutualAuthentication", "integrity" and "privacy".',
  },
  'cipher-list-excludes-older-peers': {
    severity: 'warning',
    title: 'A cipher list of AES-256 alone, which no peer before Windows 11 and Server 2022 knows',
    message: ({ path }: { path: string }) =>
      `${path} has only AES-256, which no Windows before Windows 11 and Server 2022 supports, nor any SMB 3.0 or 3.0.2 peer`,
    help: () =>
      'Add "AES_128_GCM" (and "AES_128_CCM" for SMB 3.0) after them; otherwise those peers cannot encrypt, and are refused where encryption is required.',
  },
  'cipher-list-lacks-aes-128-ccm': {
    severity: 'note',
    title: 'A cipher list without AES_128_CCM, while SMB 3.0 and 3.0.2 are spoken',
    message: ({ path, minimum, on }: { path: string; minimum: string } & OnWindows) =>
      `${path} lacks AES_128_CCM, the only cipher of SMB 3.0 and 3.0.2, and ${minimum} lets those in${onTail(on)}`,
    help: ({ minimum }: { minimum: string }) =>
      `Add "AES_128_CCM" at the end of the list, or set ${minimum} to "3.1.1"; otherwise such peers cannot encrypt, and are refused where encryption is required.`,
  },
  'cipher-list-is-not-known': {
    severity: 'error',
    title: 'A cipher list of which a Windows of the policy knows no entry',
    message: ({ path, known, on }: { path: string; known: readonly string[] } & OnWindows) =>
      `${path} names no cipher that Windows supports ${onText(on)}: nothing can be encrypted there${known.length === 0 ? '' : `, where ${known.join(' and ')} are supported`}`,
    help: () => 'Add a cipher that they support, or give them a policy of their own: AES-256 starts with Windows 11 and Server 2022.',
  },
} as const satisfies Record<string, DiagnosticDefinition<never>>;
