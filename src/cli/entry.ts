import type { Hook } from '@oclif/core/hooks';
import type { Command } from '@oclif/core/command';
import { type Program, run } from './run.js';
import { describeUnknownCommand } from './usage.js';

export { SmbwardHelp } from './help.js';

/** The hook of oclif for a command line that names no command. */
export const commandNotFound: Hook.CommandNotFound = async ({ config }) => {
  throw describeUnknownCommand(config);
};

/** What a script runs command lines with: its commands, and its own name in the place of the one that package.json names. */
export function runWith(
  commands: Readonly<Record<string, typeof Command>>,
  script: string,
): (argv: readonly string[], program: Program) => Promise<number> {
  return (argv, program) => run(argv, { ...program, own: Object.keys(commands), script });
}
