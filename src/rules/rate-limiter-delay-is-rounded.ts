import { delayOnWindows, roundingSources } from '../simulate/rate-limiter.js';
import { decidedBy, numberOn, pathOf } from './reading.js';
import type { Rule } from './rule.js';

/** A delay that Windows changes to another one, and keeps delaying. */
export const rateLimiterDelayIsRounded: Rule<'rate-limiter-delay-is-rounded'> = {
  id: 'rate-limiter-delay-is-rounded',
  sources: roundingSources,
  *check({ targets }) {
    for (const { effective } of targets) {
      const at = decidedBy(effective, 'authRateLimiterDelayMs');
      const delay = numberOn(effective, 'authRateLimiterDelayMs');
      if (at === undefined || delay === undefined) continue;
      const rounded = delayOnWindows(delay);
      if (rounded === delay || rounded === 0) continue;
      yield { at, says: { path: pathOf('authRateLimiterDelayMs'), value: String(delay), rounded } };
    }
  },
};
