import { dialects, findDialect, findDialectByWire, type DialectDefinition } from '../catalogue/smb/dialects.js';
import { citeAll } from './cited.js';
import type { Explanation } from './explanation.js';
import { readNumberWord } from './number-word.js';

const encryption: Readonly<Record<DialectDefinition['encryption'], string>> = {
  none: 'It cannot encrypt',
  'capability-bit': 'It can encrypt, with AES-128-CCM only',
  'cipher-context': 'It can encrypt, with a cipher that both ends agree on',
};

const signing: Readonly<Record<DialectDefinition['signing'], string>> = {
  md5: 'signs with MD5',
  'hmac-sha256': 'signs with HMAC-SHA256',
  'aes-128-cmac': 'signs with AES-128-CMAC',
  negotiated: 'signs with an algorithm that both ends agree on',
};

const protection: Readonly<Record<DialectDefinition['negotiateProtection'], string>> = {
  none: 'nothing protects its negotiation',
  'validate-negotiate-info': 'its negotiation is checked afterwards, by a signed question that an old server may not answer',
  'preauthentication-integrity': 'its negotiation is protected by a hash over every byte of it',
};

/** The dialect of that name or number: `3.1.1`, `SMB 3.1.1`, `0x0311`, `785`. */
export function explainDialect(word: string): readonly Explanation[] {
  const name = word.trim().replace(/^smb\s*v?/i, '');
  const number = readNumberWord(word);
  const short = { '1': '1.0', '2': '2.0.2', '3': '3.0', '2.02': '2.0.2', '2.002': '2.0.2', '3.02': '3.0.2', '3.11': '3.1.1' }[name];
  const isBareDigit = /^\d$/.test(word.trim());
  const row =
    (isBareDigit ? undefined : findDialect(short ?? name)) ?? (number === undefined ? undefined : findDialectByWire(number.number));
  return row === undefined ? [] : [explainRow(row)];
}

/** Names of all dialects, for did-you-mean. */
export const dialectWords: readonly string[] = dialects.map((row) => row.id);

function explainRow(row: DialectDefinition): Explanation {
  const isOld = row.encryption === 'none';
  return {
    kind: 'dialect',
    id: row.id,
    title: row.wire === null ? row.name : `${row.name} (0x${row.wire.toString(16).padStart(4, '0')}, ${row.wire} in settings)`,
    meaning: `${encryption[row.encryption]}, ${signing[row.signing]}, and ${protection[row.negotiateProtection]}.`,
    action: isOld
      ? 'Update a device that ends here before anything else: it can never meet an encryption mandate. A minimum of 3.0 or 3.1.1 in the policy, once nothing needs it any more, keeps it out.'
      : 'Both ends take the highest dialect that the limits of both admit; nothing needs to be done to get it.',
    causes: [],
    settings: [],
    details: [
      { name: 'Windows', lines: [row.windows] },
      {
        name: 'Transports',
        lines: [
          ['TCP 445', ...row.transports.map((transport) => ({ netbios: 'NetBIOS (TCP 139)', rdma: 'RDMA', quic: 'QUIC' })[transport])].join(
            ', ',
          ),
        ],
      },
      {
        name: 'Tree connect',
        lines: [row.treeConnectProtected ? 'signed or encrypted for every normal user' : 'protected only where something requires it'],
      },
    ],
    seeAlso: [],
    sources: citeAll(row.sources),
  };
}
