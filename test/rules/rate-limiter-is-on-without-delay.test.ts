import { testRule } from './rule-table.js';

testRule('rate-limiter-is-on-without-delay', [
  {
    name: 'a limiter that is on with a delay of 0',
    server: { authenticationRateLimiter: { state: 'on', delayMilliseconds: 0 } },
    marks: ['"on"'],
    related: ['0'],
  },
  { name: 'a limiter with a delay', server: { authenticationRateLimiter: { state: 'on', delayMilliseconds: 2000 } }, marks: [] },
  { name: 'a limiter with the delay of Windows', server: { authenticationRateLimiter: { state: 'on' } }, marks: [] },
  { name: 'a limiter that is off', server: { authenticationRateLimiter: { state: 'off', delayMilliseconds: 0 } }, marks: [] },
]);
