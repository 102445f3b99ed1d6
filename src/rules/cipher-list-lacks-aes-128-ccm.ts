import type { DialectDefinition } from '../catalogue/smb/dialects.js';
import { describeClient, describeServer } from '../connect/predict.js';
import { bestDialectIs, type Peer } from './best-dialect.js';
import { decidedBy, itemsOf, pathOf, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

const ends = [
  { end: 'client', list: 'cipherSuiteOrderClient', minimum: 'minDialectClient' },
  { end: 'server', list: 'cipherSuiteOrderServer', minimum: 'minDialectServer' },
] as const;

/** A machine of the years before SMB 3.1.1. */
const olderPeer: Peer = { client: describeClient({ maxDialect: '3.0.2' }), server: describeServer({ maxDialect: '3.0.2' }) };

/** SMB 3.0 and 3.0.2 peers are let in, but nothing can be encrypted with them. A list of AES-256 alone has a rule of its own. */
export const cipherListLacksAes128Ccm: Rule<'cipher-list-lacks-aes-128-ccm'> = {
  id: 'cipher-list-lacks-aes-128-ccm',
  sources: ['MS-SMB2 3.1.4.1', 'connection rules §4'],
  *check({ targets, predict }) {
    for (const { windows, effective } of targets) {
      for (const { end, list, minimum } of ends) {
        const at = decidedBy(effective, list);
        const ciphers = itemsOf(at).map(({ text }) => text);
        if (at === undefined || ciphers.includes('AES_128_CCM') || !ciphers.some((cipher) => cipher.startsWith('AES_128'))) continue;
        if (!bestDialectIs(withOneCipher, predict, effective, end, olderPeer)) continue;
        yield {
          at,
          says: { path: pathOf(list), minimum: pathOf(minimum) },
          on: windows,
          related: relatedTo(decidedBy(effective, minimum), 'the lowest dialect is set here'),
        };
      }
    }
  },
};

function withOneCipher({ encryption }: DialectDefinition): boolean {
  return encryption === 'capability-bit';
}
