import { findWanted, itemsOf, pathOf } from './reading.js';
import type { Rule } from './rule.js';

const lists = ['cipherSuiteOrderClient', 'cipherSuiteOrderServer'] as const;

/** Only ciphers that began with Windows 11 and Server 2022. */
export const cipherListExcludesOlderPeers: Rule<'cipher-list-excludes-older-peers'> = {
  id: 'cipher-list-excludes-older-peers',
  sources: ['ADMX25', 'MS-SMB2 2.2.3.1.2', 'connection rules §4'],
  givesWay: true,
  *check({ policy }) {
    for (const id of lists) {
      const at = findWanted(policy, id);
      const ciphers = itemsOf(at).map(({ text }) => text);
      if (at === undefined || ciphers.length === 0 || !ciphers.every((cipher) => cipher.startsWith('AES_256'))) continue;
      yield { at, says: { path: pathOf(id) } };
    }
  },
};
