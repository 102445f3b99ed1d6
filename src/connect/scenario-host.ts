import type { HostFile, PolicyHost } from '../policy/host.js';

/** Where the files that a scenario names come from. */
export interface ScenarioHost {
  /** Reads a file by the name that `resolve` gave. */
  read(file: string): HostFile;
  /** The one name of the file that `written` means when it stands in the file `from`. */
  resolve(from: string, written: string): string;
  /** The host of a policy, which knows where its bases may lie. */
  policyHost(policyFile: string): PolicyHost;
}
