#!/usr/bin/env node
// Starts the built tool. In a clone where nothing was built yet, the set-up runs first.
require('./check-node.js').checkNode();
const [word] = process.argv.slice(2);
if (word === '--version' || word === '-V') answerVersion();
else start();

/** Answered before anything else is loaded: editors and package managers ask it all the time. */
function answerVersion() {
  const line = `smbward ${require('../package.json').version}\n`;
  try {
    require('fs').writeSync(1, line);
  } catch (_) {
    process.stdout.write(line);
  }
}

function start() {
  const path = require('path');
  const root = path.dirname(__dirname);
  const script = word === 'check' || word === 'compile' ? 'compiler.cjs' : 'program.cjs';
  const program = path.join(root, 'dist', script);
  if (!require('fs').existsSync(program)) setUp(root);
  require('./tune-v8.js').tuneV8();
  require('./compile-cache.js').enableCompileCache();
  require(program)
    .run(process.argv.slice(2), { root })
    .then((exitCode) => {
      process.exitCode = exitCode;
    });
}

function setUp(root) {
  const setup = require('path').join(root, 'scripts/setup.mjs');
  const { status } = require('child_process').spawnSync(process.execPath, [setup], { stdio: ['ignore', 2, 2] });
  if (status !== 0) process.exit(2);
}
