const { reporters, Runner } = require('mocha');

/** Where skip-because.ts leaves the reason; mocha loads reporters with `require`, so the symbol is all that both share. */
const skipReason = Symbol.for('smbward.skip-reason');

/**
 * Mocha's `dot` off a terminal, its `spec` on one; then what was skipped and why, and as the last line `N passed, N failed`,
 * which `.ci/run` adds up. A failed hook counts as a failure.
 */
class HouseReporter {
  constructor(runner, options) {
    const Shown = process.stdout.isTTY ? reporters.Spec : reporters.Dot;
    const shown = new Shown(runner, options);
    const skipped = [];
    runner.on(Runner.constants.EVENT_TEST_PENDING, (test) => skipped.push(test));
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      for (const [reason, tests] of groupByReason(skipped)) {
        console.log(`skipped ${tests.length}: ${reason}`);
        for (const test of tests) console.log(`  ${test.fullTitle()}`);
      }
      console.log(`${shown.stats.passes} passed, ${shown.stats.failures} failed`);
    });
  }
}

function groupByReason(tests) {
  const groups = new Map();
  for (const test of tests) {
    const reason = reasonOf(test);
    groups.set(reason, [...(groups.get(reason) ?? []), test]);
  }
  return groups;
}

/** The reason of the test itself, else of the nearest suite around it. */
function reasonOf(test) {
  for (let place = test; place !== undefined; place = place.parent) {
    if (place[skipReason] !== undefined) return place[skipReason];
  }
  return 'no reason given';
}

module.exports = HouseReporter;
