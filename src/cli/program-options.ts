import type * as Interfaces from '@oclif/core/interfaces';
import type { Io } from './io.js';

/** What oclif is started with; it hands these options to every command, hook and help. */
export interface ProgramOptions extends Interfaces.Options {
  readonly io: Io;
  /** The words of the command line, the program's name left out. */
  readonly argv: readonly string[];
}

/** The options that this run of oclif was started with. */
export function optionsOf(config: Interfaces.Config): ProgramOptions {
  return (config as Interfaces.Config & { readonly options: ProgramOptions }).options;
}
