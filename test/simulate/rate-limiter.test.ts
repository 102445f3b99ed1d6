import { expect } from 'chai';
import { delayOnWindows, scannerSees, timeToGuess } from '../../src/simulate/rate-limiter.js';

const documented = { guesses: 90000, delayMilliseconds: 2000, parallelism: 1, guessesPerSecond: 300 };

describe('authentication rate limiter (connection rules §7)', () => {
  it('makes 50 hours of the documented 90,000 guesses', () => {
    expect(timeToGuess(documented).seconds / 3600).to.equal(50);
  });

  it('which take 5 minutes without it', () => {
    expect(timeToGuess(documented).secondsWithout / 60).to.equal(5);
    expect(timeToGuess({ ...documented, delayMilliseconds: 0 }).seconds / 60).to.equal(5);
  });

  it('states how many attempts run side by side', () => {
    const { seconds, assumptions } = timeToGuess({ ...documented, parallelism: 10 });
    expect(seconds / 3600).to.equal(5);
    expect(assumptions[0]).to.contain('10 attempts');
  });

  it('counts a part of an attempt as none', () => {
    expect(timeToGuess({ ...documented, parallelism: 0.5 }).seconds / 3600).to.equal(50);
  });

  it('lets a scanner with 2 s see a timeout, one with 3 s the failure', () => {
    expect([scannerSees(2000, 2000), scannerSees(3000, 2000), scannerSees(2000, 0)]).to.deep.equal([
      'timeout',
      'logon-failure',
      'logon-failure',
    ]);
  });

  it('takes the nearest multiple of 100 milliseconds for its delay, and no more than 10 seconds', () => {
    expect([0, 49, 50, 149, 150, 2000, 10_049, 12_000].map(delayOnWindows)).to.deep.equal([0, 0, 100, 100, 200, 2000, 10_000, 10_000]);
  });
});
