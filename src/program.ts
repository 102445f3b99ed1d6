import type { Hook } from '@oclif/core/hooks';
import { describeUnknownCommand } from './cli/usage.js';

export { commands } from './commands/index.js';
export { SmbwardHelp } from './cli/help.js';
export { run } from './cli/run.js';

/** The hook of oclif for a command line that names no command. */
export const commandNotFound: Hook.CommandNotFound = async ({ config }) => {
  throw describeUnknownCommand(config);
};
