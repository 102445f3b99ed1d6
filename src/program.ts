import { runWith } from './cli/entry.js';
import { commands } from './commands/index.js';

export { commandNotFound, SmbwardHelp } from './cli/entry.js';
export { commands };

/** Runs one command line, see `src/cli/run.ts`. */
export const run = runWith(commands, 'program.cjs');
