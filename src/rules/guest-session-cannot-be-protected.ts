import { decidedBy, decidedWord, pathOf, printOn, printValue, relatedTo, wordOn } from './reading.js';
import type { Rule } from './rule.js';

const demands = ['requireSigningClient', 'requireEncryptionClient'] as const;

/** Guests are allowed by the policy, but this Windows requires signing or encryption, by the policy or by default. */
export const guestSessionCannotBeProtected: Rule<'guest-session-cannot-be-protected'> = {
  id: 'guest-session-cannot-be-protected',
  sources: ['D-SIGN', 'D-GUEST', 'MS-SMB2 3.2.5.3.1', 'connection rules §3.4'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'allowInsecureGuestAuth', 'allowed');
      const made = demands.filter((id) => wordOn(effective, id) === 'required');
      if (at === undefined || made.length === 0) continue;
      yield {
        at,
        says: {
          path: pathOf('allowInsecureGuestAuth'),
          value: printValue('allowInsecureGuestAuth', at.wanted.data),
          demands: made.map((id) => `${pathOf(id)} is ${printOn(effective, id)}`),
          others: made.map((id) => pathOf(id)),
        },
        on: windows,
        related: made.flatMap((id) => relatedTo(decidedBy(effective, id), 'the demand is here')),
      };
    }
  },
};
