import { isCovered } from '../simulate/names.js';
import { decidedBy, decidedWord, itemsOf, listOn, pathOf, printOn, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

/** LSA would let NTLM through to a server, but the SMB client blocks it; for other protocols the exception counts. */
export const lsaExceptionIsBlockedBySmb: Rule<'lsa-exception-is-blocked-by-smb'> = {
  id: 'lsa-exception-is-blocked-by-smb',
  sources: ['D-NTLM', 'SPD', 'connection rules §5.2'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const blocking = decidedWord(effective, 'blockNtlmClient', 'blocked');
      const denial = decidedWord(effective, 'restrictSendingNtlmTraffic', 'denied');
      if (blocking === undefined || denial === undefined) continue;
      const excepted = listOn(effective, 'blockNtlmServerExceptionList');
      for (const { entry, text } of itemsOf(decidedBy(effective, 'clientAllowedNtlmServers'))) {
        if (excepted === undefined || excepted.some((name) => isCovered([text], name))) continue;
        yield {
          at: entry,
          says: {
            entry: `"${text}"`,
            path: pathOf('clientAllowedNtlmServers'),
            other: pathOf('blockNtlmClient'),
            otherValue: printOn(effective, 'blockNtlmClient'),
            list: pathOf('blockNtlmServerExceptionList'),
          },
          on: windows,
          related: relatedTo(blocking, 'SMB blocks NTLM here'),
        };
      }
    }
  },
};
