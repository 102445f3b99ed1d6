import { delayOnWindows, roundingSources } from '../simulate/rate-limiter.js';
import { decidedBy, numberOn, pathOf } from './reading.js';
import type { Rule } from './rule.js';

/** A delay of 1 to 49, which Group Policy and CSP accept and which switches the limiter off. */
export const rateLimiterDelayRoundsToOff: Rule<'rate-limiter-delay-rounds-to-off'> = {
  id: 'rate-limiter-delay-rounds-to-off',
  sources: roundingSources,
  *check({ targets }) {
    for (const { effective } of targets) {
      const at = decidedBy(effective, 'authRateLimiterDelayMs');
      const delay = numberOn(effective, 'authRateLimiterDelayMs');
      if (at === undefined || delay === undefined || delay === 0 || delayOnWindows(delay) !== 0) continue;
      yield {
        at,
        says: { path: pathOf('authRateLimiterDelayMs'), value: String(delay), state: pathOf('enableAuthRateLimiter') },
      };
    }
  },
};
