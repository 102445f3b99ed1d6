import { writeSync } from 'node:fs';
import { toolVersion } from './version.js';

/** A bundled script of the build, see `scripts/build.ts`. */
interface BundledScript {
  readonly file: string;
  readonly digest: string;
}

/** The complete command line, and one that holds the commands that start all the time; the build puts them here. */
declare const SMBWARD_COMPLETE: BundledScript;
declare const SMBWARD_QUICK: BundledScript & { readonly commands: readonly string[] };

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

/** The smallest script that can answer; help stands in the complete one. */
function scriptFor(argv: readonly string[]): BundledScript {
  const isQuick = SMBWARD_QUICK.commands.includes(argv[0] ?? '') && !argv.includes('--help') && !argv.includes('-h');
  return isQuick ? SMBWARD_QUICK : SMBWARD_COMPLETE;
}

async function start(argv: readonly string[]): Promise<void> {
  const { loadBundle } = await import('./code-cache.js');
  const { file, digest } = scriptFor(argv);
  const bundle = loadBundle<CommandLine>(import.meta.dirname, file, digest);
  process.exitCode = await bundle.exports.run(argv);
  bundle.keepCode();
}

const argv = process.argv.slice(2);
if (!answersVersion(argv)) void start(argv);
