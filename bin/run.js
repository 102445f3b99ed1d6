#!/usr/bin/env node
// Starts the built tool. In a clone where nothing was built yet, the set-up runs first.
const path = require('node:path');
const start = path.join(__dirname, '../dist/start.cjs');
if (!require('node:fs').existsSync(start)) {
  const setup = path.join(__dirname, '../scripts/setup.mjs');
  const { status } = require('node:child_process').spawnSync(process.execPath, [setup], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(2);
}
require(start);
