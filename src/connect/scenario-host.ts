import type { PolicyHost } from '../policy/host.js';

/** What stands for the command line where a file is named by no other file. */
export const commandLine = '';

/** Where the files that scenarios and expectations name come from. */
export interface ScenarioHost {
  /** The files that the file `from` may name: each sees its own repository alone. The command line sees what its user can read. */
  filesOf(from: string): PolicyHost;
}
