import { decidedBy, pathOf, printOn, relatedTo, tableRowsOf, wordOn } from './reading.js';
import type { Rule } from './rule.js';

/** A client passes with at least one allow entry and no deny entry in its chain: a list of denials alone admits nobody. */
export const quicAccessListAdmitsNobody: Rule<'quic-access-list-admits-nobody'> = {
  id: 'quic-access-list-admits-nobody',
  sources: ['D-QUICAC', 'MS-SMB2 3.3.5.1', 'connection rules §8'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedBy(effective, 'quicClientAccessControl');
      if (at === undefined || wordOn(effective, 'quicRequireClientAuthentication') !== 'required') continue;
      if (tableRowsOf(at).some(({ row }) => row['effect'] === 'allow')) continue;
      yield {
        at,
        says: {
          path: pathOf('quicClientAccessControl'),
          other: pathOf('quicRequireClientAuthentication'),
          otherValue: printOn(effective, 'quicRequireClientAuthentication'),
        },
        on: windows,
        related: relatedTo(decidedBy(effective, 'quicRequireClientAuthentication'), 'certificates are demanded here'),
      };
    }
  },
};
