import { dirname, resolve } from 'node:path';
import type { ScenarioHost } from '../connect/scenario-host.js';
import type { Io } from './io.js';
import { createDiskHost, type DiskHost, readDiskFile, shownName, standardInput } from './policy-host.js';

/** A host over the disk for scenarios and the policies that they name; `texts` has every file that was read. */
export interface DiskScenarioHost extends ScenarioHost {
  /** The text of every file read so far, for the lines that diagnostics show. */
  texts(): ReadonlyMap<string, string>;
}

/** The files that scenarios name; names are relative to the folder that the command runs in. Each policy has its own repository. */
export function createScenarioHost({ folder }: Io): DiskScenarioHost {
  const own = new Map<string, string>();
  const hosts = new Map<string, DiskHost>();
  return {
    texts: () => new Map([...own, ...[...hosts.values()].flatMap((host) => [...host.texts])]),
    read: (file) => {
      const found = readDiskFile(resolve(folder, file));
      if (found.kind === 'text') own.set(file, new TextDecoder('utf-8', { ignoreBOM: true }).decode(found.bytes));
      return found;
    },
    resolve: (from, written) => {
      const start = from === '' || from === standardInput ? folder : dirname(resolve(folder, from));
      return shownName(folder, resolve(start, written));
    },
    policyHost: (file) => {
      const host = hosts.get(file) ?? createDiskHost(folder, file, undefined);
      hosts.set(file, host);
      return host;
    },
  };
}
