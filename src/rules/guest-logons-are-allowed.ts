import { describeCircumstances, describeServer } from '../connect/predict.js';
import { failureOf } from './failure.js';
import { isJustified } from './justification.js';
import { decidedWord, pathOf, printValue } from './reading.js';
import type { Rule } from './rule.js';

/** A device that makes everybody a guest, and somebody whom it does not know. */
const serverOfGuests = describeServer({ guestMapping: 'always-guest' });
const stranger = describeCircumstances({ credentials: { account: 'local', userKnownToServer: false } });

/** Guest sessions are possible because the policy allows them. Where something else ends such a session anyway, there is nothing to warn of. */
export const guestLogonsAreAllowed: Rule<'guest-logons-are-allowed'> = {
  id: 'guest-logons-are-allowed',
  sources: ['D-GUEST', 'D-KBGUEST'],
  *check({ targets, predict }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'allowInsecureGuestAuth', 'allowed');
      if (at === undefined) continue;
      if (failureOf(predict(effective, serverOfGuests, stranger)) !== undefined) continue;
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
