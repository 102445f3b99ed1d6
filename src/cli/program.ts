import type { Hook } from '@oclif/core/hooks';
import { describeUnknownCommand } from './usage.js';

export { commands } from '../commands/index.js';
export { SmbwardHelp } from './help.js';
export { run } from './run.js';

/** The hook of oclif for a command line that names no command. */
export const commandNotFound: Hook.CommandNotFound = async ({ config }) => {
  throw describeUnknownCommand(config);
};
