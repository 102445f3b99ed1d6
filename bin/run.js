#!/usr/bin/env node
// Starts the built tool. In a clone where nothing was built yet, the set-up runs first.
require('./check-node.js').checkNode();
const path = require('path');
const start = path.join(__dirname, '../dist/start.cjs');
if (!require('fs').existsSync(start)) {
  const setup = path.join(__dirname, '../scripts/setup.mjs');
  const { status } = require('child_process').spawnSync(process.execPath, [setup], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(2);
}
require(start);
