import type { Citation } from '../sources.js';
import type { Smb2DialectId } from './dialects.js';

/** A cipher of SMB encryption. */
export interface CipherDefinition {
  /** As Windows settings write it, such as `AES_128_GCM`. */
  readonly id: string;
  readonly name: string;
  /** CipherId of the 3.1.1 encryption context (MS-SMB2 2.2.3.1.2). */
  readonly wire: number;
  readonly keyBits: 128 | 256;
  /** Dialects that can use it. */
  readonly dialects: readonly Smb2DialectId[];
  /** First Windows that has it. */
  readonly windows: string;
  readonly sources: readonly Citation[];
}

/** The four ciphers of SMB3, in the order in which Windows 11 and Server 2022 offer them. */
export const ciphers = [
  {
    id: 'AES_128_GCM',
    name: 'AES-128-GCM',
    wire: 0x0002,
    keyBits: 128,
    dialects: ['3.1.1'],
    windows: '10, Server 2016',
    sources: ['MS-SMB2 2.2.3.1.2', 'connection rules §4'],
  },
  {
    id: 'AES_128_CCM',
    name: 'AES-128-CCM',
    wire: 0x0001,
    keyBits: 128,
    dialects: ['3.0', '3.0.2', '3.1.1'],
    windows: '8, Server 2012',
    sources: ['MS-SMB2 2.2.3.1.2', 'connection rules §4'],
  },
  {
    id: 'AES_256_GCM',
    name: 'AES-256-GCM',
    wire: 0x0004,
    keyBits: 256,
    dialects: ['3.1.1'],
    windows: '11, Server 2022',
    sources: ['MS-SMB2 2.2.3.1.2', 'connection rules §4'],
  },
  {
    id: 'AES_256_CCM',
    name: 'AES-256-CCM',
    wire: 0x0003,
    keyBits: 256,
    dialects: ['3.1.1'],
    windows: '11, Server 2022',
    sources: ['MS-SMB2 2.2.3.1.2', 'connection rules §4'],
  },
] as const satisfies readonly CipherDefinition[];

/** A cipher as Windows settings write it. */
export type CipherId = (typeof ciphers)[number]['id'];

/** An algorithm that signs SMB messages. */
export interface SigningAlgorithmDefinition {
  readonly id: string;
  readonly name: string;
  /** SigningAlgorithmId of the 3.1.1 signing context (MS-SMB2 2.2.3.1.7); null where no context can name it. */
  readonly wire: number | null;
  readonly sources: readonly Citation[];
}

/** The signing algorithms, in the order in which Windows 11 and Server 2022 offer them; MD5 belongs to SMB1. */
export const signingAlgorithms = [
  { id: 'aes-128-gmac', name: 'AES-128-GMAC', wire: 0x0002, sources: ['MS-SMB2 2.2.3.1.7', 'D-SIGNOV'] },
  { id: 'aes-128-cmac', name: 'AES-128-CMAC', wire: 0x0001, sources: ['MS-SMB2 2.2.3.1.7', 'MS-SMB2 3.1.4.1'] },
  { id: 'hmac-sha256', name: 'HMAC-SHA256', wire: 0x0000, sources: ['MS-SMB2 2.2.3.1.7', 'MS-SMB2 3.1.4.1'] },
  { id: 'md5', name: 'MD5', wire: null, sources: ['MS-SMB'] },
] as const satisfies readonly SigningAlgorithmDefinition[];

/** An algorithm that signs SMB messages. */
export type SigningAlgorithmId = (typeof signingAlgorithms)[number]['id'];

/** The cipher as Windows settings write it, upper or lower case. */
export function findCipher(id: string): (CipherDefinition & { readonly id: CipherId }) | undefined {
  return ciphers.find((row) => row.id === id.toUpperCase());
}
