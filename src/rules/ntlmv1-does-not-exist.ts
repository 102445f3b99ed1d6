import { decidedWord, pathOf, printValue } from './reading.js';
import type { Rule } from './rule.js';

/** 24H2 and Server 2025: this end neither sends nor takes NTLMv1 any more. */
const firstBuildWithoutNtlmV1 = 26100;

/** A LAN Manager level that sends NTLMv1, on a Windows that has none. */
export const ntlmV1DoesNotExist: Rule<'ntlmv1-does-not-exist'> = {
  id: 'ntlmv1-does-not-exist',
  sources: ['NTLMV1', 'KB5066470', 'connection rules §5.2'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(
        effective,
        'lmCompatibilityLevel',
        'send-lm-and-ntlm',
        'send-lm-and-ntlm-with-session-security',
        'send-ntlm-only',
      );
      if (at === undefined || windows.build < firstBuildWithoutNtlmV1) continue;
      yield {
        at,
        says: { path: pathOf('lmCompatibilityLevel'), value: printValue('lmCompatibilityLevel', at.wanted.data) },
        on: windows,
      };
    }
  },
};
