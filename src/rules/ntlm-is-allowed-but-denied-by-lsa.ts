import { decidedBy, decidedWord, listOn, pathOf, printOn, printValue, relatedTo, wordOn } from './reading.js';
import type { Rule } from './rule.js';

/** The policy says that the SMB client may use NTLM, while LSA denies it to every server. */
export const ntlmIsAllowedButDeniedByLsa: Rule<'ntlm-is-allowed-but-denied-by-lsa'> = {
  id: 'ntlm-is-allowed-but-denied-by-lsa',
  sources: ['D-NTLM', 'SPD', 'connection rules §5.2'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'blockNtlmClient', 'allowed');
      if (at === undefined || wordOn(effective, 'restrictSendingNtlmTraffic') !== 'denied') continue;
      if ((listOn(effective, 'clientAllowedNtlmServers') ?? []).length > 0) continue;
      yield {
        at,
        says: {
          path: pathOf('blockNtlmClient'),
          value: printValue('blockNtlmClient', at.wanted.data),
          other: pathOf('restrictSendingNtlmTraffic'),
          otherValue: printOn(effective, 'restrictSendingNtlmTraffic'),
          list: pathOf('clientAllowedNtlmServers'),
        },
        on: windows,
        related: relatedTo(decidedBy(effective, 'restrictSendingNtlmTraffic'), 'LSA denies NTLM here'),
      };
    }
  },
};
