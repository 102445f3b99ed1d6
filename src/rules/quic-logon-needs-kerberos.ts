import { decidedWord, listOn, pathOf, printOn, printValue, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

/** Outside the network a client without KDC proxy logs on with NTLM inside the tunnel, which the policy blocks. */
export const quicLogonNeedsKerberos: Rule<'quic-logon-needs-kerberos'> = {
  id: 'quic-logon-needs-kerberos',
  sources: ['D-NTLM', 'D-QUIC', 'connection rules §8'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'blockNtlmClient', 'blocked');
      const quic = decidedWord(effective, 'enableSmbQuicClient', 'enabled');
      if (at === undefined || quic === undefined || listOn(effective, 'blockNtlmServerExceptionList')?.length !== 0) continue;
      yield {
        at,
        says: {
          path: pathOf('blockNtlmClient'),
          value: printValue('blockNtlmClient', at.wanted.data),
          other: pathOf('enableSmbQuicClient'),
          otherValue: printOn(effective, 'enableSmbQuicClient'),
          list: pathOf('blockNtlmServerExceptionList'),
        },
        on: windows,
        related: relatedTo(quic, 'QUIC is wanted here'),
      };
    }
  },
};
