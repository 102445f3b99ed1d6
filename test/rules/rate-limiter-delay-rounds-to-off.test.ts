import { testRule } from './rule-table.js';

testRule('rate-limiter-delay-rounds-to-off', [
  { name: 'a delay of 49', server: { authenticationRateLimiter: { delayMilliseconds: 49 } }, marks: ['49'], says: ['49 becomes 0'] },
  { name: 'a delay of 1', server: { authenticationRateLimiter: { delayMilliseconds: 1 } }, marks: ['1'] },
  { name: 'a delay of 0, which says what it is', server: { authenticationRateLimiter: { delayMilliseconds: 0 } }, marks: [] },
  { name: 'a delay of 50, which becomes 100', server: { authenticationRateLimiter: { delayMilliseconds: 50 } }, marks: [] },
]);
