import type { Context } from 'mocha';

/** Where a skipped test or suite keeps its reason for the reporter. Mocha loads reporters apart from tests, so only a registered symbol is the same in both. */
const skipReason: unique symbol = Symbol.for('smbward.skip-reason');

interface Skippable {
  [skipReason]?: string;
}

/**
 * Skips the running test, or all tests of the suite when called in `before`, and lets the reporter say why.
 * @param context the `this` of the test or hook
 * @param reason what is missing, and where it can be had
 */
export function skipBecause(context: Context, reason: string): never {
  const running = context.test;
  const skipped = running?.title.startsWith('"before all"') ? running.parent : (context.currentTest ?? running);
  if (skipped !== undefined) (skipped as Skippable)[skipReason] = reason;
  return context.skip();
}
