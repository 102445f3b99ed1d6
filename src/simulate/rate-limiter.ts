import type { Citation } from '../catalogue/sources.js';

/** Where the rounding of the delay is described, and seen in the driver. */
export const roundingSources: readonly Citation[] = ['D-RATE', 'DEC-SRV2'];

/** What Windows makes of a delay in milliseconds: the nearest multiple of 100, 10 seconds at most. 1 to 49 become 0, which is off. */
export function delayOnWindows(milliseconds: number): number {
  return Math.min(Math.round(milliseconds / 100) * 100, 10_000);
}

/** How fast and how patiently somebody tries passwords. */
export interface Guessing {
  /** Number of wrong passwords tried. */
  readonly guesses: number;
  /** Delay of each failed answer in milliseconds; 0: the limiter is off. */
  readonly delayMilliseconds: number;
  /** Attempts that run side by side. Whether the limiter counts by user, client, connection or server is not documented; 1 is what its example assumes. */
  readonly parallelism: number;
  /** Guesses a second without the limiter, all attempts together; the documented example has 300. */
  readonly guessesPerSecond: number;
}

/** What the limiter does to guessing. */
export interface GuessingTime {
  /** Seconds with the limiter, at least. */
  readonly seconds: number;
  /** Seconds without it. */
  readonly secondsWithout: number;
  /** What was assumed to get there. */
  readonly assumptions: readonly string[];
}

/**
 * The least time that a number of wrong guesses takes against the authentication rate limiter (connection rules §7): 90,000 guesses with the default of
 * 2,000 milliseconds, one after the other, take 50 hours instead of 5 minutes.
 */
export function timeToGuess({ guesses, delayMilliseconds, parallelism, guessesPerSecond }: Guessing): GuessingTime {
  const side = Math.max(1, Math.floor(parallelism));
  const secondsWithout = guessesPerSecond > 0 ? guesses / guessesPerSecond : 0;
  const rounds = Math.ceil(guesses / side);
  return {
    seconds: Math.max(secondsWithout, (rounds * delayMilliseconds) / 1000),
    secondsWithout,
    assumptions: [
      side === 1
        ? 'Attempts run one after the other, as in the documented example.'
        : `${side} attempts run side by side and are delayed each for itself; whether the limiter lets them is not documented.`,
      'Only failed NTLM attempts are delayed; a right password is answered at once.',
    ],
  };
}

/** What a scanner sees of a failed logon: the failure, or nothing before it gives up. */
export function scannerSees(timeoutMilliseconds: number, delayMilliseconds: number): 'logon-failure' | 'timeout' {
  return delayMilliseconds > 0 && timeoutMilliseconds <= delayMilliseconds ? 'timeout' : 'logon-failure';
}
