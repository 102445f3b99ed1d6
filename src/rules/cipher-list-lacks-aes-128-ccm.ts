import { decidedBy, itemsOf, numberOn, pathOf, relatedTo } from './reading.js';
import { dialect311 } from './dialect-numbers.js';
import type { Rule } from './rule.js';

const ends = [
  { list: 'cipherSuiteOrderClient', minimum: 'minDialectClient' },
  { list: 'cipherSuiteOrderServer', minimum: 'minDialectServer' },
] as const;

/** SMB 3.0 and 3.0.2 peers are let in, but nothing can be encrypted with them. */
export const cipherListLacksAes128Ccm: Rule<'cipher-list-lacks-aes-128-ccm'> = {
  id: 'cipher-list-lacks-aes-128-ccm',
  title: 'A cipher list without AES_128_CCM, while SMB 3.0 and 3.0.2 are spoken',
  sources: ['MS-SMB2 3.1.4.1', 'connection rules §4'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      for (const { list, minimum } of ends) {
        const at = decidedBy(effective, list);
        const ciphers = itemsOf(at).map(({ text }) => text);
        const lowest = numberOn(effective, minimum);
        if (at === undefined || lowest === undefined || lowest >= dialect311) continue;
        if (ciphers.includes('AES_128_CCM') || !ciphers.some((cipher) => cipher.startsWith('AES_128'))) continue;
        yield {
          at,
          says: { path: pathOf(list), minimum: pathOf(minimum) },
          on: windows,
          related: relatedTo(decidedBy(effective, minimum), 'the lowest dialect stands here'),
        };
      }
    }
  },
};
