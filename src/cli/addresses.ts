import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { AddressOf } from '../report/relocate.js';
import { standardInput } from './policy-host.js';

/**
 * Addresses as CI services look files up: below the root of the repository that holds the first file, from whatever folder the command runs in; without
 * a repository, below that folder. Links count as what they point to, because code scanning shows no result in a link; what lies outside keeps its
 * whole path, and standard input its name.
 */
export function addressesFrom(folder: string, firstFile: string): AddressOf {
  const home = firstFile === standardInput ? folder : dirname(resolve(folder, firstFile));
  const root = repositoryOf(realPath(home)) ?? realPath(folder);
  const known = new Map<string, string>([[standardInput, standardInput]]);
  return (file) => {
    const address = known.get(file) ?? addressIn(root, realPath(resolve(folder, file)));
    known.set(file, address);
    return address;
  };
}

function addressIn(root: string, path: string): string {
  const below = relative(root, path);
  const isBelow = below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
  return (isBelow ? below : path).split(sep).join('/');
}

function repositoryOf(folder: string): string | undefined {
  for (let candidate = folder; ; candidate = dirname(candidate)) {
    if (existsSync(join(candidate, '.git'))) return candidate;
    if (candidate === dirname(candidate)) return undefined;
  }
}

/** The path with links followed as far as it exists. */
function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return dirname(path) === path ? path : join(realPath(dirname(path)), relative(dirname(path), path));
  }
}
