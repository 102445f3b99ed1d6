import { isJustified } from './justification.js';
import { decidedWord, pathOf, printValue, wordOn } from './reading.js';
import type { Rule } from './rule.js';

/** Guest sessions are possible because the policy allows them. Where signing or encryption prevents them anyway, another rule speaks. */
export const guestLogonsAreAllowed: Rule<'guest-logons-are-allowed'> = {
  id: 'guest-logons-are-allowed',
  title: 'Insecure guest logons are allowed, and nothing else prevents them',
  sources: ['D-GUEST', 'D-KBGUEST'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'allowInsecureGuestAuth', 'allowed');
      if (at === undefined) continue;
      const prevented =
        wordOn(effective, 'requireSigningClient') === 'required' || wordOn(effective, 'requireEncryptionClient') === 'required';
      if (prevented) continue;
      yield {
        at,
        says: {
          path: pathOf('allowInsecureGuestAuth'),
          value: printValue('allowInsecureGuestAuth', at.wanted.data),
          justified: isJustified(at.justification),
        },
        on: windows,
      };
    }
  },
};
