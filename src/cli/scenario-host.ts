import { resolve } from 'node:path';
import { commandLine, type ScenarioHost } from '../connect/scenario-host.js';
import { readGiven } from './contained-file.js';
import type { Io } from './io.js';
import { createDiskHost, type DiskHost, rememberTexts, shownName } from './policy-host.js';

/** A host over the disk for scenarios and the policies that they name; `texts` has every file that was read. */
export interface DiskScenarioHost extends ScenarioHost {
  /** The text of every file read so far, for the lines that diagnostics show. */
  texts(): ReadonlyMap<string, string>;
}

/** The files that the command line and scenarios name; names are relative to the folder that the command runs in. */
export function createScenarioHost({ folder }: Io): DiskScenarioHost {
  const hosts = new Map<string, DiskHost>([[commandLine, createGivenHost(folder)]]);
  return {
    texts: () => new Map([...hosts.values()].flatMap((host) => [...host.texts])),
    filesOf: (from) => {
      const host = hosts.get(from) ?? createDiskHost(folder, from);
      hosts.set(from, host);
      return host;
    },
  };
}

/** The files that a user names, wherever they lie. */
function createGivenHost(folder: string): DiskHost {
  return rememberTexts({
    read: (file) => readGiven(resolve(folder, file)),
    resolve: (_from, written) => shownName(folder, resolve(folder, written)),
  });
}
