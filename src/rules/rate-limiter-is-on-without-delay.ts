import { decidedBy, decidedWord, numberOn, pathOf, printOn, printValue, relatedTo } from './reading.js';
import type { Rule } from './rule.js';

/** The limiter is on with a delay of 0, which is off whatever the switch says. */
export const rateLimiterIsOnWithoutDelay: Rule<'rate-limiter-is-on-without-delay'> = {
  id: 'rate-limiter-is-on-without-delay',
  sources: ['D-RATE', 'DEC-SRV2'],
  *check({ targets }) {
    for (const { windows, effective } of targets) {
      const at = decidedWord(effective, 'enableAuthRateLimiter', 'on');
      if (at === undefined || numberOn(effective, 'authRateLimiterDelayMs') !== 0) continue;
      yield {
        at,
        says: {
          path: pathOf('enableAuthRateLimiter'),
          value: printValue('enableAuthRateLimiter', at.wanted.data),
          other: pathOf('authRateLimiterDelayMs'),
          otherValue: printOn(effective, 'authRateLimiterDelayMs'),
        },
        on: windows,
        related: relatedTo(decidedBy(effective, 'authRateLimiterDelayMs'), 'the delay is set here'),
      };
    }
  },
};
