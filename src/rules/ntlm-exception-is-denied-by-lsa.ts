import { anyServer, describeCircumstances, type Predict } from '../connect/predict.js';
import type { EffectiveConfiguration } from '../resolve/effective.js';
import { failureOf } from './failure.js';
import { decidedBy, decidedWord, itemsOf, pathOf, printOn, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

/** The SMB client would use NTLM with a server, but LSA denies it: two switches, two lists, and NTLM happens only if both let it pass. */
export const ntlmExceptionIsDeniedByLsa: Rule<'ntlm-exception-is-denied-by-lsa'> = {
  id: 'ntlm-exception-is-denied-by-lsa',
  sources: ['D-NTLM', 'SPD', 'connection rules §5.2'],
  *check({ targets, predict }) {
    for (const { windows, effective } of targets) {
      const denial = decidedBy(effective, 'restrictSendingNtlmTraffic');
      if (denial === undefined || decidedWord(effective, 'blockNtlmClient', 'blocked') === undefined) continue;
      for (const { entry, text } of itemsOf(decidedBy(effective, 'blockNtlmServerExceptionList'))) {
        if (!isDeniedByLsa(predict, effective, text)) continue;
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

/** Whether an account of the server itself, which has NTLM only, is refused by LSA before it gets there. */
function isDeniedByLsa(predict: Predict, effective: EffectiveConfiguration, server: string): boolean {
  const failure = failureOf(predict(effective, anyServer, describeCircumstances({ credentials: { account: 'local', target: server } })));
  return failure?.decidedBy.some(({ fact }) => fact === 'client.lsaOutgoingNtlm') ?? false;
}
