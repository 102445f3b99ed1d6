import { decidedBy, decidedWord, itemsOf, pathOf, printOn, relatedTo, wordOn } from './reading.js';
import type { Rule } from './rule.js';
import { isExcepted } from './server-names.js';

/** The SMB client would use NTLM with a server, but LSA denies it: two switches, two lists, and NTLM happens only if both let it pass. */
export const ntlmExceptionIsDeniedByLsa: Rule<'ntlm-exception-is-denied-by-lsa'> = {
  id: 'ntlm-exception-is-denied-by-lsa',
  title: 'A server is excepted from SMB NTLM blocking, but not from the restriction of LSA',
  sources: ['D-NTLM', 'SPD', 'connection rules §5.2'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      if (wordOn(effective, 'restrictSendingNtlmTraffic') !== 'denied') continue;
      if (decidedWord(effective, 'blockNtlmClient', 'blocked') === undefined) continue;
      const denial = decidedBy(effective, 'restrictSendingNtlmTraffic');
      for (const { entry, text } of itemsOf(decidedBy(effective, 'blockNtlmServerExceptionList'))) {
        if (isExcepted(effective, 'clientAllowedNtlmServers', text)) continue;
        yield {
          at: entry,
          says: {
            entry: `"${text}"`,
            path: pathOf('blockNtlmServerExceptionList'),
            other: pathOf('restrictSendingNtlmTraffic'),
            otherValue: printOn(effective, 'restrictSendingNtlmTraffic'),
            list: pathOf('clientAllowedNtlmServers'),
          },
          on: windows,
          related: relatedTo(denial, 'LSA denies NTLM here'),
        };
      }
    }
  },
};
