import { testRule } from './rule-table.js';

testRule('rate-limiter-delay-is-rounded', [
  {
    name: 'a delay that is rounded down',
    server: { authenticationRateLimiter: { delayMilliseconds: 2049 } },
    marks: ['2049'],
    says: ['becomes 2000'],
  },
  {
    name: 'a delay that is rounded up',
    server: { authenticationRateLimiter: { delayMilliseconds: 2050 } },
    marks: ['2050'],
    says: ['becomes 2100'],
  },
  {
    name: 'the lowest delay that is not off',
    server: { authenticationRateLimiter: { delayMilliseconds: 50 } },
    marks: ['50'],
    says: ['becomes 100'],
  },
  { name: 'a multiple of 100', server: { authenticationRateLimiter: { delayMilliseconds: 2100 } }, marks: [] },
  { name: 'the highest delay', server: { authenticationRateLimiter: { delayMilliseconds: 10000 } }, marks: [] },
  {
    name: 'a delay that becomes 0, of which another rule speaks',
    server: { authenticationRateLimiter: { delayMilliseconds: 30 } },
    marks: [],
  },
]);
