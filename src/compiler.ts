import { runWith } from './cli/entry.js';
import { Check } from './commands/check.js';
import { Compile } from './commands/compile.js';

export { commandNotFound, SmbwardHelp } from './cli/entry.js';

/** What pipelines run over and over: a start reads a script that holds nothing else. */
export const commands = { check: Check, compile: Compile };

/** Runs one command line, see `src/cli/run.ts`. */
export const run = runWith(commands, 'compiler.cjs');
