import { writeSync } from 'node:fs';
import { loadBundle } from './code-cache.js';
import { toolVersion } from './version.js';

/** What the bundled command line offers: runs one command and answers its exit code. */
interface CommandLine {
  run(argv: readonly string[]): Promise<number>;
}

/** Answers `--version` before anything else is loaded: editors and package managers ask it all the time. */
function answersVersion(argv: readonly string[]): boolean {
  if (argv.length !== 1 || argv[0] !== '--version') return false;
  const line = `smbward ${toolVersion}\n`;
  try {
    writeSync(1, line);
  } catch {
    process.stdout.write(line);
  }
  return true;
}

async function start(argv: readonly string[]): Promise<void> {
  const bundle = loadBundle<CommandLine>(import.meta.dirname);
  process.exitCode = await bundle.exports.run(argv);
  bundle.keepCode();
}

const argv = process.argv.slice(2);
if (!answersVersion(argv)) void start(argv);
