#!/usr/bin/env node
// Starts the tool from its sources, without a build.
(async () => {
  (await import('tsx/esm/api')).register();
  const { run } = await import('../src/cli/run.ts');
  process.exitCode = await run(process.argv.slice(2));
})();
