#!/usr/bin/env node
// Starts the tool from its sources, without a build.
(async () => {
  (await import('tsx/esm/api')).register();
  const { sourceProgram } = await import('../scripts/build/source-program.ts');
  const { run } = await import('../src/program.ts');
  process.exitCode = await run(process.argv.slice(2), sourceProgram);
})();
